import { expect, test } from 'vitest';
import { usageWithBoundHeap } from '../../src/engine/heap-bound.ts';

const looks = (times: number, megabytes: () => number): { readonly tightened: number; readonly measured: number } => {
  let [tightened, measured] = [0, 0];
  const rss = (): number => {
    measured += 1;
    return megabytes() << 20;
  };
  const look = usageWithBoundHeap({ memoryUsage: { rss }, threadCpuUsage: () => ({ user: 1, system: 2 }) }, flags => {
    expect(flags).toBe('--heap-growing-percent=25');
    tightened += 1;
  });
  for (let time = 0; time < times; time += 1) expect(look()).toEqual({ user: 1, system: 2 });
  return { tightened, measured };
};

test('a process that stays small is left as it is, and is seldom measured', () => {
  expect(looks(6_400, () => 200)).toEqual({ tightened: 0, measured: 100 });
});

test('one that grows is told once to clean up early', () => {
  let size = 100;
  const { tightened, measured } = looks(6_400, () => {
    size += 20;
    return size;
  });
  expect(tightened).toBe(1);
  expect(measured).toBeLessThan(20);
});
