import { once } from 'node:events';
import * as v from 'valibot';
import type { AppProcess } from '../../test/support/app/start-app-process.ts';
import type { Row } from '../table.ts';
import { untilReviewed, type Workplace } from './workplace.ts';

const pulls = 50;
const stops = [50, 500, 1_000, 1_500, 2_000] as const;

const memorySchema = v.object({ rss: v.number(), heapUsed: v.number(), external: v.number() });

const readMemory = async ({ child }: AppProcess): Promise<v.InferOutput<typeof memorySchema>> => {
  const told = once(child, 'message');
  child.send('memory');
  const [message] = await told;
  return v.parse(memorySchema, message);
};

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);

/** Memory of one process after more and more reviews: pull requests are reviewed again because their base branch is said to be another one. */
export const measureMemory = async (workplace: Workplace): Promise<readonly Row[]> => {
  const { github, app } = workplace;
  const process = await workplace.start(await workplace.freshStorage(), 'works');
  app.webhook = { url: `${process.url}/api/github/webhooks`, secret: app.webhook?.secret ?? '' };
  const changes = { base: { ref: { from: 'other' }, sha: { from: '0'.repeat(40) } } };
  const events = workplace
    .pullRequests(pulls, index => `FROM alpine:3.22\nRUN sudo true\nUSER ${index + 1}\n`)
    .map(pull => pull.event('edited', { changes }));
  const rows: Row[] = [];
  let reviews = 0;
  for (const stop of stops) {
    for (; reviews < stop; reviews += pulls) {
      await Promise.all(events.map(event => github.deliver(app, event)));
      await untilReviewed(process, reviews + pulls);
      github.forgetRequests();
    }
    const { rss, heapUsed, external } = await readMemory(process);
    rows.push({ reviews, 'RSS (MB)': megabytes(rss), 'heap in use (MB)': megabytes(heapUsed), 'external (MB)': megabytes(external) });
  }
  await process.end('SIGTERM');
  return rows;
};
