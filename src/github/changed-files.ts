import type { ChangedFile, ChangeSet, ChangeStatus } from '../changes/change-set.ts';
import { parsePatch } from '../changes/unified-diff.ts';
import { readCall } from './calls.ts';
import type { GitHubClient } from './client.ts';
import { GitHubError } from './errors.ts';
import { type ReviewTarget, repositoryOf } from './review-target.ts';

/** REST reference, "List pull requests files": 100 a page, at most 3,000 files. */
const filesPerPage = 100;
const maxPullRequestFiles = 3_000;
/** REST reference, "Compare two commits": at most 300 files, all on the first page. */
const maxComparedFiles = 300;

interface HostFile {
  readonly filename: string;
  readonly status: string;
  readonly sha: string | null;
  readonly previous_filename?: string | undefined;
  readonly patch?: string | undefined;
  readonly changes: number;
}

const statuses: Readonly<Record<string, ChangeStatus>> = {
  added: 'added',
  removed: 'removed',
  modified: 'modified',
  changed: 'modified',
  renamed: 'renamed',
  copied: 'copied',
};

const toChangedFile = (file: HostFile): ChangedFile => {
  // Why not an empty hunk list for every missing patch: only a pure rename or mode change has none because nothing changed.
  const hunks =
    file.patch === undefined
      ? file.changes === 0 && file.status !== 'added' && file.status !== 'removed'
        ? []
        : undefined
      : parsePatch(file.patch);
  return {
    path: file.filename,
    status: statuses[file.status] ?? 'modified',
    ...(file.previous_filename !== undefined && { previousPath: file.previous_filename }),
    ...(hunks && { hunks }),
    ...(file.sha !== null && file.status !== 'removed' && { headBlob: file.sha }),
  };
};

/** The files that a pull request changes, or that differ between two commits. Where the host's list is cut short, the two trees are compared. */
export const listChanges = async (client: GitHubClient, target: ReviewTarget): Promise<ChangeSet> =>
  target.number === undefined ? compareCommits(client, target) : listPullRequestFiles(client, target, target.number);

const listPullRequestFiles = async (client: GitHubClient, target: ReviewTarget, number: number): Promise<ChangeSet> => {
  const page = async (at: number): Promise<readonly HostFile[]> => {
    const { data } = await readCall('Listing the changed files', () =>
      client.rest.pulls.listFiles({ ...repositoryOf(target), pull_number: number, per_page: filesPerPage, page: at }),
    );
    // Why: an answer that was cut off comes as an empty text with status 200, and no list is not an empty list.
    if (!Array.isArray(data)) throw cutShort('Listing the changed files');
    return data;
  };
  const files: HostFile[] = [...(await page(1))];
  for (let at = 2; files.length === (at - 1) * filesPerPage && files.length < maxPullRequestFiles; at += 1) files.push(...(await page(at)));
  if (files.length < maxPullRequestFiles) return { base: target.base, head: target.head, files: files.map(toChangedFile), complete: true };
  const { data } = await readCall('Comparing the commits', () =>
    client.rest.repos.compareCommitsWithBasehead({ ...repositoryOf(target), basehead: `${target.base}...${target.head}`, per_page: 1 }),
  );
  return compareTrees(client, target, mergeBaseOf(data), files);
};

const compareCommits = async (client: GitHubClient, target: ReviewTarget): Promise<ChangeSet> => {
  const { data } = await readCall('Comparing the commits', () =>
    client.rest.repos.compareCommitsWithBasehead({
      ...repositoryOf(target),
      basehead: `${target.base}...${target.head}`,
      per_page: filesPerPage,
    }),
  );
  const files = data.files;
  if (!Array.isArray(files)) throw cutShort('Comparing the commits');
  const mergeBase = mergeBaseOf(data);
  if (files.length < maxComparedFiles) return { base: mergeBase, head: target.head, files: files.map(toChangedFile), complete: true };
  return compareTrees(client, target, mergeBase, files);
};

/** The merge base in an answer of the comparison. */
export const mergeBaseOf = (data: { readonly merge_base_commit?: { readonly sha?: string } }): string => {
  const sha = data.merge_base_commit?.sha;
  if (sha === undefined) throw cutShort('Comparing the commits');
  return sha;
};

const cutShort = (what: string): GitHubError => new GitHubError('unavailable', `${what} failed: GitHub's answer was cut short.`, undefined);

interface TreeFile {
  readonly mode: string;
  readonly sha: string;
}

/** Compares two trees by blob ids. Renames are those that the host's list names. Not complete when a tree is over the API's limits (100,000 entries, 7 MB). */
const compareTrees = async (
  client: GitHubClient,
  target: ReviewTarget,
  mergeBase: string,
  listed: readonly HostFile[],
): Promise<ChangeSet> => {
  const [base, head] = await Promise.all([readTree(client, target, mergeBase), readTree(client, target, target.head)]);
  const known = new Map(listed.map(file => [file.filename, toChangedFile(file)]));
  const files = [...known.values()];
  const movedAway = new Set(files.map(file => file.previousPath));
  for (const [path, { sha }] of head.files) {
    const before = base.files.get(path);
    if (before?.sha !== sha && !known.has(path)) files.push({ path, status: before ? 'modified' : 'added', headBlob: sha });
  }
  for (const path of base.files.keys()) {
    if (!head.files.has(path) && !known.has(path) && !movedAway.has(path)) files.push({ path, status: 'removed' });
  }
  const complete = base.complete && head.complete;
  return {
    base: mergeBase,
    head: target.head,
    files,
    complete,
    ...(!complete && target.changedFiles !== undefined && { totalFiles: target.changedFiles }),
  };
};

/** All files of a commit. */
export const readTree = async (
  client: GitHubClient,
  target: ReviewTarget,
  commit: string,
): Promise<{ readonly files: ReadonlyMap<string, TreeFile>; readonly complete: boolean }> => {
  const { data } = await readCall('Listing the files of a commit', () =>
    client.rest.git.getTree({ ...repositoryOf(target), tree_sha: commit, recursive: 'true' }),
  );
  if (!Array.isArray(data.tree)) throw cutShort('Listing the files of a commit');
  const files = new Map<string, TreeFile>();
  for (const { path, mode, sha, type } of data.tree) if (type === 'blob') files.set(path, { mode, sha });
  return { files, complete: !data.truncated };
};
