import { expect, test } from 'vitest';
import { verdictSentence, verdictWords } from '../../../src/reports/words/verdict-words.ts';
import type { Verdict } from '../../../src/verdict/verdict.ts';

const verdict = (conclusion: Verdict['conclusion'], ...reasons: readonly Verdict['reasons'][number]['status'][]): Verdict => ({
  conclusion,
  mayMerge: true,
  reasons: reasons.map((status, index) => ({ gate: 'severity', status, reason: `Reason ${index + 1}.` })),
});

test.each([
  ['pass', 'Passed'],
  ['warn', 'Passed with findings'],
  ['block', 'Blocked'],
  ['incomplete', 'Incomplete'],
] as const)('%s is said as %j', (conclusion, words) => {
  expect(verdictWords(verdict(conclusion))).toBe(words);
});

test('a verdict is said with all reasons that decided it', () => {
  expect(verdictSentence(verdict('block', 'not-met', 'met', 'warned'))).toBe('Blocked. Reason 1. Reason 3.');
});

test('a verdict that nothing stands against is said with its first reason', () => {
  expect(verdictSentence(verdict('pass', 'met', 'met'))).toBe('Passed. Reason 1.');
});
