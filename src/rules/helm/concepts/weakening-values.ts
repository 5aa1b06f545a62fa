import { parseImageReference } from '../../../artifacts/images/image-reference.ts';
import { type ReleaseValue, type ReleaseValues, valuesBelow } from '../../../artifacts/kubernetes/release-values.ts';
import { nodeAt, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { YamlNode, YamlScalar } from '../../../artifacts/yaml/model.ts';
import { scalarValue } from '../../../artifacts/yaml/scalar.ts';
import { isRuntimeSocket, sensitiveHostPath } from '../../concepts/host-paths.ts';
import { dangerOfCapability } from '../../concepts/linux-capabilities.ts';

/** What a value makes of the pods or the program of a chart. */
export type Weakening = 'privileged' | 'namespace' | 'socket' | 'directory' | 'capability' | 'root' | 'open' | 'moving';

/** A value by which a release is weaker than its chart. */
export interface WeakeningValue {
  readonly is: Weakening;
  /** The keys that lead to it, joined by dots. */
  readonly path: string;
  readonly node: YamlNode;
  readonly text: string;
  /** What an open program does. */
  readonly does?: string;
}

/** The keys under which charts put fields of Kubernetes as they are: `securityContext`, `containerSecurityContext`. */
const isSecurityContext = (key: string | undefined): boolean => /securityContext$/iu.test(key ?? '');

const isOn = (node: YamlNode | undefined): boolean => node !== undefined && String(scalarValue(node)).toLowerCase() === 'true';

const isOff = (node: YamlNode | undefined): boolean => node !== undefined && String(scalarValue(node)).toLowerCase() === 'false';

/** A part of a chart that is turned off, with all that is said of it. */
const isLeftOut = (node: YamlNode): boolean => isOff(nodeAt(node, 'enabled'));

const isHostPath = (path: readonly string[]): boolean => path.at(-1) === 'hostPath' || path.slice(-2).join('.') === 'hostPath.path';

const podFields = ['hostNetwork', 'hostPID', 'hostIPC'];

/** What a field of a security context says, by the keys that lead to it. */
const ofContext = (path: readonly string[], node: YamlScalar): Weakening | undefined => {
  const [outer, holder, key] = [path.at(-3), path.at(-2), path.at(-1)];
  if (key === 'add' && holder === 'capabilities')
    return isSecurityContext(outer) && dangerOfCapability(node.value) !== undefined ? 'capability' : undefined;
  if (!isSecurityContext(holder)) return undefined;
  if (key === 'privileged') return isOn(node) ? 'privileged' : undefined;
  return key === 'runAsUser' && scalarValue(node) === 0 ? 'root' : undefined;
};

/** What a scalar says of a pod, where charts hand such fields on. */
const ofPod = ({ path, node }: ReleaseValue): Weakening | undefined => {
  if (node.kind !== 'scalar' || node.opaque) return undefined;
  if (isHostPath(path)) return isRuntimeSocket(node.value) ? 'socket' : sensitiveHostPath(node.value) && 'directory';
  // Why not in policies: they say what others may do.
  if (podFields.includes(path.at(-1) ?? '')) return isOn(node) && !path.some(key => /polic|psp|scc/iu.test(key)) ? 'namespace' : undefined;
  return ofContext(path, node);
};

/** The value with `latest` of an image: as `repository` and `tag`, or as one text. */
const movingTag = ({ path, node }: ReleaseValue): YamlNode | undefined => {
  if (!/image$/iu.test(path.at(-1) ?? '')) return undefined;
  const written = stringAt(node);
  if (written !== undefined) return parseImageReference(written)?.tag === 'latest' && !written.includes('@') ? node : undefined;
  const isPinned = ['digest', 'sha'].some(key => (stringAt(node, key) ?? '') !== '');
  return stringAt(node, 'tag') === 'latest' && !isPinned ? nodeAt(node, 'tag') : undefined;
};

/** A program that a value opens, by the chart that takes it. Sources: the values of each. */
interface OpenProgram {
  readonly charts: readonly string[];
  readonly path: readonly string[];
  /** Where it is open, and what it then does; undefined where it is not. */
  readonly opened: (node: YamlNode) => { readonly node: YamlNode; readonly does: string } | undefined;
}

const where = (test: (node: YamlNode) => boolean, does: string) => (node: YamlNode) => (test(node) ? { node, does } : undefined);

const anonymousArgo = where(isOn, 'asks nobody who he is');
const administrators = where(node => scalarValue(node) === 'role:admin', 'gives whoever logs in the rights of an administrator');

const anonymousGrafana: OpenProgram['opened'] = section => {
  const [node, role] = [nodeAt(section, 'org_role'), stringAt(section, 'org_role') ?? ''];
  if (node === undefined || !isOn(nodeAt(section, 'enabled')) || !/^(?:admin|editor)$/iu.test(role)) return undefined;
  return { node, does: `lets everybody in without a login, as "${role}"` };
};

const openPrograms: readonly OpenProgram[] = [
  {
    charts: ['redis', 'redis-cluster', 'valkey', 'mongodb', 'mongodb-sharded'],
    path: ['auth', 'enabled'],
    opened: where(isOff, 'asks for no password'),
  },
  { charts: ['argo-cd'], path: ['configs', 'cm', 'users.anonymous.enabled'], opened: anonymousArgo },
  { charts: ['argo-cd'], path: ['server', 'config', 'users.anonymous.enabled'], opened: anonymousArgo },
  { charts: ['argo-cd'], path: ['configs', 'rbac', 'policy.default'], opened: administrators },
  { charts: ['argo-cd'], path: ['server', 'rbacConfig', 'policy.default'], opened: administrators },
  { charts: ['grafana'], path: ['grafana.ini', 'auth.anonymous'], opened: anonymousGrafana },
  { charts: ['kube-prometheus-stack', 'loki-stack'], path: ['grafana', 'grafana.ini', 'auth.anonymous'], opened: anonymousGrafana },
];

const openings = ({ root, chart = '' }: ReleaseValues): readonly WeakeningValue[] =>
  openPrograms.flatMap(({ charts, path, opened }) => {
    const found = charts.includes(chart) ? nodeAt(root, ...path) : undefined;
    const open = found && opened(found);
    return open === undefined ? [] : [{ is: 'open' as const, path: path.join('.'), text: stringAt(open.node) ?? '', ...open }];
  });

/** The values by which a release makes less of what its chart would be, in source order. */
export const weakeningValues = (values: ReleaseValues): readonly WeakeningValue[] => {
  const found = [...valuesBelow(values, node => !isLeftOut(node))].flatMap((value): readonly WeakeningValue[] => {
    const path = value.path.join('.');
    const is = ofPod(value);
    if (is !== undefined) return [{ is, path, node: value.node, text: stringAt(value.node) ?? '' }];
    const tag = movingTag(value);
    return tag === undefined ? [] : [{ is: 'moving', path, node: tag, text: stringAt(tag) ?? '' }];
  });
  return [...found, ...openings(values)].toSorted((one, other) => one.node.range.start - other.node.range.start);
};
