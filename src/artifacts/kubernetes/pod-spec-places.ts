import { deref, itemsOf, lookup, mappingAt, stringAt } from '../yaml/lookup.ts';
import type { YamlMapping, YamlNode } from '../yaml/model.ts';
import type { ContainerList } from './model.ts';
import { podParts } from './pod-parts.ts';
import type { ContainerPlace, PodSpecPlace } from './pod-places.ts';

/** What the search goes by: the object's root and what its head says. */
export interface ObjectHead {
  readonly node: YamlMapping;
  readonly kind: string | undefined;
  readonly group: string | undefined;
}

/** Where the built-in kinds keep the pod template (PodTemplateSpec), as in the API reference. */
const templatePaths: ReadonlyMap<string, readonly string[]> = new Map([
  ['Pod', []],
  ['PodTemplate', ['template']],
  ['Deployment', ['spec', 'template']],
  ['StatefulSet', ['spec', 'template']],
  ['DaemonSet', ['spec', 'template']],
  ['ReplicaSet', ['spec', 'template']],
  ['ReplicationController', ['spec', 'template']],
  ['Job', ['spec', 'template']],
  ['CronJob', ['spec', 'jobTemplate', 'spec', 'template']],
]);

const templatePathsByLowerCase = new Map([...templatePaths].map(([kind, path]) => [kind.toLowerCase(), path]));

/** Groups of the built-in workload kinds; other groups have kinds of the same names (`batch.volcano.sh/Job`). */
export const workloadGroups: ReadonlySet<string> = new Set(['', 'apps', 'batch', 'extensions']);

/** Kinds of other groups whose pod template stands where a Deployment's does. Undefined is the group of OpenShift's first releases. */
const deploymentLike: ReadonlyMap<string, ReadonlySet<string | undefined>> = new Map([
  ['DeploymentConfig', new Set([undefined, '', 'apps.openshift.io'])],
  ['Rollout', new Set(['argoproj.io'])],
  ['CloneSet', new Set(['apps.kruise.io'])],
  ['StatefulSet', new Set(['apps.kruise.io'])],
  ['DaemonSet', new Set(['apps.kruise.io'])],
]);

/** Where a kind keeps its pod template, when it is a kind that is known to run the pods of one. */
export const templatePathOf = ({ kind, group }: Pick<ObjectHead, 'kind' | 'group'>): readonly string[] | undefined => {
  if (kind === undefined) return undefined;
  const path = templatePaths.get(kind);
  if (path !== undefined && (group === undefined || workloadGroups.has(group))) return path;
  if (path === undefined && group !== undefined && workloadGroups.has(group)) {
    // Letters of the wrong case, which the API server refuses; it is known what is meant.
    const meant = templatePathsByLowerCase.get(kind.toLowerCase());
    if (meant !== undefined) return meant;
  }
  return deploymentLike.get(kind)?.has(group) ? ['spec', 'template'] : undefined;
};

/** `apiVersion` before the slash; empty for the core group. */
export const groupOf = (apiVersion: string | undefined): string | undefined => apiVersion?.slice(0, Math.max(0, apiVersion.indexOf('/')));

/** Kinds that hold something that looks like a pod and is none: schemas, patterns, patches, values and data. */
const nonWorkloadKinds = new Set([
  'ConfigMap',
  'Secret',
  'Application',
  'ApplicationSet',
  'AppProject',
  'HelmRelease',
  'HelmChart',
  'HelmChartConfig',
]);
const nonWorkloadGroups = [
  'apiextensions.k8s.io',
  'admissionregistration.k8s.io',
  'admission.k8s.io',
  'apiextensions.crossplane.io',
  'kustomize.config.k8s.io',
  'kyverno.io',
  'gatekeeper.sh',
  'kubewarden.io',
  'wgpolicyk8s.io',
  'metrics.k8s.io',
  'softwarecomposition.kubescape.io',
];

/** Built-in kinds of which no part is a pod, by their groups. What is in none of them is searched, as kinds are that nobody knows. Source: API reference. */
const podlessKinds: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['', new Set(['Service', 'ServiceAccount', 'Namespace', 'PersistentVolume', 'PersistentVolumeClaim', 'LimitRange', 'ResourceQuota'])],
  ['rbac.authorization.k8s.io', new Set(['Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding'])],
  ['networking.k8s.io', new Set(['NetworkPolicy', 'Ingress', 'IngressClass'])],
  ['policy', new Set(['PodDisruptionBudget'])],
  ['autoscaling', new Set(['HorizontalPodAutoscaler'])],
  ['storage.k8s.io', new Set(['StorageClass', 'CSIDriver'])],
  ['scheduling.k8s.io', new Set(['PriorityClass'])],
]);

