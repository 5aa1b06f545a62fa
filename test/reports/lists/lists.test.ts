import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../src/policy/merge.ts';
import { renderList } from '../../../src/reports/lists/render-list.ts';
import { type Reported, reportedOfReview, reportedOfScan } from '../../../src/reports/lists/reported.ts';
import { scanFiles } from '../../../src/review/scan.ts';
import { allRules } from '../../../src/rules/catalog.ts';
import { type Files, InMemoryRepository, reviewChange } from '../../support/in-memory-repository.ts';

const reportedOf = async (files: Files): Promise<Reported> =>
  reportedOfScan(
    await scanFiles(
      new Map(Object.entries(files).map(([path, text]) => [path, { state: 'text' as const, text }])),
      { policy: defaultPolicy, rules: allRules, version: '0.0.0' },
      { reader: new InMemoryRepository({ base: {}, head: files }), clock: { today: () => '2026-11-24' } },
    ),
  );

const shipped = 'FROM node:24.11-bookworm-slim\nADD a /a\nUSER node\n';
const clean = 'FROM node:24.11-bookworm-slim\nCOPY a /a\nUSER node\n';
const files: Files = {
  Dockerfile: shipped,
  'api/Dockerfile': clean,
  'web/Dockerfile': 'FROM node:24.11-bookworm-slim\nUSER node\nNONSENSE\n',
};

/** A finding and a problem whose every text is somebody else's. */
const told = (text: string): Reported => ({
  findings: [
    {
      ruleId: 'dockerfile/add-local-file',
      severity: 'low',
      fingerprint: 'v1:0',
      path: text,
      region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 4 },
      message: text,
      cwe: ['CWE-1'],
      values: { actual: text, expected: text },
    },
  ],
  problems: [{ code: 'syntax-error', path: text, line: 3, message: text }],
  judged: [text, 'b'],
});

const hostile = ['a"b,c', '=1+1', '@sum(a)', '-1', '<b>&amp;</b>', 'it\'s ]]> & "so"', '##[error]x', '::error::x', '\uFFFE'];

describe('a line a finding', () => {
  test('is what compilers print: place, severity, message, rule', async () => {
    expect(renderList.gnu(await reportedOf(files)).split('\n')).toEqual([
      expect.stringMatching(/^web\/Dockerfile:3: error: not evaluated: .+/u),
      'Dockerfile:2:1: low: ADD copies only "a" from the build context, for which COPY is enough. [dockerfile/add-local-file]',
      '',
    ]);
  });

  test.each(hostile)('stays one line for %j, and no command of a runner', text => {
    const lines = renderList.gnu(told(text)).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines.join('')).not.toContain('##[');
  });

  test('of what is told of no file names the program', () => {
    const { problems } = told('x');
    expect(renderList.gnu({ findings: [], problems: problems.map(problem => ({ ...problem, path: '' })), judged: [] })).toBe(
      'tidewaiter: error: not evaluated: x\n',
    );
  });
});

/** Reads RFC 4180. */
const readCsv = (text: string): readonly (readonly string[])[] =>
  text
    .trimEnd()
    .split('\r\n')
    .map(row =>
      [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/gu)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? ''),
    );

describe('CSV', () => {
  test('has a header and a row for each finding and each problem', async () => {
    const [header, problem, finding, ...rest] = readCsv(renderList.csv(await reportedOf(files)));
    expect(header).toEqual([
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
    ]);
    expect(problem?.slice(0, 7)).toEqual(['web/Dockerfile', '3', '', '3', '', 'error', expect.any(String)]);
    expect(finding?.slice(0, 7)).toEqual(['Dockerfile', '2', '1', '2', '4', 'low', 'dockerfile/add-local-file']);
    expect(finding?.slice(9)).toEqual(['', 'ADD a /a', 'COPY a /a']);
    expect(rest).toEqual([]);
  });

  test.each(hostile)('gives %j back, and a spreadsheet sees no formula', text => {
    const rows = readCsv(renderList.csv(told(text)));
    const safe = /^[=+\-@]/u.test(text) ? `'${text}` : text;
    expect(rows.slice(1).map(row => [row.length, row[0], row[7], row[10], row[11]])).toEqual([
      [12, safe, safe, '', ''],
      [12, safe, safe, safe, safe],
    ]);
  });
});

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Elements with their attributes. Throws on what is not well-formed. */
const readXml = (text: string): readonly (readonly [string, Readonly<Record<string, string>>])[] => {
  const open: string[] = [];
  const elements: (readonly [string, Readonly<Record<string, string>>])[] = [];
  const tag = /<(\/?)([a-z]+)((?: [a-z]+="(?:[^"<&]|&(?:amp|lt|gt|quot);)*")*)(\/?)>[^<]*/uy;
  tag.lastIndex = text.indexOf('\n') + 1;
  while (tag.lastIndex < text.length) {
    const at = tag.lastIndex;
    const found = tag.exec(text);
    if (!found) throw new Error(`No element at ${text.slice(at, at + 80)}`);
    const [, closes, name = '', attributes = '', empty] = found;
    if (closes === '/') expect(open.pop()).toBe(name);
    else {
      const pairs = [...attributes.matchAll(/([a-z]+)="([^"]*)"/gu)].map(([, key, value = '']) => [
        key,
        value.replaceAll(/&(\w+);/gu, (_, entity: string) => entities[entity] ?? ''),
      ]);
      elements.push([name, Object.fromEntries(pairs)]);
      if (empty !== '/') open.push(name);
    }
  }
  expect(open).toEqual([]);
  return elements;
};

