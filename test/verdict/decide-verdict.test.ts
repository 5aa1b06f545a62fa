import { describe, expect, test } from 'vitest';
import type { DeltaEntry } from '../../src/delta/delta.ts';
import type { Notification } from '../../src/findings/notification.ts';
import { defaultPolicy } from '../../src/policy/merge.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { considerEntries } from '../../src/verdict/considered.ts';
import type { CoverageEntry } from '../../src/verdict/coverage.ts';
import { decideVerdict } from '../../src/verdict/decide-verdict.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';
import { generatedReviews } from '../support/generated-changes.ts';
import { deltaOf, findingOf, newEntry } from '../support/verdict-data.ts';

const unread: CoverageEntry = { path: 'c', status: 'not-evaluated', reason: 'Too large.' };

const decide = (
  entries: readonly DeltaEntry[],
  coverage: readonly CoverageEntry[],
  policy: Partial<Policy> = {},
  notifications: readonly Notification[] = [],
): Verdict => {
  const effective = { ...defaultPolicy, ...policy };
  return decideVerdict(
    considerEntries(deltaOf(...entries), effective, new Set()),
    { entries: coverage, listComplete: true },
    notifications,
    effective,
  );
};

const [low, high, hidden] = [newEntry(findingOf('low')), newEntry(findingOf('high')), newEntry(findingOf('high', { suppressed: true }))];

describe('a verdict', () => {
  test.each([
    ['pass', 'without anything to say', [], [], true],
    ['warn', 'with findings that do not block', [low], [], true],
    ['warn', 'with findings that are suppressed by the change itself', [hidden], [], true],
    ['block', 'with a finding that blocks', [low, high], [], false],
    ['incomplete', 'when something was not judged', [], [unread], false],
    ['incomplete', 'when something was not judged and findings do not block', [low, hidden], [unread], false],
    ['block', 'when a finding blocks, whatever else was not judged', [high], [unread], false],
  ] as const)('is %s %s', (conclusion, _, entries, coverage, mayMerge) => {
    expect(decide(entries, coverage)).toMatchObject({ conclusion, mayMerge });
  });

  test('that is incomplete may be merged only when policy says that it warns', () => {
    expect(decide([], [unread], { onIncomplete: 'warn' })).toMatchObject({ conclusion: 'incomplete', mayMerge: true });
    expect(decide([high], [unread], { onIncomplete: 'warn' })).toMatchObject({ conclusion: 'block', mayMerge: false });
  });

  test('may never be merged with a policy that stops all reviews', () => {
    const broken: Notification = { code: 'policy-invalid', level: 'error', path: '.github/tidewaiter.yml', message: 'Unknown key.' };
    expect(decide([], [], { onIncomplete: 'warn' }, [broken])).toMatchObject({ conclusion: 'incomplete', mayMerge: false });
    const crashed: Notification = { ...broken, code: 'rule-crashed' };
    expect(decide([], [], { onIncomplete: 'warn' }, [crashed])).toMatchObject({ conclusion: 'incomplete', mayMerge: true });
    const warned: Notification = { ...broken, level: 'warning' };
    expect(decide([], [], { onIncomplete: 'warn' }, [warned, crashed])).toMatchObject({ conclusion: 'incomplete', mayMerge: true });
    expect(decide([], [], {}, [warned])).toMatchObject({ conclusion: 'pass', mayMerge: true });
  });

  test('gives the reason of each gate', () => {
    expect(decide([low], [unread]).reasons.map(({ gate, status }) => `${gate} ${status}`)).toEqual([
      'severity warned',
      'completeness undetermined',
      'suppression met',
    ]);
  });

  test('never passes what was not judged, nor merges what blocks', async () => {
    for (const { verdict, coverage, policy } of await generatedReviews(120)) {
      const statuses = verdict.reasons.map(reason => reason.status);
      expect(verdict.conclusion === 'block').toBe(statuses.includes('not-met'));
      if (statuses.includes('undetermined')) expect(['block', 'incomplete']).toContain(verdict.conclusion);
      if (coverage.entries.some(entry => entry.status === 'not-evaluated')) expect(statuses).toContain('undetermined');
      if (verdict.conclusion === 'block') expect(verdict.mayMerge).toBe(false);
      if (verdict.conclusion === 'incomplete') expect(verdict.mayMerge).toBe(policy.onIncomplete === 'warn');
    }
  });
});
