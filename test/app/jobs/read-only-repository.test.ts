import { pino } from 'pino';
import { expect, test } from 'vitest';
import { unlessReadOnly } from '../../../app/jobs/read-only-repository.ts';
import type { Job, JobRun } from '../../../app/queue/job.ts';
import { GitHubError } from '../../../src/github/call/errors.ts';

const job: Job = { kind: 'sweep' };
const run: JobRun = { correlationId: 'c-1', attempt: 2, signal: new AbortController().signal };

/** What becomes of a job whose handler throws this, and what the log says. */
const endOf = async (error: unknown) => {
  const lines: unknown[] = [];
  const logger = pino({ base: null }, { write: line => lines.push(JSON.parse(line)) });
  const end = await unlessReadOnly({ logger }, () => Promise.reject(error))(job, run).then(
    () => 'ended',
    (thrown: unknown) => thrown,
  );
  return { end, lines };
};

const message = 'Creating a check run: Repository was archived so is read-only.';

test('a job of a repository that was archived meanwhile ends, and the log says why', async () => {
  const { end, lines } = await endOf(new GitHubError('forbidden', message, undefined));
  expect(end).toBe('ended');
  expect(lines).toMatchObject([
    { level: 30, correlationId: 'c-1', attempt: 2, reason: message, msg: 'the repository is archived: nothing to do' },
  ]);
});

test.each([
  ['is forbidden for another reason', new GitHubError('forbidden', 'Resource not accessible by integration', undefined)],
  ['is about what is archived, but no answer that forbids', new GitHubError('unavailable', message, undefined)],
  ['is none of GitHub', new Error(message)],
  ['speaks of both, but far apart', new GitHubError('forbidden', `archived${' '.repeat(42)}read-only`, undefined)],
  ['speaks of unarchived', new GitHubError('forbidden', 'unarchived so is read-only', undefined)],
])('a failure that %s is thrown on as it is, and not told as the end', async (_, error) => {
  expect(await endOf(error)).toEqual({ end: error, lines: [] });
});

test('a job that ends by itself is run with what it was given, and says nothing', async () => {
  const given: unknown[] = [];
  const lines: unknown[] = [];
  const logger = pino({ base: null }, { write: line => lines.push(line) });
  await unlessReadOnly({ logger }, async (...all) => void given.push(all))(job, run);
  expect([given, lines]).toEqual([[[job, run]], []]);
});
