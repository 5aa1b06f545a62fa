import { processorSeconds } from '../../test/support/processes/process-tree.ts';
import type { Row } from '../table.ts';
import { untilReviewed, type Workplace } from './workplace.ts';

const reviews = 60;

/** One finding of two, so that there is a comment to write. */
const text = (index: number): string => `FROM alpine:3.22\nRUN ${index % 2 === 0 ? 'sudo ' : ''}true\nUSER ${index + 1}\n`;

/**
 * Pull requests that wait when a process starts to work, until all of them are reviewed. The fake GitHub shares the machine and answers one request
 * at a time, so that processor time of the App tells more than reviews a second.
 */
export const measureReviews = async (workplace: Workplace): Promise<readonly Row[]> => {
  const { github, app } = workplace;
  const rows: Row[] = [];
  for (const workers of [1, 2, 4]) {
    const pulls = workplace.pullRequests(reviews, text);
    const storage = await workplace.freshStorage();
    const taking = await workplace.start(storage, 'webhooks');
    const { webhook } = app;
    app.webhook = { url: `${taking.url}/api/github/webhooks`, secret: webhook?.secret ?? '' };
    for (const pull of pulls) await github.deliver(app, pull.event('opened'));
    await taking.end('SIGTERM');
    const working = await workplace.start(storage, 'works', workers);
    const started = performance.now();
    const before = { fake: process.cpuUsage(), app: processorSeconds(working.child.pid ?? 0) };
    await untilReviewed(working, reviews);
    const seconds = (performance.now() - started) / 1_000;
    const fake = process.cpuUsage(before.fake);
    const own = processorSeconds(working.child.pid ?? 0) - before.app;
    rows.push({
      workers,
      reviews,
      'reviews/s': (reviews / seconds).toFixed(1),
      "App's processor time (ms/review)": ((own * 1_000) / reviews).toFixed(0),
      "fake GitHub's (ms/review)": ((fake.user + fake.system) / 1_000 / reviews).toFixed(0),
    });
    await working.end('SIGTERM');
  }
  return rows;
};
