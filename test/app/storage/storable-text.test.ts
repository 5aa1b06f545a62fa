import { expect, test } from 'vitest';
import { storableJson } from '../../../app/storage/storable-text.ts';

const nested = (levels: number, innermost: unknown): unknown => (levels === 0 ? innermost : [nested(levels - 1, innermost)]);

test('JSON is stored twenty levels deep, and without what lies deeper', () => {
  expect(storableJson(nested(20, 'x'))).toEqual(nested(20, 'x'));
  expect(storableJson(nested(20, ['x']))).toEqual(nested(20, null));
  expect(storableJson(nested(1_000, { a: 'x' }))).toEqual(nested(20, null));
});
