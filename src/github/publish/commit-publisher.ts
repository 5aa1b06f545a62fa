import { once, writeCall } from '../call/calls.ts';
import type { GitHubClient } from '../call/client.ts';
import { cutShort, GitHubError } from '../call/errors.ts';
import type { RepositoryName } from '../pull-request/review-target.ts';

/** A commit that writes whole files to a branch. */
export interface FileCommit {
  /** Name of the branch, without `refs/heads/`. It must be in the repository itself: the token of an App does not reach forks. */
  readonly branch: string;
  /** The commit that the branch must still point to. */
  readonly expectedHead: string;
  readonly headline: string;
  readonly body: string;
  /** Regular files only: the mutation knows no modes. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/**
 * Why GitHub did not take a commit. `head-moved`: the branch has another head by now. `branch-gone`: it does not exist, or the token does
 * not see it. `protected`: a branch protection rule forbids it. `forbidden`: the token may not write contents. `refused`: anything else,
 * such as a ruleset.
 */
export type CommitRefusal = 'head-moved' | 'branch-gone' | 'protected' | 'forbidden' | 'refused';

/** What came of a commit. `detail` are GitHub's own words. */
export type CommitResult =
  | { readonly status: 'committed'; readonly oid: string }
  | { readonly status: 'refused'; readonly reason: CommitRefusal; readonly detail: string };

interface CommitAnswer {
  readonly createCommitOnBranch: { readonly commit: { readonly oid: string } | null } | null;
}

const mutation = `mutation FixFiles($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;

/**
 * Writes files to a branch in one commit that GitHub signs, unless the branch moved meanwhile. Throws `GitHubError` for failures that may
 * pass; such a commit may have been made although its answer was lost.
 */
export const publishCommit = async (client: GitHubClient, { owner, repo }: RepositoryName, commit: FileCommit): Promise<CommitResult> => {
  const what = 'Committing the fixes';
  const input = {
    branch: { repositoryNameWithOwner: `${owner}/${repo}`, branchName: commit.branch },
    expectedHeadOid: commit.expectedHead,
    message: { headline: commit.headline, body: commit.body },
    fileChanges: {
      additions: commit.files.map(({ path, text }) => ({ path, contents: Buffer.from(text, 'utf8').toString('base64') })),
    },
  };
  try {
    const answer = await writeCall(what, () => client.graphql<CommitAnswer | undefined>(mutation, { input, ...once }));
    const oid = answer?.createCommitOnBranch?.commit?.oid;
    if (oid === undefined) throw cutShort(what);
    return { status: 'committed', oid };
  } catch (error) {
    return refusalOf(error);
  }
};

const reasons: Readonly<Partial<Record<GitHubError['code'], CommitRefusal>>> = {
  stale: 'head-moved',
  'not-found': 'branch-gone',
  protected: 'protected',
  forbidden: 'forbidden',
  refused: 'refused',
  unexpected: 'refused',
};

/** Throws what is no answer to the commit: what may pass, a bad token, and errors that are not GitHub's. */
const refusalOf = (error: unknown): CommitResult => {
  const reason = error instanceof GitHubError ? reasons[error.code] : undefined;
  if (reason === undefined || !(error instanceof GitHubError)) throw error;
  return { status: 'refused', reason, detail: error.message };
};
