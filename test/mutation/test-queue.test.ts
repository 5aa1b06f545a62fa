import { expect, test } from 'vitest';
import { TestQueue } from './test-queue.ts';

const costs = new Map([
  ['a', 9_000],
  ['b', 100],
  ['c', 7_000],
  ['d', 20_000],
]);
const costOf = (name: string): number => costs.get(name) ?? 10;

test('test files come in the order of what they cost for each mutant that wants them, as many at once as fit in fifteen seconds', () => {
  const queue = new TestQueue(['a', 'b', 'c', 'd'], costOf, name => (name === 'a' ? 3 : 1));
  expect([queue.take(), queue.take(), queue.take(), queue.take()]).toEqual([['b', 'a'], ['c'], ['d'], []]);
});

test('equals keep their order, and twenty-four run at once', () => {
  const names = Array.from({ length: 30 }, (_, index) => `${index}`);
  const queue = new TestQueue(names, costOf);
  expect([queue.take(), queue.take()]).toEqual([names.slice(0, 24), names.slice(24)]);
});

test('what nobody wants any more is dropped, and what is put back comes first', () => {
  const queue = new TestQueue(['a', 'b', 'c'], costOf);
  expect(queue.take(name => name !== 'c')).toEqual(['b', 'a']);
  queue.putBack(['a']);
  expect(queue.take()).toEqual(['a']);
  expect(queue.take()).toEqual([]);
});
