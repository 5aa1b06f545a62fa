import { Octokit } from '@octokit/rest';
import type { Logger } from 'pino';
import { withApiVersion } from '../../src/github/call/api-version.ts';
import { withDeadline } from '../../src/github/call/client.ts';
import { rateLimited, toGitHubError } from '../../src/github/call/errors.ts';
import type { GitHubMetrics } from '../observability/create-metrics.ts';
import { octokitLog } from './app-octokit.ts';
import type { InstallationBudget } from './installation-budget.ts';
import type { JobClient } from './installation-clients.ts';
import { costOf, type RequestCost } from './request-cost.ts';
import { tracedRequest } from './traced-request.ts';

/** What stands between a job and GitHub. */
export interface Guard {
  readonly apiUrl: string;
  readonly logger: Logger;
  readonly budget: InstallationBudget;
  readonly metrics: GitHubMetrics;
  /** Gives the token; `renew` after GitHub has turned it away. */
  readonly token: (renew: boolean) => Promise<string>;
  readonly signal?: AbortSignal;
  /** Which of several requests of the installation that wait comes first. */
  readonly urgency?: number;
}

/** A client whose requests each have a token, a deadline and a place in the installation's budget, and are counted. */
export const createGuardedClient = (guard: Guard): JobClient => {
  const { apiUrl, logger, budget, metrics, token, signal, urgency } = guard;
  const client = withDeadline(withApiVersion(new Octokit({ baseUrl: apiUrl, log: octokitLog(logger) })), undefined, signal);
  let calls = 0;

  /** One request, in its turn, noted with what came of it. */
  const perform = async <T extends { readonly headers: Readonly<Record<string, unknown>> }>(
    cost: RequestCost,
    request: (waitedMs: number) => Promise<T>,
  ): Promise<T> => {
    const asked = performance.now();
    await budget.spend(cost, signal, urgency);
    calls += 1;
    try {
      const answer = await request(performance.now() - asked);
      budget.noteAnswer(cost.resource, answer.headers);
      metrics.gitHubRequest({ resource: cost.resource, outcome: 'ok', points: cost.points });
      return answer;
    } catch (error) {
      const failure = toGitHubError(error, 'The request');
      budget.noteFailure(cost.resource, failure);
      const outcome = failure.code === 'rate-limited' ? 'rate-limited' : 'failed';
      metrics.gitHubRequest({ resource: cost.resource, outcome, points: cost.points });
      throw budget.isWaitedFor(failure) ? error : rateLimited('The request', budget.secondsToWait(failure));
    }
  };

  client.hook.wrap('request', async (request, options) => {
    const cost = costOf(options);
    const withToken = async (renew: boolean) => {
      options.headers.authorization = `token ${await token(renew)}`;
      return perform(cost, waitedMs => tracedRequest(options, waitedMs, () => request(options)));
    };
    try {
      return await withToken(false);
    } catch (error) {
      // A token ends early when the installation's permissions change.
      if (toGitHubError(error, 'The request').code !== 'unauthorized') throw error;
      return withToken(true);
    }
  });
  return { client, calls: () => calls };
};
