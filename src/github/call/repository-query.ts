import { type RepositoryName, repositoryOf } from '../pull-request/review-target.ts';
import { readCall } from './calls.ts';
import type { GitHubClient } from './client.ts';
import { cutShort, GitHubError } from './errors.ts';

const hasRepository = (answer: unknown): answer is { readonly repository: unknown } =>
  typeof answer === 'object' && answer !== null && 'repository' in answer;

/**
 * Asks a GraphQL query with a root `repository(owner: $owner, name: $repo)` and gives the whole answer. `T` is the shape that the query
 * itself asks for. An answer that `isWhole` turns down was cut short, and is asked for again. Throws `GitHubError`, also when the
 * repository is not seen.
 */
export const queryRoot = <T extends { readonly repository: object }>(
  client: GitHubClient,
  target: RepositoryName,
  what: string,
  query: string,
  variables: Readonly<Record<string, string | number | null>>,
  isWhole: (answer: T) => boolean = () => true,
): Promise<T> =>
  readCall(what, async () => {
    const answer = await client.graphql<T | { readonly repository: null }>(query, { ...repositoryOf(target), ...variables });
    // Why: an answer that was cut off has no data at all, and nothing is not an empty repository.
    if (!hasRepository(answer)) throw cutShort(what);
    if (answer.repository === null) throw new GitHubError('not-found', `${what} failed: the token does not see the repository.`, undefined);
    if (!isWhole(answer)) throw cutShort(what);
    return answer;
  });

/** As `queryRoot`, for queries that ask for nothing beside the repository: gives what they say of it. */
export const queryRepository = async <T extends object>(
  client: GitHubClient,
  target: RepositoryName,
  what: string,
  query: string,
  variables: Readonly<Record<string, string | number | null>>,
  isWhole: (repository: T) => boolean = () => true,
): Promise<T> =>
  (await queryRoot<{ readonly repository: T }>(client, target, what, query, variables, ({ repository }) => isWhole(repository))).repository;
