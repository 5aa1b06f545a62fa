import type { Expectation } from '../expectation.ts';
import type { Reported } from './reported.ts';

/**
 * JUnit's XML, as CI servers show it: a test for each file that was judged, which fails once for each finding in it, and an error for what was
 * not judged. A file without findings is a test that passed, so that a clean result shows what was looked at.
 */
export const renderJunit = ({ findings, problems, judged }: Reported): string => {
  const byPath = Map.groupBy(findings, ({ path }) => path);
  const clean = [...new Set(judged)].filter(path => !byPath.has(path));
  const cases = [
    ...problems.map(({ path, line, code, message }) => {
      const file = path === '' ? 'repository' : path;
      return `    <testcase classname="${xml(file)}" name="${xml(`not evaluated: ${code}`)}" file="${xml(file)}" line="${line}">\n      <error type="${xml(code)}" message="${xml(message)}"/>\n    </testcase>\n`;
    }),
    ...findings.map(
      ({ path, region: { startLine }, ruleId, severity, message, cwe, values }) =>
        `    <testcase classname="${xml(path)}" name="${xml(`${ruleId}, line ${startLine}`)}" file="${xml(path)}" line="${startLine}">\n      <failure type="${severity}" message="${xml(message)}">${detailsOf(cwe, values)}</failure>\n    </testcase>\n`,
    ),
    ...clean.map(path => `    <testcase classname="${xml(path)}" name="no finding" file="${xml(path)}"/>\n`),
  ];
  const counts = `tests="${cases.length}" failures="${findings.length}" errors="${problems.length}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="tidewaiter" ${counts}>\n  <testsuite name="tidewaiter" ${counts}>\n${cases.join('')}  </testsuite>\n</testsuites>\n`;
};

/** What CI servers show under a failure: a line for each thing that is known besides. */
const detailsOf = (cwe: readonly string[], values: Expectation | undefined): string =>
  [
    ...(cwe.length > 0 ? [`Weakness: ${cwe.join(', ')}`] : []),
    ...(values ? [`Actual: ${values.actual}`, `Expected: ${values.expected}`] : []),
  ]
    .map(line => `${xml(line)}\n`)
    .join('');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The text of an attribute. Characters that XML has no way to write (XML 1.0, 2.2) are gone by then: texts of lists have none. */
const xml = (text: string): string => text.replaceAll(/[&<>"]/gu, sign => entities[sign] ?? '').replaceAll(/[\uFFFE\uFFFF]/gu, '\uFFFD');
