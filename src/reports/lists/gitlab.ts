import { hash } from 'node:crypto';
import type { Severity } from '../../findings/severity.ts';
import { jsonLine } from '../escape.ts';
import type { Reported } from './reported.ts';

/** GitLab's names of severities. */
const severities: Readonly<Record<Severity, string>> = {
  critical: 'blocker',
  high: 'critical',
  medium: 'major',
  low: 'minor',
  info: 'info',
};

/** An entry of the report. Why hashed with the path: a fingerprint of ours stays the same when a file is moved or copied; GitLab wants each only once. */
const entry = (
  path: string,
  name: string,
  severity: string,
  description: string,
  [begin, end]: readonly [number, number],
  key: string,
) => ({
  description,
  check_name: name,
  fingerprint: hash('sha256', `${path}\0${key}`, 'hex'),
  severity,
  location: { path, lines: { begin, end } },
});

/** GitLab's code quality report (docs.gitlab.com, "Code Quality", "Code Quality report format"); what was not judged is a blocker in it. */
export const renderGitlab = ({ findings, problems }: Reported): string =>
  jsonLine([
    ...problems.map(({ path, line, code, message }) =>
      entry(path === '' ? '.' : path, code, 'blocker', `Not evaluated: ${message}`, [line, line], `${code}\0${line}\0${message}`),
    ),
    ...findings.map(({ path, ruleId, severity, message, fingerprint, cwe, region: { startLine, endLine } }) =>
      entry(
        path,
        ruleId,
        severities[severity],
        cwe.length === 0 ? message : `${message} (${cwe.join(', ')})`,
        [startLine, endLine],
        fingerprint,
      ),
    ),
  ]);
