import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { grypeOf, inBaseLayer, inOwnLayer, openVexOf, trivyOf, trivyOfImage } from '../support/scans/reports.ts';
import { zipOf } from '../support/scans/zip.ts';
import { type ReviewRun, reviewEvent, useGitHub } from './review-run.ts';

const github = useGitHub();

let workspace = '';
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'scan-results-'));
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));

const write = (path: string, document: unknown): void => {
  mkdirSync(dirname(join(workspace, path)), { recursive: true });
  writeFileSync(join(workspace, path), typeof document === 'string' ? document : JSON.stringify(document));
};

const dockerfile =
  'FROM debian:12.5-slim@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\nRUN make install\nUSER 1000\n';

let count = 0;

const review = (more = '', others: Readonly<Record<string, string>> = {}): Promise<ReviewRun> => {
  count += 1;
  const event = github()
    .repository(`acme/app-${count}`)
    .pullRequest({ files: { Dockerfile: dockerfile } })
    .event('opened');
  const inputs = { 'scan-results': `head: scans/head/*.json\nbase: scans/base/*.json\n${more}`, ...others };
  return reviewEvent(github(), event, { workspace, inputs, unchecked: true });
};

test('a known exploited vulnerability that the change adds fails the job at its line; old ones are silent', async () => {
  write('scans/base/app.json', trivyOfImage({ packages: { old: '1' }, found: [inBaseLayer] }));
  write('scans/head/app.json', trivyOfImage({ packages: { old: '1', curl: '8' }, found: [inBaseLayer, inOwnLayer] }));
  write('kev.json', { vulnerabilities: [{ cveID: 'CVE-2024-1000' }] });
  const run = await review('kev: kev.json');
  expect(run.outputs).toMatchObject({ 'scan-verdict': 'block', 'scan-added': '1', 'scan-fixed': '0' });
  expect(run.exitCode).toBe(1);
  expect(run.found).toContain('error Dockerfile:2 CVE-2024-1000 in curl');
  expect(run.summary).toContain('## Tidewaiter scans: Blocked');
  expect(run.summary).not.toContain('CVE-2020-1000');
});

test('what the change adds is in the SARIF log, at its line, and nothing else of the reports', async () => {
  write('scans/base/app.json', trivyOfImage({ packages: { old: '1' }, found: [inBaseLayer] }));
  write('scans/head/app.json', trivyOfImage({ packages: { old: '1', curl: '8' }, found: [inBaseLayer, inOwnLayer] }));
  const run = await review('', { 'sarif-file': 'tidewaiter.sarif' });
  const [result, ...others] = (run.sarif?.runs[0]?.results ?? []).filter(({ ruleId }) => ruleId === 'scans/added-vulnerability');
  expect(others).toEqual([]);
  expect(result).toMatchObject({
    level: 'error',
    baselineState: 'new',
    message: { text: expect.stringContaining('CVE-2024-1000') },
    locations: [{ physicalLocation: { artifactLocation: { uri: 'Dockerfile' }, region: { startLine: 2 } } }],
  });
  rmSync(join(workspace, 'scans/head/app.json'));
  const missing = await review('', { 'sarif-file': 'tidewaiter.sarif' });
  expect(missing.sarif?.runs[0]?.invocations?.[0]?.executionSuccessful).toBe(false);
});

test('the same reports pass, and a scan of the head that is missing does not', async () => {
  write('scans/base/app.json', trivyOfImage({ packages: { old: '1' }, found: [inBaseLayer] }));
  write('scans/head/app.json', trivyOfImage({ packages: { old: '1' }, found: [inBaseLayer] }));
  expect((await review()).outputs['scan-verdict']).toBe('pass');
  rmSync(join(workspace, 'scans/head/app.json'));
  const run = await review();
  expect([run.exitCode, run.outputs['scan-verdict']]).toEqual([1, 'incomplete']);
});

test('reports of two scanners can not be compared, which is said with the remedy and never passes', async () => {
  write('scans/base/app.json', grypeOf({}));
  write('scans/head/app.json', trivyOfImage({ packages: { old: '1' }, found: [inBaseLayer] }));
  const run = await review();
  expect([run.exitCode, run.outputs['scan-verdict'], run.outputs['scan-fixed']]).toEqual([1, 'incomplete', '0']);
  expect(run.summary).toContain('the head was scanned with trivy, the base with grype. Scan both with one scanner.');
});

