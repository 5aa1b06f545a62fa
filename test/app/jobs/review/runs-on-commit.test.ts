import { describe, expect, test } from 'vitest';
import { mergeGroupId, pullRequestId } from '../../../../app/jobs/review/external-id.ts';
import { lastWordsOfOthers, type RunOrder, runOrder, stateOf } from '../../../../app/jobs/review/runs-on-commit.ts';
import type { FoundCheckRun } from '../../../../src/github/publish/latest-check-run.ts';
import { heldCheckRun } from '../../../../src/reports/check-run/held-check-run.ts';
import { neutralCheckRun } from '../../../../src/reports/check-run/other-check-runs.ts';
import { playInterleaving } from '../../../support/runs-on-commit/interleaving.ts';

const [base, head] = ['b'.repeat(40), 'a'.repeat(40)];
const pull = (number: number, baseRef = 'main'): string => pullRequestId({ owner: 'acme', repo: 'app', number, head, baseRef });
const group = (baseRef = 'main'): string => mergeGroupId({ owner: 'acme', repo: 'app' }, { base, head, baseRef });
const run = (id: number, externalId: string, conclusion?: string, title = ''): FoundCheckRun => ({
  id,
  externalId,
  completed: conclusion !== undefined,
  conclusion,
  title,
  summary: '',
  annotations: 0,
});

describe('a run', () => {
  const held = heldCheckRun(neutralCheckRun('Nothing.'), { kind: 'pull-request', number: 7 });
  test.each([
    ['in-progress', run(1, pull(1))],
    ['passed', run(1, pull(1), 'success')],
    ['passed', run(1, pull(1), 'neutral')],
    ['passed', run(1, pull(1), 'skipped')],
    ['failed', run(1, pull(1), 'failure')],
    ['failed', run(1, pull(1), 'timed_out')],
    ['failed', run(1, pull(1), 'action_required')],
    ['ended', run(1, pull(1), 'cancelled')],
    ['ended', run(1, pull(1), 'stale')],
    ['held', run(1, pull(1), held.conclusion, held.title)],
    ['held', run(1, pull(1), 'failure', heldCheckRun(held, { kind: 'merge-group', baseRef: 'main' }).title)],
  ] as const)('is %s', (state, given) => {
    expect(stateOf(given)).toBe(state);
  });
});

describe('a job goes on with', () => {
  test.each([
    ['its own run in progress', [run(2, pull(1)), run(1, pull(2), 'success')], false, 2],
    ['its own run in progress, also when somebody asked', [run(2, pull(1))], true, 2],
    ['its own verdict', [run(2, pull(1), 'success')], false, 2],
    ['nothing, when somebody asked for another verdict', [run(2, pull(1), 'success')], true, undefined],
    ['nothing where there is nothing', [], false, undefined],
    ['nothing of its own that another pull request came after', [run(2, pull(2), 'success'), run(1, pull(1), 'failure')], false, undefined],
    [
      'nothing of its own in progress that another pull request came after',
      [run(2, pull(2), 'success'), run(1, pull(1))],
      false,
      undefined,
    ],
    ['nothing of its own that a merge group came after', [run(2, group(), 'success'), run(1, pull(1), 'success')], false, undefined],
    ['nothing that was said of it against another base branch', [run(2, pull(1, 'lax'), 'success')], false, undefined],
    ['nothing that was said of a repository of another name', [run(2, pull(1).replace('acme', 'other'), 'success')], false, undefined],
    ['nothing that does not tell its base branch', [run(2, pull(1).replace('@main', ''), 'success')], false, undefined],
  ] as const)('%s', (_, runs, asked, expected) => {
    expect(runOrder.standing(runs, pull(1), asked)?.id).toBe(expected);
  });
});

describe('a verdict', () => {
  const [done, open] = [run(2, pull(1), 'success'), run(2, pull(1))];
  test.each([
    ['is written on the run in progress', [open], open, false, false],
    ['leaves a run that says the same', [done], done, true, false],
    ['follows one that says something else', [done], done, false, true],
    ['is written on the run in progress while a newer one is in progress, which looks at it', [run(3, pull(2)), open], open, false, false],
    ['follows when a newer one has passed', [run(3, pull(2), 'success'), open], open, false, true],
    ['follows when a newer one has failed', [run(3, group(), 'failure'), open], open, false, true],
    ['follows when a newer one has ended, although it says the same', [run(3, group(), 'success'), done], done, true, true],
  ] as const)('%s', (_, runs, own, saysTheSame, expected) => {
    expect(runOrder.takesNewRun(runs, own, saysTheSame)).toBe(expected);
  });
});

