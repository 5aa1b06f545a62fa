import type { ChangedFile } from '../../changes/change-set.ts';
import { readCall } from '../call/calls.ts';
import type { GitHubClient } from '../call/client.ts';
import { cutShort } from '../call/errors.ts';
import { type ReviewTarget, repositoryOf } from '../pull-request/review-target.ts';

/** The files of a commit by path, with the ids of their contents. */
export interface CommitTree {
  readonly blobs: ReadonlyMap<string, string>;
  /** Those of them that are symbolic links, and what is a submodule. */
  readonly modes: ReadonlyMap<string, 'link' | 'submodule'>;
  /** False when the tree is over the API's limits (REST reference, "Get a tree": 100,000 entries, 7 MB). */
  readonly complete: boolean;
}

/** All files of a commit; submodules are none. */
export const readTree = (client: GitHubClient, target: ReviewTarget, commit: string): Promise<CommitTree> =>
  readCall('Listing the files of a commit', async () => {
    const { data } = await client.rest.git.getTree({ ...repositoryOf(target), tree_sha: commit, recursive: 'true' });
    if (!Array.isArray(data.tree)) throw cutShort('Listing the files of a commit');
    const blobs = new Map<string, string>();
    const modes = new Map<string, 'link' | 'submodule'>();
    for (const { path, sha, type, mode } of data.tree) {
      if (type === 'blob') blobs.set(path, sha);
      if (type === 'commit') modes.set(path, 'submodule');
      else if (mode === '120000') modes.set(path, 'link');
    }
    return { blobs, modes, complete: !data.truncated };
  });

/**
 * The files that differ between two trees, besides those that are listed already. A file that only moved is known by its content. Of trees
 * that were cut short, only what stands in both can be told.
 */
export const compareTrees = (base: CommitTree, head: CommitTree, listed: readonly ChangedFile[]): readonly ChangedFile[] => {
  const known = new Set(listed.flatMap(({ path, previousPath, status }) => (status === 'renamed' ? [path, previousPath] : [path])));
  const complete = base.complete && head.complete;
  const gone = complete ? [...base.blobs].filter(([path]) => !head.blobs.has(path) && !known.has(path)) : [];
  const goneByBlob = Map.groupBy(gone, ([, blob]) => blob);
  const moved = new Set<string>();
  const files: ChangedFile[] = [];
  for (const [path, headBlob] of head.blobs) {
    const baseBlob = base.blobs.get(path);
    if (known.has(path) || baseBlob === headBlob || (baseBlob === undefined && !complete)) continue;
    const previousPath = baseBlob === undefined ? goneByBlob.get(headBlob)?.pop()?.[0] : undefined;
    if (previousPath !== undefined) moved.add(previousPath);
    files.push({
      path,
      headBlob,
      ...(head.modes.get(path) === 'link' && { mayBe: 'link' as const }),
      ...(previousPath === undefined
        ? { status: baseBlob === undefined ? ('added' as const) : ('modified' as const) }
        : { status: 'renamed' as const, previousPath }),
    });
  }
  for (const [path] of gone) if (!moved.has(path)) files.push({ path, status: 'removed' });
  return files;
};
