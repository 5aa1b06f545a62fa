import { once, writeCall } from '../call/calls.ts';
import type { GitHubClient } from '../call/client.ts';
import { cutShort, GitHubError } from '../call/errors.ts';
import { queryRepository } from '../call/repository-query.ts';
import type { RepositoryName } from '../pull-request/review-target.ts';
import { type CommitRefusal, type CommitResult, publishCommit } from './commit-publisher.ts';

/** Where a proposal starts: the tip of the branch that it is meant for, and what an earlier try left. */
export interface ProposalPlace {
  /** Node id of the repository. */
  readonly repositoryId: string;
  /** Name of the branch that it is meant for. */
  readonly branch: string;
  /** Commit at its tip. */
  readonly tip: string;
  /** Text of the file there; undefined where there is none. */
  readonly text: string | undefined;
  /** Commit at the proposal's own branch, when that exists. */
  readonly head: string | undefined;
  /** Number of the pull request that an earlier try opened from that branch. */
  readonly pull: number | undefined;
}

/** One file of a repository with another text, as a pull request. */
export interface Proposal {
  /** Branch that the pull request comes from. */
  readonly branch: string;
  readonly path: string;
  readonly text: string;
  /** Headline of the commit, and title of the pull request. */
  readonly title: string;
  /** Body of the commit. */
  readonly message: string;
  /** Text of the pull request, Markdown. */
  readonly description: string;
}

/** What came of a proposal: the number of its pull request. `detail` are GitHub's own words. */
export type ProposalResult =
  | { readonly status: 'proposed'; readonly pull: number }
  | { readonly status: 'refused'; readonly reason: CommitRefusal; readonly detail: string };

interface TipAnswer {
  readonly name: string;
  readonly target: { readonly oid: string } | null;
}

interface PlaceAnswer {
  readonly id: string;
  readonly wanted: TipAnswer | null;
  readonly defaultBranchRef: TipAnswer | null;
  readonly own: TipAnswer | null;
  readonly pullRequests: { readonly nodes: readonly ({ readonly number: number; readonly viewerDidAuthor: boolean } | null)[] | null };
}

const placeQuery = `query ProposalPlace($owner: String!, $repo: String!, $wanted: String!, $own: String!, $ownName: String!) {
  repository(owner: $owner, name: $repo) {
    id
    wanted: ref(qualifiedName: $wanted) { name target { oid } }
    defaultBranchRef { name target { oid } }
    own: ref(qualifiedName: $own) { name target { oid } }
    pullRequests(headRefName: $ownName, first: 20) { nodes { number viewerDidAuthor } }
  }
}`;

interface FileAnswer {
  readonly object: { readonly text?: string | null; readonly isTruncated?: boolean } | null;
}

const fileQuery = `query ProposalFile($owner: String!, $repo: String!, $file: String!) {
  repository(owner: $owner, name: $repo) { object(expression: $file) { ... on Blob { text isTruncated } } }
}`;

/**
 * Looks where a proposal starts. `wanted` is the full name of a ref (`refs/heads/main`); where it is none, the default branch counts. Undefined where the
 * repository has no such branch, or the file there is no text. Throws `GitHubError`.
 */
export const readProposalPlace = async (
  client: GitHubClient,
  repository: RepositoryName,
  { wanted, own, path }: { readonly wanted: string; readonly own: string; readonly path: string },
): Promise<ProposalPlace | undefined> => {
  const what = 'Reading where the policy lies';
  const answer = await queryRepository<PlaceAnswer>(client, repository, what, placeQuery, {
    wanted,
    own: `refs/heads/${own}`,
    ownName: own,
  });
  const start = answer.wanted ?? answer.defaultBranchRef;
  if (!start?.target) return undefined;
  const { name, target } = start;
  const file = await queryRepository<FileAnswer>(client, repository, what, fileQuery, { file: `${target.oid}:${path}` });
  if (file.object !== null && (typeof file.object.text !== 'string' || file.object.isTruncated === true)) return undefined;
  return {
    repositoryId: answer.id,
    branch: name,
    tip: target.oid,
    text: file.object?.text ?? undefined,
    head: answer.own?.target?.oid,
    // Why our own only: a fork may have a branch of that name as well.
    pull: answer.pullRequests.nodes?.find(pull => pull?.viewerDidAuthor)?.number,
  };
};

const refMutation = `mutation ProposalBranch($input: CreateRefInput!) { createRef(input: $input) { ref { name } } }`;
const pullMutation = `mutation Propose($input: CreatePullRequestInput!) {
  createPullRequest(input: $input) { pullRequest { number } }
}`;

/**
 * Opens a pull request that gives a file another text: a branch at the tip of the one it is meant for, a commit that GitHub signs, the pull request. What an
 * earlier try has done is found in `place` and not done again. Throws `GitHubError` for what may pass.
 */
export const publishProposal = async (
  client: GitHubClient,
  repository: RepositoryName,
  place: ProposalPlace,
  proposal: Proposal,
): Promise<ProposalResult> => {
  try {
    if (place.pull !== undefined) return { status: 'proposed', pull: place.pull };
    const committed = await commit(client, repository, place, proposal);
    return committed.status === 'refused' ? committed : { status: 'proposed', pull: await open(client, place, proposal) };
  } catch (error) {
    if (!(error instanceof GitHubError) || error.retryable) throw error;
    return { status: 'refused', reason: error.code === 'forbidden' ? 'forbidden' : 'refused', detail: error.message };
  }
};

const commit = async (
  client: GitHubClient,
  repository: RepositoryName,
  { repositoryId, tip, head }: ProposalPlace,
  { branch, path, text, title, message }: Proposal,
): Promise<CommitResult> => {
  if (head !== undefined && head !== tip) return { status: 'committed', oid: head };
  const input = { repositoryId, name: `refs/heads/${branch}`, oid: tip };
  if (head === undefined) await writeCall('Making a branch', () => client.graphql<object>(refMutation, { input, ...once }));
  return publishCommit(client, repository, { branch, expectedHead: tip, headline: title, body: message, files: [{ path, text }] });
};

const open = async (client: GitHubClient, place: ProposalPlace, { branch, title, description }: Proposal): Promise<number> => {
  const what = 'Opening a pull request';
  const { repositoryId, branch: baseRefName } = place;
  const input = { repositoryId, baseRefName, headRefName: branch, title, body: description };
  const answer = await writeCall(what, () =>
    client.graphql<{ readonly createPullRequest: { readonly pullRequest: { readonly number: number } | null } | null } | undefined>(
      pullMutation,
      {
        input,
        ...once,
      },
    ),
  );
  const pull = answer?.createPullRequest?.pullRequest;
  if (!pull) throw cutShort(what);
  return pull.number;
};

const stateQuery = `query ProposalState($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) { state viewerDidAuthor } }
}`;

/** What became of a pull request, and whether whoever asks opened it. Undefined when there is none. Throws `GitHubError`. */
export const readProposalState = async (
  client: GitHubClient,
  repository: RepositoryName,
  number: number,
): Promise<{ readonly state: 'OPEN' | 'CLOSED' | 'MERGED'; readonly isOurs: boolean } | undefined> => {
  const { pullRequest: pull } = await queryRepository<{
    readonly pullRequest: { readonly state: 'OPEN' | 'CLOSED' | 'MERGED'; readonly viewerDidAuthor: boolean } | null;
  }>(client, repository, 'Reading a pull request of ours', stateQuery, { number });
  return pull ? { state: pull.state, isOurs: pull.viewerDidAuthor } : undefined;
};
