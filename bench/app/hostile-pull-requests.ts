import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { hostileChanges, tenMegabytes } from '../../test/support/hostile-changes.ts';
import { processorSeconds } from '../../test/support/processes/process-tree.ts';
import type { Row } from '../table.ts';
import { memoryDuring } from './watched-memory.ts';
import { readMetric, untilChecked, type Workplace } from './workplace.ts';

const ordinaryCount = 100;

/** Pull requests that an App has reviewed before it is measured. */
const warmingCount = 100;
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

/** Milliseconds of answers: of the App, and of a process that does nothing else. */
interface Answers {
  readonly own: readonly number[];
  readonly empty: readonly number[];
}

const portSchema = v.tuple([v.number()]);
const answersSchema = v.object({ own: v.array(v.number()), empty: v.array(v.number()) });

/** Asks for the health of a process while some work is done. */
const healthDuring = async (url: string, work: () => Promise<void>): Promise<Answers> => {
  const empty = fork(new URL('empty-server.ts', import.meta.url));
  try {
    const [port] = v.parse(portSchema, await once(empty, 'message'));
    const asking = spawn(process.execPath, [client, `${url}/healthz`, `http://127.0.0.1:${port}/`], { stdio: ['pipe', 'pipe', 'inherit'] });
    const told = text(asking.stdout);
    await work();
    asking.stdin.end();
    return v.parse(answersSchema, JSON.parse(await told));
  } finally {
    empty.disconnect();
  }
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
    const pid = running.child.pid ?? 0;
    // Why: what an App does for the first time is compiled first; an App runs for weeks.
    const first = workplace.pullRequests(warmingCount, () => 'FROM alpine:3.22\nUSER 1\n');
    for (const pull of first) await github.deliver(app, pull.event('opened'));
    await untilChecked(first, performance.now());
    const before = processorSeconds(pid);
    const started = performance.now();
    let times: readonly number[] = [];
    let health: Answers = { own: [], empty: [] };
    const { residentMb, proportionalMb } = await memoryDuring(pid, async () => {
      health = await healthDuring(running.url, async () => {
        for (const pull of [...hostile, ...ordinary]) await github.deliver(app, pull.event('opened'));
        times = await untilChecked([...hostile, ...ordinary], started);
      });
    });
    const seconds = (performance.now() - started) / 1_000;
    const own = times.slice(hostile.length);
    rows.push({
      hostile: hostile.length,
      ordinary: ordinary.length,
      'all checked after (s)': seconds.toFixed(1),
      'ordinary p50 (s)': (percentile(own, 0.5) / 1_000).toFixed(1),
      'ordinary p95 (s)': (percentile(own, 0.95) / 1_000).toFixed(1),
      'healthz p50 (ms)': percentile(health.own, 0.5).toFixed(0),
      'healthz p99 (ms)': percentile(health.own, 0.99).toFixed(0),
      'healthz longest (ms)': percentile(health.own, 1).toFixed(0),
      'empty process p99 (ms)': percentile(health.empty, 0.99).toFixed(0),
      'empty process longest (ms)': percentile(health.empty, 1).toFixed(0),
      "App's processor time (s)": (processorSeconds(pid) - before).toFixed(1),
      stopped: await readMetric(running, 'tidewaiter_judging_stopped_total'),
      'most memory of all processes (MB)': proportionalMb,
      'their RSS added up (MB)': residentMb,
    });
    await running.end('SIGTERM');
    github.forgetRequests();
  }
  return rows;
};
