import { deserialize, serialize } from 'node:v8';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import type { ChangeSet } from '../../src/changes/change-set.ts';
import type { PinnedChange } from '../../src/reports/signing/pin-comments.ts';
import type { ImageReview } from '../../src/review/images/image-review.ts';

/** What was verified of a change, as bytes, as a `SealedReview` is. */
export type SealedVerification = Uint8Array<ArrayBuffer>;

/** What reports of a verification are made of. */
export interface VerifiedImages {
  readonly review: ImageReview;
  readonly change: PinnedChange;
}

interface Sealed {
  readonly review: Omit<ImageReview, 'files'>;
  readonly changes: ChangeSet;
  readonly files: ReadonlyMap<string, string>;
  readonly baseFiles: ReadonlyMap<string, string>;
}

/** Seals a verification: texts of files that name no image are left out. */
export const sealVerification = ({ review, change }: VerifiedImages): SealedVerification => {
  const told = new Set([...review.images, ...review.exempt, ...review.notifications].map(({ path }) => path));
  for (const file of change.changes.files) if (told.has(file.path)) told.add(file.previousPath ?? file.path);
  const textsOf = (files: ImageReview['files']): ReadonlyMap<string, string> =>
    new Map([...files].flatMap(([path, { text }]) => (told.has(path) ? [[path, text] as const] : [])));
  const { files, ...rest } = review;
  const sealed: Sealed = { review: rest, changes: change.changes, files: textsOf(files), baseFiles: textsOf(change.baseFiles) };
  return new Uint8Array(serialize(sealed));
};

/** Opens a verification that this process has sealed. */
export const openVerified = (bytes: SealedVerification): VerifiedImages => {
  const { review, changes, files, baseFiles } = deserialize(bytes) as Sealed;
  const filesOf = (texts: ReadonlyMap<string, string>): ImageReview['files'] =>
    new Map([...texts].map(([path, text]) => [path, sourceFile(path, text)]));
  return { review: { ...review, files: filesOf(files) }, change: { changes, baseFiles: filesOf(baseFiles) } };
};
