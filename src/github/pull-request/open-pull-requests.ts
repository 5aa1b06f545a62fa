import { batchesOf } from '../../text/batches.ts';
import { readCall } from '../call/calls.ts';
import type { GitHubClient } from '../call/client.ts';
import { cutShort } from '../call/errors.ts';
import { queryPartly } from '../call/partial-query.ts';

/** An open pull request, as far as a review is started from it. */
export interface OpenPullRequest {
  readonly owner: string;
  readonly repo: string;
  /** The repository's id; undefined when GitHub does not tell. */
  readonly repositoryId: number | undefined;
  readonly number: number;
  readonly head: string;
  readonly base: string;
  readonly baseRef: string;
  readonly changedFiles: number;
}

/** REST reference, "List repositories accessible to the app installation": 100 a page. */
const repositoriesPerPage = 100;
/** An installation with more repositories than this is read that far: 1,000 pages are a fault of ours, not somebody's organization. */
const maxRepositoryPages = 1_000;
/** Repositories asked about in one query: each is a connection, and a hundred of them cost a point. */
const repositoriesPerQuery = 50;
/** GraphQL, "Resource limitations": at most 100 nodes of a connection. */
const pullsPerPage = 100;
/** Pages of open pull requests of one repository. */
const maxPullPages = 20;

/** `owner/repo` of all repositories that the installation of the client's token reaches. Throws `GitHubError`. */
export const readInstallationRepositories = async (client: GitHubClient): Promise<readonly string[]> => {
  const names: string[] = [];
  for (let page = 1; page <= maxRepositoryPages; page += 1) {
    const { read, total } = await readCall('Listing the repositories', async () => {
      const { data } = await client.rest.apps.listReposAccessibleToInstallation({ per_page: repositoriesPerPage, page });
      if (!Array.isArray(data.repositories)) throw cutShort('Listing the repositories');
      return { read: data.repositories.map(repository => repository.full_name), total: data.total_count };
    });
    names.push(...read);
    if (read.length < repositoriesPerPage || names.length >= total) break;
  }
  return names;
};

interface PullsAnswer {
  readonly databaseId: number | null;
  /** Nothing can be written to such repositories, a check included. */
  readonly isArchived: boolean;
  readonly isDisabled: boolean;
  readonly pullRequests: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes:
      | readonly ({
          readonly number: number;
          readonly headRefOid: string;
          readonly baseRefOid: string;
          readonly baseRefName: string;
          readonly changedFiles: number;
        } | null)[]
      | null;
  };
}

const pullsFields = 'number headRefOid baseRefOid baseRefName changedFiles';

/** Where the list of a repository goes on. */
interface Position {
  readonly fullName: string;
  readonly after: string | null;
}

/**
 * The open pull requests of repositories (`owner/repo`), many repositories in one query. What is deleted, archived or out of reach by now
 * has none: the caller's list may be older than that. Throws `GitHubError`.
 */
export const readOpenPullRequests = async (client: GitHubClient, repositories: readonly string[]): Promise<readonly OpenPullRequest[]> => {
  const found: OpenPullRequest[] = [];
  let positions: readonly Position[] = repositories.map(fullName => ({ fullName, after: null }));
  for (let page = 0; page < maxPullPages && positions.length > 0; page += 1) {
    const next: Position[] = [];
    for (const batch of batchesOf(positions, repositoriesPerQuery)) {
      const answer = await queryPulls(client, batch);
      for (const [index, { fullName }] of batch.entries()) {
        const read = answer[`r${index}`];
        if (!read || read.isArchived || read.isDisabled) continue;
        const { databaseId, pullRequests } = read;
        const { nodes, pageInfo } = pullRequests;
        found.push(...(nodes ?? []).flatMap(node => (node ? [toPullRequest(fullName, databaseId ?? undefined, node)] : [])));
        if (pageInfo.hasNextPage) next.push({ fullName, after: pageInfo.endCursor });
      }
    }
    positions = next;
  }
  return found;
};

const queryPulls = (client: GitHubClient, batch: readonly Position[]): Promise<Readonly<Record<string, PullsAnswer | null>>> => {
  const declared = batch.map((_, index) => `$o${index}: String!, $n${index}: String!, $a${index}: String`).join(', ');
  const fields = batch.map(
    (_, index) => `r${index}: repository(owner: $o${index}, name: $n${index}) {
      databaseId isArchived isDisabled
      pullRequests(states: OPEN, first: ${pullsPerPage}, after: $a${index}) { pageInfo { hasNextPage endCursor } nodes { ${pullsFields} } }
    }`,
  );
  const variables = Object.fromEntries(
    batch.flatMap(({ fullName, after }, index) => {
      const [owner = '', name = ''] = fullName.split('/');
      return [
        [`o${index}`, owner],
        [`n${index}`, name],
        [`a${index}`, after],
      ];
    }),
  );
  const query = `query OpenPullRequests(${declared}) { ${fields.join('\n')} }`;
  return readCall('Listing the open pull requests', async () => {
    const answer = await queryPartly<Readonly<Record<string, PullsAnswer | null>>>(client, query, variables);
    if (typeof answer !== 'object' || answer === null || !('r0' in answer)) throw cutShort('Listing the open pull requests');
    return answer;
  });
};

const toPullRequest = (
  fullName: string,
  repositoryId: number | undefined,
  { number, headRefOid, baseRefOid, baseRefName, changedFiles }: NonNullable<NonNullable<PullsAnswer['pullRequests']['nodes']>[number]>,
): OpenPullRequest => {
  const [owner = '', repo = ''] = fullName.split('/');
  return { owner, repo, repositoryId, number, head: headRefOid, base: baseRefOid, baseRef: baseRefName, changedFiles };
};
