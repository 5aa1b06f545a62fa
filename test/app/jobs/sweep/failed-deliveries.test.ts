import { describe, expect, test } from 'vitest';
import { readFailedDeliveries } from '../../../../app/jobs/sweep/failed-deliveries.ts';
import type { GitHubClient } from '../../../../src/github/call/client.ts';

const now = Date.parse('2026-11-24T12:00:00Z');
const hour = 3_600_000;

interface Attempt {
  readonly guid: string;
  readonly hoursAgo: number;
  readonly status?: number;
  readonly redelivery?: boolean;
  readonly event?: string;
}

/** GitHub with these attempts on pages of so many; tells what it was asked for. */
const gitHub = (attempts: readonly Attempt[], perPage = 100) => {
  const asked: { readonly status?: string; readonly cursor?: string }[] = [];
  const listed = attempts
    .map(({ guid, hoursAgo, status = 502, redelivery = false, event = 'pull_request' }, index) => {
      return { id: index + 1, guid, delivered_at: new Date(now - hoursAgo * hour).toISOString(), redelivery, event, status_code: status };
    })
    .toSorted((one, other) => other.delivered_at.localeCompare(one.delivered_at));
  const listWebhookDeliveries = (query: { readonly status?: string; readonly cursor?: string }) => {
    asked.push(query);
    const of = query.status === 'failure' ? listed.filter(({ status_code: code }) => code >= 300) : listed;
    const from = Number(query.cursor ?? 0);
    const isLast = from + perPage >= of.length;
    const headers = isLast ? {} : { link: `<https://api.github.com/app/hook/deliveries?cursor=${from + perPage}>; rel="next"` };
    return Promise.resolve({ data: of.slice(from, from + perPage), headers, status: 200 });
  };
  return { client: { rest: { apps: { listWebhookDeliveries } } } as unknown as GitHubClient, asked };
};

const redelivered = async (...attempts: readonly Attempt[]): Promise<readonly string[]> =>
  (await readFailedDeliveries(gitHub(attempts).client, now)).map(({ guid, id }) => `${guid} ${id}`);

describe('a delivery that failed is delivered again', () => {
  test('at once the first time, also when the clock of GitHub is ahead', async () => {
    expect(await redelivered({ guid: 'a', hoursAgo: 0 }, { guid: 'b', hoursAgo: -1 })).toEqual(['b 2', 'a 1']);
  });

  test('by its newest attempt, half an hour after the second, an hour after the third, and so on up to twelve hours', async () => {
    const tried = (count: number, hoursAgo: number): Promise<readonly string[]> =>
      redelivered(
        ...Array.from({ length: count }, (_, index) => ({ guid: 'a', hoursAgo: hoursAgo + index / 100, redelivery: index < count - 1 })),
      );
    const waits: readonly (readonly [number, number])[] = [
      [2, 0.5],
      [3, 1],
      [4, 2],
      [6, 8],
      [7, 12],
      [12, 12],
    ];
    for (const [attempts, hours] of waits) {
      expect(await tried(attempts, hours - 0.01)).toEqual([]);
      expect(await tried(attempts, hours)).toEqual(['a 1']);
    }
  });

  test('by the attempt that is listed first of those of one second', async () => {
    const tied = [2, 1].map(hoursAgo => ({ guid: 'a', hoursAgo, redelivery: hoursAgo === 1 }));
    expect(await redelivered(...tied, { guid: 'a', hoursAgo: 1, redelivery: true })).toEqual(['a 2']);
    expect(await redelivered({ guid: 'a', hoursAgo: 1, redelivery: true }, ...tied)).toEqual(['a 1']);
  });

  test('unless one of its attempts has succeeded', async () => {
    expect(await redelivered({ guid: 'a', hoursAgo: 2 }, { guid: 'a', hoursAgo: 1, status: 200, redelivery: true })).toEqual([]);
    expect(await redelivered({ guid: 'a', hoursAgo: 2 }, { guid: 'a', hoursAgo: 1, status: 299, redelivery: true })).toEqual([]);
    expect(await redelivered({ guid: 'a', hoursAgo: 2 }, { guid: 'a', hoursAgo: 1, status: 300, redelivery: true })).toEqual(['a 2']);
  });

  test('while GitHub keeps it, which is three days from the first attempt, and when the App reads such events', async () => {
    expect(await redelivered({ guid: 'a', hoursAgo: 72 })).toEqual(['a 1']);
    expect(await redelivered({ guid: 'a', hoursAgo: 72.1 })).toEqual([]);
    expect(await redelivered({ guid: 'a', hoursAgo: 72.1 }, { guid: 'a', hoursAgo: 50, redelivery: true })).toEqual([]);
    expect(await redelivered({ guid: 'a', hoursAgo: 1, event: 'star' })).toEqual([]);
  });
});

describe('GitHub is asked', () => {
  test('once when nothing has failed, and for failures alone', async () => {
    const { client, asked } = gitHub([{ guid: 'a', hoursAgo: 1, status: 200 }]);
    expect(await readFailedDeliveries(client, now)).toEqual([]);
    expect(asked).toEqual([{ per_page: 100, status: 'failure' }]);
  });

  test('for the next page until what it lists is older than asked for', async () => {
    const attempts = Array.from({ length: 10 }, (_, index) => ({ guid: `${index}`, hoursAgo: 60 + index * 4 }));
    const { client, asked } = gitHub(attempts, 2);
    // 60, 64, 68 and 72 hours ago are four of ten.
    expect((await readFailedDeliveries(client, now)).map(({ guid }) => guid)).toEqual(['0', '1', '2', '3']);
    const cursors = [undefined, '2', '4'];
    expect(asked.map(({ status, cursor }) => [status, cursor])).toEqual([
      ...cursors.map(cursor => ['failure', cursor]),
      ...cursors.map(cursor => [undefined, cursor]),
    ]);
  });

  test('and what the list of failures had is not lost when there are more attempts than are read', async () => {
    const others = Array.from({ length: 101 }, (_, index) => ({ guid: `ok ${index}`, hoursAgo: 1, status: 200 }));
    const { client, asked } = gitHub([{ guid: 'a', hoursAgo: 2 }, ...others], 1);
    expect((await readFailedDeliveries(client, now)).map(({ guid }) => guid)).toEqual(['a']);
    expect(asked).toHaveLength(101);
  });

  test('for a hundred pages at most', async () => {
    const { client, asked } = gitHub(
      Array.from({ length: 102 }, (_, index) => ({ guid: `${index}`, hoursAgo: 1 })),
      1,
    );
    expect(await readFailedDeliveries(client, now)).toHaveLength(100);
    expect(asked.filter(({ status }) => status === 'failure')).toHaveLength(100);
  });
});
