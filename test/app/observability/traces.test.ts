import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import { exportTraces } from '../../../app/observability/export-traces.ts';
import { inSpan, inTrace, traceIdOf } from '../../../app/observability/traces.ts';
import { startTraceCollector, type TraceCollector } from '../../support/app/trace-collector.ts';

const guid = '0b989ba4-242f-11e5-81e1-c7b6966d2516';
const job = { name: 'job retention', kind: 'consumer', attributes: {} } as const;

describe('the id of a trace', () => {
  test('is a delivery’s own, so that one leads to the other', () => {
    expect(traceIdOf(guid)).toBe('0b989ba4242f11e581e1c7b6966d2516');
  });

  test.each(['refresh-trust-0123456789abcdef', 'test', '', '00000000-0000-0000-0000-000000000000'])(
    'is made of what is no GUID, and of that only: %j',
    words => {
      expect(traceIdOf(words)).toMatch(/^[0-9a-f]{32}$/u);
      expect(traceIdOf(words)).toBe(traceIdOf(words));
      expect(traceIdOf(words)).not.toMatch(/^0+$/u);
      expect(traceIdOf(words)).not.toBe(traceIdOf(`${words}x`));
    },
  );
});

test('without a collector work is done as ever, and what it throws is thrown', async () => {
  expect(await inTrace(guid, job, () => inSpan('a step', {}, () => Promise.resolve('done')))).toBe('done');
  await expect(inTrace(guid, job, () => Promise.reject(new RangeError('no')))).rejects.toThrow(RangeError);
  expect(await inSpan('a step', {}, async span => span)).toBeUndefined();
});

describe('traces that go out', () => {
  let collector: TraceCollector;
  const lines: string[] = [];
  const logger = pino({ level: 'warn' }, { write: line => void lines.push(line) });
  const settings = (share = 1) => ({
    url: collector.url,
    headers: {},
    serviceName: 'tidewaiter',
    resource: { 'deployment.environment.name': 'prod' },
    share,
  });
  afterEach(async () => {
    lines.splice(0);
    await collector.close();
  });

  test('hold each step in its work, also where many are under way at once, and the last are sent at the end', async () => {
    collector = await startTraceCollector();
    const traces = await exportTraces(settings(), logger);
    const work = (at: number): Promise<void> =>
      inTrace(`${at}`, job, async () => {
        await inSpan(`step of ${at}`, { at }, () => new Promise(resolve => void setTimeout(resolve, (at * 7) % 5)));
      });
    await Promise.all(Array.from({ length: 20 }, (_, at) => work(at)));
    await inSpan('of nothing', {}, () => Promise.resolve());
    await traces.close();
    expect(collector.spans).toHaveLength(40);
    for (let at = 0; at < 20; at += 1) {
      const step = collector.spans.find(({ name }) => name === `step of ${at}`);
      const parent = collector.spans.find(({ spanId }) => spanId === step?.parentSpanId);
      expect([step?.traceId, parent?.name, parent?.traceId, parent?.parentSpanId]).toEqual([
        traceIdOf(`${at}`),
        job.name,
        traceIdOf(`${at}`),
        undefined,
      ]);
    }
    expect(collector.resources[0]).toMatchObject({ 'service.name': 'tidewaiter', 'deployment.environment.name': 'prod' });
  });

  test('of a share are all of a trace or nothing, in every process alike', async () => {
    const kept: (readonly string[])[] = [];
    for (const _ of ['one process', 'another one']) {
      collector = await startTraceCollector();
      const traces = await exportTraces(settings(0.5), logger);
      for (let at = 0; at < 40; at += 1) await inTrace(`${at}`, job, () => inSpan('a step', {}, () => Promise.resolve()));
      await traces.close();
      kept.push([...new Set(collector.spans.map(({ traceId }) => traceId))].toSorted());
      expect(collector.spans).toHaveLength(2 * (kept.at(-1)?.length ?? 0));
    }
    expect(kept[0]).toEqual(kept[1]);
    expect(kept[0]?.length).toBeGreaterThan(8);
    expect(kept[0]?.length).toBeLessThan(32);
  });

  test('that the collector refuses are said in the log, and the work goes on', async () => {
    collector = await startTraceCollector(400);
    const traces = await exportTraces({ ...settings(), headers: { authorization: 'Bearer of-the-collector' } }, logger);
    expect(await inTrace(guid, job, () => Promise.resolve('done'))).toBe('done');
    await traces.close();
    expect(lines.join('')).toContain('the last traces were not taken');
    expect(lines.join('')).not.toContain('of-the-collector');
  });
});
