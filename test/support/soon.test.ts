import { expect, test } from 'vitest';
import { endsSoon } from './soon.ts';

const loops = (count: number): number => {
  let sum = 0;
  for (let at = 0; at < count; at += 1) sum = Math.imul(sum ^ at, 16_777_619);
  return sum;
};

test('work that ends soon gives its result', () => {
  expect(endsSoon(() => 'done')).toBe('done');
});

test('work that takes many times what known work takes is refused, on a slow machine as on a quick one', () => {
  const long = (): number => loops(700_000_000);
  expect(() => endsSoon(long, 10)).toThrow(/^It takes \d+ units of time, and may take 10\.$/u);
});
