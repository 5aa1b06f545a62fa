import { describe, expect, test } from 'vitest';
import type { DeltaEntry } from '../../../src/delta/delta.ts';
import type { Severity } from '../../../src/findings/severity.ts';
import { defaultPolicy } from '../../../src/policy/merge.ts';
import type { ModeSetting, Policy } from '../../../src/policy/policy.ts';
import { considerEntries } from '../../../src/verdict/considered.ts';
import { severityGate } from '../../../src/verdict/gates/severity-gate.ts';
import { deltaOf, findingOf, movedEntry, newEntry, oldEntry, resultOf } from '../../support/verdict-data.ts';

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

describe('findings that were only moved', () => {
  const moved = (policy: Partial<Policy> = {}, ...entries: readonly DeltaEntry[]) => {
    const effective = { ...defaultPolicy, ...policy };
    return resultOf(severityGate, { considered: considerEntries(deltaOf(...entries), effective, new Set()), policy: effective });
  };
  const [one, worse] = [movedEntry(findingOf('high')), movedEntry(findingOf('high'), true)];

  test('warn, and are told apart from what is new', () => {
    expect(moved({}, one)).toEqual({
      gate: 'severity',
      status: 'warned',
      reason: 'The change brings in no new finding. It moves 1 finding to another folder or namespace; it was there before.',
    });
    expect(moved({}, one, one, newEntry(findingOf('low')))).toMatchObject({
      status: 'warned',
      reason:
        'The change brings in 1 finding, none of severity high or higher. It moves 2 findings to another folder or namespace; they were there before.',
    });
  });

  test('block when they are worse now, when policy says so, and when all that is there counts', () => {
    expect(moved({}, worse)).toMatchObject({ status: 'not-met', reason: 'The change brings in 1 finding of severity high or higher.' });
    expect(moved({ moved: 'block' }, one)?.status).toBe('not-met');
    expect(moved({ scope: 'all' }, one)?.status).toBe('not-met');
    expect(moved({ scope: 'all' }, oldEntry(findingOf('high')))).toMatchObject({
      status: 'not-met',
      reason: 'There are 1 finding of severity high or higher.',
    });
  });

  test('are not shown at all when policy ignores them', () => {
    expect(moved({ moved: 'ignore' }, one)?.reason).toBe('The change brings in no finding.');
    expect(moved({ moved: 'ignore' }, worse)?.status).toBe('not-met');
  });

  test('are not told as spared by a mode, which would not have blocked anyway', () => {
    const modes = new Map<string, ModeSetting>([['*', { mode: 'warn' }]]);
    expect(moved({ modes }, one)?.reason).not.toContain('only warns');
    expect(moved({ modes }, worse, worse)?.reason).toContain(
      "2 findings of severity high or higher only warn by the organization's policy.",
    );
  });
});

test('the first of several days is told, and what has none ends nothing', () => {
  const modes = new Map<string, ModeSetting>([
    ['a/rule', { mode: 'observe' }],
    ['b/rule', { mode: 'observe', enforceFrom: '2027-03-01' }],
    ['c/rule', { mode: 'observe', enforceFrom: '2027-01-01' }],
  ]);
  const policy = { ...defaultPolicy, modes };
  const found = ['a', 'b', 'c'].map(name => newEntry({ ...findingOf('high'), ruleId: `${name}/rule` }));
  const reason = (...entries: readonly DeltaEntry[]) =>
    resultOf(severityGate, { considered: considerEntries(deltaOf(...entries), policy, new Set()), policy })?.reason;
  expect(reason(...found)).toContain('3 findings are only observed, until it is enforced from 2027-01-01 on.');
  expect(reason(...found.slice(0, 1))).toContain('1 finding is only observed.');
});
