import { describe, expect, test } from 'vitest';
import { countLostRuns, maxLostRuns, RunsLostError } from '../../../app/judging/lost-runs.ts';
import type { CommandJob, JobRun, MergeGroupJob, ReviewJob } from '../../../app/queue/job.ts';
import { jobRun } from '../../support/app/job-workplace.ts';
import { createMemoryStore, type MemoryStore } from '../../support/app/memory-store.ts';

const sha = (digit: string): string => digit.repeat(40);
const repository = { installationId: 1, owner: 'acme', repo: 'app' };
const review = (head: string, reason = 'pull_request.synchronize'): ReviewJob => ({
  kind: 'review-pull-request',
  ...repository,
  number: 1,
  reason,
  seen: { head, base: sha('0'), baseRef: 'main' },
});
const group = (head: string): MergeGroupJob => ({ kind: 'review-merge-group', ...repository, base: sha('0'), head, baseRef: 'main' });
const command: CommandJob = { kind: 'command', ...repository, number: 1, commentId: 7, actor: 'maria', text: '/tidewaiter help' };

/** A run in a process that is killed in the middle: its promise never settles. */
const killed = (): Promise<void> => new Promise(() => undefined);

interface Handled {
  readonly store: MemoryStore;
  /** What each run that began was told of lost ones. */
  readonly told: (number | undefined)[];
  /** What the next runs do. */
  work: () => Promise<void>;
}

const create = () => {
  const handled: Handled = { store: createMemoryStore(), told: [], work: () => Promise.resolve() };
  const handler = async (_job: unknown, { lostRuns }: JobRun): Promise<void> => {
    handled.told.push(lostRuns);
    await handled.work();
  };
  const handlers = countLostRuns(handled.store, {
    'review-pull-request': handler,
    'review-merge-group': handler,
    'verify-pull-request': handler,
    'verify-merge-group': handler,
    'compare-pull-request': handler,
    'compare-merge-group': handler,
    'fix-all': handler,
    'ask-waiver': handler,
    command: handler,
  });
  return { handled, handlers };
};

const begin = async (work: Promise<void>): Promise<void> => {
  await Promise.race([work, new Promise(resolve => setImmediate(resolve))]);
};

describe('runs that are lost', () => {
  test('count by head, whichever job they belong to', async () => {
    const { handled, handlers } = create();
    handled.work = killed;
    for (let lost = 0; lost < maxLostRuns; lost += 1) await begin(handlers['review-pull-request'](review(sha('a')), jobRun()));
    handled.work = () => Promise.resolve();
    await handlers['review-pull-request'](review(sha('a'), 'sweep'), jobRun());
    expect(handled.told).toEqual([undefined, undefined, undefined, 3]);
    // And it stays so, without any further risk.
    await handlers['review-pull-request'](review(sha('a'), 'sweep'), jobRun());
    expect(handled.told.at(-1)).toBe(3);
  });

  test('of one head say nothing of another head, pull request or merge group', async () => {
    const { handled, handlers } = create();
    handled.work = killed;
    for (let lost = 0; lost < maxLostRuns; lost += 1) await begin(handlers['review-pull-request'](review(sha('a')), jobRun()));
    handled.work = () => Promise.resolve();
    await handlers['review-pull-request'](review(sha('b')), jobRun());
    await handlers['review-pull-request']({ ...review(sha('a')), number: 2 }, jobRun());
    await handlers['review-merge-group'](group(sha('a')), jobRun());
    expect(handled.told.slice(maxLostRuns)).toEqual([undefined, undefined, undefined]);
  });

  test('of a merge group count by its head', async () => {
    const { handled, handlers } = create();
    handled.work = killed;
    for (let lost = 0; lost < maxLostRuns; lost += 1) await begin(handlers['review-merge-group'](group(sha('a')), jobRun()));
    handled.work = () => Promise.resolve();
    await handlers['review-merge-group'](group(sha('a')), jobRun());
    expect(handled.told.at(-1)).toBe(3);
  });

  test('are forgotten once one comes to its end', async () => {
    const { handled, handlers } = create();
    handled.work = killed;
    for (let lost = 0; lost < maxLostRuns - 1; lost += 1) await begin(handlers['review-pull-request'](review(sha('a')), jobRun()));
    handled.work = () => Promise.resolve();
    await handlers['review-pull-request'](review(sha('a')), jobRun());
    handled.work = killed;
    for (let lost = 0; lost < maxLostRuns; lost += 1) await begin(handlers['review-pull-request'](review(sha('a')), jobRun()));
    expect(handled.told).not.toContain(3);
  });

  test('are not those that end with an error, and such a one makes none forgotten', async () => {
    const { handled, handlers } = create();
    handled.work = () => Promise.reject(new Error('GitHub is down.'));
    for (let failed = 0; failed < 9; failed += 1)
      await expect(handlers['review-pull-request'](review(sha('a')), jobRun())).rejects.toThrow('GitHub is down.');
    expect(handled.told.every(lost => lost === undefined)).toBe(true);
    handled.work = killed;
    for (let lost = 0; lost < maxLostRuns; lost += 1) await begin(handlers['review-pull-request'](review(sha('a')), jobRun()));
    handled.work = () => Promise.reject(new Error('GitHub is down.'));
    await expect(handlers['review-pull-request'](review(sha('a')), jobRun())).rejects.toThrow('GitHub is down.');
    handled.work = () => Promise.resolve();
    await handlers['review-pull-request'](review(sha('a')), jobRun());
    expect(handled.told.at(-1)).toBe(3);
  });

  test('give one more try to somebody who asks for it, and only one', async () => {
    const { handled, handlers } = create();
    handled.work = killed;
    for (let lost = 0; lost < maxLostRuns; lost += 1) await begin(handlers['review-pull-request'](review(sha('a')), jobRun()));
    await begin(handlers['review-pull-request'](review(sha('a'), 'command'), jobRun(1)));
    expect(handled.told.at(-1)).toBeUndefined();
    handled.work = () => Promise.resolve();
    await handlers['review-pull-request'](review(sha('a'), 'command'), jobRun(2));
    expect(handled.told.at(-1)).toBe(4);
    await handlers['review-pull-request'](review(sha('a'), 'command'), jobRun(1));
    await handlers['review-pull-request'](review(sha('a')), jobRun());
    expect(handled.told.slice(-2)).toEqual([undefined, undefined]);
  });

  test('end in a failed job when even a run that judges nothing is lost', async () => {
    const { handled, handlers } = create();
    handled.work = killed;
    for (let lost = 0; lost < 2 * maxLostRuns; lost += 1) await begin(handlers['review-pull-request'](review(sha('a')), jobRun()));
    await expect(handlers['review-pull-request'](review(sha('a')), jobRun())).rejects.toThrow(RunsLostError);
    expect(handled.told).toHaveLength(2 * maxLostRuns);
  });

  test('of a command, which has no check, end in a failed job at once', async () => {
    const { handled, handlers } = create();
    handled.work = killed;
    for (let lost = 0; lost < maxLostRuns; lost += 1) await begin(handlers.command(command, jobRun()));
    await expect(handlers.command(command, jobRun())).rejects.toThrow(/ended 3 times/u);
  });
});
