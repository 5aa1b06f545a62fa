import type { Logger } from 'pino';
import { ProbotOctokit } from 'probot';
import { withApiVersion } from '../../src/github/call/api-version.ts';
import { withDeadline } from '../../src/github/call/client.ts';
import type { AppSettings } from '../settings.ts';

/** Octokit's log: what it has to say is ours to judge, so that nothing of it is louder than `debug`. */
export const octokitLog = (logger: Logger) => {
  const debug = (message: string): void => logger.debug(message);
  return { debug, info: debug, warn: debug, error: debug };
};

/**
 * Probot's client as the App itself. Why without its plugins for retries and throttling: a job is tried again as a whole, a retried POST
 * may post twice, and waits that take no worker's time are the queue's.
 */
export const createAppOctokit = ({ appId, privateKey, apiUrl }: AppSettings, logger: Logger): ProbotOctokit =>
  withDeadline(
    withApiVersion(
      new ProbotOctokit({
        auth: { appId, privateKey },
        baseUrl: apiUrl,
        log: octokitLog(logger),
        throttle: { enabled: false },
        retry: { enabled: false },
      }),
    ),
  );
