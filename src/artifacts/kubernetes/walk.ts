import type { Confidence } from '../../findings/severity.ts';
import { containsRange, type Range, textUnder } from '../../text/range.ts';
import { booleanAt, isMissing, itemsOf, lookup, stringAt } from '../yaml/lookup.ts';
import type { Lookup, YamlMapping } from '../yaml/model.ts';
import type { Container, KubernetesFile, KubernetesObject, PodSpec } from './model.ts';
import { templatePathOf } from './pod-spec-places.ts';

/** A volume of a pod. */
export interface Volume {
  /** Undefined when absent or unknown. */
  readonly name: string | undefined;
  readonly node: YamlMapping;
}

/** One place in a container at which a volume is mounted. */
export interface VolumeMount {
  readonly container: Container;
  readonly node: YamlMapping;
  readonly readOnly: boolean | 'unknown';
  /** The part of the volume that is mounted: empty for all of it, undefined when unknown (a template, `subPathExpr`). */
  readonly subPath: string | undefined;
}

/**
 * False when what is absent in a container may stand elsewhere: in the object that a patch is for, or, for a custom resource's container
 * without an image, in the container that an operator merges it with. Then rules about absence are silent.
 */
export const isWhole = (container: Container): boolean => {
  const { object } = container;
  return !object.partial && (!isMissing(container.get('image')) || templatePathOf(object) !== undefined);
};

/**
 * False when what is absent in a pod may stand elsewhere: in the object that a patch is for, or in what an operator makes of a custom
 * resource.
 */
export const isWholePod = ({ object }: PodSpec): boolean => !object.partial && templatePathOf(object) !== undefined;

/** The pod specs of an object, without parts of ones that its operator makes. */
export const podsOf = ({ podSpecs }: KubernetesObject): readonly PodSpec[] => podSpecs.filter(({ isPart }) => !isPart);

/** True for an object that says of pods more than parts. */
export const runsPods = (object: KubernetesObject): boolean => podsOf(object).length > 0;

/** Whether a file has pods. */
export const hasPods = ({ objects }: KubernetesFile): boolean => objects.some(({ podSpecs }) => podSpecs.length > 0);

/**
 * The name of an object with its key, or its kind when it has none: where findings about what is absent in it are placed. The whole object
 * when neither is written.
 */
export const objectNameRange = (object: KubernetesObject): Range => {
  for (const path of [['metadata', 'name'], ['metadata', 'generateName'], ['kind']] as const) {
    const range = writtenRange(object.get(...path));
    if (range !== undefined && range.start < range.end && containsRange(object.range, range)) return range;
  }
  const [first] = object.node.entries;
  return first?.key.range ?? object.range;
};

/** How sure it is that what is absent in a container is absent: less in an object of which it is only supposed that it is whole. */
export const confidenceInAbsence = ({ object }: Container): Confidence => (object.doubtful ? 'low' : 'high');

/**
 * The name of a container, or its image when it has none: where findings about something absent are placed. The beginning of the
 * container when neither is written in it.
 */
export const nameRange = (container: Container): Range => {
  for (const key of ['name', 'image']) {
    const found = container.get(key);
    const value = found.state === 'absent' ? undefined : found.entry?.value.range;
    if (value !== undefined && value.start < value.end && containsRange(container.range, value)) return value;
  }
  const [first] = container.node.entries;
  return first?.key.range ?? container.range;
};

/**
 * Where a finding about a field that is absent in a container is placed: the key of the mapping that is written in it and that the field
 * would stand in, as deep as there is one, else `nameRange`.
 */
export const ownerRange = (container: Container, ...path: readonly string[]): Range => {
  for (let depth = path.length - 1; depth > 0; depth--) {
    const found = container.get(...path.slice(0, depth));
    const key = found.state === 'absent' ? undefined : found.entry?.key.range;
    if (key !== undefined && containsRange(container.range, key)) return key;
  }
  return nameRange(container);
};

/** How messages name a container: by its name as written, or by its image or place when it has none. */
export const displayName = (container: Container): string => {
  if (container.name !== undefined) return container.name;
  const range = nameRange(container);
  const text = textUnder(container.object.file.text, range);
  const [first] = container.node.entries;
  return first === undefined || range.start === first.key.range.start ? `#${container.index}` : text.replace(/^(["'])(.*)\1$/u, '$2');
};

/** A field of the security context that pod and container both have: the container's wins. A `null` counts as absent. */
export const effectiveSecurityContext = (container: Container, ...path: readonly [string, ...string[]]): Lookup => {
  const own = container.get('securityContext', ...path);
  return isMissing(own) ? container.podSpec.get('securityContext', ...path) : own;
};

/** Where a key that was found is written, with its value; the value alone for an item of a list. Undefined when nothing is written. */
export const writtenRange = (found: Lookup): Range | undefined => {
  if (found.state === 'absent') return undefined;
  return found.entry?.range ?? (found.state === 'present' ? found.node.range : undefined);
};

/** The volumes of a pod, in source order. */
export const volumesOf = (podSpec: PodSpec): readonly Volume[] =>
  itemsOf(podSpec.get('volumes')).flatMap(node => (node.kind === 'mapping' ? [{ name: stringAt(node, 'name'), node }] : []));

/** The mounts of all containers of a pod by the volume's name. */
export const mountsByVolume = (podSpec: PodSpec): ReadonlyMap<string, readonly VolumeMount[]> => {
  const mounts = podSpec.containers.flatMap(container =>
    itemsOf(container.get('volumeMounts')).flatMap(node => (node.kind === 'mapping' ? [volumeMount(container, node)] : [])),
  );
  return Map.groupBy(mounts, mount => stringAt(mount.node, 'name') ?? '');
};

const volumeMount = (container: Container, node: YamlMapping): VolumeMount => ({
  container,
  node,
  readOnly: booleanAt(node, 'readOnly') ?? false,
  subPath: isMissing(lookup(node, 'subPathExpr')) ? (isMissing(lookup(node, 'subPath')) ? '' : stringAt(node, 'subPath')) : undefined,
});

/** A literal namespace; undefined when none is written or it is not known. */
export const literalNamespace = (object: KubernetesObject): string | undefined => stringAt(object.namespace);

/**
 * Whether two objects are in one namespace. An absent namespace is the one that is chosen when the file is applied, so it may be any:
 * two absent ones are the same, an absent and a written one are `unknown`.
 */
export const sameNamespace = (a: KubernetesObject, b: KubernetesObject): boolean | 'unknown' => {
  const [one, other] = [a, b].map(object => (isMissing(object.namespace) ? '' : literalNamespace(object)));
  if (one === undefined || other === undefined) return 'unknown';
  if (one === other) return true;
  return one === '' || other === '' ? 'unknown' : false;
};

/** Labels and names that kubeadm, kops and k0s give to the static pods of the control plane. */
const controlPlaneComponents = new Set([
  'etcd',
  'kube-apiserver',
  'kube-controller-manager',
  'kube-scheduler',
  'kube-proxy',
  'kube-vip',
  'cloud-controller-manager',
]);

/** True for a bare Pod in kube-system that is a component of the control plane, as the kubelet starts it from its manifest folder. */
export const isStaticSystemPod = ({ object }: PodSpec): boolean => {
  if (object.kind !== 'Pod' || literalNamespace(object) !== 'kube-system') return false;
  const labels = ['component', 'k8s-app', 'app.kubernetes.io/name'].map(label => stringAt(object.labels, label));
  return [object.name, ...labels].some(name => name !== undefined && controlPlaneComponents.has(name));
};
