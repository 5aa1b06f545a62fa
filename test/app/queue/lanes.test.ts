import { expect, test } from 'vitest';
import { largePlacesOf } from '../../../app/queue/lanes.ts';

test.each([
  [1, 1],
  [2, 1],
  [3, 1],
  [4, 2],
  [64, 32],
])('with %d processors %d jobs about large changes run at a time, so that others are left for the ordinary ones', (processors, places) => {
  expect(largePlacesOf(processors)).toBe(places);
});
