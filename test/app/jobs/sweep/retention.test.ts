import { expect, test } from 'vitest';
import { retention } from '../../../../app/jobs/sweep/retention.ts';
import type { Pruned } from '../../../../app/storage/store.ts';
import { type FakeGitHub, startFakeGitHub } from '../../../fake-github/fake-github.ts';
import { createJobWorkplace, jobRun } from '../../../support/app/job-workplace.ts';

/** Runs the job over a store that deletes what it is told; resolves to what was enqueued. */
const run = async (github: FakeGitHub, prune: (days: number, until: AbortSignal) => Promise<Pruned>, signal?: AbortSignal) => {
  const { tools, enqueued } = createJobWorkplace(github);
  await retention({ ...tools, store: { ...tools.store, prune } })({ kind: 'retention' }, jobRun(1, signal));
  return enqueued;
};

test('deleting old records is done when all are gone, and goes on in another job when they are too many for one', async () => {
  await using github = await startFakeGitHub();
  expect(await run(github, async () => ({ rows: 12, done: true }))).toEqual([]);
  expect(await run(github, async () => ({ rows: 240_000, done: false }))).toEqual([{ kind: 'retention' }]);
});

test('deleting old records ends with its process, and is given back', async () => {
  await using github = await startFakeGitHub();
  const ending = new AbortController();
  const pruning = run(
    github,
    async (_days, until) => {
      ending.abort(new Error('the process ends'));
      return { rows: 0, done: !until.aborted };
    },
    ending.signal,
  );
  await expect(pruning).rejects.toThrow('the process ends');
});
