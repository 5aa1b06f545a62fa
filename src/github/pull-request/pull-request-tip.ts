import type { GitHubClient } from '../call/client.ts';
import { GitHubError } from '../call/errors.ts';
import { queryRepository } from '../call/repository-query.ts';
import { type PlaceAnswer, type PullRequestPlace, placeFields, placeOf } from './pull-request-place.ts';
import type { RepositoryName } from './review-target.ts';

/** The newest commits that are looked at for one that an earlier try made. */
const recentCommits = 10;

/** Where a pull request stands, and the newest commits on it. */
export interface PullRequestTip extends PullRequestPlace {
  /** The newest last. Messages are written by whoever may push. */
  readonly commits: readonly { readonly oid: string; readonly message: string }[];
}

interface TipFields extends PlaceAnswer {
  readonly commits: {
    readonly nodes: readonly ({ readonly commit: { readonly oid: string; readonly message: string } } | null)[] | null;
  };
}

const query = `query PullRequestTip($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      ${placeFields}
      commits(last: ${recentCommits}) { nodes { commit { oid message } } }
    }
  }
}`;

/** Asks where a pull request stands. Throws `GitHubError`. */
export const readPullRequestTip = async (client: GitHubClient, repository: RepositoryName, number: number): Promise<PullRequestTip> => {
  const what = 'Reading the pull request';
  const { pullRequest: pull } = await queryRepository<{ readonly pullRequest: TipFields | null }>(client, repository, what, query, {
    number,
  });
  if (!pull) throw new GitHubError('not-found', `${what} failed: there is no pull request ${number}.`, undefined);
  return {
    ...placeOf(pull),
    commits: (pull.commits.nodes ?? []).flatMap(node => (node ? [{ oid: node.commit.oid, message: node.commit.message }] : [])),
  };
};