test('a bill of packages is no scan, which is said with the remedy', async () => {
  const bill = { bomFormat: 'CycloneDX', specVersion: '1.6', components: [{ 'bom-ref': 'a', name: 'log4j-core', version: '2.14.0' }] };
  write('scans/base/app.json', bill);
  write('scans/head/app.json', bill);
  const run = await review();
  expect([run.exitCode, run.outputs['scan-verdict']]).toEqual([1, 'incomplete']);
  expect(run.summary).toContain('trivy sbom');
});

test('a line that means nothing is refused with what it may be', async () => {
  const run = await review('heads: scans/*.json');
  expect(run.exitCode).toBe(1);
  expect(run.annotations[0]?.message).toContain(
    'The input "scan-results" has lines of head, base, base-artifact, bases, vex, kev, epss, dockerfile, provenance',
  );
});

test('the base may come from the base branch’s own run, which the job fetches by itself', async () => {
  const repository = github().repository('acme/fetched', { private: true });
  const pull = repository.pullRequest({ files: { Dockerfile: dockerfile } });
  const event = pull.event('opened');
  write('scans/app.json', trivyOfImage({ packages: { old: '1', curl: '8' }, found: [inBaseLayer, inOwnLayer] }));
  const before = zipOf({ 'app.json': trivyOfImage({ packages: { old: '1' }, found: [inBaseLayer] }) });
  repository.workflowRun({ workflow: 'scans.yml', event: 'push', headSha: repository.head(), artifacts: { scans: before } });
  const inputs = { 'scan-results': 'head: scans/*.json\nbase-artifact: scans.yml/scans' };
  const permissions = { contents: 'read', 'pull-requests': 'read' } as const;
  const token = github().token({ permissions: { ...permissions, actions: 'read' }, repository });
  const run = await reviewEvent(github(), event, { workspace, inputs, token, unchecked: true });
  expect(run.outputs).toMatchObject({ 'scan-verdict': 'block', 'scan-added': '1' });
  expect(run.found).toContain('error Dockerfile:2 CVE-2024-1000 in curl');
  // Without the permission nothing is known of the base, which is said and never passes.
  const without = await reviewEvent(github(), event, {
    workspace,
    inputs,
    token: github().token({ permissions, repository }),
    unchecked: true,
  });
  expect([without.exitCode, without.outputs['scan-verdict']]).toEqual([1, 'incomplete']);
  expect(without.summary).toContain('actions: read');
});

test.each([
  ['head: a.json\nbase-artifact: scans', 'such as "base-artifact: scans.yml/scans", not "scans"'],
  ['head: a.json\nbase: b.json\nbase-artifact: scans.yml/scans', 'lines of both "base" and "base-artifact"'],
])('a base that is named wrongly is refused: %j', async (lines, why) => {
  const event = github()
    .repository('acme/wrong')
    .pullRequest({ files: { Dockerfile: dockerfile } })
    .event('opened');
  const run = await reviewEvent(github(), event, { workspace, inputs: { 'scan-results': lines }, unchecked: true });
  expect(run.annotations[0]?.message).toContain(why);
});

test('what blocks is a comment at the instruction, and at the package of a lock file', async () => {
  const lodash = (found: readonly string[]) => ({
    ...trivyOf({}),
    Results: [
      {
        Target: 'package-lock.json',
        Class: 'lang-pkgs',
        Type: 'npm',
        Packages: [
          { ID: 'a@1', Name: 'a', Version: '1' },
          ...found.map(() => ({ ID: 'lodash@4', Name: 'lodash', Version: '4', Locations: [{ StartLine: 3, EndLine: 3 }] })),
        ],
        Vulnerabilities: found.map(id => ({
          VulnerabilityID: id,
          PkgID: 'lodash@4',
          PkgName: 'lodash',
          InstalledVersion: '4',
          FixedVersion: '5',
          Severity: 'HIGH',
        })),
      },
    ],
  });
  write('scans/base/app.json', trivyOfImage({ packages: { old: '1' }, found: [inBaseLayer] }));
  write('scans/head/app.json', trivyOfImage({ packages: { old: '1', curl: '8' }, found: [inBaseLayer, inOwnLayer] }));
  write('scans/base/files.json', lodash([]));
  write('scans/head/files.json', lodash(['CVE-2026-1']));
  const pull = github()
    .repository('acme/commented')
    .pullRequest({ files: { Dockerfile: dockerfile, 'web/package-lock.json': '{\n"packages": {\n"lodash": "4"\n}}\n' } });
  const inputs = { comment: 'review', 'scan-results': 'head: scans/head/*.json\nbase: scans/base/*.json\ndockerfile: Dockerfile' };
  const run = await reviewEvent(github(), pull.event('opened'), { workspace, inputs, mayWrite: true, unchecked: true });
  expect(run.found).toContain('error web/package-lock.json:3 CVE-2026-1 in lodash');
  const told = pull.threads.flatMap(({ path, original, comments }) => comments.map(({ body }) => [path, original?.line, body] as const));
  expect(told).toContainEqual(['Dockerfile', 2, expect.stringContaining('CVE-2024-1000 HIGH in curl 8')]);
  expect(told).toContainEqual(['web/package-lock.json', 3, expect.stringContaining('CVE-2026-1 HIGH in lodash 4')]);
});

