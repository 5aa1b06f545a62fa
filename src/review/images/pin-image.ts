import type { FileArtifact } from '../../artifacts/artifact.ts';
import type { ImageNode } from '../../artifacts/images/image-uses.ts';
import { collectPulledImages, type NamedImageNode } from '../../artifacts/images/pulled-images.ts';
import type { SourceFile } from '../../artifacts/source-file.ts';
import type { Fix } from '../../findings/finding.ts';
import type { Digest } from '../../oci/digest.ts';
import { applyEdits } from '../../text/text-edit.ts';
import { readSnapshot } from '../read/snapshot.ts';

/** What the pin of an image is proven with. */
export interface PinPlace {
  readonly artifact: FileArtifact;
  /** Texts of other files that the artifact was read with. */
  readonly companions: ReadonlyMap<string, SourceFile>;
}

/**
 * The edit that pins an image to the digest that was verified and keeps its tag. Undefined when there is nothing to pin, when the text is
 * not the reference itself (a variable, a template), or when it can't be proven: the edited file, read again, must name the same images,
 * this one with the digest, and read as well as before.
 */
export const pinImage = (node: ImageNode, digest: Digest, { artifact, companions }: PinPlace): Fix | undefined => {
  const { reference, literal, range, text } = node;
  if (!reference || reference.digest !== undefined || !literal) return undefined;
  const edits = [{ range: { start: range.end, end: range.end }, newText: `@${digest}` }];
  const { file } = artifact;
  const edited = new Map([[file.path, { state: 'text', text: applyEdits(file.text, edits) }]] as const);
  const again = readSnapshot(edited, companions).artifacts.get(file.path);
  if (again?.kind !== artifact.kind) return undefined;
  const before = collectPulledImages(artifact);
  const after = collectPulledImages(again);
  const at = before.findIndex(one => one.node.range.start === range.start && one.node.place === node.place);
  const pinned = after[at]?.node.reference;
  const isProven =
    pinned?.digest === digest &&
    pinned.tag === reference.tag &&
    after.length === before.length &&
    after.every((one, index) => index === at || isSame(one, before[index])) &&
    again.notifications.length === artifact.notifications.length;
  return isProven ? { title: `Pin ${text} to the digest that was verified`, safety: 'safe', edits } : undefined;
};

const isSame = (one: NamedImageNode, other: NamedImageNode | undefined): boolean =>
  one.standing === other?.standing && one.node.text === other.node.text && one.node.subject === other.node.subject;
