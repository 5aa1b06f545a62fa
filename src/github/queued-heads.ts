import { readCall } from './calls.ts';
import type { GitHubClient } from './client.ts';
import { cutShort } from './errors.ts';
import { queryPartly } from './partial-query.ts';
import { queryRepository } from './repository-query.ts';
import type { RepositoryName } from './review-target.ts';

/** A group of a merge queue: the tip of its temporary branch. */
export interface QueuedHead {
  readonly owner: string;
  readonly repo: string;
  readonly head: string;
}

/** Where GitHub keeps the temporary branches of merge queues (docs.github.com, "Managing a merge queue"). */
const queueBranches = 'refs/heads/gh-readonly-queue/';

/** Repositories asked about in one query: each is a connection, and a hundred of them cost a point. */
const repositoriesPerQuery = 50;
/** Branches of one repository that are looked at; a queue builds at most 100 groups at a time ("Managing a merge queue", build concurrency). */
const groupsPerRepository = 100;

const what = 'Listing the merge groups';

type Answer = Readonly<
  Record<
    string,
    { readonly refs: { readonly nodes: readonly ({ readonly target: { readonly oid: string } | null } | null)[] | null } | null } | null
  >
>;

/** The groups that are in the merge queues of repositories (`owner/repo`). What is deleted or out of reach has none. Throws `GitHubError`. */
export const readQueuedHeads = async (client: GitHubClient, repositories: readonly string[]): Promise<readonly QueuedHead[]> => {
  const found: QueuedHead[] = [];
  for (let at = 0; at < repositories.length; at += repositoriesPerQuery) {
    const batch = repositories.slice(at, at + repositoriesPerQuery).map(fullName => {
      const [owner = '', repo = ''] = fullName.split('/');
      return { owner, repo };
    });
    const answer = await ask(client, batch);
    for (const [index, repository] of batch.entries()) {
      const heads = (answer[`r${index}`]?.refs?.nodes ?? []).flatMap(node => node?.target?.oid ?? []);
      found.push(...heads.map(head => ({ ...repository, head })));
    }
  }
  return found;
};

interface Refs {
  readonly refs: {
    readonly pageInfo: { readonly hasNextPage: boolean };
    readonly nodes: readonly ({ readonly target: { readonly oid: string } | null } | null)[];
  };
}

const isWhole = ({ refs }: Partial<Refs>): boolean => Array.isArray(refs?.nodes);

/**
 * Whether a commit is the head of a group in the repository's merge queue. Of a list that is not whole it is taken to be: who asks would let
 * something else pass otherwise. Throws `GitHubError`.
 */
export const isQueuedHead = async (client: GitHubClient, repository: RepositoryName, head: string): Promise<boolean> => {
  const query = `query QueuedHead($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) {
    refs(refPrefix: "${queueBranches}", first: ${groupsPerRepository}) { pageInfo { hasNextPage } nodes { target { oid } } }
  } }`;
  const { refs } = await queryRepository<Refs>(client, repository, what, query, {}, isWhole);
  return refs.pageInfo.hasNextPage || refs.nodes.some(node => node?.target?.oid === head);
};

const ask = (client: GitHubClient, batch: readonly { readonly owner: string; readonly repo: string }[]): Promise<Answer> => {
  const declared = batch.map((_, index) => `$o${index}: String!, $n${index}: String!`).join(', ');
  const fields = batch.map(
    (_, index) => `r${index}: repository(owner: $o${index}, name: $n${index}) {
      refs(refPrefix: "${queueBranches}", first: ${groupsPerRepository}) { nodes { target { oid } } }
    }`,
  );
  const variables = Object.fromEntries(
    batch.flatMap(({ owner, repo }, index) => [
      [`o${index}`, owner],
      [`n${index}`, repo],
    ]),
  );
  return readCall(what, async () => {
    const answer = await queryPartly<Answer>(client, `query QueuedHeads(${declared}) { ${fields.join('\n')} }`, variables);
    if (typeof answer !== 'object' || answer === null || !('r0' in answer)) throw cutShort(what);
    return answer;
  });
};
