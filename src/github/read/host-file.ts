import type { ChangedFile, ChangeStatus } from '../../changes/change-set.ts';
import { type Hunk, parsePatch } from '../../changes/unified-diff.ts';

/** A file as the lists of pull requests and comparisons give it (REST reference, "diff-entry"). */
export interface HostFile {
  readonly filename: string;
  readonly status: string;
  readonly sha: string | null;
  readonly previous_filename?: string | undefined;
  readonly patch?: string | undefined;
  readonly additions: number;
  readonly deletions: number;
  readonly contents_url: string;
}

const statuses: Readonly<Record<string, ChangeStatus>> = {
  added: 'added',
  removed: 'removed',
  modified: 'modified',
  changed: 'modified',
  renamed: 'renamed',
  copied: 'copied',
};

/** A listed file as the core knows it. */
export const toChangedFile = (file: HostFile): ChangedFile => {
  const hunks = wholeHunks(file);
  return {
    path: file.filename,
    status: statuses[file.status] ?? 'modified',
    ...(file.previous_filename !== undefined && { previousPath: file.previous_filename }),
    ...(hunks && { hunks }),
    ...(file.sha !== null && file.status !== 'removed' && { headBlob: file.sha }),
    ...(file.status !== 'removed' && mayBeOther(hunks)),
  };
};

/**
 * What may be no file, by its patch: a submodule's names a commit, a link's is the one line that it holds, without a line break. A file
 * without a patch is none: the attribute `-diff` does not count for links. Only asking for the mode tells.
 */
const mayBeOther = (hunks: readonly Hunk[] | undefined): Pick<ChangedFile, 'mayBe'> => {
  const lines = hunks?.length === 1 ? (hunks[0]?.lines.filter(({ sign }) => sign !== '-') ?? []) : [];
  const last = lines.at(-1);
  if (lines.length === 1 && /^Subproject commit [0-9a-f]{40,64}(?:-dirty)?$/u.test(last?.text ?? '')) return { mayBe: 'submodule' };
  return lines.length > 0 && last?.noNewline ? { mayBe: 'link' } : {};
};

/**
 * The hunks of a listed file, when they are all there. A file without a patch may have changed all the same, even when no line is counted:
 * the attribute `-diff` in `.gitattributes` makes git take any text for binary. A patch that ends early is told by its line counts.
 */
const wholeHunks = ({ patch, additions, deletions }: HostFile): readonly Hunk[] | undefined => {
  const hunks = patch === undefined ? undefined : parsePatch(patch);
  return hunks && countOf(hunks, '+') === additions && countOf(hunks, '-') === deletions ? hunks : undefined;
};

const countOf = (hunks: readonly Hunk[], sign: '+' | '-'): number =>
  hunks.reduce((sum, hunk) => sum + hunk.lines.reduce((lines, line) => lines + (line.sign === sign ? 1 : 0), 0), 0);

/** The commit at which a listed file stands, as its address says: that is how one knows which head a list is of. */
export const commitOf = ({ contents_url: url }: HostFile): string | undefined => {
  const found = /[?&]ref=([0-9a-f]{40,64})$/u.exec(url);
  return found?.[1];
};
