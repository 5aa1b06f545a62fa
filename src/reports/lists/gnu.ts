import { logLine } from '../escape.ts';
import type { Reported } from './reported.ts';

/** One line a finding, as editors and terminals take places from compilers (GNU Coding Standards, "Formatting Error Messages"). */
export const renderGnu = ({ findings, problems }: Reported): string =>
  [
    ...problems.map(({ path, line, message }) => `${path === '' ? 'tidewaiter' : `${path}:${line}`}: error: not evaluated: ${message}`),
    ...findings.map(
      ({ path, region: { startLine, startColumn }, severity, message, ruleId }) =>
        `${path}:${startLine}:${startColumn}: ${severity}: ${message} [${ruleId}]`,
    ),
  ]
    .map(line => `${logLine(line)}\n`)
    .join('');
