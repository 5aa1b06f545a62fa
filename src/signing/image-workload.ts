import type { FileArtifact } from '../artifacts/artifact.ts';
import type { ImageNode } from '../artifacts/image-uses.ts';
import type { KubernetesFile, KubernetesObject } from '../artifacts/kubernetes/model.ts';
import { objectImages } from '../artifacts/kubernetes-images.ts';
import { digestOf } from '../oci/digest.ts';
import type { ImageWorkload } from './policy/image-context.ts';

/** The object of a manifest that an image stands in; undefined in other files. Unknown when several objects share the text. */
export const workloadOf = (artifact: FileArtifact, { range }: ImageNode): ImageWorkload | undefined => {
  if (artifact.kind !== 'kubernetes') return undefined;
  const [object, ...others] = usersOf(artifact).get(range.start) ?? [];
  if (!object || others.length > 0) return unknownWorkload;
  const known = workloads.get(object);
  if (known) return known;
  const workload = describeObject(object);
  workloads.set(object, workload);
  return workload;
};

/** The objects of a file by where the images stand that they run. */
const usersOf = (file: KubernetesFile): ReadonlyMap<number, readonly KubernetesObject[]> => {
  const known = usersByFile.get(file);
  if (known) return known;
  const found = new Map<number, KubernetesObject[]>();
  for (const object of file.objects)
    for (const start of new Set(objectImages(object).map(({ range }) => range.start))) {
      const others = found.get(start);
      if (others) others.push(object);
      else found.set(start, [object]);
    }
  usersByFile.set(file, found);
  return found;
};

const usersByFile = new WeakMap<KubernetesFile, ReadonlyMap<number, readonly KubernetesObject[]>>();

/** An object with many containers may have many labels, too: they are read once. */
const workloads = new WeakMap<KubernetesObject, ImageWorkload>();
const keys = new WeakMap<ImageWorkload, string>();

/** Equal for workloads that any policy takes for the same. Short, however many labels there are. */
export const workloadKey = (workload: ImageWorkload): string => {
  const known = keys.get(workload);
  if (known !== undefined) return known;
  const { group, version, resource, labels } = workload;
  const sorted = labels && [...labels].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const key = digestOf(Buffer.from(JSON.stringify([group ?? null, version ?? null, resource ?? null, sorted ?? null])));
  keys.set(workload, key);
  return key;
};

const unknownWorkload: ImageWorkload = { group: undefined, version: undefined, resource: undefined, labels: undefined };

/** Why not looked up: the kinds of the core that run pods all end this way, and so do those of operators that policies may name. */
const describeObject = ({ group, apiVersion, kind, labels }: KubernetesObject): ImageWorkload => ({
  group,
  version: apiVersion?.slice(apiVersion.lastIndexOf('/') + 1),
  resource: kind === undefined ? undefined : `${kind.toLowerCase()}s`,
  labels: labelsOf(labels),
});

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
