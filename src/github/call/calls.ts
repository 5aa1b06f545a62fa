import { setTimeout as wait } from 'node:timers/promises';
import { GitHubError, secondsToWait, toGitHubError } from './errors.ts';

/** How long and how often calls are tried again. */
export interface Pace {
  /** Tries of one call, the first one included. */
  readonly tries: number;
  /** First wait after a failure for which GitHub names no time, in milliseconds; doubled each time. */
  readonly firstWait: number;
  /** Longest wait that GitHub may ask for, in seconds: a review that has to wait longer fails, so that a person sees it. */
  readonly longestWait: number;
  readonly wait: (milliseconds: number) => Promise<unknown>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/**
 * Parameters of a call that must not be sent again. Why: Octokit's retry plugin, which Probot brings along, makes calls again that failed
 * with 5xx, and what was done although its answer is an error would then be done twice.
 */
export const once = { request: { retries: 0 } } as const;

/** What calls keep to outside of tests. */
const usualPace: Pace = { tries: 3, firstWait: 250, longestWait: 61, wait, now: Date.now };

/**
 * Makes a call that only reads, again after failures that may pass. `call` throws `cutShort` for an answer that is not whole, so that it is
 * asked for again. Throws `GitHubError`.
 */
export const readCall = <T>(what: string, call: () => Promise<T>, pace: Pace = usualPace): Promise<T> =>
  tryCall(what, call, pace, failure => failure.retryable);

/**
 * Makes a call that writes. Only one that GitHub turned away for its rate is made again: any other may have been performed although its
 * answer is an error, and would then be written twice. Throws `GitHubError`.
 */
export const writeCall = <T>(what: string, call: () => Promise<T>, pace: Pace = usualPace): Promise<T> =>
  tryCall(what, call, pace, failure => failure.code === 'rate-limited');

/**
 * Milliseconds after which GitHub has ended a request, done or not: it gives up after 10 seconds (docs.github.com, "Troubleshooting the REST API").
 */
const settledAfter = 11_000;

/**
 * Does what looks at what stands on GitHub and writes what is missing there, once more when nobody knows what became of it: what the first time wrote
 * is seen the second time. For whoever has nobody that tries again later. Why it happens without any outage: a connection that was left alone while a
 * long review was made is closed by the other side, which is noticed by the write that goes over it.
 */
export const lookAndWrite = async <T>(work: (isAgain: boolean) => Promise<T>, pace: Pick<Pace, 'wait'> = usualPace): Promise<T> => {
  try {
    return await work(false);
  } catch (error) {
    if (!(error instanceof GitHubError) || error.code !== 'unavailable') throw error;
    await pace.wait(settledAfter);
    return await work(true);
  }
};

const tryCall = async <T>(what: string, call: () => Promise<T>, pace: Pace, mayPass: (failure: GitHubError) => boolean): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      const failure = toGitHubError(error, what);
      const seconds = secondsToWait(failure, pace.now()) ?? (pace.firstWait * 2 ** (attempt - 1)) / 1_000;
      if (!mayPass(failure) || failure.isDeferred || attempt >= pace.tries || seconds > pace.longestWait) throw failure;
      await pace.wait(seconds * 1_000);
    }
  }
};
