import { entriesOf, mappingAt, stringAt } from '../yaml/lookup.ts';
import type { YamlMapping } from '../yaml/model.ts';

/** What an object is, where it does not say so itself. */
export interface NodeConfiguration {
  readonly apiVersion: string;
  readonly kind: string;
}

const talos: NodeConfiguration = { apiVersion: 'talos.dev/v1alpha1', kind: 'MachineConfiguration' };
/** The same for RKE2, which reads the same file in its own folder. */
const k3s: NodeConfiguration = { apiVersion: 'k3s.cattle.io/v1', kind: 'NodeConfiguration' };

/** Source: Talos documentation, "Configuration", `v1alpha1.Config`. */
const talosKeys: ReadonlySet<string> = new Set(['version', 'debug', 'persist', 'machine', 'cluster']);

/** Source: K3s documentation, "Configuration File", and the flags of `k3s server` and `rke2 server`; `+` adds to a file before. */
const componentArguments = /^(?:kube-(?:apiserver|controller-manager|scheduler|proxy)|kubelet|etcd)-arg\+?$/u;

/** True for a text without which no document in it is such a configuration. */
export const mayConfigureNode = (text: string): boolean =>
  /^["']?(?:machine|cluster)["']?:/mu.test(text) || /^["']?(?:kube[\w-]{0,40}|etcd)-arg\+?["']?:/mu.test(text);

/**
 * What a mapping configures that has neither `apiVersion` nor `kind`: a node of Talos, of k3s or of RKE2; undefined for anything else. A part of a
 * configuration of Talos that is laid over another is known by both of its halves.
 */
export const nodeConfiguration = (node: YamlMapping): NodeConfiguration | undefined => {
  const names = entriesOf(node).flatMap(({ name }) => name ?? []);
  if (names.includes('apiVersion') || names.includes('kind')) return undefined;
  if (names.some(name => componentArguments.test(name))) return k3s;
  const halves = ['machine', 'cluster'].filter(key => mappingAt(node, key) !== undefined);
  const isTalos = halves.length === 2 || (halves.length === 1 && stringAt(node, 'version') === 'v1alpha1');
  return isTalos && names.every(name => talosKeys.has(name)) ? talos : undefined;
};
