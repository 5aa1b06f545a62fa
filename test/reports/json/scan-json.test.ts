import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../src/policy/merge.ts';
import { renderReviewJson } from '../../../src/reports/json/review-json.ts';
import { renderScanJson } from '../../../src/reports/json/scan-json.ts';
import { type ScanResult, scanFiles } from '../../../src/review/scan.ts';
import { allRules } from '../../../src/rules/catalog.ts';
import { type Files, InMemoryRepository, reviewChange } from '../../support/in-memory-repository.ts';

const scan = (files: Files): Promise<ScanResult> =>
  scanFiles(
    new Map(Object.entries(files).map(([path, text]) => [path, { state: 'text' as const, text }])),
    { policy: defaultPolicy, rules: allRules, version: '0.0.0' },
    { reader: new InMemoryRepository({ base: {}, head: files }), clock: { today: () => '2026-11-24' } },
  );

/** Exactly what somebody who pipes the output reads. */
const jsonOf = async (files: Files) => JSON.parse(JSON.stringify(renderScanJson(await scan(files))));

/** A file with the fixes of its findings applied by their offsets, as a reader of the JSON would: from the last to the first. */
const fixed = async (path: string, text: string): Promise<string> => {
  const { findings } = renderScanJson(await scan({ [path]: text }));
  const edits = findings.flatMap(finding => finding.fix?.edits ?? []).toSorted((a, b) => b.startOffset - a.startOffset);
  return edits.reduce((done, { startOffset, endOffset, newText }) => done.slice(0, startOffset) + newText + done.slice(endOffset), text);
};

