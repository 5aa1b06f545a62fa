import type { Reported } from './reported.ts';

const header = [
  'path',
  'line',
  'column',
  'end_line',
  'end_column',
  'severity',
  'rule',
  'message',
  'fingerprint',
  'cwe',
  'actual',
  'expected',
];

/**
 * A row for each finding, and for what was not judged (RFC 4180). A cell that a spreadsheet would take for a formula begins with an apostrophe
 * (OWASP, "CSV Injection").
 */
export const renderCsv = ({ findings, problems }: Reported): string =>
  [
    header,
    ...problems.map(({ path, line, code, message }) => [path, line, '', line, '', 'error', code, message, '', '', '', '']),
    ...findings.map(({ path, region, severity, ruleId, message, fingerprint, cwe, values }) => [
      path,
      region.startLine,
      region.startColumn,
      region.endLine,
      region.endColumn,
      severity,
      ruleId,
      message,
      fingerprint,
      cwe.join(' '),
      values?.actual ?? '',
      values?.expected ?? '',
    ]),
  ]
    .map(csvRow)
    .join('');

/** Values as a line of CSV. */
export const csvRow = (row: readonly (string | number)[]): string => `${row.map(cell).join(',')}\r\n`;

const cell = (value: string | number): string => {
  const text = typeof value === 'string' && /^[=+\-@]/u.test(value) ? `'${value}` : String(value);
  return /[",]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