const isPodless = ({ kind, group }: ObjectHead): boolean =>
  kind !== undefined && group !== undefined && podlessKinds.get(group)?.has(kind) === true;

/** Below this depth of a custom resource no pod spec is looked for. The deepest known (an OLM ClusterServiceVersion) is at 8. */
const maxDepth = 24;

/**
 * The pod specs of an object. Built-in kinds have theirs at one path; in any other kind every mapping counts that has a list of containers,
 * the steps of a Tekton task or the container of an Argo Workflows template, or parts of a pod (`podParts`), unless the kind holds schemas, patterns or values.
 */
export const podSpecPlaces = (head: ObjectHead): Iterable<PodSpecPlace> => {
  const path = templatePathOf(head);
  if (path !== undefined) return templatePlace(mappingAt(head.node, ...path));
  return isSearched(head) && !isPodless(head) ? searchPodSpecs(head) : [];
};

/** True for a kind of which every part is searched for pod specs. */
export const isSearched = (head: Pick<ObjectHead, 'kind' | 'group'>): boolean => templatePathOf(head) === undefined && !holdsNoPods(head);

/** Kinds of such groups that hold objects as they will be. */
const holdsObjects = new Set(['apiextensions.crossplane.io/Composition', 'apiextensions.crossplane.io/CompositionRevision']);

/** True for kinds that hold schemas, patterns, patches, values or data, in which something looks like a pod or an image and is none. */
export const holdsNoPods = ({ kind, group }: Pick<ObjectHead, 'kind' | 'group'>): boolean =>
  !holdsObjects.has(`${group}/${kind}`) &&
  ((kind !== undefined && nonWorkloadKinds.has(kind)) ||
    (group !== undefined && nonWorkloadGroups.some(other => group === other || group.endsWith(`.${other}`))));

const templatePlace = (template: YamlMapping | undefined): readonly PodSpecPlace[] => {
  const spec = mappingAt(template, 'spec');
  return spec === undefined
    ? []
    : [{ node: spec, metadata: mappingAt(template, 'metadata'), containers: podContainers(spec), isPart: false }];
};

const lists: readonly ContainerList[] = ['containers', 'initContainers', 'ephemeralContainers'];

const podContainers = (spec: YamlMapping): readonly ContainerPlace[] =>
  inSourceOrder(lists.flatMap(list => containersIn(itemsOf(lookup(spec, list)), list)));

const containersIn = (items: readonly YamlNode[], list: ContainerList): readonly ContainerPlace[] =>
  items.flatMap((node, index) => (node.kind === 'mapping' ? [{ list, index, node, givenName: undefined }] : []));

const inSourceOrder = (containers: readonly ContainerPlace[]): readonly ContainerPlace[] =>
  containers.toSorted((a, b) => a.node.range.start - b.node.range.start);

interface Visit {
  readonly node: YamlNode;
  /** The mapping around the node. */
  readonly parent: YamlMapping | undefined;
  /** The last key on the way to it. */
  readonly key: string | undefined;
  /** The group of the object that the node is in: objects hold others as templates. */
  readonly group: string | undefined;
  readonly depth: number;
}

/** Goes through what is written in the object, not through aliases: their targets are written somewhere, too. A container is gone through by whoever asks for it. */
function* searchPodSpecs({ node: root, group: own }: ObjectHead): Iterable<PodSpecPlace> {
  const pending: Visit[] = [{ node: root, parent: undefined, key: undefined, group: own, depth: 0 }];
  const found = new Set<YamlNode>();
  for (let visit = pending.pop(); visit !== undefined; visit = pending.pop()) {
    const { node, parent, depth } = visit;
    if (found.has(node)) continue;
    const group = heldGroup(node) ?? visit.group;
    const places = node.kind === 'mapping' ? placesAt(node, visit, group) : [];
    // Why not all: the containers of a set are those of its template.
    yield* places.filter(({ containers }) => containers.length === 0 || containers.some(container => !found.has(container.node)));
    for (const container of places.flatMap(({ containers }) => containers)) found.add(container.node);
    if (depth === maxDepth) continue;
    const around = node.kind === 'mapping' ? node : parent;
    for (const below of membersOf(node, visit.key).toReversed()) pending.push({ ...below, parent: around, group, depth: depth + 1 });
  }
}

