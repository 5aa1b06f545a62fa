import pino from 'pino';
import { describe, expect, test } from 'vitest';
import type { JobQueue } from '../../../app/queue/job-queue.ts';
import type { DeliveryRecord } from '../../../app/storage/store.ts';
import { eventLabel, takeDelivery } from '../../../app/webhooks/take-delivery.ts';

const orgPolicy = { repositories: ['.github'], path: 'tidewaiter/policy.yml' };

/** What becomes of deliveries, in order: jobs and records that were stored, metrics, lines of the log. */
const taking = ({ fails = false, hangs = false } = {}) => {
  const stored: unknown[] = [];
  const records: DeliveryRecord[] = [];
  const metrics: string[] = [];
  const lines: Record<string, unknown>[] = [];
  let refused = 0;
  const outage = (): Promise<void> => (hangs ? Promise.withResolvers<void>().promise : Promise.reject(new Error('No database.')));
  const queue: Pick<JobQueue, 'enqueue'> = {
    async enqueue(job, origin) {
      if (fails || hangs) await outage();
      stored.push([job.kind, origin]);
    },
  };
  const take = takeDelivery({
    context: { appId: 7, orgPolicy },
    queue,
    store: {
      async recordDelivery(record) {
        if (fails) await outage();
        stored.push('delivery');
        records.push(record);
      },
    },
    metrics: { delivery: (event, outcome) => metrics.push(`${event} ${outcome}`) },
    logger: pino({ level: 'debug' }, { write: (line: string) => lines.push(JSON.parse(line)) }),
    refused: () => {
      refused += 1;
    },
    ...(hangs && { patience: 30 }),
  });
  return { take, stored, records, metrics, lines, refused: () => refused };
};

const installed = { action: 'created', installation: { id: 5 }, repository: { full_name: 'acme/app' } };

describe('a delivery', () => {
  test('that asks for a job has it stored before itself, each under its own id', async () => {
    const { take, stored, records, metrics, lines, refused } = taking();
    await take({ id: 'd-1', event: 'installation', payload: installed });
    expect(stored).toEqual([['sweep-installation', { correlationId: 'd-1', deliveryId: 'd-1' }], 'delivery']);
    expect(records).toEqual([{ id: 'd-1', event: 'installation', action: 'created', installationId: 5, repository: 'acme/app', jobs: 1 }]);
    expect(metrics).toEqual(['installation enqueued']);
    expect(lines).toMatchObject([
      {
        level: 30,
        msg: 'delivery enqueued',
        correlationId: 'd-1',
        deliveryId: 'd-1',
        event: 'installation',
        action: 'created',
        installationId: 5,
        repository: 'acme/app',
        jobs: 1,
      },
    ]);
    expect(lines[0]).not.toHaveProperty('id');
    expect(refused()).toBe(0);
  });

  test.each([
    ['installation', { ...installed, action: 'deleted' }, 'ignored', 20, 'delivery ignored', 'installation ignored'],
    ['sponsorship', {}, 'ignored', 20, 'delivery ignored', 'other ignored'],
    ['installation', { action: 'created' }, 'malformed', 40, 'delivery is not as GitHub documents it', 'installation malformed'],
  ])('%s %j is %s, and told at its level', async (event, payload, _, level, msg, metric) => {
    const { take, stored, records, metrics, lines } = taking();
    await take({ id: 'd-2', event, payload });
    expect([stored, records[0]?.jobs, metrics]).toEqual([['delivery'], 0, [metric]]);
    expect(lines.map(line => [line['level'], line['msg']])).toEqual([[level, msg]]);
  });

  test.each([
    [{ action: 'x'.repeat(101) }, { action: 'x'.repeat(100) }],
    [{ action: 7 }, {}],
    [{ installation: { id: '5' } }, {}],
    [{ installation: { id: 2 ** 53 } }, {}],
    [{ installation: 'none' }, {}],
    [{ installation: null }, {}],
    [{ repository: { full_name: 'r'.repeat(202) } }, { repository: 'r'.repeat(201) }],
    [{ repository: { full_name: 5 } }, {}],
    [{ id: 5, full_name: 'acme/app' }, {}],
    [null, {}],
    ['text', {}],
  ])('is remembered by what can be read of it: %j', async (payload, known) => {
    const { take, records } = taking();
    await take({ id: 'd-3', event: 'sponsorship', payload });
    expect(records).toEqual([{ id: 'd-3', event: 'sponsorship', ...known, jobs: 0 }]);
  });

  test('that could not be stored fails, so that GitHub delivers it again', async () => {
    const { take, stored, metrics, lines, refused } = taking({ fails: true });
    await expect(take({ id: 'd-4', event: 'installation', payload: installed })).rejects.toMatchObject({
      name: 'DeliveryNotStored',
      message: 'The delivery could not be stored.',
      status: 500,
      cause: { message: 'No database.' },
    });
    expect([stored, metrics, refused()]).toEqual([[], ['installation refused'], 1]);
    expect(lines).toMatchObject([{ level: 50, msg: 'delivery could not be stored', deliveryId: 'd-4', err: { message: 'No database.' } }]);
    await expect(take({ id: 'd-5', event: 'sponsorship', payload: {} })).rejects.toMatchObject({ status: 500 });
    expect([metrics.at(-1), refused()]).toEqual(['other refused', 2]);
  });

  test('fails before GitHub stops waiting', async () => {
    const { take } = taking({ hangs: true });
    await expect(take({ id: 'd-6', event: 'installation', payload: installed })).rejects.toMatchObject({
      cause: { message: 'Storing the delivery took longer than 30 ms.' },
    });
  });
});

test('only events that are read have a label of their own', () => {
  expect([eventLabel('push'), eventLabel('sponsorship'), eventLabel(undefined), eventLabel(['push'])]).toEqual([
    'push',
    'other',
    'other',
    'other',
  ]);
});
