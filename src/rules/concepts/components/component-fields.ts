import { setKey } from '../../../artifacts/yaml/edit.ts';
import { entriesOf, itemsOf, lookup, nodeAt } from '../../../artifacts/yaml/lookup.ts';
import type { Lookup, YamlMapping, YamlNode } from '../../../artifacts/yaml/model.ts';
import { scalarValue } from '../../../artifacts/yaml/scalar.ts';
import { knownText, type SetFlag } from './component-flags.ts';

/** A scalar as a flag would have it; undefined for what is not known. */
export const textOf = (found: Lookup): string | undefined => {
  if (found.state !== 'present') return undefined;
  const value = scalarValue(found.node);
  return value === undefined || value === null ? undefined : knownText(String(value));
};

/**
 * Fields of configurations that are not called like their flag. Sources: k8s.io/kubernetes, cmd/kubelet/app/options; kops, KubeAPIServerConfig; etcd, "Configuration
 * file".
 */
const fieldNames: ReadonlyMap<string, string> = new Map([
  ['authentication.anonymous.enabled', 'anonymous-auth'],
  ['authentication.webhook.enabled', 'authentication-token-webhook'],
  ['authentication.x509.clientCAFile', 'client-ca-file'],
  ['authorization.mode', 'authorization-mode'],
  ['enableProfiling', 'profiling'],
  ['eventRecordQPS', 'event-qps'],
  ['makeIPTablesUtilChains', 'make-iptables-util-chains'],
  ['podPidsLimit', 'pod-max-pids'],
  ['serverTLSBootstrap', 'rotate-server-certificates'],
  ['auditLogMaxAge', 'audit-log-maxage'],
  ['auditLogMaxBackups', 'audit-log-maxbackup'],
  ['auditLogMaxSize', 'audit-log-maxsize'],
  ...['cert-file', 'key-file', 'trusted-ca-file', 'client-cert-auth', 'auto-tls'].flatMap(
    flag =>
      [
        [`client-transport-security.${flag}`, flag],
        [`peer-transport-security.${flag}`, `peer-${flag}`],
      ] as const,
  ),
]);

const fieldsByFlag: ReadonlyMap<string, string> = new Map([...fieldNames].map(([field, flag]) => [flag, field]));

const kebab = (field: string): string => field.replaceAll(/[A-Z]+(?![a-z])|[A-Z]/g, word => `-${word.toLowerCase()}`);

const camel = (flag: string): string => flag.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The field that stands for a flag: `tlsCertFile`. */
export const fieldOf = (flag: string): string => fieldsByFlag.get(flag) ?? camel(flag);

/** A list of scalars as the flag would have it. */
const listText = (items: readonly YamlNode[]): string | undefined => {
  const words = items.map(item => textOf(lookup(item)));
  return words.every(word => word !== undefined) ? words.join(',') : undefined;
};

/** A value of a flag as its field has it: configurations are read strictly. */
export const typed = (value: string): boolean | number | string => {
  if (value === 'true' || value === 'false') return value === 'true';
  return /^\d{1,9}$/.test(value) ? Number(value) : value;
};

const flagOfField = (path: readonly string[]): string => {
  const [first, second] = path;
  if (first === 'featureGates' && second !== undefined) return `feature-gates.${second}`;
  return fieldNames.get(path.join('.')) ?? kebab(path.join('.'));
};

/** Fields further in are not looked at. */
export const maxDepth = 4;

/** The fields of a configuration, by the names of the flags that they stand for. */
export function* fieldsOf(mapping: YamlMapping, prefix: readonly string[] = []): Iterable<SetFlag> {
  for (const { name, value, range } of entriesOf(mapping)) {
    if (name === undefined || (prefix.length === 0 && (name === 'apiVersion' || name === 'kind'))) continue;
    const path = [...prefix, name];
    const node = nodeAt(value);
    if (node?.kind === 'mapping' && path.length < maxDepth) yield* fieldsOf(node, path);
    if (node?.kind !== 'scalar' && node?.kind !== 'sequence') continue;
    const text = node.kind === 'scalar' ? textOf(lookup(node)) : listText(itemsOf(node));
    yield { name: flagOfField(path), value: text, at: range, replace: next => setKey(mapping, [name], typed(next)) };
  }
}
