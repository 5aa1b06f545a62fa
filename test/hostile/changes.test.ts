/** Changes of somebody who wants to keep Tidewaiter busy, from end to end. */
import { describe, expect, test } from 'vitest';
import { diffTexts } from '../../src/changes/text-diff.ts';
import { renderCheckRun } from '../../src/reports/check-run/check-run.ts';
import { planReviewComments } from '../../src/reports/comments/review-comment-plan.ts';
import { ofLoad } from '../support/full-load.ts';
import { hostileChanges, tenMegabytes } from '../support/hostile-changes.ts';
import { reviewChange } from '../support/in-memory-repository.ts';
import { inLinearTime } from '../support/linear-time.ts';
import { endsSoonAsync } from '../support/soon.ts';

/** A guard against hanging, in milliseconds, not a measure: each takes a second or two alone. */
const guard = { timeout: 60_000 };

describe('small changes that cost as much as their author could think of', () => {
  test.each(Object.entries(hostileChanges))('%s', guard, async (_, make) => {
    // Why not more of it: what is not linear takes many times as much already; `npm run bench` shows the growth.
    const { result, payload } = await endsSoonAsync(
      async () => {
        const result = await reviewChange(make(ofLoad(18_000, 90_000)));
        planReviewComments(result, []);
        return { result, payload: renderCheckRun(result).payload };
      },
      ofLoad(200, 400),
    );
    expect(result.notifications.filter(({ code }) => code === 'rule-crashed')).toEqual([]);
    expect(payload.summary.length).toBeLessThan(65_536);
  });
});

test('ten megabytes are judged as far as the bounds allow, and the rest is named', guard, async () => {
  const { verdict, coverage, delta } = await reviewChange(tenMegabytes());
  expect(verdict.reasons.map(({ status }) => status)).toContain('undetermined');
  expect(coverage.entries.filter(({ status }) => status === 'not-evaluated').length).toBeGreaterThan(0);
  expect(delta.entries.length).toBeLessThanOrEqual(20_000);
});

describe('comparing texts', () => {
  /** Texts of which each cut finds one more line that both have once. */
  const nested = (count: number): readonly [string, string] => {
    const sides: readonly [string[], string[]] = [[], []];
    for (let line = count; line > 0; line -= 1)
      for (const value of [line - 1, line]) for (const [side, own] of sides.entries()) own.push(`v${value}`, `${side}:${own.length}`);
    return [sides[0].join('\n'), sides[1].join('\n')];
  };

  test('takes linear time, however often texts can be cut', () => {
    inLinearTime(16_000, nested, ([base, head]) => diffTexts(base, head));
  });

  test('stands more anchors than a call may have arguments', () => {
    const lines = Array.from({ length: 150_000 }, (_, index) => `line ${index}`);
    const head = lines.map((line, index) => `${line}${index % 2 === 0 ? '' : '!'}`);
    expect(diffTexts(lines.join('\n'), head.join('\n'))).toHaveLength(75_000);
  });
});