/** What a mapping is of a pod: the spec of one, the spec that templates share, or parts. */
const placesAt = (node: YamlMapping, { parent, key }: Visit, group: string | undefined): readonly PodSpecPlace[] => {
  const containers = customContainers(node, group);
  const shared =
    group === 'argoproj.io' && holdsWorkflowTemplates(node) ? [{ node, metadata: undefined, containers: [], isPart: false }] : [];
  if (containers !== undefined) return [{ node, metadata: mappingAt(parent, 'metadata'), containers, isPart: false }, ...shared];
  if (shared.length > 0) return shared;
  const parts = podParts(node, key, group);
  return parts === undefined ? [] : [parts];
};

/** The group of a mapping that is an object by itself. */
const heldGroup = (node: YamlNode): string | undefined =>
  node.kind === 'mapping' && stringAt(node, 'kind') !== undefined ? groupOf(stringAt(node, 'apiVersion')) : undefined;

/** An Argo Workflow's spec: its volumes and host namespaces are those of every template's pod. */
const holdsWorkflowTemplates = (node: YamlMapping): boolean =>
  node.entries.some(entry => entry.name === 'templates' && entry.value.kind === 'sequence');

/** What stands in a node, with its key; items of a list have the key of the list. */
const membersOf = (node: YamlNode, key: string | undefined): readonly Pick<Visit, 'node' | 'key'>[] => {
  if (node.kind === 'mapping') return node.entries.map(({ name, value }) => ({ node: value, key: name }));
  return node.kind === 'sequence' ? node.items.map(item => ({ node: item, key })) : [];
};

const customContainers = (node: YamlMapping, group: string | undefined): readonly ContainerPlace[] | undefined => {
  if (isListOfContainers(node, 'containers', 'name')) return podContainers(node);
  if (group === 'tekton.dev' && isListOfContainers(node, 'steps', 'image'))
    return inSourceOrder([...listed(node, 'steps'), ...listed(node, 'sidecars')]);
  const template = group === 'argoproj.io' ? workflowTemplateContainers(node) : undefined;
  if (template !== undefined) return template;
  return ['initContainers', 'ephemeralContainers'].some(list => namesImages(node, list)) ? podContainers(node) : undefined;
};

const listed = (node: YamlMapping, key: string): readonly ContainerPlace[] => containersIn(itemsOf(lookup(node, key)), 'containers');

/** The items of a list that is written in a mapping itself, not merged into it; the list may be an alias. */
const ownItems = (node: YamlMapping, list: string): readonly YamlNode[] => itemsOf(node.entries.find(entry => entry.name === list)?.value);

const namesImages = (node: YamlMapping, list: string): boolean => ownItems(node, list).some(item => hasScalar(item, 'image'));

/**
 * True for a list of mappings of which one has an image, or all the given key, as containers do and schemas or patterns of containers do
 * not. Why one: an item that is not a container must not hide the others.
 */
const isListOfContainers = (node: YamlMapping, list: string, key: string): boolean => {
  const items = ownItems(node, list);
  return namesImages(node, list) || (items.length > 0 && items.every(item => hasScalar(item, key)));
};

const hasScalar = (item: YamlNode, key: string): boolean => {
  const node = deref(item);
  if (node?.kind !== 'mapping') return false;
  const found = lookup(node, key);
  return found.state === 'unknown' || (found.state === 'present' && found.node.kind === 'scalar');
};

/** `container`, `script` and `containerSet` of an Argo Workflows template, with its init containers and sidecars. */
const workflowTemplateContainers = (node: YamlMapping): readonly ContainerPlace[] | undefined => {
  const mains = ['container', 'script'].flatMap(key => {
    const main = mappingAt(node, key);
    return main !== undefined && hasScalar(main, 'image') ? [main] : [];
  });
  const set = mappingAt(node, 'containerSet');
  const inSet = set !== undefined && isListOfContainers(set, 'containers', 'image') ? listed(set, 'containers') : [];
  if (mains.length === 0 && inSet.length === 0) return undefined;
  const givenName = stringAt(node, 'name');
  return inSourceOrder([
    ...mains.map((main, index) => ({ list: 'containers' as const, index, node: main, givenName })),
    ...inSet,
    ...containersIn(itemsOf(lookup(node, 'initContainers')), 'initContainers'),
    ...listed(node, 'sidecars'),
  ]);
};
