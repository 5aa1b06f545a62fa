import type { FileArtifact } from '../artifacts/artifact.ts';
import type { ImageNode } from '../artifacts/images/image-uses.ts';
import { collectPulledImages, type ImageStanding, type NamedImageNode } from '../artifacts/images/pulled-images.ts';
import { basePath, type ChangedFile } from '../changes/change-set.ts';
import { folderOf } from '../text/path.ts';
import { namespaceOf, workloadKey, workloadOf } from './image-workload.ts';
import type { ImageWorkload } from './policy/judge/image-context.ts';

/** A place of the head that names an image, and what the change does to it. */
export interface ChangeImage {
  readonly path: string;
  readonly node: ImageNode;
  /** Only `pulled` images can be verified; the others are told apart and not judged. */
  readonly standing: ImageStanding;
  readonly workload?: ImageWorkload;
  readonly change: 'introduced' | 'changed' | 'unchanged';
  /** The image that stood at the place before, and its workload; only of `changed`. */
  readonly replaced?: NamedImageNode & { readonly workload?: ImageWorkload };
}

/** Both sides of a change, as they were read. */
export interface ChangeSides {
  readonly files: readonly ChangedFile[];
  /** By path; what is missing was not there, or could not be read: its images count as introduced. */
  readonly base: ReadonlyMap<string, FileArtifact>;
  readonly head: ReadonlyMap<string, FileArtifact>;
}

/** The images of a change in the order of files and text; with `introduced` only those that it brings in or changes. */
export const changeImages = ({ files, base, head }: ChangeSides, scope: 'introduced' | 'changed-files'): readonly ChangeImage[] =>
  files.flatMap(file => {
    const after = head.get(file.path);
    if (file.status === 'removed' || after === undefined) return [];
    const before = isNewPlace(file) ? undefined : base.get(basePath(file));
    const images = compare(before ? imagesIn(before) : [], imagesIn(after));
    return images.flatMap(({ image, change, replaced }): readonly ChangeImage[] =>
      scope === 'introduced' && change === 'unchanged'
        ? []
        : [{ path: file.path, ...placeless(image), change, ...(replaced && { replaced: placeless(replaced) }) }],
    );
  });

/**
 * Whether a file has no base to be compared with. Why that of another folder is none: what stood among examples was never run, and nobody
 * has looked at it; a file that only got another name within its folder is the same.
 */
const isNewPlace = (file: ChangedFile): boolean => file.status === 'added' || folderOf(basePath(file)) !== folderOf(file.path);

interface WorkloadImage extends NamedImageNode {
  readonly workload?: ImageWorkload;
  /** Namespaces of the objects that run it: another namespace is another place. */
  readonly namespace: string;
}

const imagesIn = (artifact: FileArtifact): readonly WorkloadImage[] =>
  collectPulledImages(artifact).map(image => {
    const workload = workloadOf(artifact, image.node);
    return { ...image, ...(workload && { workload }), namespace: namespaceOf(artifact, image.node) };
  });

const placeless = ({ node, standing, workload }: WorkloadImage): Omit<WorkloadImage, 'namespace'> => ({
  node,
  standing,
  ...(workload && { workload }),
});

interface Compared {
  readonly image: WorkloadImage;
  readonly change: ChangeImage['change'];
  readonly replaced?: WorkloadImage;
}

/**
 * What is pulled in the end, as what, and by what: a variable's default may change while the text does not; what was only copied from may
 * become what runs; another kind or other labels of a workload bring it under other policies, and another namespace into another place.
 */
const contentOf = ({ node, standing, workload, namespace }: WorkloadImage): string =>
  JSON.stringify([standing, node.place, node.text, node.reference?.text, workload && workloadKey(workload), namespace]);

const placeOf = ({ node }: NamedImageNode): string => `${node.place}\0${node.subject}`;

/**
 * Each image of the base is compared once: with the same at its place, then with the same elsewhere (of a stage, service or object that was
 * renamed), then with another at its place.
 */
const compare = (before: readonly WorkloadImage[], after: readonly WorkloadImage[]): readonly Compared[] => {
  const rest = new Set(before);
  const found = new Map<WorkloadImage, Compared>();
  const pass = (keyOf: (image: WorkloadImage) => string, compared: (image: WorkloadImage, old: WorkloadImage) => Compared): void => {
    const byKey = new Map<string, WorkloadImage[]>();
    // Why backwards: the first of equal ones is then the last, which is taken in no time.
    for (const old of [...rest].toReversed()) {
      const equal = byKey.get(keyOf(old));
      if (equal) equal.push(old);
      else byKey.set(keyOf(old), [old]);
    }
    for (const image of after) {
      const old = found.has(image) ? undefined : byKey.get(keyOf(image))?.pop();
      if (old === undefined) continue;
      rest.delete(old);
      found.set(image, compared(image, old));
    }
  };
  pass(
    image => `${placeOf(image)}\0${contentOf(image)}`,
    image => ({ image, change: 'unchanged' }),
  );
  pass(contentOf, image => ({ image, change: 'unchanged' }));
  pass(placeOf, (image, replaced) => ({ image, change: 'changed', replaced }));
  return after.map(image => found.get(image) ?? { image, change: 'introduced' });
};
