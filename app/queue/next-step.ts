import { GitHubError, secondsToWait } from '../../src/github/errors.ts';
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

/** Tries of a job before it is dead: with the waits below about ten minutes. What GitHub misses for longer, the sweep finds. */
const maxAttempts = 12;

/** Tries of the dead-letter handler: about an hour. */
const maxDeadLetterAttempts = 35;

/** Longest wait of our own choice. A job that waits keeps a later push of its pull request waiting. */
const maxBackoffSeconds = 120;

/** Longest wait that a server may ask for: GitHub's primary limit resets within an hour (docs.github.com, "Rate limits for the REST API"). */
const maxAskedSeconds = 7_200;

/** Doubles with each try; `jitter` (0 to 1) spreads jobs that failed together. */
const backoffSeconds = (attempt: number, jitter: number): number =>
  Math.ceil(Math.min(maxBackoffSeconds, 2 ** Math.min(attempt - 1, 10)) * (0.5 + 0.5 * jitter));

const isRetryable = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'retryable' in error && error.retryable === true;

const askedSeconds = (error: unknown, now: number): number =>
  error instanceof GitHubError ? Math.min(maxAskedSeconds, Math.ceil(secondsToWait(error, now) ?? 0)) : 0;

/** What becomes of a job whose run threw. `attempt` counts runs that a crash ended, too; `now` is in milliseconds since the epoch. */
export const decideNextStep = (stored: StoredJob, attempt: number, error: unknown, jitter: number, now: number): NextStep => {
  const waitSeconds = Math.max(backoffSeconds(attempt, jitter), askedSeconds(error, now));
  const again: NextStep = { kind: 'again', stored: { ...stored, attempt: attempt + 1 }, waitSeconds };
  if (stored.failure) return attempt < maxDeadLetterAttempts ? again : { kind: 'given-up' };
  if (isRetryable(error) && attempt < maxAttempts) return again;
  return { kind: 'dead', stored: { ...stored, attempt: 1, failure: storedFailure(error) } };
};
