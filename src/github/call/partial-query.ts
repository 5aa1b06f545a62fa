import type { GitHubClient } from './client.ts';

/** Asks a query of which parts may be missing: a repository that is gone makes an error beside the answers for the others. */
export const queryPartly = async <T>(
  client: GitHubClient,
  query: string,
  variables: Readonly<Record<string, string | number | null>>,
): Promise<T> => {
  try {
    return await client.graphql<T>(query, variables);
  } catch (error) {
    if (!isPartial<T>(error)) throw error;
    return error.data;
  }
};

/** Kinds of errors that concern one part, and not the query. */
const partial = new Set<unknown>(['NOT_FOUND', 'FORBIDDEN']);

const isPartial = <T>(error: unknown): error is { readonly data: T } =>
  error instanceof Error &&
  error.name === 'GraphqlResponseError' &&
  'data' in error &&
  typeof error.data === 'object' &&
  error.data !== null &&
  'errors' in error &&
  Array.isArray(error.errors) &&
  error.errors.every((entry: unknown) => typeof entry === 'object' && entry !== null && 'type' in entry && partial.has(entry.type));
