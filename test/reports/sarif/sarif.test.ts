import type { Region, Result, Run } from 'sarif';
import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { defaultPolicy } from '../../../src/policy/merge.ts';
import { renderSarif } from '../../../src/reports/sarif/sarif.ts';
import { sarifOfReview, sarifOfScan } from '../../../src/reports/sarif/sarif-input.ts';
import { artifactLocation } from '../../../src/reports/sarif/sarif-location.ts';
import { scanFiles } from '../../../src/review/scan.ts';
import { allRules } from '../../../src/rules/catalog.ts';
import {
  type Change,
  countingOwnComments,
  InMemoryRepository,
  type ReviewSettings,
  reviewChange,
} from '../../support/in-memory-repository.ts';
import { runOf } from '../../support/valid-sarif.ts';

const reviewRun = async (change: Change, settings?: ReviewSettings): Promise<Run> =>
  runOf(renderSarif(sarifOfReview(await reviewChange(change, settings))).payload);

const regionOf = (result: Result | undefined): Region | undefined => result?.locations?.[0]?.physicalLocation?.region;

const dockerfile = 'FROM alpine:3.22\nADD a /a\nUSER 1\n';

describe('a rule in a SARIF log', () => {
  test('has what code scanning shows', async () => {
    const run = await reviewRun({ base: {}, head: { Dockerfile: dockerfile } });
    expect(run.tool.driver).toMatchObject({ name: 'Tidewaiter', semanticVersion: '0.0.0' });
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.tool.driver.rules).toMatchObject([
      {
        id: 'dockerfile/add-local-file',
        name: 'DockerfileAddLocalFile',
        helpUri: 'https://github.com/tidewaiter/tidewaiter/blob/v0.0.0/docs/rules/dockerfile/add-local-file.md',
        defaultConfiguration: { level: 'note' },
        properties: {
          'security-severity': '2.5',
          precision: 'very-high',
          'problem.severity': 'recommendation',
          tags: expect.arrayContaining(['security']),
        },
      },
    ]);
  });

  test('has the severity that its findings have here', async () => {
    const settings = { severity: 'critical' as const, options: {}, ignorePaths: [] };
    const run = await reviewRun(
      { base: {}, head: { Dockerfile: dockerfile } },
      { policy: { rules: new Map([['dockerfile/add-local-file', settings]]) } },
    );
    expect(run.tool.driver.rules?.[0]?.properties).toMatchObject({ 'security-severity': '9.5', 'problem.severity': 'error' });
    expect(run.results?.[0]).toMatchObject({ level: 'error', properties: { severity: 'critical' } });
  });

  test('of the catalog has a numeric severity and at most ten tags', () => {
    const finding = {
      location: { path: 'a', range: { start: 0, end: 0 }, subject: '' },
      scope: { start: 0, end: 0 },
      related: [],
      message: 'x',
      messageId: 'x',
    };
    const { payload } = renderSarif({
      findings: allRules.map(({ meta }) => ({
        finding: { ...finding, ruleId: meta.id, severity: meta.severity, confidence: meta.confidence, fingerprint: `v1:${'0'.repeat(32)}` },
      })),
      notifications: [],
      files: new Map([['a', sourceFile('a', '')]]),
      rules: new Map(allRules.map(({ meta }) => [meta.id, meta])),
      version: '1.2.3',
      complete: true,
    });
    for (const { properties } of runOf(payload).tool.driver.rules ?? []) {
      expect(properties?.['security-severity']).toMatch(/^(?:10|\d)\.\d$/u);
      expect(properties?.tags?.length).toBeLessThanOrEqual(10);
    }
  });
});