describe('a verdict that lets merge is held for', () => {
  const own = run(5, pull(1));
  const subjectsOf = (runs: readonly FoundCheckRun[], by = own): readonly string[] =>
    runOrder.inTheWay(runs, by).map(({ run: { externalId } }) => externalId);
  test.each([
    ['a pull request that failed', [own, run(4, pull(2), 'failure')], [pull(2)]],
    ['a merge group that failed', [own, run(4, group(), 'failure')], [group()]],
    ['a merge group in progress', [own, run(4, group())], [group()]],
    ['a merge group that failed later', [run(6, group(), 'failure'), own], [group()]],
    ['a pull request without a verdict', [own, run(4, pull(2), 'cancelled')], [pull(2)]],
    ['nothing that began later, and so looks at this one', [run(6, pull(2)), run(6, group()), own], []],
    ['nothing that passed', [own, run(4, pull(2), 'success'), run(3, pull(2), 'failure'), run(2, group(), 'neutral')], []],
    ['nothing that is its own, against whichever base branch', [own, run(4, pull(1, 'release'), 'failure'), run(3, pull(1))], []],
    ['nothing that is not ours', [own, run(4, 'x', 'failure'), run(3, '', 'failure')], []],
    [
      'each of several, the newest word of each first',
      [own, run(4, pull(3), 'failure'), run(3, group('x')), run(2, pull(3))],
      [pull(3), group('x')],
    ],
  ] as const)('%s', (_, runs, expected) => {
    expect(subjectsOf(runs)).toEqual(expected);
  });

  test('a pull request that failed, when it is a merge group', () => {
    const grouped = run(5, group());
    expect(subjectsOf([grouped, run(4, pull(2), 'failure'), run(3, group('other'), 'failure')], grouped)).toEqual([
      pull(2),
      group('other'),
    ]);
  });
});

const orders = 10_000;
const seeds = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

/** The first seed whose order opens the gate wrongly. */
const firstWrong = async (order: RunOrder): Promise<number | undefined> => {
  for (const seed of seeds(orders)) if ((await playInterleaving(seed, { order })).wronglyOpen.length > 0) return seed;
  return undefined;
};

describe('10,000 orders of opening, closing, retargeting, pushing, queueing, policies and failures on one head', () => {
  test('never open the gate for what has not passed itself, and in the end open it for what has', { timeout: 120_000 }, async () => {
    let opened = 0;
    for (const seed of seeds(orders)) {
      const outcome = await playInterleaving(seed);
      opened += outcome.opened;
      expect(outcome.wronglyOpen, `seed ${seed}:\n${outcome.log.join('\n')}`).toEqual([]);
      expect(outcome.isRightInTheEnd, `seed ${seed}, in the end:\n${outcome.log.join('\n')}`).toBe(true);
    }
    // A gate that never opens would pass all of it.
    expect(opened).toBeGreaterThan(20_000);
  });

  const olderOrders: readonly (readonly [string, Partial<RunOrder>])[] = [
    [
      'pull requests are not held for merge groups',
      {
        inTheWay: (runs, own) => runOrder.inTheWay(runs, own).filter(({ subject }) => subject.kind === 'pull-request'),
      },
    ],
    [
      "a pull request's own run stands although another one is newer",
      { standing: (runs, externalId, asked) => runs.find(found => found.externalId === externalId && !(found.completed && asked)) },
    ],
    ['a verdict is written on a run that does not count any more', { takesNewRun: (_, own, saysTheSame) => own.completed && !saysTheSame }],
    [
      'a run against another base branch stands',
      {
        standing: (runs, externalId, asked) => {
          const [newest] = runs;
          const isOwn = newest !== undefined && lastWordsOfOthers([newest], externalId).length === 0;
          return isOwn && !(newest.completed && asked) ? newest : undefined;
        },
      },
    ],
    [
      'those that are in progress wait for nothing',
      { inTheWay: (runs, own) => runOrder.inTheWay(runs, own).filter(({ run: other }) => other.completed) },
    ],
    [
      'what has no verdict is not in the way',
      { inTheWay: (runs, own) => runOrder.inTheWay(runs, own).filter(({ run: other }) => stateOf(other) !== 'ended') },
    ],
  ];
  test.each(olderOrders)('are found to go wrong when %s', { timeout: 120_000 }, async (_, change) => {
    expect(await firstWrong({ ...runOrder, ...change })).toBeDefined();
  });
});
