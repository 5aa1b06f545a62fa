import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { FakePullRequest } from '../../test/fake-github/state/pull-request.ts';
import { hostileChanges, tenMegabytes } from '../../test/support/hostile-changes.ts';
import type { Row } from '../table.ts';
import { readMetric, type Workplace } from './workplace.ts';

const ordinaryCount = 100;
const client = fileURLToPath(new URL('health-client.ts', import.meta.url));

/** Ten heads: one of ten megabytes, one of three, and eight of 178 kB. */
const hostileHeads = (): readonly Readonly<Record<string, string>>[] => [
  tenMegabytes().head,
  tenMegabytes(3_000_000).head,
  ...Object.values(hostileChanges)
    .slice(0, 8)
    .map(make => make(178_000).head),
];

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0;

/** Asks for the health of a process while some work is done. */
const healthDuring = async (url: string, work: () => Promise<void>): Promise<readonly number[]> => {
  const asking = spawn(process.execPath, [client, `${url}/healthz`], { stdio: ['pipe', 'pipe', 'inherit'] });
  const told = text(asking.stdout);
  await work();
  asking.stdin.end();
  return v.parse(v.array(v.number()), JSON.parse(await told));
};

/** Milliseconds between two looks. */
const lookEvery = 20;

/** Milliseconds from the first delivery to the completed check of each pull request. */
const untilChecked = async (pulls: readonly FakePullRequest[], started: number): Promise<readonly number[]> => {
  const times = new Map<FakePullRequest, number>();
  while (times.size < pulls.length) {
    for (const pull of pulls) {
      const isDone = pull.repository.checkRuns.some(({ headSha, status }) => headSha === pull.head.sha && status === 'completed');
      if (isDone && !times.has(pull)) times.set(pull, performance.now() - started);
    }
    await new Promise(resolve => setTimeout(resolve, lookEvery));
  }
  return pulls.map(pull => times.get(pull) ?? 0);
};

/**
 * Pull requests delivered at once: a hundred ordinary ones alone, then as many and ten hostile ones, which come first. The fake GitHub shares the
 * machine, and answers one request at a time.
 */
export const measureHostilePullRequests = async (workplace: Workplace): Promise<readonly Row[]> => {
  const { github, app } = workplace;
  const rows: Row[] = [];
  for (const heads of [[], hostileHeads()]) {
    const ordinary = workplace.pullRequests(
      ordinaryCount,
      index => `FROM alpine:3.22\nRUN ${index % 2 === 0 ? 'sudo ' : ''}true\nUSER 1\n`,
    );
    const repository = github.repository(`acme/attacked-${heads.length}`);
    const hostile = heads.map(files => {
      const pull = repository.pullRequest({ files });
      pull.files();
      return pull;
    });
    const running = await workplace.start(await workplace.freshStorage(), 'works', 8);
    app.webhook = { url: `${running.url}/api/github/webhooks`, secret: app.webhook?.secret ?? '' };
    const before = await readMetric(running, 'process_cpu_seconds_total');
    const started = performance.now();
    let times: readonly number[] = [];
    const health = await healthDuring(running.url, async () => {
      for (const pull of [...hostile, ...ordinary]) await github.deliver(app, pull.event('opened'));
      times = await untilChecked([...hostile, ...ordinary], started);
    });
    const seconds = (performance.now() - started) / 1_000;
    const own = times.slice(hostile.length);
    rows.push({
      hostile: hostile.length,
      ordinary: ordinary.length,
      'all checked after (s)': seconds.toFixed(1),
      'ordinary p50 (s)': (percentile(own, 0.5) / 1_000).toFixed(1),
      'ordinary p95 (s)': (percentile(own, 0.95) / 1_000).toFixed(1),
      'healthz p50 (ms)': percentile(health, 0.5).toFixed(0),
      'healthz p99 (ms)': percentile(health, 0.99).toFixed(0),
      'healthz longest (ms)': percentile(health, 1).toFixed(0),
      "App's processor time (s)": ((await readMetric(running, 'process_cpu_seconds_total')) - before).toFixed(1),
      stopped: await readMetric(running, 'tidewaiter_judging_stopped_total'),
      'RSS at the end (MB)': Math.round((await readMetric(running, 'process_resident_memory_bytes')) / 1e6),
    });
    await running.end('SIGTERM');
    github.forgetRequests();
  }
  return rows;
};
