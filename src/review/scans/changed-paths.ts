import type { ChangeSet } from '../../changes/change-set.ts';

/** Paths of the files that a change leaves at its head, by which reports may name them. */
export const changedPaths = ({ files }: Pick<ChangeSet, 'files'>): readonly string[] =>
  files.flatMap(({ path, status }) => (status === 'removed' ? [] : [path]));
