import type { FileArtifact } from '../artifacts/artifact.ts';
import type { ImageNode } from '../artifacts/image-uses.ts';
import type { KubernetesObject } from '../artifacts/kubernetes/model.ts';
import { containsRange } from '../text/range.ts';
import type { ImageWorkload } from './policy/image-context.ts';

/** The object of a manifest that an image stands in; undefined in other files. */
export const workloadOf = (artifact: FileArtifact, { range }: ImageNode): ImageWorkload | undefined => {
  if (artifact.kind !== 'kubernetes') return undefined;
  const object = artifact.objects.find(candidate => containsRange(candidate.range, range));
  return object ? describeObject(object) : unknownWorkload;
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