describe('the JSON of a scan', () => {
  test('has exactly the documented keys', async () => {
    const json = await jsonOf({ Dockerfile: 'FROM alpine:3.22\nADD a /a\nUSER 1\nNONSENSE\n', 'src/a.ts': 'x' });
    expect(json).toEqual({
      version: 1,
      groups: [
        {
          owner: { path: 'Dockerfile', resource: 'stage:0' },
          severity: 'low',
          members: [
            {
              ruleId: 'dockerfile/add-local-file',
              path: 'Dockerfile',
              startLine: 2,
              fingerprint: expect.stringMatching(/^v1:[0-9a-f]{32}$/u),
            },
          ],
          fix: { title: 'Use COPY', safety: 'safe', edits: [{ startOffset: 17, endOffset: 20, newText: 'COPY' }], mends: 1 },
        },
      ],
      findings: [
        {
          ruleId: 'dockerfile/add-local-file',
          severity: 'low',
          confidence: 'high',
          path: 'Dockerfile',
          startLine: 2,
          startColumn: 1,
          endLine: 2,
          endColumn: 4,
          message: 'ADD copies only "a" from the build context, for which COPY is enough.',
          resource: 'stage:0',
          fingerprint: expect.stringMatching(/^v1:[0-9a-f]{32}$/u),
          actual: 'ADD a /a',
          expected: 'COPY a /a',
          fix: { title: 'Use COPY', safety: 'safe', edits: [{ startOffset: 17, endOffset: 20, newText: 'COPY' }] },
        },
      ],
      superseded: [],
      errors: [{ path: 'Dockerfile', message: expect.stringContaining('unknown instruction: NONSENSE'), startLine: 4 }],
      notifications: [],
      coverage: {
        entries: [
          { path: 'Dockerfile', status: 'partly-evaluated', kind: 'dockerfile', reason: expect.stringMatching(/^Line 4: /u) },
          { path: 'src/a.ts', status: 'not-ours' },
        ],
        listComplete: true,
      },
    });
  });

  test('says no value of a line that is longer than anybody reads: a file may be one line, with a thousand findings', async () => {
    const values = async (target: string) => {
      const { findings } = await jsonOf({ Dockerfile: `FROM alpine:3.22\nADD a /${target}\nUSER 1\n` });
      return [findings[0].fix.edits.length, findings[0].actual?.length];
    };
    expect(await values('x'.repeat(400))).toEqual([1, 'ADD a /'.length + 400]);
    expect(await values('x'.repeat(10_000))).toEqual([1, undefined]);
  });

  test('has warnings and notes with their place, and advice where there is no edit', async () => {
    const text =
      'services:\n  db:\n    # tidewaiter: ignore[compose/host-network] -- not there\n    image: postgres:17.6\n    mem_limit: 1g\n    cpus: 1\n';
    const { notifications, findings, errors } = await jsonOf({ 'compose.yaml': text });
    expect(errors).toEqual([]);
    expect(notifications).toEqual([
      { level: 'note', code: 'unused-suppression', path: 'compose.yaml', message: expect.any(String), startLine: 3 },
    ]);
    expect(findings.map(({ ruleId, advice }: { ruleId: string; advice?: string }) => [ruleId, typeof advice])).toContainEqual([
      'compose/capabilities-not-dropped',
      'string',
    ]);
  });

  test('of nothing has empty lists', async () => {
    expect(await jsonOf({})).toEqual({
      version: 1,
      groups: [],
      findings: [],
      superseded: [],
      errors: [],
      notifications: [],
      coverage: { entries: [], listComplete: true },
    });
  });

  test('names what a finding is about', async () => {
    const pod =
      'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers: [{name: app, image: "nginx:1.29.1", securityContext: {privileged: true}}]\n';
    const compose = 'services:\n  web:\n    image: nginx:1.29.1\n    privileged: true\n';
    const json = await jsonOf({ 'pod.yaml': pod, 'compose.yaml': compose });
    const resources = json.findings.map(
      ({ ruleId, resource }: { readonly ruleId: string; readonly resource?: string }) => `${ruleId} ${resource}`,
    );
    expect(resources).toContain('kubernetes/privileged-container Pod/web#container:app');
    expect(resources).toContain('compose/privileged-container service:web');
  });

  test('counts lines and columns from 1 and the end exclusively, in UTF-16 units', async () => {
    const json = await jsonOf({
      Dockerfile: '# 😀\nFROM alpine:3.22\nENV A="😀" API_TOKEN=ghp_16C7e42F292c6912E7710c838347Ae178B4a\nUSER 1\n',
    });
    expect(json.findings[0]).toMatchObject({ ruleId: 'dockerfile/secret-in-env-or-arg', startLine: 3, endLine: 3 });
    const { startColumn, endColumn } = json.findings[0];
    expect('ENV A="😀" API_TOKEN=ghp_16C7e42F292c6912E7710c838347Ae178B4a'.slice(startColumn - 1, endColumn - 1)).toMatch(
      /^(?:API_TOKEN|ghp_)/u,
    );
  });

  test('has fixes that are applied by their offsets', async () => {
    expect(await fixed('Dockerfile', '# 😀é\nFROM alpine:3.22\nADD a /a\nADD b /b\nUSER 1\n')).toBe(
      '# 😀é\nFROM alpine:3.22\nCOPY a /a\nCOPY b /b\nUSER 1\n',
    );
    expect(await fixed('Dockerfile', 'FROM alpine:3.22\r\nADD a /a\r\nUSER 1\r\n')).toBe('FROM alpine:3.22\r\nCOPY a /a\r\nUSER 1\r\n');
    expect(await fixed('Dockerfile', '\uFEFFFROM alpine:3.22\nADD a /a\nUSER 1')).toBe('\uFEFFFROM alpine:3.22\nCOPY a /a\nUSER 1');
  });

  test('leaves out warnings and notes: they are no errors', async () => {
    const json = await jsonOf({ Dockerfile: '# tidewaiter: ignore[dockerfile/add-local-file] -- unused\nFROM alpine:3.22\nUSER 1\n' });
    expect(json.errors).toEqual([]);
  });

  test('has the groups that a review of the same new files has, and what each of its findings says besides', async () => {
    const files = {
      'pod.yaml':
        'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - {name: app, image: "nginx:1.29.1", securityContext: {runAsUser: 0}}\n    - {name: log, image: "nginx"}\n',
      'compose.yaml': 'services:\n  web: {image: "nginx:1.29.1"}\n  db: {image: "postgres:17.6", ports: ["5432:5432"]}\n',
      Dockerfile: 'FROM node\nRUN apt-get install -y curl\nCOPY . .\nCMD ["node", "."]\n',
      'role.yaml':
        'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: reader}\nrules: [{apiGroups: ["*"], resources: ["*"], verbs: ["*"]}]\n',
    };
    const review = renderReviewJson(await reviewChange({ base: {}, head: files }, { policy: defaultPolicy }));
    const { groups, superseded, findings } = renderScanJson(await scan(files));
    const short = (list: typeof groups) =>
      list.map(({ family, owner, severity, members, fix }) => ({
        family,
        owner,
        severity,
        members: members.map(({ ruleId, startLine }) => `${ruleId} ${startLine}`).toSorted(),
        mends: fix?.mends,
      }));
    expect(short(groups)).toEqual(short(review.groups));
    expect(groups.some(({ members }) => members.length > 2)).toBe(true);
    const told = (list: typeof superseded) => list.map(({ ruleId, supersededBy }) => `${ruleId} by ${supersededBy.ruleId}`);
    expect(told(superseded)).toEqual(told(review.superseded));
    expect(told(superseded)).toContain('rbac/secrets-access by rbac/wildcard-rule');
    const needless = new Set(superseded.map(({ path, startLine, ruleId }) => `${path} ${startLine} ${ruleId}`));
    expect(findings.filter(({ path, startLine, ruleId }) => needless.has(`${path} ${startLine} ${ruleId}`))).toEqual([]);
  });
});
