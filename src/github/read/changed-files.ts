import type { ChangeSet } from '../../changes/change-set.ts';
import { readCall } from '../call/calls.ts';
import type { GitHubClient } from '../call/client.ts';
import { cutShort } from '../call/errors.ts';
import { type ReviewTarget, repositoryOf } from '../pull-request/review-target.ts';
import { commitOf, type HostFile, toChangedFile } from './host-file.ts';
import { compareTrees, readTree } from './tree-comparison.ts';

/** REST reference, "List pull requests files": 100 a page, at most 3,000 files. */
const filesPerPage = 100;
const maxPullRequestFiles = 3_000;
/** REST reference, "Compare two commits": at most 300 files, all on the first page. */
const maxComparedFiles = 300;
/** Pages that are asked for at the same time. */
const maxParallelPages = 5;

/** What a pull request, a push or a merge group changes. */
export interface ListedChanges {
  readonly changes: ChangeSet;
  /** Commit that head is compared with, when it had to be asked for. */
  readonly mergeBase?: string;
  /** True when the pull request has another head by now than the one that is reviewed. */
  readonly superseded: boolean;
}

/**
 * The files that a pull request changes, or that differ between two commits. Where the host's list is cut short, the two trees are
 * compared.
 */
export const listChanges = (client: GitHubClient, target: ReviewTarget): Promise<ListedChanges> =>
  target.number === undefined ? compareCommits(client, target, false) : listPullRequestFiles(client, target, target.number);

const listPullRequestFiles = async (client: GitHubClient, target: ReviewTarget, number: number): Promise<ListedChanges> => {
  const { changedFiles, base, head } = target;
  const files = await readPages(client, target, number);
  // The list is of the head as it is now. If that is not the one to review, or files are missing, the commits themselves are compared.
  const superseded = files.some(file => (commitOf(file) ?? head) !== head);
  const expected = Math.min(changedFiles ?? 0, maxPullRequestFiles);
  if (superseded || files.length < expected) return compareCommits(client, target, superseded);
  if (files.length < maxPullRequestFiles || files.length === changedFiles)
    return { changes: { base, head, files: files.map(toChangedFile), complete: true }, superseded };
  return withTrees(client, target, await readComparison(client, target, 1), files, superseded);
};

interface Page {
  readonly files: readonly HostFile[];
  /** Undefined when the host does not say. */
  readonly hasNext: boolean | undefined;
}

const readPage = (client: GitHubClient, target: ReviewTarget, number: number, page: number): Promise<Page> =>
  readCall('Listing the changed files', async () => {
    const { data, headers } = await client.rest.pulls.listFiles({
      ...repositoryOf(target),
      pull_number: number,
      per_page: filesPerPage,
      page,
    });
    // Why: an answer that was cut off comes as an empty text with status 200, and no list is not an empty list.
    if (!Array.isArray(data)) throw cutShort('Listing the changed files');
    return { files: data, hasNext: headers.link?.includes('rel="next"') };
  });

/** All pages; those that the event's count foretells are asked for together. */
const readPages = async (client: GitHubClient, target: ReviewTarget, number: number): Promise<readonly HostFile[]> => {
  const foretold = Math.ceil(Math.min(target.changedFiles ?? 0, maxPullRequestFiles) / filesPerPage);
  const files: HostFile[] = [];
  let last: Page = { files: [], hasNext: true };
  for (let at = 1; files.length < maxPullRequestFiles; ) {
    const count = Math.min(Math.max(1, foretold - at + 1), maxParallelPages);
    const pages = await Promise.all(Array.from({ length: count }, (_, index) => readPage(client, target, number, at + index)));
    for (const page of pages) files.push(...page.files);
    last = pages.at(-1) ?? last;
    at += count;
    const mayGoOn = last.hasNext ?? (last.files.length === filesPerPage && files.length !== target.changedFiles);
    if (!mayGoOn) break;
  }
  return files;
};

interface Comparison {
  readonly files: readonly HostFile[];
  readonly mergeBase: string;
}

const readComparison = (client: GitHubClient, target: ReviewTarget, commitsPerPage: number): Promise<Comparison> =>
  readCall('Comparing the commits', async () => {
    const { data } = await client.rest.repos.compareCommitsWithBasehead({
      ...repositoryOf(target),
      basehead: `${target.base}...${target.head}`,
      per_page: commitsPerPage,
    });
    const mergeBase: string | undefined = data.merge_base_commit?.sha;
    if (!Array.isArray(data.files) || mergeBase === undefined) throw cutShort('Comparing the commits');
    return { files: data.files, mergeBase };
  });

/** The commit that head is compared with. */
export const readMergeBase = async (client: GitHubClient, target: ReviewTarget): Promise<string> =>
  (await readComparison(client, target, 1)).mergeBase;

const compareCommits = async (client: GitHubClient, target: ReviewTarget, superseded: boolean): Promise<ListedChanges> => {
  const comparison = await readComparison(client, target, 1);
  const { files, mergeBase } = comparison;
  if (files.length >= maxComparedFiles) return withTrees(client, target, comparison, files, superseded);
  return { changes: { base: mergeBase, head: target.head, files: files.map(toChangedFile), complete: true }, mergeBase, superseded };
};

/** The listed files, and what the trees of both sides tell besides. */
const withTrees = async (
  client: GitHubClient,
  target: ReviewTarget,
  { mergeBase }: Comparison,
  listed: readonly HostFile[],
  superseded: boolean,
): Promise<ListedChanges> => {
  const [base, head] = await Promise.all([readTree(client, target, mergeBase), readTree(client, target, target.head)]);
  const known = listed.map(toChangedFile);
  const complete = base.complete && head.complete;
  const changes: ChangeSet = {
    base: mergeBase,
    head: target.head,
    files: [...known, ...compareTrees(base, head, known)],
    complete,
    ...(!complete && target.changedFiles !== undefined && { totalFiles: target.changedFiles }),
  };
  return { changes, mergeBase, superseded };
};
