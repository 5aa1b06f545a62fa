import { expect, test } from 'vitest';
import { RateWindow } from '../../../app/github/rate-window.ts';

test('no minute ever has more than the limit, however the points come', () => {
  const window = new RateWindow(90, 60_000);
  const spent: { readonly at: number; readonly points: number }[] = [];
  let now = 12_345;
  for (let request = 0; request < 400; request += 1) {
    const points = request % 3 === 0 ? 5 : 1;
    const wait = window.waitFor(points, now);
    if (wait > 0) expect(window.waitFor(points, now + wait - 1)).toBeGreaterThan(0);
    now += wait;
    expect(window.waitFor(points, now)).toBe(0);
    window.spend(points, now);
    spent.push({ at: now, points });
    now += (request * 37) % 500;
  }
  for (const { at } of spent) {
    const inMinute = spent.filter(other => other.at >= at && other.at < at + 60_000).reduce((sum, { points }) => sum + points, 0);
    expect(inMinute).toBeLessThanOrEqual(90);
  }
  // And nearly all of the limit is used: 5 points may not fit, and a part of the window is a second.
  expect(now).toBeLessThan(12_345 + (spent.reduce((sum, { points }) => sum + points, 0) / 84) * 61_000);
});
