import { describe, expect, test } from 'vitest';
import type { Severity } from '../../../src/findings/severity.ts';
import { defaultPolicy } from '../../../src/policy/merge.ts';
import type { ModeSetting, Policy } from '../../../src/policy/policy.ts';
import { considerEntries } from '../../../src/verdict/considered.ts';
import { resultOf } from '../../../src/verdict/gate.ts';
import { severityGate } from '../../../src/verdict/gates/severity-gate.ts';
import { deltaOf, findingOf, newEntry } from '../../support/verdict-data.ts';

const gate = (found: readonly Severity[], policy: Partial<Policy> = {}) => {
  const effective = { ...defaultPolicy, ...policy };
  const considered = considerEntries(deltaOf(...found.map(severity => newEntry(findingOf(severity)))), effective, new Set());
  return resultOf(severityGate, { considered: considered, policy: effective });
};
const blocking = (block: Policy['thresholds']['block'], report: Policy['thresholds']['report'] = 'low'): Partial<Policy> => ({
  thresholds: { report, comment: 'medium', block },
});

describe('the severity gate', () => {
  test('is met without a finding', () => {
    expect(gate([])).toEqual({ gate: 'severity', status: 'met', reason: 'The change brings in no finding.' });
    expect(gate([], { scope: 'all' })?.reason).toBe('There is no finding.');
  });

  test('warns of findings below the "block" threshold', () => {
    expect(gate(['medium'])).toEqual({
      gate: 'severity',
      status: 'warned',
      reason: 'The change brings in 1 finding, none of severity high or higher.',
    });
  });

  test('is not met from the "block" threshold on, and counts what blocks', () => {
    expect(gate(['high', 'critical', 'low'])).toEqual({
      gate: 'severity',
      status: 'not-met',
      reason: 'The change brings in 2 findings of severity high or higher.',
    });
    expect(gate(['medium'], blocking('medium'))?.status).toBe('not-met');
    expect(gate(['high'], blocking('critical'))?.status).toBe('warned');
  });

  test('never blocks when policy says so', () => {
    expect(gate(['critical'], blocking('none'))).toMatchObject({
      status: 'warned',
      reason: 'The change brings in 1 finding, policy blocks on none.',
    });
  });

  test('is met by findings below the "report" threshold alone', () => {
    expect(gate(['low'], blocking('high', 'high'))?.status).toBe('met');
    expect(gate(['low'], blocking('high', 'none'))?.status).toBe('met');
  });
});

describe('under a mode of the organization', () => {
  const under = (mode: ModeSetting): Partial<Policy> => ({ modes: new Map([['*', mode]]) });

  test('"warn" never blocks, and says why and until when', () => {
    expect(gate(['critical', 'medium'], under({ mode: 'warn', enforceFrom: '2027-03-01' }))).toEqual({
      gate: 'severity',
      status: 'warned',
      reason:
        "The change brings in 2 findings. 1 finding of severity high or higher only warns by the organization's policy, until it is enforced from 2027-03-01 on.",
    });
    expect(gate(['medium'], under({ mode: 'warn' }))?.reason).toBe('The change brings in 1 finding, none of severity high or higher.');
  });

  test('"observe" neither blocks nor warns, and is told', () => {
    expect(gate(['critical', 'high'], under({ mode: 'observe' }))).toEqual({
      gate: 'severity',
      status: 'met',
      reason: 'The change brings in no finding that counts. 2 findings are only observed.',
    });
  });

  test('"enforce" lets the thresholds decide', () => {
    expect(gate(['high'], under({ mode: 'enforce' }))?.status).toBe('not-met');
  });

  test('what is enforced blocks beside what is not', () => {
    const modes = new Map<string, ModeSetting>([['other/*', { mode: 'observe' }]]);
    expect(gate(['high'], { modes })?.reason).toBe('The change brings in 1 finding of severity high or higher.');
  });
});
