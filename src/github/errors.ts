/** What went wrong with GitHub, as a word to switch on. */
export type GitHubErrorCode = 'unauthorized' | 'forbidden' | 'not-found' | 'refused' | 'rate-limited' | 'unavailable' | 'unexpected';

/** A call to GitHub failed. `retryable` tells whether the same call may succeed later. */
export class GitHubError extends Error {
  override readonly name = 'GitHubError';
  readonly code: GitHubErrorCode;
  readonly retryable: boolean;

  constructor(code: GitHubErrorCode, message: string, cause: unknown) {
    super(message, { cause });
    this.code = code;
    this.retryable = code === 'rate-limited' || code === 'unavailable';
  }
}

/** The parts of an Octokit `RequestError` that decide. */
interface HttpFailure {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly message: string;
}

const asHttpFailure = (error: unknown): HttpFailure | undefined => {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return undefined;
  const response = 'response' in error && typeof error.response === 'object' && error.response !== null ? error.response : {};
  const headers = 'headers' in response && typeof response.headers === 'object' && response.headers !== null ? response.headers : {};
  return { status: error.status, headers: headers as HttpFailure['headers'], message: error.message };
};

/** Rate limits come as 403 or 429 with a spent quota or a time to wait (docs.github.com, "Rate limits for the REST API", exceeding). */
const isRateLimit = ({ status, headers }: HttpFailure): boolean =>
  status === 429 || (status === 403 && (headers['retry-after'] !== undefined || String(headers['x-ratelimit-remaining']) === '0'));

const codeOf = (failure: HttpFailure): GitHubErrorCode => {
  if (isRateLimit(failure)) return 'rate-limited';
  if (failure.status === 401) return 'unauthorized';
  if (failure.status === 403) return 'forbidden';
  if (failure.status === 404) return 'not-found';
  if (failure.status === 422) return 'refused';
  return failure.status >= 500 ? 'unavailable' : 'unexpected';
};

/** Longest piece of a server's own words that is repeated. */
const maxReason = 300;

/** The first line of a server's message; pages of HTML say nothing. */
const reasonOf = (text: string): string => {
  const line = (text.split('\n', 1)[0] ?? '').trim();
  return line.startsWith('<') ? 'the server gave an error page' : line.slice(0, maxReason);
};

/** Octokit gives failures of the connection the status 500 and the cause's own error. */
const isConnectionFailure = (error: unknown): boolean => error instanceof Error && asHttpFailure(error) !== undefined && !('response' in error && error.response);

/** Any failure of a call as a `GitHubError`; `what` says in words what was tried. */
export const toGitHubError = (error: unknown, what: string): GitHubError => {
  if (error instanceof GitHubError) return error;
  const failure = asHttpFailure(error);
  if (failure && !isConnectionFailure(error)) return new GitHubError(codeOf(failure), `${what} failed with HTTP ${failure.status}: ${reasonOf(failure.message)}`, error);
  const text = error instanceof Error ? error.message : String(error);
  const isGraphql = error instanceof Error && error.name === 'GraphqlResponseError';
  return new GitHubError(isGraphql ? 'unexpected' : 'unavailable', `${what} failed: ${reasonOf(text)}`, error);
};

/** Seconds that GitHub asks to wait, when it does. */
export const retryAfterSeconds = ({ cause }: GitHubError): number | undefined => {
  const seconds = Number(asHttpFailure(cause)?.headers['retry-after']);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
};