test('VEX of the policy repository counts where policy names it, and what is not there never passes', async () => {
  write('scans/base/app.json', trivyOfImage({ packages: { old: '1' }, found: [inBaseLayer] }));
  write('scans/head/app.json', trivyOfImage({ packages: { old: '1', curl: '8' }, found: [inBaseLayer, inOwnLayer] }));
  const statement = { vulnerability: { name: 'CVE-2024-1000' }, products: [{ '@id': 'pkg:npm/curl@8' }], status: 'fixed' };
  const holder = github().repository('acme/.policy', {
    private: true,
    base: { 'tidewaiter/policy.yml': 'scans: {vex: ["policy:vex/all.json"]}\n', 'vex/all.json': JSON.stringify(openVexOf([statement])) },
  });
  const stated = async (token: string | undefined, name: string): Promise<ReviewRun> => {
    const event = github()
      .repository(name, { base: token === undefined ? { '.github/tidewaiter.yml': 'scans: {vex: ["policy:vex/all.json"]}\n' } : {} })
      .pullRequest({ files: { Dockerfile: dockerfile } })
      .event('opened');
    const policy = token === undefined ? {} : { 'policy-repository': 'acme/.policy', 'policy-token': token };
    const inputs = { 'scan-results': 'head: scans/head/*.json\nbase: scans/base/*.json', ...policy };
    return reviewEvent(github(), event, { workspace, inputs, unchecked: true });
  };
  const run = await stated(github().token({ permissions: { contents: 'read' }, repository: holder }), 'acme/stated');
  expect(run.outputs['scan-verdict']).toBe('pass');
  expect(run.summary).toContain('1 suppressed');
  const without = await stated(undefined, 'acme/unstated');
  expect(without.outputs['scan-verdict']).toBe('block');
  expect(without.summary).toContain('it is no file of the repository that the input');
});

test('another base image whose report is there is a suggestion at the line of FROM', async () => {
  const image = (parts: Parameters<typeof trivyOfImage>[0], name = 'shop') => ({ ...trivyOfImage(parts), ArtifactName: name });
  const found = [{ ...inBaseLayer, FixedVersion: '2' }];
  write('scans/base/shop.json', image({ packages: { other: '1' } }));
  write('scans/head/shop.json', image({ packages: { other: '1', old: '1' }, found }));
  write('scans/bases/next.json', image({ packages: { other: '1', old: '2' } }, 'ghcr.io/acme/base:2'));
  const pull = github()
    .repository('acme/bumped')
    .pullRequest({ files: { Dockerfile: 'FROM ghcr.io/acme/base:1\nRUN make install\nUSER 1000\n' } });
  const inputs = {
    comment: 'review',
    'scan-results': 'head: scans/head/*.json\nbase: scans/base/*.json\nbases: scans/bases/*.json',
  };
  const run = await reviewEvent(github(), pull.event('opened'), { workspace, inputs, mayWrite: true, unchecked: true });
  expect(run.outputs).toMatchObject({ 'scan-verdict': 'block', 'scan-added': '1' });
  expect(run.found).toContain('notice Dockerfile:1 Another base image: ghcr.io/acme/base:2');
  const offered = pull.threads.flatMap(({ original, comments }) => comments.map(({ body }) => [original?.line, body]));
  expect(offered).toContainEqual([1, expect.stringContaining('```suggestion\nFROM ghcr.io/acme/base:2\n```')]);
});
