import { describe, expect, test } from 'vitest';
import type { DeltaEntry } from '../../../src/delta/delta.ts';
import { defaultPolicy } from '../../../src/policy/merge.ts';
import { considerEntries } from '../../../src/verdict/considered.ts';
import { suppressionGate } from '../../../src/verdict/gates/suppression-gate.ts';
import { deltaOf, findingOf, newEntry, oldEntry, resultOf } from '../../support/verdict-data.ts';

const gate = (scope: 'new' | 'all', ...entries: readonly DeltaEntry[]) => {
  const policy = { ...defaultPolicy, scope };
  return resultOf(suppressionGate, { considered: considerEntries(deltaOf(...entries), policy, new Set()), policy: policy });
};

describe('the suppression gate', () => {
  test('is met when the change hides nothing', () => {
    expect(gate('new', newEntry(findingOf('high')))).toEqual({
      gate: 'suppression',
      status: 'met',
      reason: 'No finding of this change is suppressed.',
    });
  });

  test('warns when the change brings in what is hidden at once', () => {
    const hidden = newEntry(findingOf('medium', { suppressed: true }));
    expect(gate('new', hidden)).toEqual({
      gate: 'suppression',
      status: 'warned',
      reason: '1 finding that the change brings in is suppressed.',
    });
    expect(gate('new', hidden, hidden)?.reason).toBe('2 findings that the change brings in are suppressed.');
  });

  test('is met when what is hidden would not have been shown either', () => {
    expect(gate('new', newEntry(findingOf('info', { suppressed: true })))?.status).toBe('met');
  });

  test('is met when what is hidden was there before', () => {
    expect(gate('all', oldEntry(findingOf('high', { suppressed: true })))?.status).toBe('met');
  });

  test('warns when the change adds a suppression of what counts', () => {
    const pending = newEntry({ ...findingOf('high'), pendingSuppression: { by: 'comment' } });
    expect(gate('new', pending)).toEqual({
      gate: 'suppression',
      status: 'warned',
      reason: 'The change adds suppressions of 1 finding: they do not count for the change itself, but once they are merged.',
    });
  });

  test('is met when what is hidden is only observed', () => {
    const policy = { ...defaultPolicy, modes: new Map([['*', { mode: 'observe' as const }]]) };
    const hidden = considerEntries(deltaOf(newEntry(findingOf('high', { suppressed: true }))), policy, new Set());
    expect(resultOf(suppressionGate, { considered: hidden, policy: policy })?.status).toBe('met');
  });

  test('says both', () => {
    const [hidden, pending] = [
      newEntry(findingOf('high', { suppressed: true })),
      newEntry({ ...findingOf('high'), pendingSuppression: { by: 'comment' } }),
    ];
    expect(gate('new', hidden, pending)?.reason).toMatch(/^1 finding that .* is suppressed\. The change adds suppressions of 1 finding: /u);
  });
});
