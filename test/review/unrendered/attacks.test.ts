import { describe, expect, test } from 'vitest';
import { reviewChange } from '../../support/in-memory-repository.ts';
import { chartAttacks, gitopsAttacks, overlayAttacks, sourceAttacks } from './attack-changes.ts';
import { composeAttacks, quadletAttacks } from './container-attacks.ts';

describe('a change that would have to be rendered is never green', () => {
  const attacks = { ...overlayAttacks, ...chartAttacks, ...gitopsAttacks, ...sourceAttacks, ...composeAttacks, ...quadletAttacks };

  test.each(Object.entries(attacks))('%s', async (_name, change) => {
    const { verdict, coverage } = await reviewChange(change);
    expect(verdict.mayMerge).toBe(false);
    expect(verdict.reasons.find(({ gate }) => gate === 'completeness')?.status).toBe('undetermined');
    const told = new Set(['not-rendered', 'partly-evaluated']);
    expect(coverage.entries.filter(({ status }) => told.has(status))).not.toEqual([]);
  });
});
