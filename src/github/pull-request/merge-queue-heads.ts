import { batchesOf } from '../../text/batches.ts';
import { readCall } from '../call/calls.ts';
import type { GitHubClient } from '../call/client.ts';
import { cutShort } from '../call/errors.ts';
import { queryPartly } from '../call/partial-query.ts';
import { queryRepository } from '../call/repository-query.ts';
import type { RepositoryName } from './review-target.ts';

/** A group of a merge queue that waits for its checks, as its temporary branch tells. */
export interface MergeQueueHead {
  readonly owner: string;
  readonly repo: string;
  readonly head: string;
  /** Commit that the group is built on. */
  readonly base: string;
  /** Branch that it is to be merged into. */
  readonly baseRef: string;
}

/**
 * Below it GitHub keeps the branches of groups (docs.github.com, "Managing a merge queue"): `BASE/pr-NUMBER-COMMIT`. Nobody else may push
 * there.
 */
const queuePrefix = 'refs/heads/gh-readonly-queue/';
/** How a branch's name begins, which GitHub may leave out with the prefix that was asked for. */
const folder = 'gh-readonly-queue/';
/** Repositories asked about in one query: each is a connection, and a hundred of them cost a point. */
const repositoriesPerQuery = 50;
/** A queue builds at most 100 groups at a time (docs.github.com, "Managing a merge queue", build concurrency). */
const headsPerRepository = 100;

interface RefsAnswer {
  readonly isArchived: boolean;
  readonly isDisabled: boolean;
  readonly refs: {
    readonly nodes: readonly ({ readonly name: string; readonly target: { readonly oid: string } | null } | null)[] | null;
  } | null;
}

const what = 'Listing the merge queues';

/**
 * The groups of repositories (`owner/repo`), many repositories in one query; those that are out of reach have none. Throws `GitHubError`.
 */
export const readMergeQueueHeads = async (client: GitHubClient, repositories: readonly string[]): Promise<readonly MergeQueueHead[]> => {
  const heads: MergeQueueHead[] = [];
  for (const batch of batchesOf(repositories, repositoriesPerQuery)) {
    const answer = await queryRefs(client, batch);
    for (const [index, fullName] of batch.entries()) {
      const found = answer[`r${index}`];
      if (!found || found.isArchived || found.isDisabled) continue;
      heads.push(...(found.refs?.nodes ?? []).flatMap(node => (node?.target ? headOf(fullName, node.name, node.target.oid) : [])));
    }
  }
  return heads;
};

const headOf = (fullName: string, name: string, head: string): readonly MergeQueueHead[] => {
  const branch = name.startsWith(folder) ? name.slice(folder.length) : name;
  const [, baseRef, base] = /^(.{1,255})\/pr-\d{1,10}-([0-9a-f]{40,64})$/u.exec(branch) ?? [];
  const [owner = '', repo = ''] = fullName.split('/');
  return baseRef === undefined || base === undefined ? [] : [{ owner, repo, head, base, baseRef }];
};

const queryRefs = (client: GitHubClient, batch: readonly string[]): Promise<Readonly<Record<string, RefsAnswer | null>>> => {
  const declared = batch.map((_, index) => `$o${index}: String!, $n${index}: String!`).join(', ');
  const fields = batch.map(
    (_, index) => `r${index}: repository(owner: $o${index}, name: $n${index}) {
      isArchived isDisabled refs(refPrefix: "${queuePrefix}", first: ${headsPerRepository}) { nodes { name target { oid } } }
    }`,
  );
  const variables = Object.fromEntries(
    batch.flatMap((fullName, index) => {
      const [owner = '', name = ''] = fullName.split('/');
      return [
        [`o${index}`, owner],
        [`n${index}`, name],
      ];
    }),
  );
  const query = `query MergeQueueHeads(${declared}) { ${fields.join('\n')} }`;
  return readCall(what, async () => {
    const answer = await queryPartly<Readonly<Record<string, RefsAnswer | null>>>(client, query, variables);
    if (typeof answer !== 'object' || answer === null || !('r0' in answer)) throw cutShort(what);
    return answer;
  });
};

interface Refs {
  readonly refs: {
    readonly pageInfo: { readonly hasNextPage: boolean };
    readonly nodes: readonly ({ readonly target: { readonly oid: string } | null } | null)[];
  };
}

const isWhole = ({ refs }: Partial<Refs>): boolean => Array.isArray(refs?.nodes);

/**
 * Whether a commit is the head of a group in the repository's merge queue. Of a list that is not whole it is taken to be: who asks would
 * let something else pass otherwise. Throws `GitHubError`.
 */
export const isQueuedHead = async (client: GitHubClient, repository: RepositoryName, head: string): Promise<boolean> => {
  const query = `query QueuedHead($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) {
    refs(refPrefix: "${queuePrefix}", first: ${headsPerRepository}) { pageInfo { hasNextPage } nodes { target { oid } } }
  } }`;
  const { refs } = await queryRepository<Refs>(client, repository, what, query, {}, isWhole);
  return refs.pageInfo.hasNextPage || refs.nodes.some(node => node?.target?.oid === head);
};
