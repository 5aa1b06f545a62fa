import { hostileChanges, tenMegabytes } from '../../test/support/hostile-changes.ts';
import { processorSeconds } from '../../test/support/processes/process-tree.ts';
import type { Row } from '../table.ts';
import { memoryDuring } from './watched-memory.ts';
import { readMetric, untilChecked, type Workplace } from './workplace.ts';

const bytes = 10_000_000;

/**
 * Pull requests of ten megabytes, one after the other, each in a process of the App of its own: seconds from the delivery to the completed check, and
 * what all of its processes take. The targets are 10 s and 700 MB.
 */
export const measureLargePullRequests = async (workplace: Workplace): Promise<readonly Row[]> => {
  const { github, app } = workplace;
  const rows: Row[] = [];
  const kinds = Object.entries({ 'services with findings in each (Compose)': tenMegabytes, ...hostileChanges });
  for (const [index, [change, make]] of kinds.entries()) {
    const { base, head } = make(bytes);
    const repository = github.repository(`acme/large-${index}`, { base });
    const pull = repository.pullRequest({ files: head });
    pull.files();
    const running = await workplace.start(await workplace.freshStorage(), 'works');
    app.webhook = { url: `${running.url}/api/github/webhooks`, secret: app.webhook?.secret ?? '' };
    const pid = running.child.pid ?? 0;
    const before = processorSeconds(pid);
    let milliseconds = 0;
    const { residentMb, proportionalMb } = await memoryDuring(pid, async () => {
      const started = performance.now();
      await github.deliver(app, pull.event('opened'));
      await untilChecked([pull], started);
      milliseconds = performance.now() - started;
    });
    rows.push({
      change,
      'checked after (s)': (milliseconds / 1_000).toFixed(1),
      "App's processor time (s)": (processorSeconds(pid) - before).toFixed(1),
      'most memory of all processes (MB)': proportionalMb,
      'their RSS added up (MB)': residentMb,
      stopped: await readMetric(running, 'tidewaiter_judging_stopped_total'),
      check: pull.repository.checkRuns.find(({ headSha }) => headSha === pull.head.sha)?.conclusion ?? '',
    });
    await running.end('SIGTERM');
    github.forgetRequests();
  }
  return rows;
};
