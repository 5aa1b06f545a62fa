import { expect, test } from 'vitest';
import { parseQuantity } from '../../../../src/rules/kubernetes/concepts/quantities.ts';

const nano = 1_000_000_000n;

test.each([
  ['1', nano],
  ['100m', 100_000_000n],
  ['0.1', 100_000_000n],
  ['.5', 500_000_000n],
  ['1Ki', 1024n * nano],
  ['1.5Gi', 1_610_612_736n * nano],
  ['1k', 1000n * nano],
  ['1e3', 1000n * nano],
  ['1E', 10n ** 18n * nano],
  ['12E-1', 1_200_000_000n],
  ['-1', -nano],
  ['3n', 3n],
])('%s is known', (text, nanos) => expect(parseQuantity(text)).toBe(nanos));

test.each(['', 'a', '1 Gi', '1mi', '1KB', '.', '1e', '${X}', '1'.repeat(40)])('%j is none', text =>
  expect(parseQuantity(text)).toBeUndefined(),
);

test('one amount in several spellings is the same', () => {
  expect(new Set(['0.5', '500m', '5e-1', '500000u'].map(parseQuantity)).size).toBe(1);
});
