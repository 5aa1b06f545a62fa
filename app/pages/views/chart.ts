import { html, type Markup } from '../../../src/reports/html/markup.ts';
import type { DayFigures } from '../../storage/pages/figures.ts';
import { table } from './parts.ts';

const verdicts = ['pass', 'warn', 'block', 'incomplete'] as const;
const names = { pass: 'Passed', warn: 'Passed with findings', block: 'Blocked', incomplete: 'Incomplete' } as const;

const dayMs = 86_400_000;
const height = 120;
const step = 16;
const barWidth = 12;

/** The last days up to today, as `YYYY-MM-DD`. */
const lastDays = (today: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(`${today}T00:00:00Z`) - (count - 1 - index) * dayMs).toISOString().slice(0, 10),
  );

/** Reviews by day as bars, and the same numbers as a table for those who don't see bars. */
export const reviewChart = (figures: readonly DayFigures[], today: string, days: number): Markup => {
  const byDay = Map.groupBy(figures, ({ day }) => day);
  const columns = lastDays(today, days).map(day => ({
    day,
    counts: verdicts.map(verdict => byDay.get(day)?.find(one => one.verdict === verdict)?.reviews ?? 0),
  }));
  const totals = columns.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
  const most = Math.max(1, ...totals);
  const all = totals.reduce((sum, total) => sum + total, 0);
  if (all === 0) return html`<p class="unknown">No review in the last ${days} days.</p>`;
  const bars = columns.map(({ day, counts }, index) => {
    let top = height;
    return html`<g><title>${day}: ${counts.map((count, at) => `${names[verdicts[at] ?? 'pass']} ${count}`).join(', ')}</title>${counts.map(
      (count, at) => {
        const size = Math.round((count / most) * height * 10) / 10;
        top -= size;
        return (
          size > 0 &&
          html`<rect class="${verdicts[at] ?? 'pass'}" x="${index * step}" y="${Math.max(0, top)}" width="${barWidth}" height="${size}"/>`
        );
      },
    )}</g>`;
  });
  return html`<figure><figcaption>${all} reviews in ${days} days, at most ${most} a day</figcaption>
<svg class="chart" viewBox="0 0 ${days * step} ${height + 1}" role="img" aria-label="Reviews by day and verdict; the table below has the numbers">${bars}<line class="axis" x1="0" x2="${days * step}" y1="${height}" y2="${height}"/></svg>
<ul class="legend">${verdicts.map(verdict => html`<li><svg viewBox="0 0 1 1" aria-hidden="true"><rect class="${verdict}" width="1" height="1"/></svg> ${names[verdict]}</li>`)}</ul></figure>
<details class="fold"><summary>The numbers</summary>${table(
    'Numbers of reviews',
    ['Day', ...verdicts.map(verdict => names[verdict])],
    columns.filter((_, index) => (totals[index] ?? 0) > 0).map(({ day, counts }) => [day, ...counts]),
  )}</details>`;
};
