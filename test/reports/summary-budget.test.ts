import { beforeAll, describe, expect, test } from 'vitest';
import { renderSummary } from '../../src/reports/summary.ts';
import type { ReviewResult } from '../../src/review/result.ts';
import { considerEntries } from '../../src/verdict/considered.ts';
import { generatedReviews, manyServices } from '../support/generated-changes.ts';
import { reviewChange } from '../support/in-memory-repository.ts';
import { tablesOf } from '../support/summary-reader.ts';

const consider = (result: ReviewResult) =>
  considerEntries(result.delta, result.policy, new Set(result.changes.files.map(file => file.path)));

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

/** Items of a folded list whose title begins like this, and how many it says did not fit. */
const listOf = (markdown: string, title: string): { readonly items: number; readonly left: number } => {
  const start = markdown.indexOf(`<details><summary>${title}`);
  if (start < 0) return { items: 0, left: 0 };
  const lines = markdown.slice(start, markdown.indexOf('\n</details>', start)).split('\n');
  const left = lines.map(line => /^([\d,]+) more \w+ did not fit here\.$/u.exec(line)?.[1] ?? '').join('');
  return { items: lines.filter(line => line.startsWith('- ')).length, left: Number(left.replaceAll(',', '')) };
};

const worstCase = manyServices(900, index => {
  const noise = '漢😀|`"@octocat '.repeat(12);
  return `    image: acme/a:1.2.3\n    privileged: true\n    environment: {DB_PASSWORD: 'hunter2${noise}${index}'}\n`;
});

describe('in a budget', () => {
  let reviews: readonly ReviewResult[];
  let huge: ReviewResult;
  beforeAll(async () => {
    reviews = await generatedReviews(80);
    huge = await reviewChange(worstCase);
  });

  const expectAllTold = (result: ReviewResult, budget: number): void => {
    const { payload, omitted } = renderSummary(result, budget);
    const { shown, fixed, suppressed, unknown } = consider(result);
    expect(bytes(payload)).toBeLessThanOrEqual(budget);
    const table = tablesOf(payload);
    const [gone, hidden] = [listOf(payload, 'Fixed by this change'), listOf(payload, 'Suppressed')];
    const lost = listOf(payload, 'Not known any more');
    expect(table.shown + table.left).toBe(shown.length);
    expect(gone.items + gone.left).toBe(fixed.length);
    expect(hidden.items + hidden.left).toBe(suppressed.length);
    expect(lost.items + lost.left).toBe(unknown.length);
    expect(table.shown + gone.items + hidden.items + lost.items + omitted.length).toBe(
      shown.length + fixed.length + suppressed.length + unknown.length,
    );
    const notes = listOf(payload, 'Notes');
    const policy = payload.split('\n').filter(line => line.startsWith('> - ')).length;
    expect(notes.items + notes.left + policy).toBe(result.notifications.length);
    const files = listOf(payload, 'Changed files');
    expect(files.items + files.left).toBe(result.coverage.entries.length);
    expect(payload.endsWith('</sub>\n')).toBe(true);
    expect(payload.match(/^<details>/gmu)?.length).toBe(payload.match(/^<\/details>$/gmu)?.length);
  };

  test.each([4_096, 6_000, 20_000, 65_436, 1_048_576])('of %d bytes a summary shows or counts everything', budget => {
    for (const result of reviews) expectAllTold(result, budget);
  });

  test('thousands of findings with huge names fill it, worst first, and are counted', () => {
    expect(consider(huge).shown.length).toBeGreaterThan(2_000);
    for (const budget of [4_096, 65_436, 300_000]) expectAllTold(huge, budget);
    const { payload, omitted } = renderSummary(huge, 65_436);
    expect(bytes(payload)).toBeGreaterThan(60_000);
    expect(new Set(omitted.map(omission => omission.reason))).toEqual(new Set(['over-size']));
  });

  test('a job summary of them leaves the shell some room below 1 MiB', () => {
    expect(bytes(renderSummary(huge).payload)).toBeLessThanOrEqual(1_048_576 - 4_096);
  });

  test('names in scripts of three bytes a character count as such', async () => {
    const paths = Array.from({ length: 60 }, (_, index) => `${'漢字'.repeat(100)}${index}/Dockerfile`);
    const result = await reviewChange({
      base: {},
      head: Object.fromEntries(paths.map(path => [path, 'FROM alpine:3.22\nADD b /b\nUSER 1\n'])),
    });
    for (const budget of [10_000, 40_000, 65_436]) expectAllTold(result, budget);
  });

  test('one huge name does not push the others out', async () => {
    const dockerfile = 'FROM alpine:3.22\nADD b /b\nUSER 1\n';
    const head = { [`${'`|'.repeat(9_000)}/Dockerfile`]: dockerfile, 'z/Dockerfile': dockerfile };
    const { payload, omitted } = renderSummary(await reviewChange({ base: {}, head }), 20_000);
    expect([tablesOf(payload).shown, omitted.length]).toEqual([2, 0]);
  });
});
