import { expect, test } from 'vitest';
import { judgeSecret } from '../../src/rules/concepts/secret-names.ts';
import { placeholderText, randomAlphabets, standsForRandom } from '../../src/text/random-text.ts';

test.each(Object.entries(randomAlphabets))('what stands for a random text is known: %s', (name, alphabet) => {
  for (const length of [4, 10, 32, 1_000]) expect(standsForRandom(placeholderText(alphabet, length, name))).toBe(true);
});

test('no other text is taken for one', () => {
  const text = placeholderText(randomAlphabets.alphanumeric, 10, 'alphanumeric');
  for (const other of ['', text.slice(0, 3), `${text}x`, text.slice(1), 'Kx9vPq2mWz', 'x'.repeat(1_001)])
    expect(standsForRandom(other)).toBe(false);
});

test('a password that a chart draws is not one that everybody reads', () => {
  expect(judgeSecret('password', placeholderText(randomAlphabets.alphanumeric, 10, 'alphanumeric'))).toBe('no');
  expect(judgeSecret('password', 'Kx9vPq2mWz')).toBe('secret');
});
