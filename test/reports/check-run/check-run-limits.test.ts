import { beforeAll, describe, expect, test } from 'vitest';
import { renderCheckRun } from '../../../src/reports/check-run/check-run.ts';
import type { CheckRunReport } from '../../../src/reports/check-run/check-run-report.ts';
import { markOf } from '../../../src/reports/comments/comment-markers.ts';
import type { ReviewResult } from '../../../src/review/result.ts';
import { groupsOf } from '../../../src/verdict/groups.ts';
import { expectWithinLimits } from '../../support/check-run-limits.ts';
import { generatedReviews, manyServices } from '../../support/generated-changes.ts';
import { reviewChange } from '../../support/in-memory-repository.ts';
import { tablesOf } from '../../support/summary-reader.ts';

const privileged = (count: number) => manyServices(count, () => '    image: acme/a:1.2.3\n    privileged: true\n');

const problemsIn = ({ annotations }: CheckRunReport): number => annotations.filter(({ title }) => title === 'Not evaluated').length;

describe('within the limits of GitHub', () => {
  let reviews: readonly ReviewResult[];
  beforeAll(async () => {
    reviews = await generatedReviews(120);
  });

  test('a check run tells every finding in an annotation, a comment or the table, the worst first', () => {
    for (const result of reviews) {
      const { shown } = result.considered;
      const commented = new Set(shown.filter((_, index) => index % 3 === 0).map(({ head }) => markOf(head)));
      const isSilent = ({ head }: (typeof shown)[number]): boolean => !commented.has(markOf(head));
      const silent = groupsOf(result).flatMap(({ members }) => members.filter(isSilent).slice(0, 1));
      const { payload, omitted } = renderCheckRun(result, { commented });
      expectWithinLimits(payload);
      expect(payload.annotations.length - problemsIn(payload)).toBe(silent.length);
      expect(omitted).toEqual([]);
      const worst = payload.annotations.slice(problemsIn(payload)).map(({ title }) => title.split(':', 1)[0]);
      expect(worst).toEqual(silent.map(({ head }) => head.severity));
    }
  });

  test('120 findings are 120 annotations, and what the services lack is one more', async () => {
    const result = await reviewChange(privileged(120));
    const { payload } = renderCheckRun(result);
    expect(payload.annotations).toHaveLength(groupsOf(result).length);
    expect(payload.annotations).toHaveLength(121);
  });

  test('thousands of findings are cut, counted, and change nothing about the verdict', async () => {
    const noise = '漢😀|`"@octocat '.repeat(12);
    const result = await reviewChange(
      manyServices(
        900,
        index => `    image: acme/a:1.2.3\n    privileged: true\n    environment: {DB_PASSWORD: 'hunter2${noise}${index}'}\n`,
      ),
    );
    const { shown } = result.considered;
    const { payload, omitted } = renderCheckRun(result);
    expectWithinLimits(payload);
    expect(shown.length).toBeGreaterThan(1_000);
    expect([payload.annotations.length, payload.conclusion]).toEqual([500, 'failure']);
    expect(payload.summary).toContain(`500 of ${shown.length.toLocaleString('en')} findings are shown in the files: 500 in annotations.`);
    const told = tablesOf(payload.summary);
    expect(told.shown + told.left).toBe(shown.length);
    expect(omitted.length).toBe(shown.length - Math.max(500, told.shown));
    expect(payload.summary).toMatch(/\n[\d,]+ more findings did not fit here\.\n/u);
  });
});
