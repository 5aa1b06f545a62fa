export type Row = Readonly<Record<string, string | number>>;

/** Prints rows as a Markdown table. */
export const printTable = (title: string, rows: readonly Row[]): void => {
  const columns = Object.keys(rows[0] ?? {});
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  console.log(`${title}\n\n${line(columns)}\n${line(columns.map(() => '---'))}`);
  for (const row of rows) console.log(line(columns.map(column => String(row[column] ?? ''))));
  console.log();
};

/** The middle one of some numbers. */
export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
