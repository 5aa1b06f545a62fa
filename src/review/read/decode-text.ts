import type { FileBytes, FileText } from '../ports.ts';

/** Files over this size are not read: bundles of all manifests of a large project have some megabytes. */
export const maxFileBytes = 8 << 20;

/** Why a file over that size is not read, and what to do. */
export const tooLargeReason = 'The file is over 8 MiB, more than is read. Split it, or take it off the review with "ignore-paths".';

/** Bytes, unless they are too many. */
export const boundedBytes = (bytes: Uint8Array): FileBytes =>
  bytes.length > maxFileBytes ? { state: 'unreadable', code: 'too-large', reason: tooLargeReason } : { state: 'bytes', bytes };

/** Bytes to text. UTF-8 only; a byte-order mark stays in the text, so that offsets are those of the file. */
export const decodeText = (bytes: Uint8Array): FileText => {
  if (bytes.length > maxFileBytes) {
    return { state: 'unreadable', code: 'too-large', reason: tooLargeReason };
  }
  try {
    return { state: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { state: 'unreadable', code: 'encoding', reason: 'The file is not valid UTF-8. Save it as UTF-8.' };
  }
};

/** The first line of a pointer, which lies in a commit in place of a file that Git LFS keeps elsewhere. Source: Git LFS specification, "The Pointer". */
const pointerLine = /^version https:\/\/(?:git-lfs|hawser)\.github\.com\/spec\/v1\r?\n/u;

/** Why a text is none of the file's own; undefined for one that is. */
export const notItsText = (text: string): string | undefined => {
  if (pointerLine.test(text))
    return 'The file is a pointer of Git LFS: what stands in its place when it is checked out is not in the repository. Commit the file itself, or take it off the review with "ignore-paths".';
  return text.includes('\0')
    ? 'The file holds NUL characters, so it is not text. Commit it as UTF-8 text or take it off the review with "ignore-paths".'
    : undefined;
};
