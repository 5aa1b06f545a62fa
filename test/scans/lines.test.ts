import { describe, expect, test } from 'vitest';
import { compareScans } from '../../src/scans/delta/compare-scans.ts';
import type { ScanFinding } from '../../src/scans/report.ts';
import { reportOf, scanOf, trivyOf } from '../support/scans/reports.ts';

type At = readonly [words: string, line: number];

const trivyWith = (part: object, Version = '0.66.0'): object => ({
  ...trivyOf({}),
  Trivy: { Version },
  Results: [{ Target: 'deploy.sh', Class: 'secret', ...part }],
});

const secretsOf = (...found: readonly At[]): object =>
  trivyWith({
    Secrets: found.map(([Match, line]) => ({ RuleID: 'aws-access-key-id', Severity: 'CRITICAL', StartLine: line, EndLine: line, Match })),
  });

const checksBy = (version: string, ...found: readonly At[]): object =>
  trivyWith(
    {
      Class: 'config',
      Type: 'kubernetes',
      Misconfigurations: found.map(([Message, line]) => ({
        ID: 'KSV-0001',
        Severity: 'MEDIUM',
        Status: 'FAIL',
        Message,
        CauseMetadata: { StartLine: line, EndLine: line + 2 },
      })),
    },
    version,
  );
const checksOf = (...found: readonly At[]): object => checksBy('0.66.0', ...found);

const sarifOf = (...results: readonly object[]): object => ({
  version: '2.1.0',
  runs: [{ tool: { driver: { name: 'Semgrep' } }, results }],
});
const resultAt = (words: string, startLine: number, more: object = {}): object => ({
  ruleId: 'no-eval',
  message: { text: words },
  locations: [{ physicalLocation: { artifactLocation: { uri: 'a.js' }, region: { startLine } } }],
  ...more,
});
const resultsOf = (...found: readonly At[]): object => sarifOf(...found.map(([words, line]) => resultAt(words, line)));

const linesOf = (list: readonly { readonly finding: ScanFinding }[]): readonly unknown[] => list.map(({ finding }) => finding.lines?.start);

const deltaOf = (base: object, head: object) => {
  const { added, fixed, unchanged, noLongerReported, changed } = compareScans({ base: scanOf(base), head: scanOf(head) });
  return {
    added: linesOf(added),
    gone: [...linesOf(fixed), ...linesOf(noLongerReported)],
    unchanged: linesOf(unchanged),
    changed: changed.map(({ field, from, to, cause }) => [field, from, to, cause]),
  };
};

describe.each([
  ['a secret', secretsOf],
  ['a misconfiguration', checksOf],
  ['a result of a rule', resultsOf],
])('%s', (_, reportOfAll) => {
  test('of which only the line is another has moved, and is nobody’s addition', () => {
    expect(deltaOf(reportOfAll(['key=***', 3]), reportOfAll(['key=***', 4]))).toEqual({
      added: [],
      gone: [],
      unchanged: [4],
      changed: [['line', 3, 4, 'change']],
    });
  });

  test('is added beside another of its rule in its file, in other words or in the same', () => {
    expect(deltaOf(reportOfAll(['key=***', 3]), reportOfAll(['key=***', 4], ['other=***', 9]))).toMatchObject({
      added: [9],
      unchanged: [4],
    });
    expect(deltaOf(reportOfAll(['key=***', 3]), reportOfAll(['key=***', 3], ['key=***', 9]))).toMatchObject({ added: [9], unchanged: [3] });
  });

  test('is added where it takes the place of another of its rule', () => {
    expect(deltaOf(reportOfAll(['key=***', 3]), reportOfAll(['other=***', 3]))).toMatchObject({ added: [3], gone: [3], unchanged: [] });
  });

  test('told twice of one line is one', () => {
    expect(deltaOf(reportOfAll(['key=***', 3]), reportOfAll(['key=***', 3], ['key=***', 3]))).toMatchObject({ added: [], unchanged: [3] });
  });
});

