import { expect, test } from 'vitest';
import { storableJson, storableText } from '../../../app/storage/storable-text.ts';

const nested = (levels: number, innermost: unknown): unknown => (levels === 0 ? innermost : [nested(levels - 1, innermost)]);

test('JSON is stored twenty levels deep, and without what lies deeper', () => {
  expect(storableJson(nested(20, 'x'))).toEqual(nested(20, 'x'));
  expect(storableJson(nested(20, ['x']))).toEqual(nested(20, null));
  expect(storableJson(nested(1_000, { a: 'x' }))).toEqual(nested(20, null));
});

test('text is stored without what PostgreSQL refuses, and no more of it than there is room for', () => {
  expect(storableText('a\0b', 10)).toBe('a\uFFFDb');
  expect(storableText('a\uD83D', 10)).toBe('a\uFFFD');
  expect([storableText('abc', 3), storableText('abcd', 3)]).toEqual(['abc', 'abc']);
  expect(storableText('a\uD83D\uDE00', 2)).toBe('a\uFFFD');
});
