import type { FileArtifact } from '../artifacts/artifact.ts';
import type { ImageNode } from '../artifacts/image-uses.ts';
import { collectPulledImages, type ImageStanding, type NamedImageNode } from '../artifacts/pulled-images.ts';
import { basePath, type ChangedFile } from '../changes/change-set.ts';
import { workloadOf } from './image-workload.ts';
import type { ImageWorkload } from './policy/image-context.ts';

/** A place of the head that names an image, and what the change does to it. */
export interface ChangeImage {
  readonly path: string;
  readonly node: ImageNode;
  /** Only `pulled` images can be verified; the others are told apart and not judged. */
  readonly standing: ImageStanding;
  readonly workload?: ImageWorkload;
  readonly change: 'introduced' | 'changed' | 'unchanged';
  /** The image that stood at the place before, and its workload; only of `changed`. */
  readonly replaced?: NamedImageNode;
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
    const before = file.status === 'added' ? undefined : base.get(basePath(file));
    const images = compare(before ? collectPulledImages(before) : [], collectPulledImages(after));
    return images.flatMap(({ image, change, replaced }): readonly ChangeImage[] => {
      if (scope === 'introduced' && change === 'unchanged') return [];
      const workload = workloadOf(after, image.node);
      return [{ path: file.path, ...image, ...(workload && { workload }), change, ...(replaced && { replaced }) }];
    });
  });

interface Compared {
  readonly image: NamedImageNode;
  readonly change: ChangeImage['change'];
  readonly replaced?: NamedImageNode;
}

/** What is pulled in the end: a variable's default may change while the text does not. */
const contentOf = ({ node, standing }: NamedImageNode): string => [standing, node.text, node.reference?.text ?? ''].join('\0');

const placeOf = ({ node }: NamedImageNode): string => `${node.place}\0${node.subject}`;

/** Each image of the base is compared once: with the same at its place, then with the same elsewhere (moved), then with another at its place. */
const compare = (before: readonly NamedImageNode[], after: readonly NamedImageNode[]): readonly Compared[] => {
  const rest = new Set(before);
  const found = new Map<NamedImageNode, Compared>();
  const pass = (keyOf: (image: NamedImageNode) => string, compared: (image: NamedImageNode, old: NamedImageNode) => Compared): void => {
    const byKey = new Map<string, NamedImageNode[]>();
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
