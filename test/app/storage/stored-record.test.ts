import { safeParse } from 'valibot';
import { expect, test } from 'vitest';
import { storedRecord } from '../../../app/storage/stored-record.ts';

const numbers = storedRecord((value): value is number => typeof value === 'number');

test('an object is taken when each of its values is of the kind, whatever its keys are called', () => {
  const named = JSON.parse('{"constructor": 1, "__proto__": 2, "a": 3}');
  expect(safeParse(numbers, named)).toMatchObject({ success: true, output: named });
  expect(safeParse(numbers, {}).success).toBe(true);
  expect(safeParse(numbers, { a: 1, b: 'x' }).success).toBe(false);
});

test.each([[[1, 2]], [null], ['a'], [7]])('%j is no such object', input => {
  expect(safeParse(numbers, input).issues?.map(({ message }) => message)).toEqual(['not an object of such values']);
});
