import { describe, expect, test } from 'vitest';
import { type CheckSubject, mergeGroupId, pullRequestId } from '../../../../app/jobs/review/external-id.ts';
import { abandonRun, beginRun, type CommitRuns, continueRun, settleRun } from '../../../../app/jobs/review/run-steps.ts';
import { type FoundCheckRun, maxReadRuns } from '../../../../src/github/publish/latest-check-run.ts';
import { followedCheckRun, neutralCheckRun, supersededCheckRun } from '../../../../src/reports/check-run/other-check-runs.ts';

const head = 'a'.repeat(40);
const pull = (number: number): string => pullRequestId({ owner: 'acme', repo: 'app', number, head, baseRef: 'main' });
const group = mergeGroupId({ owner: 'acme', repo: 'app' }, { base: 'b'.repeat(40), head, baseRef: 'main' });
const run = (id: number, externalId: string, conclusion?: string): FoundCheckRun => ({
  id,
  externalId,
  completed: conclusion !== undefined,
  conclusion,
  title: '',
  summary: '',
  annotations: 0,
});
const numbers = (count: number, first = 1): readonly number[] => Array.from({ length: count }, (_, index) => first + index);
const nameOf = (subject: CheckSubject): string => (subject.kind === 'pull-request' ? `#${subject.number}` : 'the group');

/** A commit with these runs, the newest first, as a job about pull request 1 sees it, and what the job does to it. */
const commitWith = (runs: readonly FoundCheckRun[], isLive: (name: string) => boolean = () => true) => {
  const done: string[] = [];
  const asked: string[] = [];
  let here = runs;
  const commit: CommitRuns = {
    externalId: pull(1),
    read: async () => here,
    start: async () => {
      const started = run(1_000 + done.length, pull(1));
      here = [started, ...here];
      done.push('starts a run');
      return started;
    },
    complete: async ({ id }, { conclusion, title, summary, annotations }) => {
      here = here.map(one =>
        one.id === id ? { ...one, externalId: pull(1), completed: true, conclusion, title, summary, annotations: annotations.length } : one,
      );
      done.push(`completes ${id < 1_000 ? id : 'it'} as ${title === followedCheckRun().title ? 'followed' : conclusion}`);
    },
    isLive: async subject => {
      asked.push(nameOf(subject));
      return isLive(nameOf(subject));
    },
    lookAgain: async subject => void done.push(`looks again at ${nameOf(subject)}`),
  };
  return { commit, done, asked };
};

const passed = neutralCheckRun('Nothing to review.');
const failed = { ...passed, conclusion: 'failure' } as const;

describe('a job that begins', () => {
  test('goes on with its own run, when that is the newest', async () => {
    const { commit, done } = commitWith([run(2, pull(1)), run(1, pull(2), 'success')]);
    expect((await beginRun(commit, await commit.read(), false)).id).toBe(2);
    expect(done).toEqual([]);
  });

  test('starts one after another’s, and then ends its older ones that are in progress, and no other', async () => {
    const { commit, done } = commitWith([run(5, pull(2)), run(4, pull(1)), run(3, pull(1), 'success'), run(2, pull(3)), run(1, pull(1))]);
    await beginRun(commit, await commit.read(), false);
    expect(done).toEqual(['starts a run', 'completes 4 as followed', 'completes 1 as followed']);
  });

  test('starts one without a look where the commit can have none of its subject', async () => {
    const { commit, done } = commitWith([run(1, pull(1))]);
    await beginRun(commit, undefined, false);
    expect(done).toEqual(['starts a run']);
  });
});

describe('a review goes on with', () => {
  const own = run(2, pull(1));

  test('the run that it began', async () => {
    const { commit, done } = commitWith([own]);
    expect(await continueRun(commit, own, { isAnother: false, mayShareHead: true })).toBe(own);
    expect(done).toEqual([]);
  });

  test('another one when that run is of an earlier review, which is ended when it was in progress', async () => {
    const open = commitWith([own]);
    expect((await continueRun(open.commit, own, { isAnother: true, mayShareHead: false })).id).toBe(1_000);
    expect(open.done).toEqual(['starts a run', 'completes 2 as followed']);
    const over = commitWith([run(2, pull(1), 'success')]);
    await continueRun(over.commit, run(2, pull(1), 'success'), { isAnother: true, mayShareHead: false });
    expect(over.done).toEqual(['starts a run']);
  });

  test('another one when somebody else has passed since, and may share the head', async () => {
    const runs = [run(3, pull(2), 'success'), own];
    const shared = commitWith(runs);
    await continueRun(shared.commit, own, { isAnother: false, mayShareHead: true });
    expect(shared.done).toEqual(['starts a run', 'completes 2 as followed']);
    const alone = commitWith(runs);
    expect(await continueRun(alone.commit, own, { isAnother: false, mayShareHead: false })).toBe(own);
  });
});

