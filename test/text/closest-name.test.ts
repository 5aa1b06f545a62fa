import { expect, test } from 'vitest';
import { closestName } from '../../src/text/closest-name.ts';

const known = ['critical', 'high', 'medium', 'low', 'info'];

test.each([
  ['hihg', 'high'],
  ['HIGH', 'high'],
  ['criticla', 'critical'],
  ['med', undefined],
  ['mediun', 'medium'],
  ['lo', 'low'],
  ['xyz', undefined],
  ['', undefined],
])('%j is most like %j', (name, expected) => {
  expect(closestName(name, known)).toBe(expected);
});

test('names of absurd length get no suggestion', () => {
  expect(closestName('a'.repeat(101), ['a'.repeat(100)])).toBeUndefined();
});
