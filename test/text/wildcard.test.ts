import { expect, test } from 'vitest';
import { matchesWildcard } from '../../src/text/wildcard.ts';
import { inLinearTime } from '../support/linear-time.ts';

test.each<[string, string, boolean]>([
  ['', '', true],
  ['', 'a', false],
  ['*', '', true],
  ['*', 'image/mutable-tag', true],
  ['image/*', 'image/mutable-tag', true],
  ['image/*', 'images/x', false],
  ['*-tag', 'image/mutable-tag', true],
  ['*-tag', 'image/mutable-tags', false],
  ['a*b*c', 'a-b-b-c', true],
  ['a*b*c', 'a-c-b', false],
  ['a.b', 'axb', false],
  ['image/mutable-tag', 'image/mutable-tag', true],
])('%j on %j: %s', (pattern, text, expected) => {
  expect(matchesWildcard(pattern, text)).toBe(expected);
});

test('a hostile pattern costs no more than pattern times text', () => {
  const pattern = (size: number): string => `${'a*'.repeat(size)}b`;
  expect(
    inLinearTime(
      100_000,
      size => 'a'.repeat(size),
      text => matchesWildcard(pattern(100), text),
    ),
  ).toBe(false);
  expect(inLinearTime(2_000, pattern, hostile => matchesWildcard(hostile, 'a'.repeat(5_000)))).toBe(false);
});