describe('a verdict', () => {
  const own = run(50, pull(1));

  test('is written on its run, alone or with others', async () => {
    for (const isAlone of [true, false]) {
      const { commit, done } = commitWith([own, run(4, pull(2), 'success')]);
      expect(await settleRun(commit, own, passed, isAlone)).toEqual({ id: 50, report: passed });
      expect(done).toEqual([`completes 50 as neutral`]);
    }
  });

  test('that says what the run says already is written on it once more, and another one on a run of its own', async () => {
    const { title, summary, conclusion } = passed;
    const said = { ...run(50, pull(1), conclusion), title, summary: `${summary}\n` };
    for (const isAlone of [true, false]) {
      const same = commitWith([said]);
      expect((await settleRun(same.commit, said, passed, isAlone)).id).toBe(50);
      for (const other of [
        { ...said, conclusion: 'success' },
        { ...said, title: 'Another' },
        { ...said, summary: 'Another' },
        { ...said, annotations: 1 },
      ]) {
        const { commit, done } = commitWith([other]);
        await settleRun(commit, other, passed, isAlone);
        expect(done, JSON.stringify(other)).toEqual(['starts a run', 'completes it as neutral']);
      }
    }
  });

  test('that lets merge is held for one that failed, and for one in progress that is then looked at again', async () => {
    const behind = commitWith([own, run(4, pull(2), 'failure')]);
    const held = await settleRun(behind.commit, own, passed, false);
    expect(held.report).toMatchObject({ conclusion: 'failure', title: expect.stringContaining('#2') });
    expect(behind.done).toEqual(['completes 50 as failure']);
    const before = commitWith([own, run(4, group)]);
    await settleRun(before.commit, own, passed, false);
    expect(before.done).toEqual(['completes 50 as failure', 'looks again at the group']);
  });

  test('that blocks is held for nothing, and asks for nothing', async () => {
    const { commit, done, asked } = commitWith([own, run(4, pull(2), 'failure')]);
    expect(await settleRun(commit, own, failed, false)).toEqual({ id: 50, report: failed });
    expect([done, asked]).toEqual([['completes 50 as failure'], []]);
  });

  test('asks for twenty others that may be there no more, and takes the next one for there', async () => {
    const gone = (): boolean => false;
    const others = (count: number) => numbers(count, 2).map(number => run(50 - number, pull(number), 'failure'));
    const twenty = commitWith([own, ...others(20)], gone);
    expect((await settleRun(twenty.commit, own, passed, false)).report).toBe(passed);
    expect(twenty.asked).toHaveLength(20);
    const more = commitWith([own, ...others(21)], gone);
    expect((await settleRun(more.commit, own, passed, false)).report).toMatchObject({ title: expect.stringContaining('#22') });
    expect(more.asked).toHaveLength(20);
  });

  test('lets nothing merge on a commit with as many runs as are read, for the word on another one may be gone', async () => {
    const crowd = (count: number) => [own, ...numbers(count - 1).map(() => run(40, pull(1), 'success'))];
    const few = commitWith(crowd(maxReadRuns - 1));
    expect((await settleRun(few.commit, own, passed, false)).report).toBe(passed);
    const many = commitWith(crowd(maxReadRuns));
    expect((await settleRun(many.commit, own, passed, false)).report.conclusion).toBe('failure');
    const blocked = commitWith(crowd(maxReadRuns));
    expect((await settleRun(blocked.commit, own, failed, false)).report).toBe(failed);
  });
});

describe('a run that is ended without a verdict', () => {
  const own = run(9, pull(1));
  const report = supersededCheckRun('c'.repeat(40));
  const others = numbers(6, 2).map(number => run(9 - number, pull(number), number === 3 ? 'failure' : 'success'));

  test('has the newest five others reviewed again that are there, for it shuts their gate', async () => {
    const { commit, done } = commitWith([own, ...others], name => name !== '#4');
    await abandonRun(commit, own, report, false);
    expect(done).toEqual(['completes 9 as cancelled', ...['#2', '#3', '#5', '#6'].map(name => `looks again at ${name}`)]);
  });

  test('says nothing to anybody when it is alone, or not the newest', async () => {
    const alone = commitWith([own, ...others]);
    await abandonRun(alone.commit, own, report, true);
    const older = commitWith([run(10, pull(2), 'success'), own, ...others]);
    await abandonRun(older.commit, own, report, false);
    expect([alone.done, older.done]).toEqual([['completes 9 as cancelled'], ['completes 9 as cancelled']]);
  });
});
