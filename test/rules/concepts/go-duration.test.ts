import { expect, test } from 'vitest';
import { goDuration } from '../../../src/rules/concepts/go-duration.ts';

test('durations are read as Go writes them', () => {
  expect(['0', '0s', '90s', '1h0s', '1h1m', '1.5h', '250ms', '4h0m0s'].map(goDuration)).toEqual([0, 0, 90, 3600, 3660, 5400, 0.25, 14_400]);
});

test('what is not a duration is not known', () => {
  expect(['', '10', 'soon', '1 h', '-5s', '5d', '$(TIMEOUT)'].map(goDuration)).toEqual(Array(7).fill(undefined));
});