test('a secret that came to another file with its line has moved there', () => {
  const elsewhere = JSON.parse(JSON.stringify(secretsOf(['key=***', 3])).replace('deploy.sh', 'release.sh'));
  expect(deltaOf(secretsOf(['key=***', 3]), elsewhere)).toMatchObject({
    added: [],
    changed: [['path', 'deploy.sh', 'release.sh', 'change']],
  });
});

test('another version of the scanner may have other words for a misconfiguration, and none for a new one', () => {
  const [old, own] = [checksBy('0.66.0', ['should drop ALL', 3]), checksBy('0.67.0', ['must drop ALL', 3])];
  expect(deltaOf(old, own)).toMatchObject({ added: [], unchanged: [3] });
  expect(deltaOf(old, checksBy('0.67.0', ['must drop ALL', 3], ['must drop ALL', 9]))).toMatchObject({ added: [9] });
});

test('a tool’s own fingerprints tell results apart, whatever their words', () => {
  const one = (line: number, words: string, print: string) =>
    resultAt(words, line, { partialFingerprints: { primaryLocationLineHash: print } });
  expect(deltaOf(sarifOf(one(3, 'eval at 3', 'a:1')), sarifOf(one(7, 'eval at 7', 'a:1')))).toMatchObject({ added: [], unchanged: [7] });
  expect(deltaOf(sarifOf(one(3, 'eval', 'a:1')), sarifOf(one(3, 'eval', 'a:1'), one(5, 'eval', 'b:1')))).toMatchObject({ added: [5] });
});

test('a vulnerability of an unnamed package that is told in other words has another version, and a second one beside it is added', () => {
  const found = (...found: readonly At[]) => sarifOf(...found.map(([words, line]) => ({ ...resultAt(words, line), ruleId: 'CVE-2026-1' })));
  expect(deltaOf(found(['a 1.0 is vulnerable', 3]), found(['a 1.1 is vulnerable', 3]))).toMatchObject({ added: [], unchanged: [3] });
  expect(deltaOf(found(['a 1.0', 3]), found(['a 1.0', 3], ['b 2.0', 9]))).toMatchObject({ added: [9], unchanged: [3] });
  expect(deltaOf(found(['a 1.0', 3]), found(['b 2.0', 3]))).toMatchObject({ added: [3], unchanged: [] });
});

test('a licence that a package has anew is the change’s, unless another version of the scanner tells it', () => {
  const licences = (version: string, ...names: readonly string[]): object =>
    trivyWith(
      { Target: 'OS Packages', Class: 'license', Licenses: names.map(Name => ({ Severity: 'HIGH', PkgName: 'foo', Name })) },
      version,
    );
  const added = (base: object, head: object) =>
    compareScans({ base: scanOf(base), head: scanOf(head) }).added.map(({ finding: { id, package: own } }) => `${id} ${own.name}`);
  expect(added(licences('0.66.0', 'MIT'), licences('0.66.0', 'MIT', 'GPL-3.0'))).toEqual(['GPL-3.0 foo']);
  expect(added(licences('0.66.0', 'MIT'), licences('0.67.0', 'MIT', 'GPL-3.0'))).toEqual([]);
});

test('Trivy: a package of a lock file has the lines at which it stands there', () => {
  const [found] = reportOf({
    ...trivyOf({}),
    Results: [
      {
        Target: 'package-lock.json',
        Class: 'lang-pkgs',
        Type: 'npm',
        Packages: [{ ID: 'lodash@4.17.4', Name: 'lodash', Version: '4.17.4', Locations: [{ StartLine: 20, EndLine: 24 }] }],
        Vulnerabilities: [{ VulnerabilityID: 'CVE-2026-1', PkgID: 'lodash@4.17.4', PkgName: 'lodash', InstalledVersion: '4.17.4' }],
      },
    ],
  }).findings;
  expect(found?.lines).toEqual({ start: 20, end: 24 });
});
