import { cellsOf } from './markdown-reader.ts';

const numberOf = (digits: string | undefined): number => Number((digits ?? '0').replaceAll(',', ''));

/** Rows of the tables of findings: severity, what, place, fix. */
export const rowsOf = (markdown: string): readonly string[] =>
  markdown.split('\n').filter(line => /^\| (?:⛔ critical|🔴 high|🟠 medium|🟡 low|⚪ info) \|/u.test(line) && cellsOf(line).length === 4);

/** Findings that a row stands for. */
const findingsOfRow = (row: string): number => numberOf(/^\| \S+ \w+ \| \*\*[\w ]+\*\*: ([\d,]+) gaps? \(/u.exec(row)?.[1] ?? '1');

/** Findings that the tables show, and that they say did not fit. */
export const tablesOf = (markdown: string): { readonly shown: number; readonly left: number; readonly rows: number } => {
  const parts = markdown.split(/^<details><summary>/mu);
  const tables = parts.filter((part, index) => index === 0 || /^[\d,]+ (?:more )?places? of /u.test(part));
  const left = tables.flatMap(part =>
    [...part.matchAll(/^([\d,]+) more findings? did not fit here\.$/gmu)].map(found => numberOf(found[1])),
  );
  const rows = rowsOf(markdown);
  return {
    rows: rows.length,
    shown: rows.reduce((sum, row) => sum + findingsOfRow(row), 0),
    left: left.reduce((sum, count) => sum + count, 0),
  };
};