describe('a result in a SARIF log', () => {
  test('has message, place, fingerprint, state and fix', async () => {
    const result = await reviewChange({ base: {}, head: { Dockerfile: dockerfile } });
    const run = runOf(renderSarif(sarifOfReview(result)).payload);
    expect(run.results).toEqual([
      {
        ruleId: 'dockerfile/add-local-file',
        ruleIndex: 0,
        level: 'note',
        message: { text: 'ADD copies only "a" from the build context, for which COPY is enough.' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'Dockerfile', uriBaseId: 'SRCROOT' },
              region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 4 },
            },
            logicalLocations: [{ fullyQualifiedName: 'stage:0' }],
          },
        ],
        partialFingerprints: { 'tidewaiter/v1': result.delta.entries[0]?.head?.fingerprint },
        baselineState: 'new',
        suppressions: [],
        fixes: [
          {
            description: { text: 'Use COPY' },
            artifactChanges: [
              {
                artifactLocation: { uri: 'Dockerfile', uriBaseId: 'SRCROOT' },
                replacements: [
                  { deletedRegion: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 4 }, insertedContent: { text: 'COPY' } },
                ],
              },
            ],
          },
        ],
        properties: { severity: 'low', confidence: 'high' },
      },
    ]);
  });

  test('keeps its fingerprint when lines are put before it and when the file is renamed', async () => {
    const print = async (path: string, text: string): Promise<unknown> =>
      (await reviewRun({ base: {}, head: { [path]: text } })).results?.[0]?.partialFingerprints;
    const first = await print('Dockerfile', dockerfile);
    expect(await print('Dockerfile', dockerfile.replace('ADD', 'RUN true\nENV A=1\nADD  '))).toEqual(first);
    expect(await print('images/web.Dockerfile', dockerfile)).toEqual(first);
  });

  test('that a comment or a waiver silences says who and why', async () => {
    const head = dockerfile.replace('ADD', '# tidewaiter: ignore[dockerfile/add-local-file] -- history\nADD');
    const added = await reviewRun({ base: {}, head: { Dockerfile: head } });
    expect(added.results?.[0]?.suppressions).toEqual([{ kind: 'inSource', status: 'underReview', justification: 'history' }]);
    const inSource = await reviewRun({ base: {}, head: { Dockerfile: head } }, { policy: countingOwnComments });
    expect(inSource.results?.[0]?.suppressions).toEqual([{ kind: 'inSource', status: 'accepted', justification: 'history' }]);
    const waiver = { rules: ['dockerfile/*'], paths: [], subjects: [], reason: undefined, until: undefined };
    const external = await reviewRun({ base: {}, head: { Dockerfile: dockerfile } }, { policy: { waivers: [waiver] } });
    expect(external.results?.[0]?.suppressions).toEqual([{ kind: 'external', status: 'accepted' }]);
  });

  test('says how it stands against the base', async () => {
    const base = 'FROM alpine:3.22\nADD a /a\nEXPOSE 22\nWORKDIR x\nUSER 1\n';
    const head = 'FROM alpine:3.22\nADD a /a\nWORKDIR y\nENV API_TOKEN=ghp_16C7e42F292c6912E7710c838347Ae178B4a\nUSER 1\n';
    const run = await reviewRun({ base: { Dockerfile: base }, head: { Dockerfile: head } });
    expect(run.results?.map(one => `${one.baselineState} ${one.ruleId} ${regionOf(one)?.startLine}`)).toEqual([
      'new dockerfile/secret-in-env-or-arg 4',
      'unchanged dockerfile/add-local-file 2',
      'updated dockerfile/workdir-relative 3',
      'absent dockerfile/ssh-port-exposed 3',
    ]);
  });

  test('names related places', async () => {
    const base = (image: string): string => `FROM ${image}\nUSER 1\n`;
    const result = await reviewChange({ base: {}, head: { Dockerfile: base('alpine:3.22') } });
    const file = result.files.get('Dockerfile');
    if (!file) throw new Error('The head has no file.');
    const related = [
      { path: 'Dockerfile', range: { start: 17, end: 21 }, subject: '', note: 'The user [is](https://evil.example) set here.' },
    ];
    const finding = {
      ruleId: 'dockerfile/root-user',
      messageId: 'x',
      message: 'x',
      severity: 'low' as const,
      confidence: 'low' as const,
      scope: { start: 0, end: 1 },
    };
    const { payload } = renderSarif({
      ...sarifOfReview(result),
      findings: [
        {
          finding: { ...finding, location: { path: 'Dockerfile', range: { start: 0, end: 4 }, subject: '' }, related, fingerprint: 'v1:0' },
        },
      ],
    });
    expect(runOf(payload).results?.[0]?.relatedLocations).toEqual([
      {
        id: 0,
        physicalLocation: {
          artifactLocation: { uri: 'Dockerfile', uriBaseId: 'SRCROOT' },
          region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 5 },
        },
        message: { text: 'The user [is]\u200B(https://evil.example) set here.' },
      },
    ]);
  });

  test('counts columns without a byte-order mark', async () => {
    const run = await reviewRun({ base: {}, head: { Dockerfile: '\uFEFFFROM ubuntu\nUSER 1\n' } });
    expect(regionOf(run.results?.[0])).toEqual({ startLine: 1, startColumn: 6, endLine: 1, endColumn: 12 });
  });
});

