/**
 * What went wrong with GitHub, as a word to switch on. `stale`: what the call was based on has changed meanwhile. `protected`: a branch
 * protection rule forbids it.
 */
export type GitHubErrorCode =
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'refused'
  | 'stale'
  | 'protected'
  | 'rate-limited'
  | 'unavailable'
  | 'unexpected';

/** A call to GitHub failed. `retryable` tells whether the same call may succeed later. */
export class GitHubError extends Error {
  override readonly name = 'GitHubError';
  readonly code: GitHubErrorCode;
  readonly retryable: boolean;
  /** The wait is too long to keep a worker for: whoever made the call is to come back, and not to wait in place. */
  readonly isDeferred: boolean;

  constructor(code: GitHubErrorCode, message: string, cause: unknown, { isDeferred = false }: { readonly isDeferred?: boolean } = {}) {
    super(message, { cause });
    this.code = code;
    this.isDeferred = isDeferred;
    this.retryable = code === 'rate-limited' || code === 'unavailable';
  }
}

/** GitHub's answer came with a good status but does not hold what was asked for: it was cut off, or something between answered instead. */
export const cutShort = (what: string): GitHubError =>
  new GitHubError('unavailable', `${what} failed: GitHub's answer was cut short.`, undefined);

/** A call that was not made, because it would have been turned away for its rate: `secondsToWait` gives the seconds. It is deferred. */
export const rateLimited = (what: string, seconds: number): GitHubError =>
  new GitHubError(
    'rate-limited',
    `${what} has to wait for ${seconds} seconds: the rate limit is reached.`,
    { response: { headers: { 'retry-after': String(seconds) } } },
    { isDeferred: true },
  );

type Headers = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const headersIn = (value: unknown): Headers => (isObject(value) && isObject(value['headers']) ? value['headers'] : {});

/** The parts of an Octokit `RequestError` or `GraphqlResponseError` that decide. */
interface Failure {
  /** Undefined when no answer came (Octokit then makes up a 500), and for GraphQL, whose errors come with 200. */
  readonly status: number | undefined;
  /** Types of GraphQL errors; GitHub's own breakdowns have none. */
  readonly types: readonly string[] | undefined;
  readonly headers: Headers;
  readonly message: string;
}

const asFailure = (error: unknown): Failure => {
  const fields: unknown = error;
  const message = error instanceof Error ? error.message : String(error);
  if (!isObject(fields)) return { status: undefined, types: undefined, headers: {}, message };
  if (fields['name'] === 'GraphqlResponseError' && Array.isArray(fields['errors'])) {
    const errors: readonly unknown[] = fields['errors'];
    const types = errors.map(entry => (isObject(entry) && typeof entry['type'] === 'string' ? entry['type'] : ''));
    const first = errors.find(isObject)?.['message'];
    return { status: undefined, types, headers: headersIn(fields), message: typeof first === 'string' ? first : message };
  }
  const { status, response } = fields;
  return {
    status: typeof status === 'number' && isObject(response) ? status : undefined,
    types: undefined,
    headers: headersIn(response),
    message,
  };
};

const quotaIsSpent = (headers: Headers): boolean => String(headers['x-ratelimit-remaining']) === '0';

/**
 * Rate limits come as 403 or 429 with a spent quota, a time to wait, or only these words (docs.github.com, "Rate limits for the REST API").
 */
const isRateLimit = ({ status, headers, message }: Failure): boolean =>
  status === 429 ||
  (status === 403 && (headers['retry-after'] !== undefined || quotaIsSpent(headers) || /\b(?:rate limit|abuse)/iu.test(message)));

const codesOfTypes: Readonly<Record<string, GitHubErrorCode>> = {
  RATE_LIMITED: 'rate-limited',
  NOT_FOUND: 'not-found',
  FORBIDDEN: 'forbidden',
  INSUFFICIENT_SCOPES: 'forbidden',
  STALE_DATA: 'stale',
  BRANCH_PROTECTION_RULE_VIOLATION: 'protected',
  UNPROCESSABLE: 'refused',
  // "Something went wrong while executing your query" has no type: a time-out inside GitHub.
  '': 'unavailable',
};

const codeOf = (failure: Failure): GitHubErrorCode => {
  const { status, types } = failure;
  if (types) return codesOfTypes[types[0] ?? 'none'] ?? 'unexpected';
  if (status === undefined) return 'unavailable';
  if (isRateLimit(failure)) return 'rate-limited';
  if (status === 401) return 'unauthorized';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 422) return 'refused';
  return status >= 500 ? 'unavailable' : 'unexpected';
};

/** Longest piece of a server's own words that is repeated. */
const maxReason = 300;

/** The first line of a server's message; pages of HTML say nothing. */
const reasonOf = (text: string): string => {
  const line = (text.trim().split('\n', 1)[0] ?? '').trim();
  return line.startsWith('<') ? 'the server gave an error page' : line.slice(0, maxReason);
};

/** Any failure of a call as a `GitHubError`; `what` says in words what was tried. */
export const toGitHubError = (error: unknown, what: string): GitHubError => {
  if (error instanceof GitHubError) return error;
  const failure = asFailure(error);
  const status = failure.status === undefined ? '' : ` with HTTP ${failure.status}`;
  return new GitHubError(codeOf(failure), `${what} failed${status}: ${reasonOf(failure.message)}`, error);
};

/**
 * Seconds to wait after a secondary limit that names none: "wait for at least one minute" (docs.github.com, "Best practices", rate limits).
 */
export const secondsWithoutWord = 60;

const numberOf = (header: unknown): number | undefined => {
  const number = header === undefined ? Number.NaN : Number(header);
  return Number.isFinite(number) && number >= 0 ? number : undefined;
};

/** Seconds that GitHub asks to wait before the next call, when it does. `now` is in milliseconds since the epoch. */
export const secondsToWait = ({ code, cause }: GitHubError, now: number): number | undefined => {
  const { headers } = asFailure(cause);
  const asked = numberOf(headers['retry-after']);
  if (asked !== undefined) return asked;
  if (code !== 'rate-limited') return undefined;
  const reset = quotaIsSpent(headers) ? numberOf(headers['x-ratelimit-reset']) : undefined;
  // A second more, because both clocks count whole seconds.
  return reset === undefined ? secondsWithoutWord : Math.max(0, reset - Math.floor(now / 1_000)) + 1;
};
