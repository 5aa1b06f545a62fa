/** An error as it is logged. */
export interface SerializedError {
  readonly type: string;
  readonly message: string;
  readonly stack?: string;
  /** Word to filter by: of a `GitHubError`, of Node.js (`ECONNREFUSED`), or of PostgreSQL (`57P01`). */
  readonly code?: string | number;
  readonly retryable?: boolean;
  /** Status of an answer of GitHub. */
  readonly status?: number;
  readonly cause?: SerializedError;
  /** The first few of an `AggregateError`. */
  readonly errors?: readonly SerializedError[];
}

/** Causes of causes that are followed. */
const maxDepth = 4;
const maxErrors = 5;

/**
 * Keeps of an error what helps to understand it, and nothing else. Why a list of what is kept: errors of Octokit carry the request with its
 * token, those of webhooks the whole payload, those of the database the values of the query.
 */
export const serializeError = (error: unknown, depth = 0): SerializedError => {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const { name, message, stack, cause } = error;
  const inner = depth < maxDepth;
  return {
    type: name,
    message,
    ...(stack !== undefined && { stack }),
    ...('code' in error && (typeof error.code === 'string' || typeof error.code === 'number') && { code: error.code }),
    ...('retryable' in error && typeof error.retryable === 'boolean' && { retryable: error.retryable }),
    ...('status' in error && typeof error.status === 'number' && { status: error.status }),
    ...(inner && cause instanceof Error && { cause: serializeError(cause, depth + 1) }),
    ...(inner &&
      error instanceof AggregateError && { errors: error.errors.slice(0, maxErrors).map(one => serializeError(one, depth + 1)) }),
  };
};
