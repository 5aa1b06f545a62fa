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

const etcd: NodeConfiguration = { apiVersion: 'etcd.io/v3', kind: 'Configuration' };

/** Source: Talos documentation, "Configuration", `v1alpha1.Config`. */
const talosKeys: ReadonlySet<string> = new Set(['version', 'debug', 'persist', 'machine', 'cluster']);

/** Source: K3s documentation, "Configuration File", and the flags of `k3s server` and `rke2 server`; `+` adds to a file before. */
const componentArguments = /^(?:kube-(?:apiserver|controller-manager|scheduler|proxy)|kubelet|etcd)-arg\+?$/u;

/** Flags of k3s and RKE2 that no other program has. Source: K3s documentation, "k3s server". */
const nodeFlags: ReadonlySet<string> = new Set([
  'write-kubeconfig-mode',
  'write-kubeconfig-group',
  'secrets-encryption',
  'protect-kernel-defaults',
  'cluster-init',
  'cluster-cidr',
  'service-cidr',
  'flannel-backend',
  'disable-network-policy',
  'disable-cloud-controller',
  'disable-kube-proxy',
  'datastore-endpoint',
  'agent-token',
  'agent-token-file',
  'token-file',
  'kubelet-certificate-authority',
  'etcd-expose-metrics',
  'embedded-registry',
  'pod-security-admission-config-file',
  'node-label',
  'node-taint',
  'tls-san',
]);

const nodeFlag = new RegExp(`^["']?(?:${[...nodeFlags].join('|')})["']?:`, 'mu');

/** Two of them, or one with the server and the token by which a node joins. */
const hasNodeFlags = (names: readonly string[]): boolean => {
  const own = names.filter(name => nodeFlags.has(name)).length;
  return own > 1 || (own === 1 && names.includes('token'));
};

/** Keys of a file that etcd is started with. Source: etcd documentation, "Configuration file". */
const isEtcd = (names: readonly string[]): boolean =>
  names.some(name => ownEtcdKeys.has(name)) && names.filter(name => ownEtcdKeys.has(name) || etcdKeys.has(name)).length > 1;

/** One of these and another one of either. */
const ownEtcdKeys: ReadonlySet<string> = new Set(['listen-client-urls', 'client-transport-security']);
const etcdKeys: ReadonlySet<string> = new Set([
  'advertise-client-urls',
  'data-dir',
  'initial-cluster',
  'listen-peer-urls',
  'peer-transport-security',
]);

/** True for a text without which no document in it is such a configuration. */
export const mayConfigureNode = (text: string): boolean =>
  /^["']?(?:machine|cluster|listen-client-urls|client-transport-security)["']?:/mu.test(text) ||
  /^["']?(?:kube[\w-]{0,40}|etcd)-arg\+?["']?:/mu.test(text) ||
  /\{\s{0,20}"(?:listen-client-urls|client-transport-security)"/u.test(text) ||
  nodeFlag.test(text);

/**
 * What a mapping configures that has neither `apiVersion` nor `kind`: a node of Talos, of k3s or of RKE2, or etcd; undefined for anything else. A part of a
 * configuration of Talos that is laid over another is known by both of its halves.
 */
export const nodeConfiguration = (node: YamlMapping): NodeConfiguration | undefined => {
  const names = entriesOf(node).flatMap(({ name }) => name ?? []);
  if (names.includes('apiVersion') || names.includes('kind')) return undefined;
  if (names.some(name => componentArguments.test(name)) || hasNodeFlags(names)) return k3s;
  if (isEtcd(names)) return etcd;
  const halves = ['machine', 'cluster'].filter(key => mappingAt(node, key) !== undefined);
  const isTalos = halves.length === 2 || (halves.length === 1 && stringAt(node, 'version') === 'v1alpha1');
  return isTalos && names.every(name => talosKeys.has(name)) ? talos : undefined;
};
