import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { trivyOf } from '../support/scans/reports.ts';
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

const image = (parts: Parameters<typeof trivyOf>[0]): object => ({
  ...trivyOf({ ...parts, target: 'app/lock.txt' }),
  ArtifactType: 'container_image',
  Metadata: {
    DiffIDs: ['sha256:base', 'sha256:own'],
    ImageConfig: {
      history: [
        { created_by: '/bin/sh -c #(nop) ADD file:abc in / ' },
        { created_by: 'RUN /bin/sh -c make install # buildkit' },
        { created_by: 'USER 1000', empty_layer: true },
      ],
    },
  },
});

const old = { id: 'CVE-2020-1000', name: 'old', version: '1', Layer: { DiffID: 'sha256:base' } };
const added = { id: 'CVE-2024-1000', name: 'curl', version: '8', FixedVersion: '9', Layer: { DiffID: 'sha256:own' } };

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
  write('scans/base/app.json', image({ packages: { old: '1' }, found: [old] }));
  write('scans/head/app.json', image({ packages: { old: '1', curl: '8' }, found: [old, added] }));
  write('kev.json', { vulnerabilities: [{ cveID: 'CVE-2024-1000' }] });
  const run = await review('kev: kev.json');
  expect(run.outputs).toMatchObject({ 'scan-verdict': 'block', 'scan-added': '1', 'scan-fixed': '0' });
  expect(run.exitCode).toBe(1);
  expect(run.found).toContain('error Dockerfile:2 CVE-2024-1000 in curl');
  expect(run.summary).toContain('## Tidewaiter scans: Blocked');
  expect(run.summary).not.toContain('CVE-2020-1000');
});

test('the same reports pass, and a scan of the head that is missing does not', async () => {
  write('scans/base/app.json', image({ packages: { old: '1' }, found: [old] }));
  write('scans/head/app.json', image({ packages: { old: '1' }, found: [old] }));
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
