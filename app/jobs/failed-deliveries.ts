import { readCall } from '../../src/github/calls.ts';
import type { GitHubClient } from '../../src/github/client.ts';
import { isRead } from '../webhooks/jobs-of-delivery.ts';

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

/**
 * The attempts to deliver once more: those that failed and have no other attempt yet. Why no more than once: what fails twice fails for a
 * reason, and its pull request is found by its missing check.
 */
const toRedeliver = (attempts: readonly DeliveryAttempt[]): readonly DeliveryAttempt[] => {
  const counts = new Map<string, number>();
  for (const { guid } of attempts) counts.set(guid, (counts.get(guid) ?? 0) + 1);
  return attempts.filter(attempt => !isSuccess(attempt) && !attempt.redelivery && counts.get(attempt.guid) === 1 && isRead(attempt.event));
};

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
  const next = link?.split(',').find(part => part.includes('rel="next"'));
  const address = next?.slice(next.indexOf('<') + 1, next.indexOf('>')) ?? '';
  return URL.parse(address)?.searchParams.get('cursor') ?? undefined;
};

/**
 * Failed deliveries that are to be delivered again. The list of failures alone, one request, says mostly that there are none; else all
 * attempts since the oldest of them are read, for a later one may have succeeded.
 */
export const readFailedDeliveries = async (client: GitHubClient, now: number): Promise<readonly DeliveryAttempt[]> => {
  const failed = toRedeliver(await readAttempts(client, now - keptFor, 'failure'));
  const oldest = failed.at(-1);
  return oldest ? toRedeliver(await readAttempts(client, oldest.deliveredAt)) : [];
};
