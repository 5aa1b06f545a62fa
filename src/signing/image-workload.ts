import type { FileArtifact } from '../artifacts/artifact.ts';
import type { ImageNode } from '../artifacts/images/image-uses.ts';
import { objectImages } from '../artifacts/images/kubernetes-images.ts';
import type { KubernetesFile, KubernetesObject } from '../artifacts/kubernetes/model.ts';
import { digestOf } from '../oci/digest.ts';
import { onceFor } from '../text/once-for.ts';
import { compareText } from '../text/sorted.ts';
import type { ImageWorkload, WorkloadKind } from './policy/judge/image-context.ts';

/** The object of a manifest that an image stands in; undefined in other files. Unknown when several objects share the text. */
export const workloadOf = (artifact: FileArtifact, { range }: ImageNode): ImageWorkload | undefined => {
  if (artifact.kind !== 'kubernetes') return undefined;
  const [object, ...others] = usersOf(artifact).get(range.start) ?? [];
  return !object || others.length > 0 ? unknownWorkload : describeObject(object);
};

/** The namespaces of the objects that run an image, as they are written; empty in other files and without any. */
export const namespaceOf = (artifact: FileArtifact, { range }: ImageNode): string => {
  if (artifact.kind !== 'kubernetes') return '';
  const users = usersOf(artifact).get(range.start) ?? [];
  return users.map(({ namespace }) => namespaceText(namespace)).join('\0');
};

const namespaceText = (namespace: KubernetesObject['namespace']): string => {
  if (namespace.state === 'absent') return '';
  return namespace.state === 'present' && namespace.node.kind === 'scalar' && !namespace.node.opaque ? `=${namespace.node.value}` : '?';
};

/** The objects of a file by where the images stand that they run. */
const usersOf = onceFor((file: KubernetesFile): ReadonlyMap<number, readonly KubernetesObject[]> => {
  const found = new Map<number, KubernetesObject[]>();
  for (const object of file.objects)
    for (const start of new Set(objectImages(object).map(({ range }) => range.start))) {
      const others = found.get(start);
      if (others) others.push(object);
      else found.set(start, [object]);
    }
  return found;
});

/** Equal for workloads that any policy takes for the same. Short, however many labels there are. */
export const workloadKey = onceFor((workload: ImageWorkload): string =>
  digestOf(Buffer.from(JSON.stringify([workload, ...(workload.creates ?? [])].map(partsOf)))),
);

const partsOf = ({ group, version, resource, labels }: WorkloadKind): readonly unknown[] => {
  const sorted = labels && [...labels].toSorted(([a], [b]) => compareText(a, b));
  return [group ?? null, version ?? null, resource ?? null, sorted ?? null];
};

const unknownWorkload: ImageWorkload = { group: undefined, version: undefined, resource: undefined, labels: undefined };

/** Why once: an object with many containers may have many labels, too. */
const describeObject = onceFor((object: KubernetesObject): ImageWorkload => {
  const kind = describeKind(object);
  const creates = createdBy(object);
  return creates.length === 0 ? kind : { ...kind, creates };
});

/** Why not looked up: the kinds of the core that run pods all end this way, and so do those of operators that policies may name. */
const describeKind = ({ group, apiVersion, kind, labels }: KubernetesObject): WorkloadKind => ({
  group,
  version: apiVersion?.slice(apiVersion.lastIndexOf('/') + 1),
  resource: kind === undefined ? undefined : `${kind.toLowerCase()}s`,
  labels: labelsOf(labels),
});

/** Source: Kubernetes, "Deployments" and "CronJob": replica sets have the labels of the pod template, jobs those of the job template. */
const createdBy = (object: KubernetesObject): readonly WorkloadKind[] => {
  if (object.kind === 'Pod') return [];
  const pods = object.podSpecs.map(
    ({ labels }): WorkloadKind => ({ group: '', version: 'v1', resource: 'pods', labels: labelsOf(labels) }),
  );
  if (object.kind === 'Deployment') return [...pods.map(pod => ({ ...pod, group: 'apps', resource: 'replicasets' })), ...pods];
  if (object.kind !== 'CronJob') return pods;
  const jobLabels = labelsOf(object.get('spec', 'jobTemplate', 'metadata', 'labels'));
  return [{ group: 'batch', version: 'v1', resource: 'jobs', labels: jobLabels }, ...pods];
};

const labelsOf = (labels: KubernetesObject['labels']): ImageWorkload['labels'] => {
  if (labels.state === 'absent') return new Map();
  if (labels.state !== 'present' || labels.node.kind !== 'mapping' || labels.node.opaque) return undefined;
  const known = new Map<string, string>();
  for (const { name, value } of labels.node.entries) {
    if (name === undefined || value.kind !== 'scalar' || value.opaque) return undefined;
    known.set(name, value.value);
  }
  return known;
};
