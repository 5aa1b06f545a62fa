import type { FileMode } from '../../../src/github/read/file-modes.ts';
import type { FixedFile } from '../../../src/review/fix-change.ts';
import type { SkippedFile } from './fix-outcome.ts';

/**
 * Files and bytes of one commit. GitHub names no limit of `createCommitOnBranch`, but ends a GraphQL request after 10 seconds
 * (docs.github.com, "Rate limits and query limits for the GraphQL API").
 */
const maxFiles = 100;
const maxBytes = 5 << 20;

/** What goes into the commit, and what does not and why. */
export interface FixSelection {
  readonly files: readonly FixedFile[];
  readonly skipped: readonly SkippedFile[];
}

/** Chooses the regular files, as many as one commit holds. A file whose mode is not known is left out. */
export const selectFixedFiles = (files: readonly FixedFile[], modes: ReadonlyMap<string, FileMode>): FixSelection => {
  const chosen: FixedFile[] = [];
  const skipped: SkippedFile[] = [];
  let bytes = 0;
  for (const file of files) {
    const mode = modes.get(file.path);
    const size = Buffer.byteLength(file.text);
    if (mode !== 'file') skipped.push({ path: file.path, reason: mode === 'executable' ? 'executable' : 'not-regular' });
    else if (chosen.length >= maxFiles || (bytes + size > maxBytes && chosen.length > 0))
      skipped.push({ path: file.path, reason: 'over-limit' });
    else {
      chosen.push(file);
      bytes += size;
    }
  }
  return { files: chosen, skipped };
};
