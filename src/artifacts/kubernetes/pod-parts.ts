import { booleanAt, itemsOf, lookup, mappingAt } from '../yaml/lookup.ts';
import type { YamlMapping } from '../yaml/model.ts';
import { renamedMapping } from '../yaml/nodes.ts';
import type { PodSpecPlace } from './pod-places.ts';

/** A custom resource has a group with a domain. Why not OpenShift's: its SecurityContextConstraints allow something, and make nothing. */
const hasOperators = (group: string | undefined): boolean => group?.includes('.') === true && !group.endsWith('openshift.io');

/** Fields that the security context of a container has and that of a pod has not. Source: API reference, `SecurityContext`, `PodSecurityContext`. */
const ofContainersOnly: ReadonlySet<string> = new Set([
  'privileged',
  'allowPrivilegeEscalation',
  'capabilities',
  'readOnlyRootFilesystem',
  'procMount',
]);

const isOfContainer = (context: YamlMapping): boolean => context.entries.some(({ name = '' }) => ofContainersOnly.has(name));

/** Switches of a pod. Only where they are on: off they say nothing, and the key may be another's. */
const switches = ['hostNetwork', 'hostPID', 'hostIPC'] as const;

const hasHostPath = (node: YamlMapping): boolean =>
  itemsOf(lookup(node, 'volumes')).some(item => mappingAt(item, 'hostPath') !== undefined);

/** What of the parts of a container rules ask for that stands beside its security context. Why not its image: the operator makes the rest of the container. */
const besides: readonly (readonly [string, string])[] = ['name', 'env', 'volumeMounts'].map(key => [key, key] as const);

const written = (node: YamlMapping, key: string): string | undefined => (mappingAt(node, key) === undefined ? undefined : key);

/**
 * The parts of a pod that stand in a mapping of a custom resource, for its operator to merge into pods that it makes: Strimzi's `kafkaContainer`, Tekton's
 * `stepTemplate`, Spark's `driver`, the `podSecurityContext` of many. Known by the names and fields that the API of Kubernetes itself has. Undefined where there are none.
 */
export const podParts = (node: YamlMapping, key: string | undefined, group: string | undefined): PodSpecPlace | undefined => {
  if (!hasOperators(group)) return undefined;
  const names = new Map<string, string>(switches.filter(name => booleanAt(node, name) === true).map(name => [name, name]));
  if (hasHostPath(node)) names.set('volumes', 'volumes');
  const ofPod = written(node, 'podSecurityContext');
  const plain = written(node, 'securityContext');
  const context = plain === undefined ? undefined : mappingAt(node, plain);
  const isContainer = context !== undefined && (ofPod !== undefined || isOfContainer(context));
  const own = written(node, 'containerSecurityContext') ?? (isContainer ? plain : undefined);
  const ofContainer = new Map(own === undefined ? [] : [...besides, [own, 'securityContext']]);
  const podContext = ofPod ?? (isContainer ? undefined : plain);
  if (podContext !== undefined) names.set(podContext, 'securityContext');
  if (names.size === 0 && own === undefined) return undefined;
  return {
    node: renamedMapping(node, names),
    metadata: undefined,
    isPart: true,
    // Why also without one of its own: what a pod says, it says for its containers.
    containers: [{ list: 'containers', index: 0, node: renamedMapping(node, ofContainer), givenName: key }],
  };
};
