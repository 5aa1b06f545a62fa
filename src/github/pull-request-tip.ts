import type { GitHubClient } from './client.ts';
import { GitHubError } from './errors.ts';
import { queryRepository } from './repository-query.ts';
import type { RepositoryName } from './review-target.ts';

/** The newest commits that are looked at for one that an earlier try made. */
const recentCommits = 10;

/** Where a pull request stands, and the newest commits on it. */
export interface PullRequestTip {
  readonly state: 'open' | 'closed' | 'merged';
  readonly head: string;
  /** Name of the head branch. */
  readonly headRef: string;
  /** True when the head branch is in another repository, or its repository is gone. */
  readonly fromFork: boolean;
  /** Tip of the base branch when the head last moved. */
  readonly base: string;
  readonly baseRef: string;
  readonly changedFiles: number;
  /** The newest last. Messages are written by whoever may push. */
  readonly commits: readonly { readonly oid: string; readonly message: string }[];
}

interface TipAnswer {
  readonly pullRequest: {
    readonly state: 'OPEN' | 'CLOSED' | 'MERGED';
    readonly headRefOid: string;
    readonly headRefName: string;
    readonly headRepository: { readonly id: string } | null;
    readonly isCrossRepository: boolean;
    readonly baseRefOid: string;
    readonly baseRefName: string;
    readonly changedFiles: number;
    readonly commits: {
      readonly nodes: readonly ({ readonly commit: { readonly oid: string; readonly message: string } } | null)[] | null;
    };
  } | null;
}

const query = `query PullRequestTip($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      state headRefOid headRefName headRepository { id } isCrossRepository baseRefOid baseRefName changedFiles
      commits(last: ${recentCommits}) { nodes { commit { oid message } } }
    }
  }
}`;

const states = { OPEN: 'open', CLOSED: 'closed', MERGED: 'merged' } as const;

/** Asks where a pull request stands. Throws `GitHubError`. */
export const readPullRequestTip = async (client: GitHubClient, repository: RepositoryName, number: number): Promise<PullRequestTip> => {
  const what = 'Reading the pull request';
  const { pullRequest: pull } = await queryRepository<TipAnswer>(client, repository, what, query, { number });
  if (!pull) throw new GitHubError('not-found', `${what} failed: there is no pull request ${number}.`, undefined);
  return {
    state: states[pull.state],
    head: pull.headRefOid,
    headRef: pull.headRefName,
    fromFork: pull.isCrossRepository || pull.headRepository === null,
    base: pull.baseRefOid,
    baseRef: pull.baseRefName,
    changedFiles: pull.changedFiles,
    commits: (pull.commits.nodes ?? []).flatMap(node => (node ? [{ oid: node.commit.oid, message: node.commit.message }] : [])),
  };
};
