import { readCall } from './calls.ts';
import type { GitHubClient } from './client.ts';
import { cutShort, GitHubError } from './errors.ts';
import { type RepositoryName, repositoryOf } from './review-target.ts';

const hasRepository = (answer: unknown): answer is { readonly repository: unknown } =>
  typeof answer === 'object' && answer !== null && 'repository' in answer;

/**
 * Asks a GraphQL query whose root is `repository(owner: $owner, name: $repo)` and gives what it says of the repository. `T` is the shape
 * that the query itself asks for. Throws `GitHubError`.
 */
export const queryRepository = <T extends object>(
  client: GitHubClient,
  target: RepositoryName,
  what: string,
  query: string,
  variables: Readonly<Record<string, string | number | null>>,
): Promise<T> =>
  readCall(what, async () => {
    const answer = await client.graphql<{ readonly repository: T | null }>(query, { ...repositoryOf(target), ...variables });
    // Why: an answer that was cut off has no data at all, and nothing is not an empty repository.
    if (!hasRepository(answer)) throw cutShort(what);
    if (answer.repository === null) throw new GitHubError('not-found', `${what} failed: the token does not see the repository.`, undefined);
    return answer.repository;
  });
