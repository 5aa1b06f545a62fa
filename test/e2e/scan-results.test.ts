import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inBaseLayer, inOwnLayer, trivyOfImage } from '../support/scans/reports.ts';
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

const review = (more = ''): Promise<ReviewRun> => {
  count += 1;
  const event = github()
    .repository(`acme/app-${count}`)
    .pullRequest({ files: { Dockerfile: dockerfile } })
    .event('opened');
  const inputs = { 'scan-results': `head: scans/head/*.json\nbase: scans/base/*.json\n${more}` };
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

test('the same reports pass, and a scan of the head that is missing does not', async () => {
  write('scans/base/app.json', trivyOfImage({ packages: { old: '1' }, found: [inBaseLayer] }));
  write('scans/head/app.json', trivyOfImage({ packages: { old: '1' }, found: [inBaseLayer] }));
  expect((await review()).outputs['scan-verdict']).toBe('pass');
  rmSync(join(workspace, 'scans/head/app.json'));
  const run = await review();
  expect([run.exitCode, run.outputs['scan-verdict']]).toEqual([1, 'incomplete']);
});

test('a line that means nothing is refused with what it may be', async () => {
  const run = await review('heads: scans/*.json');
  expect(run.exitCode).toBe(1);
  expect(run.annotations[0]?.message).toContain('The input "scan-results" has lines of head, base, bases, vex, kev, epss, dockerfile');
});
