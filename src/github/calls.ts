import { setTimeout as wait } from 'node:timers/promises';
import { retryAfterSeconds, toGitHubError } from './errors.ts';

/** Tries of one reading call. */
const maxTries = 3;
/** Longest wait for a rate limit, in seconds: a review that has to wait longer fails, so that a person sees it. */
const maxWaitSeconds = 60;
/** First wait after a failure without a time from GitHub, in milliseconds; doubled each time. */
const firstWait = 250;

/** Makes a call that only reads, again after failures that may pass. Throws `GitHubError`. */
export const readCall = async <T>(what: string, call: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      const failure = toGitHubError(error, what);
      const seconds = retryAfterSeconds(failure) ?? (firstWait * 2 ** (attempt - 1)) / 1000;
      if (!failure.retryable || attempt >= maxTries || seconds > maxWaitSeconds) throw failure;
      await wait(seconds * 1000);
    }
  }
};

/** Makes a call that writes, once: a second try could write twice. Throws `GitHubError`. */
export const writeCall = async <T>(what: string, call: () => Promise<T>): Promise<T> => {
  try {
    return await call();
  } catch (error) {
    throw toGitHubError(error, what);
  }
};
