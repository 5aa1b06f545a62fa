import { expect, test } from 'vitest';
import { areTooMany } from '../../../../src/rules/kubernetes/concepts/scaling.ts';

test('250,000 comparisons are made, and not one more', () => {
  const [some, others] = [Array.from({ length: 500 }), Array.from({ length: 500 })];
  expect(areTooMany(some, others)).toBe(false);
  expect(areTooMany(some, [...others, undefined])).toBe(true);
});
