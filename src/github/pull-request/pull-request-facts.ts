import type { GitHubClient } from '../call/client.ts';
import { GitHubError } from '../call/errors.ts';
import { queryRoot } from '../call/repository-query.ts';
import { type TipAnswer, tipFields } from '../policy/base-file.ts';
import { type BlobAddress, type BlobAnswer, type BlobAnswers, blobFields, blobQuery } from '../read/blob-reader.ts';
import { type FileMode, fileModeOf, type ModeAnswers, modeQuery, modesIn } from '../read/file-modes.ts';
import { type PlaceAnswer, type PullRequestPlace, placeFields, placeOf } from './pull-request-place.ts';
import type { ReviewTarget } from './review-target.ts';

/** A pull request as it stood when it was asked about; people and pushes may have changed it since the event that told of it. */
export interface PullRequestFacts extends PullRequestPlace {
  readonly draft: boolean;
  /** Login of who opened it, `[bot]` behind that of a bot as in the REST API; undefined when the account is gone. */
  readonly author: string | undefined;
  /** `owner/repo` that the head branch is in; undefined when that is gone. */
  readonly headRepository: string | undefined;
  readonly repository: {
    readonly private: boolean;
    /** Undefined for an empty repository. */
    readonly defaultBranch: string | undefined;
    readonly topics: readonly string[];
  };
  /** Points of the hour's GraphQL budget; undefined where none is counted (an Enterprise Server without rate limits). */
  readonly rateLimit: { readonly cost: number; readonly remaining: number; readonly resetAt: Date } | undefined;
}

/** What else is asked of the pull request in the same query: fields of `PullRequest` and the fragments that they use. */
export interface PullRequestExtra {
  readonly fields: string;
  readonly fragments: string;
}

/** What goes into the one query beside the facts. */
export interface PullRequestWishes {
  /** Path of the policy file, read at the tip of the base branch, or of the one that the pull request's stack goes to. */
  readonly policyPath: string;
  readonly blobs: readonly BlobAddress[];
  /** Paths at the head whose modes are asked for. */
  readonly modes?: readonly string[];
  readonly extra?: PullRequestExtra | undefined;
}

/** The answer to the one query. `T` is the shape that the fields of `extra` ask for. */
export interface PullRequestAnswer<T extends object> {
  readonly facts: PullRequestFacts;
  /** The policy file at the tip of a branch (`ref`). Undefined when that branch does not exist: then nothing is known of its policy. */
  readonly policy: { readonly ref: string; readonly file: BlobAnswer | null; readonly mode: FileMode | undefined } | undefined;
  readonly blobs: BlobAnswers;
  readonly modes: ReadonlyMap<string, FileMode>;
  readonly pullRequest: T;
}

interface Answer<T extends object> {
  readonly repository: {
    readonly isPrivate: boolean;
    readonly defaultBranchRef: { readonly name: string } | null;
    readonly repositoryTopics: { readonly nodes: readonly ({ readonly topic: { readonly name: string } } | null)[] | null };
    readonly tip?: TipAnswer | null;
    readonly policy?: BlobAnswer | null;
    readonly pullRequest: (PullRequestFields & T) | null;
  };
  readonly files?: BlobAnswers | null;
  readonly entries?: { readonly commit: ModeAnswers | null } | null;
  readonly rateLimit: { readonly cost: number; readonly remaining: number; readonly resetAt: string } | null;
}

interface PullRequestFields extends PlaceAnswer {
  readonly isDraft: boolean;
  readonly author: { readonly __typename: string; readonly login: string } | null;
}

/** A repository has at most 20 topics (docs.github.com, "Classifying your repository with topics"). */
const maxTopics = 20;

const queryOf = (
  { blobs, modes = [], extra }: PullRequestWishes,
  declared: string,
  fields: string,
  modeFields: string,
): string => `query ReviewedPullRequest(
  $owner: String!, $repo: String!, $number: Int!, $tip: String!, $policy: String!, $policyPath: String!${declared === '' ? '' : `, ${declared}`}
) {
  repository(owner: $owner, name: $repo) {
    isPrivate
    defaultBranchRef { name }
    repositoryTopics(first: ${maxTopics}) { nodes { topic { name } } }
    tip: object(expression: $tip) { ${tipFields} }
    policy: object(expression: $policy) { ...blob }
    pullRequest(number: $number) {
      ${placeFields} isDraft author { __typename login }
      ${extra?.fields ?? ''}
    }
  }
  ${blobs.length > 0 ? `files: repository(owner: $owner, name: $repo) { ${fields} }` : ''}
  ${
    modes.length > 0
      ? `entries: repository(owner: $owner, name: $repo) { commit: object(oid: $head) { ... on Commit { ${modeFields} } } }`
      : ''
  }
  rateLimit { cost remaining resetAt }
}
${blobFields}
${extra?.fragments ?? ''}`;

/** Reads in one query what a review needs beside the list of changed files. Throws `GitHubError`. */
export const readPullRequestFacts = async <T extends object>(
  client: GitHubClient,
  target: ReviewTarget,
  number: number,
  wishes: PullRequestWishes,
): Promise<PullRequestAnswer<T>> => {
  const { declared: blobsDeclared, fields, variables } = blobQuery(wishes.blobs);
  const { modes = [] } = wishes;
  const asked = modeQuery(modes);
  const declared = [blobsDeclared, ...(modes.length > 0 ? ['$head: GitObjectID!', asked.declared] : [])]
    .filter(part => part !== '')
    .join(', ');
  const branch = target.stackBase ?? target.baseRef;
  const tip = branch === undefined ? target.base : `refs/heads/${branch}`;
  const what = 'Reading the pull request';
  const answer = await queryRoot<Answer<T>>(client, target, what, queryOf(wishes, declared, fields, asked.fields), {
    number,
    tip,
    policy: `${tip}:${wishes.policyPath}`,
    policyPath: wishes.policyPath,
    ...variables,
    ...(modes.length > 0 && { head: target.head, ...asked.variables }),
  });
  const { repository, files, entries, rateLimit } = answer;
  const { pullRequest } = repository;
  if (pullRequest === null) throw new GitHubError('not-found', `${what} failed: there is no pull request ${number}.`, undefined);
  return {
    facts: {
      ...pullFacts(pullRequest),
      repository: {
        private: repository.isPrivate,
        defaultBranch: repository.defaultBranchRef?.name,
        topics: (repository.repositoryTopics.nodes ?? []).flatMap(node => (node ? [node.topic.name] : [])),
      },
      rateLimit: rateLimit ? { cost: rateLimit.cost, remaining: rateLimit.remaining, resetAt: new Date(rateLimit.resetAt) } : undefined,
    },
    policy: repository.tip ? { ref: tip, file: repository.policy ?? null, mode: fileModeOf(repository.tip.entry) } : undefined,
    blobs: files ?? {},
    modes: modesIn(modes, entries?.commit),
    pullRequest,
  };
};

/** Why: an App may have the name that somebody else has as login, and GraphQL tells the two by their types only. */
const loginOf = ({ __typename: type, login }: NonNullable<PullRequestFields['author']>): string =>
  type === 'Bot' ? `${login}[bot]` : login;

const pullFacts = (pull: PullRequestFields): Omit<PullRequestFacts, 'repository' | 'rateLimit'> => ({
  ...placeOf(pull),
  draft: pull.isDraft,
  author: pull.author ? loginOf(pull.author) : undefined,
  headRepository: pull.headRepository?.nameWithOwner,
});
