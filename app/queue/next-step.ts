import { GitHubError, secondsToWait } from '../../src/github/call/errors.ts';
import { type StoredJob, storedFailure } from './stored-job.ts';

/** What becomes of a job after a run. */
export type NextStep =
  | { readonly kind: 'done' }
  /** Tried again in `waitSeconds`. */
  | { readonly kind: 'again'; readonly stored: StoredJob; readonly waitSeconds: number }
  /** Handed to the dead-letter handler. */
  | { readonly kind: 'dead'; readonly stored: StoredJob }
  /** Not even the dead-letter handler could make it visible. */
  | { readonly kind: 'given-up' };

/** How often jobs are tried again, and after how long. */
export interface RetryPace {
  /** Tries of a job before it is dead. */
  readonly attempts: number;
  /** Tries of the dead-letter handler. */
  readonly deadLetterAttempts: number;
  /** Wait after the first try. */
  readonly firstSeconds: number;
  /** Longest wait of our own choice. A job that waits keeps a later push of its pull request waiting. */
  readonly longestSeconds: number;
}

/** About ten minutes for a job: what GitHub misses for longer, the sweep finds. About an hour for the dead-letter handler. */
export const usualRetries: RetryPace = { attempts: 12, deadLetterAttempts: 35, firstSeconds: 1, longestSeconds: 120 };

/**
 * Longest wait that a server may ask for: GitHub's primary limit resets within an hour (docs.github.com, "Rate limits for the REST API").
 */
const maxAskedSeconds = 7_200;

/** Doubles with each try; `jitter` (0 to 1) spreads jobs that failed together. */
const backoffSeconds = ({ firstSeconds, longestSeconds }: RetryPace, attempt: number, jitter: number): number =>
  Math.ceil(Math.min(longestSeconds, firstSeconds * 2 ** Math.min(attempt - 1, 10)) * (0.5 + 0.5 * jitter));

const isRetryable = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'retryable' in error && error.retryable === true;

const askedSeconds = (error: unknown, now: number): number =>
  error instanceof GitHubError ? Math.min(maxAskedSeconds, Math.ceil(secondsToWait(error, now) ?? 0)) : 0;

/** What becomes of a job whose run threw. `attempt` counts runs that a crash ended, too; `now` is in milliseconds since the epoch. */
export const decideNextStep = (
  stored: StoredJob,
  attempt: number,
  error: unknown,
  jitter: number,
  now: number,
  pace: RetryPace = usualRetries,
): NextStep => {
  const waitSeconds = Math.max(backoffSeconds(pace, attempt, jitter), askedSeconds(error, now));
  const again: NextStep = { kind: 'again', stored: { ...stored, attempt: attempt + 1 }, waitSeconds };
  if (stored.failure) return attempt < pace.deadLetterAttempts ? again : { kind: 'given-up' };
  if (isRetryable(error) && attempt < pace.attempts) return again;
  return { kind: 'dead', stored: { ...stored, attempt: 1, failure: storedFailure(error) } };
};
