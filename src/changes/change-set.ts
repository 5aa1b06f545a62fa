import type { Hunk } from './unified-diff.ts';

/** What happened to a file between base and head. */
export type ChangeStatus = 'added' | 'modified' | 'removed' | 'renamed' | 'copied';

/** A file that differs between base and head. */
export interface ChangedFile {
  /** Path at head; for a removed file, its path at base. */
  readonly path: string;
  /** Path at base when it differs (a rename or copy). */
  readonly previousPath?: string;
  readonly status: ChangeStatus;
  /** Hunks of the diff, or undefined when the host gave none (binary or too large); then texts are compared instead. */
  readonly hunks?: readonly Hunk[];
  /** Git blob id of the head text, when known. */
  readonly headBlob?: string;
  /** Set for what may be no file at the head, whatever its name: its text tells. */
  readonly mayBe?: 'link' | 'submodule';
}

/** Where a changed file's base text stands. A copy has none of its own: the file that it was copied from is still there. */
export const basePath = ({ path, previousPath, status }: ChangedFile): string => (status === 'renamed' ? (previousPath ?? path) : path);

/** All paths of the base, from those of the head: a list of both would cost a request more. */
export const pathsAtBase = (head: readonly string[], { files }: Pick<ChangeSet, 'files'>): readonly string[] => {
  const paths = new Set(head);
  for (const file of files) {
    if (file.status !== 'modified') paths.delete(file.path);
    if (file.status === 'removed' || file.status === 'renamed') paths.add(basePath(file));
  }
  return [...paths];
};

/** True for a file that the change puts where it was not: written, moved or copied. */
export const isNewPath = ({ status }: ChangedFile): boolean => status === 'added' || status === 'renamed' || status === 'copied';

/** All that a pull request (or push, or merge group, or local range) changes. */
export interface ChangeSet {
  /** Commit that head is compared with: the merge base for a pull request. */
  readonly base: string;
  readonly head: string;
  readonly files: readonly ChangedFile[];
  /** False when the host cut the list short (GitHub lists at most 3,000 files of a pull request and 300 of a comparison). */
  readonly complete: boolean;
  /**
   * Lines of context around changes that a review comment may stand on in files whose hunks are computed here because the host gave none.
   * Undefined: such files can't carry comments (GitHub shows no diff for them).
   */
  readonly computedContext?: number;
  /** How many files there are in all, when the host says so. */
  readonly totalFiles?: number;
}
