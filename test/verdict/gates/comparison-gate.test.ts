import { expect, test } from 'vitest';
import type { DeltaEntry } from '../../../src/delta/delta.ts';
import type { Severity } from '../../../src/findings/severity.ts';
import { defaultPolicy } from '../../../src/policy/merge.ts';
import { considerEntries } from '../../../src/verdict/considered.ts';
import { comparisonGate } from '../../../src/verdict/gates/comparison-gate.ts';
import { deltaOf, findingOf, newEntry, oldEntry, resultOf } from '../../support/verdict-data.ts';

const lost = (severity: Severity): DeltaEntry => ({ state: 'unknown', base: findingOf(severity), reason: 'The file is a template now.' });
const uncompared: DeltaEntry = {
  state: 'new',
  head: findingOf('high'),
  caused: true,
  causes: [],
  inDiff: false,
  baseUnknown: 'It is not YAML.',
};

const reasonOf = (...entries: readonly DeltaEntry[]): string | undefined => {
  const result = resultOf(comparisonGate, {
    considered: considerEntries(deltaOf(...entries), defaultPolicy, new Set()),
    policy: defaultPolicy,
  });
  expect(result?.status).toBe(result && 'warned');
  return result?.reason;
};

test('there is nothing to say when all could be compared', () => {
  expect(reasonOf(newEntry(findingOf('high')))).toBeUndefined();
});

test('findings whose base could not be judged may have been there before', () => {
  expect(reasonOf(uncompared)).toBe('1 finding may have been there before: the base could not be judged.');
});

test('findings of the base that nobody finds again are not fixed by that, be it one or more', () => {
  expect(reasonOf(lost('high'))).toBe('What became of 1 finding of the base is not known, and it is not fixed by that.');
  expect(reasonOf(lost('high'), lost('low'))).toBe('What became of 2 findings of the base is not known, and they are not fixed by that.');
});

test('those below the threshold of the report are not spoken of', () => {
  expect(reasonOf(lost('info'))).toBeUndefined();
  expect(reasonOf(lost('info'), lost('high'))).toContain('1 finding of the base');
});

test('what a template leaves open now is told when it would block', () => {
  const open = (severity: Severity): DeltaEntry => ({
    state: 'unknown',
    base: findingOf(severity),
    reason: 'The template decides.',
    isOpen: true,
  });
  expect(reasonOf(open('medium'), open('low'))).toBeUndefined();
  expect(reasonOf(open('high'), open('medium'))).toBe('What became of 1 finding of the base is not known, and it is not fixed by that.');
  expect(reasonOf(open('medium'), lost('medium'))).toContain('1 finding of the base');
});

test('both are said', () => {
  expect(reasonOf(uncompared, lost('high'))).toMatch(/^1 finding may .* judged\. What became of 1 finding/u);
});

test('findings that a template left open at the base are told when they would block', () => {
  const open = (severity: Severity, suppressed = false): DeltaEntry => ({
    state: 'unchanged',
    head: findingOf(severity, { suppressed }),
    caused: false,
    causes: [],
    inDiff: false,
    baseUnknown: 'A template decides about it.',
  });
  const words = 'nobody could say at the base whether it was there: a template decided.';
  expect(reasonOf(open('high'))).toBe(`Of 1 finding ${words}`);
  expect(reasonOf(open('high'), open('critical'))).toBe(`Of 2 findings ${words}`);
  expect(reasonOf(open('medium'))).toBeUndefined();
  expect(reasonOf(open('high', true))).toBeUndefined();
  expect(reasonOf(oldEntry(findingOf('high')))).toBeUndefined();
  expect(reasonOf(uncompared, uncompared, open('high'), lost('high'))).toMatch(
    /^2 findings may .*\. Of 1 finding .*\. What became of 1 finding/u,
  );
});