describe("JUnit's XML", () => {
  test('fails once for a finding, errs for what was not judged, and passes for a clean file', async () => {
    const text = renderList.junit(await reportedOf(files));
    expect(text.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n')).toBe(true);
    const elements = readXml(text);
    expect(elements[0]).toEqual(['testsuites', { name: 'tidewaiter', tests: '4', failures: '1', errors: '1' }]);
    expect(elements.slice(2)).toEqual([
      ['testcase', expect.objectContaining({ classname: 'web/Dockerfile', line: '3' })],
      ['error', { type: expect.any(String), message: expect.stringContaining('NONSENSE') }],
      ['testcase', { classname: 'Dockerfile', name: 'dockerfile/add-local-file, line 2', file: 'Dockerfile', line: '2' }],
      ['failure', { type: 'low', message: 'ADD copies only "a" from the build context, for which COPY is enough.' }],
      ['testcase', expect.objectContaining({ classname: 'api/Dockerfile', name: 'no finding' })],
      ['testcase', expect.objectContaining({ classname: 'web/Dockerfile', name: 'no finding' })],
    ]);
  });

  test.each(hostile)('is well-formed for %j and gives it back', text => {
    const cases = readXml(renderList.junit(told(text))).filter(([name]) => name === 'testcase');
    expect(cases.map(([, { file }]) => file)).toEqual([text.replace('\uFFFE', '\uFFFD'), text.replace('\uFFFE', '\uFFFD'), 'b']);
  });
});

describe("GitLab's report", () => {
  test('has what GitLab asks for, and a blocker for what was not judged', async () => {
    expect(JSON.parse(renderList.gitlab(await reportedOf(files)))).toEqual([
      {
        description: expect.stringMatching(/^Not evaluated: /u),
        check_name: expect.any(String),
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/u),
        severity: 'blocker',
        location: { path: 'web/Dockerfile', lines: { begin: 3, end: 3 } },
      },
      {
        description: 'ADD copies only "a" from the build context, for which COPY is enough.',
        check_name: 'dockerfile/add-local-file',
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/u),
        severity: 'minor',
        location: { path: 'Dockerfile', lines: { begin: 2, end: 2 } },
      },
    ]);
  });

  test('tells the same finding in two files apart', async () => {
    const report: readonly { readonly fingerprint: string }[] = JSON.parse(
      renderList.gitlab(await reportedOf({ 'a/Dockerfile': shipped, 'b/Dockerfile': shipped })),
    );
    expect(new Set(report.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });
});

describe('what is known besides', () => {
  const rooted = 'services:\n  web:\n    image: nginx:1.29.1\n    pid: host\n    environment: {API_TOKEN: q7Rm2xV9tKp4wZ1cB8eL}\n';

  test('is the weakness, in every list but that of a line each, and the actual and expected values where a fix knows them', async () => {
    const reported = await reportedOf({ 'compose.yaml': rooted });
    const pid = reported.findings.find(({ ruleId }) => ruleId === 'compose/host-pid');
    expect([pid?.cwe, pid?.values]).toEqual([['CWE-653'], { actual: 'pid: host', expected: '' }]);
    expect(renderList.csv(reported)).toMatch(/,compose\/host-pid,.*,CWE-653,pid: host,\r\n/u);
    expect(renderList.gitlab(reported)).toContain('(CWE-653)"');
    expect(renderList.junit(reported)).toMatch(/>Weakness: CWE-653\nActual: pid: host\nExpected: \n<\/failure>/u);
  });

  test('is no value where the text is the hazard', async () => {
    const { findings } = await reportedOf({ 'compose.yaml': rooted });
    const secret = findings.find(({ ruleId }) => ruleId === 'compose/secret-in-environment');
    expect([secret?.cwe.length, secret?.values]).toEqual([2, undefined]);
  });
});

test('a review lists what the change brings in, not what was there', async () => {
  const result = await reviewChange({ base: { Dockerfile: shipped }, head: { Dockerfile: shipped.replace('USER node', 'USER root') } });
  expect(reportedOfReview(result).findings.map(({ ruleId, region }) => [ruleId, region.startLine])).toEqual([['dockerfile/root-user', 3]]);
});
