import { readCall } from '../../../src/github/call/calls.ts';
import type { GitHubClient } from '../../../src/github/call/client.ts';
import { nextLink } from '../../../src/text/link-header.ts';
import { isRead } from '../../webhooks/jobs-of-delivery.ts';

/** One attempt of GitHub to deliver a webhook. */
export interface DeliveryAttempt {
  readonly id: number;
  /** The same for all attempts of one event. */
  readonly guid: string;
  readonly deliveredAt: number;
  readonly redelivery: boolean;
  readonly event: string;
  readonly statusCode: number;
}

/** Milliseconds for which GitHub keeps deliveries and redelivers them (docs.github.com, "Redelivering webhooks": the past 3 days). */
const keptFor = 3 * 86_400_000;
/** REST reference, "List deliveries for an app webhook". */
const perPage = 100;
/** Attempts that one sweep reads at most: 10,000. What failed before those was met by an earlier sweep, or is found by its pull request. */
const maxPages = 100;

const isSuccess = ({ statusCode }: DeliveryAttempt): boolean => statusCode >= 200 && statusCode < 300;

/** Milliseconds to wait after the second attempt; doubled with each further one. The first is followed by another one at once. */
const firstWait = 1_800_000;
/** Longest wait: within the three days there are a dozen attempts. */
const longestWait = 12 * 3_600_000;

const waitAfter = (attempts: number): number => Math.min(longestWait, firstWait * 2 ** Math.min(attempts - 2, 10));

/**
 * Of each event that failed and whose next attempt is due, the newest attempt. Why again and again: everything fails while the App can't be
 * reached, the redelivery as well. Why with growing waits: what fails for a reason of its own would fail with each sweep.
 */
const dueOf = (failed: readonly DeliveryAttempt[], now: number): readonly DeliveryAttempt[] =>
  [...Map.groupBy(failed, ({ guid }) => guid).values()].flatMap(attempts => {
    const newest = attempts.reduce((one, other) => (other.deliveredAt > one.deliveredAt ? other : one));
    const isKept = attempts.some(({ redelivery }) => !redelivery);
    // Why without a look at the clock for the first: GitHub's may be ahead of ours.
    const isDue = attempts.length < 2 || now - newest.deliveredAt >= waitAfter(attempts.length);
    return isKept && isDue && isRead(newest.event) ? [newest] : [];
  });

/** Reads attempts, newest first, no older than `since`. Throws `GitHubError`. */
const readAttempts = async (client: GitHubClient, since: number, status?: 'failure'): Promise<readonly DeliveryAttempt[]> => {
  const attempts: DeliveryAttempt[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < maxPages; page += 1) {
    const { data, headers } = await readCall('Listing the webhook deliveries', () =>
      client.rest.apps.listWebhookDeliveries({ per_page: perPage, ...(status && { status }), ...(cursor !== undefined && { cursor }) }),
    );
    const read = data.map(({ id, guid, delivered_at, redelivery, event, status_code: statusCode }) => {
      return { id, guid, deliveredAt: Date.parse(delivered_at), redelivery, event, statusCode };
    });
    const wanted = read.filter(({ deliveredAt }) => deliveredAt >= since);
    attempts.push(...wanted);
    cursor = nextCursor(headers.link);
    if (cursor === undefined || wanted.length < read.length) break;
  }
  return attempts;
};

const nextCursor = (link: string | undefined): string | undefined => {
  const address = nextLink(link);
  return address === undefined ? undefined : (URL.parse(address)?.searchParams.get('cursor') ?? undefined);
};

/**
 * Failed deliveries that are to be delivered again. The list of failures alone, one request, says mostly that there are none; else all
 * attempts since the oldest of them are read, for one of them may have succeeded, and not all that failed stands in that list.
 */
export const readFailedDeliveries = async (client: GitHubClient, now: number): Promise<readonly DeliveryAttempt[]> => {
  const failed = await readAttempts(client, now - keptFor, 'failure');
  const guids = new Set(dueOf(failed, now).map(({ guid }) => guid));
  if (guids.size === 0) return [];
  const since = Math.min(...failed.filter(({ guid }) => guids.has(guid)).map(({ deliveredAt }) => deliveredAt));
  const all = new Map([...failed, ...(await readAttempts(client, since))].map(attempt => [attempt.id, attempt]));
  const succeeded = new Set([...all.values()].filter(isSuccess).map(({ guid }) => guid));
  return dueOf(
    [...all.values()].filter(({ guid }) => !succeeded.has(guid)),
    now,
  );
};