describe('a path in a SARIF log', () => {
  test.each([
    ['a b/Dockerfile', 'a%20b/Dockerfile'],
    ['https:/evil.example/Dockerfile', 'https%3A/evil.example/Dockerfile'],
    ['a?b#c/Dockerfile', 'a%3Fb%23c/Dockerfile'],
    ['100%/é漢😀/Dockerfile', '100%25/%C3%A9%E6%BC%A2%F0%9F%98%80/Dockerfile'],
    ['a\n"\\\u001B/Dockerfile', 'a%0A%22%5C%1B/Dockerfile'],
    ['\uD800/Dockerfile', '%EF%BF%BD/Dockerfile'],
  ])('%j is a relative reference', async (path, uri) => {
    const run = await reviewRun({ base: {}, head: { [path]: dockerfile } });
    expect(run.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation).toEqual({ uri, uriBaseId: 'SRCROOT' });
  });

  test('that is absolute stands by itself', () => {
    expect(artifactLocation('/srv/a b/Dockerfile')).toEqual({ uri: 'file:///srv/a%20b/Dockerfile' });
  });
});

test('text of a pull request in a SARIF log is plain and without links', async () => {
  const head = 'FROM alpine:3.22\nADD ["[x](https://evil.example)\\u202e", "/a"]\nUSER 1\n';
  const run = await reviewRun({ base: {}, head: { Dockerfile: head } });
  for (const { message } of run.results ?? []) {
    expect(message.text).not.toContain('](');
    expect(message.text).not.toMatch(/\u202E/u);
  }
  expect(run.results?.map(({ message }) => message.text).join('')).toContain('evil.example');
});

describe('a scan as SARIF', () => {
  test('is valid, has no baseline, the most severe first and suppressed findings last', async () => {
    const texts = {
      'a/Dockerfile': dockerfile.replace('ADD', '# tidewaiter: ignore[dockerfile/add-local-file] -- history\nADD'),
      'b/Dockerfile': 'FROM alpine:3.22\nADD a /a\nENV API_TOKEN=ghp_16C7e42F292c6912E7710c838347Ae178B4a\nUSER 1\n',
      'c/Dockerfile': 'NONSENSE\n',
    };
    const reader = new InMemoryRepository({ base: {}, head: texts });
    const scan = await scanFiles(
      new Map(Object.entries(texts).map(([path, text]) => [path, { state: 'text' as const, text }])),
      { policy: defaultPolicy, rules: allRules, version: '0.0.0' },
      { reader, clock: { today: () => '2026-11-24' } },
    );
    const run = runOf(renderSarif(sarifOfScan(scan, '0.0.0')).payload);
    expect(run.results?.map(one => `${one.level} ${one.ruleId} ${one.suppressions?.length}`)).toEqual([
      'error dockerfile/secret-in-env-or-arg 0',
      'note dockerfile/add-local-file 0',
      'note dockerfile/add-local-file 1',
    ]);
    expect(run.results?.every(one => one.baselineState === undefined)).toBe(true);
    expect(run.invocations?.[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ descriptor: { id: 'syntax-error' } }],
    });
  });
});
