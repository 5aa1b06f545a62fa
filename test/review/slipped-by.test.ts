import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../src/policy/merge.ts';
import { reviewChange } from '../support/in-memory-repository.ts';
import { quietChanges, slippedChanges } from './slipped-by-changes.ts';

/** Why not the strict profile: what blocks by that alone would hide what slips by. */
const policy = { profile: defaultPolicy.profile };

describe.each(Object.entries(slippedChanges))('%s', (_name, changes) => {
  test.each(Object.entries(changes))('does not slip by: %s', async (_spelling, { change, rule }) => {
    const { verdict, delta } = await reviewChange(change, { policy });
    expect(verdict.mayMerge).toBe(false);
    const caused = delta.entries.flatMap(entry => (entry.head !== undefined && entry.caused ? [entry.head.ruleId] : []));
    if (rule === 'incomplete') expect(verdict.reasons.find(({ gate }) => gate === 'completeness')?.status).toBe('undetermined');
    else expect(caused).toContain(rule);
  });

  test('in three spellings at least', () => {
    expect(Object.keys(changes).length).toBeGreaterThanOrEqual(3);
  });
});

test.each(Object.entries(quietChanges))('stays quiet: %s', async (_name, change) => {
  const { verdict } = await reviewChange(change, { policy });
  expect(verdict.conclusion).toBe('pass');
});
