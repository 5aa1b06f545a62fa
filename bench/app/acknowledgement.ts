import { execFile } from 'node:child_process';
import { createHmac, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { payloadFor } from '../../test/fake-github/webhooks/delivery.ts';
import { webhookSecret } from '../../test/support/app/app-settings.ts';
import type { Row } from '../table.ts';
import { readMetric, type Workplace } from './workplace.ts';

/** What the client is told. */
export interface ClientTask {
  readonly url: string;
  readonly atOnce: number;
  readonly webhooks: readonly { readonly headers: Readonly<Record<string, string>>; readonly body: string }[];
}

const client = fileURLToPath(new URL('webhook-client.ts', import.meta.url));
const deliveries = 2_000;
const atOnce = 200;
const pulls = 100;

const timesSchema = v.array(v.number());

const sendAll = async (task: ClientTask): Promise<readonly number[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-bench-'));
  try {
    const file = join(folder, 'task.json');
    writeFileSync(file, JSON.stringify(task));
    const { stdout } = await promisify(execFile)(process.execPath, [client, file], { maxBuffer: 1e8 });
    return v.parse(timesSchema, JSON.parse(stdout)).toSorted((a, b) => a - b);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const headersOf = (body: string): Readonly<Record<string, string>> => ({
  'content-type': 'application/json',
  'x-github-event': 'pull_request',
  'x-github-delivery': randomUUID(),
  'x-hub-signature-256': `sha256=${createHmac('sha256', webhookSecret).update(body).digest('hex')}`,
});

/** Milliseconds until a delivery is acknowledged, that is its job is stored, while many come at once. */
export const measureAcknowledgement = async (workplace: Workplace): Promise<readonly Row[]> => {
  const { github, app } = workplace;
  const bodies = workplace
    .pullRequests(pulls, index => `FROM alpine:3.22\nUSER ${index + 1}\n`)
    .map(pull => JSON.stringify(payloadFor(github.world, app, pull.event('opened'))));
  const rows: Row[] = [];
  for (const role of ['webhooks', 'works'] as const) {
    const process = await workplace.start(await workplace.freshStorage(), role);
    const webhooks = Array.from({ length: deliveries }, (_, index) => bodies[index % bodies.length] ?? '').map(body => {
      return { headers: headersOf(body), body };
    });
    const before = await readMetric(process, 'process_cpu_seconds_total');
    const started = performance.now();
    const times = await sendAll({ url: `${process.url}/api/github/webhooks`, atOnce, webhooks });
    const seconds = (performance.now() - started) / 1_000;
    const own = (await readMetric(process, 'process_cpu_seconds_total')) - before;
    const percentile = (share: number): string => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(0);
    rows.push({
      process: role === 'works' ? 'takes webhooks and reviews, 4 workers' : 'only takes webhooks',
      deliveries,
      'at once': atOnce,
      'p50 (ms)': percentile(0.5),
      'p99 (ms)': percentile(0.99),
      'longest (ms)': percentile(1),
      'deliveries/s': Math.round(deliveries / seconds),
      "App's processor time (ms/delivery)": ((own * 1_000) / deliveries).toFixed(1),
    });
    await process.end('SIGTERM');
  }
  return rows;
};
