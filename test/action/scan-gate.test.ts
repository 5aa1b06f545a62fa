import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Octokit } from '@octokit/rest';
import { marked } from 'marked';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { InputError, type ScanInputs } from '../../src/action/inputs.ts';
import { type GatedScans, gateScanResults } from '../../src/action/scan-gate.ts';
import { defaultPolicy } from '../../src/policy/merge.ts';
import { renderLevels } from '../../src/reports/check-run/annotation-room.ts';
import { reviewChange } from '../../src/review/review.ts';
import { type Files, InMemoryRepository } from '../support/in-memory-repository.ts';
import { bytesOf, openVexOf, trivyOf } from '../support/scans/reports.ts';

let workspace = '';
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'scan-workspace-'));
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));

const write = (path: string, document: unknown): void => {
  mkdirSync(dirname(join(workspace, path)), { recursive: true });
  writeFileSync(join(workspace, path), typeof document === 'string' ? document : JSON.stringify(document));
};

const dockerfile = 'FROM debian:12-slim\nRUN apt-get install -y curl\nUSER 1000\n';
const history = [
  { created_by: '/bin/sh -c #(nop) ADD file:abc in / ' },
  { created_by: 'RUN /bin/sh -c apt-get install -y curl # buildkit' },
  { created_by: 'USER 1000', empty_layer: true },
];

const found = { id: 'CVE-2024-1', name: 'curl', version: '8.0', FixedVersion: '8.1', Layer: { DiffID: 'sha256:own' } };

/** A report of the image that the Dockerfile makes. */
const image = (parts: Parameters<typeof trivyOf>[0]): object => ({
  ...trivyOf({ ...parts, target: 'var/lib/curl.txt' }),
  ArtifactType: 'container_image',
  Metadata: { DiffIDs: ['sha256:base', 'sha256:own'], ImageConfig: { history } },
});
const old = { id: 'CVE-2020-9', name: 'old', version: '1', Layer: { DiffID: 'sha256:base' } };
const base = image({ packages: { old: '1' }, found: [old] });
const head = image({ packages: { old: '1', curl: '8.0' }, found: [old, found] });

const none: ScanInputs = {
  head: ['scans/head/*.json'],
  base: ['scans/base/*.json'],
  baseArtifact: undefined,
  bases: [],
  vex: [],
  kev: [],
  epss: [],
  dockerfile: [],
  provenance: [],
};

const gate = async (
  inputs: Partial<ScanInputs> = {},
  atBase: Files = {},
  atHead: Files = atBase,
  policy = defaultPolicy,
  shared: Files = {},
): Promise<GatedScans> => {
  const reader = new InMemoryRepository({ base: atBase, head: { ...atHead, 'app/Dockerfile': dockerfile } });
  const clock = { today: () => '2026-06-15' };
  const reviewed = await reviewChange({ policy, rules: [], version: '0.0.0' }, { reader, clock });
  const target = { owner: 'acme', repo: 'app', base: 'base', head: 'head' };
  return gateScanResults({
    inputs: { ...none, ...inputs },
    client: new Octokit(),
    target,
    reader,
    reviewed,
    today: clock.today(),
    workspace,
    sharedFiles: async paths =>
      new Map(
        paths.map(path => [path, shared[path] === undefined ? { state: 'absent' } : { state: 'bytes', bytes: bytesOf(shared[path]) }]),
      ),
  });
};

describe('reports that an earlier step wrote', () => {
  beforeEach(() => {
    write('scans/base/shop.json', base);
    write('scans/head/shop.json', head);
  });

  test('what the change adds blocks at the line of the Dockerfile, and what was there before is silent', async () => {
    const { verdict, section } = await gate();
    expect(verdict).toMatchObject({ conclusion: 'block', mayMerge: false });
    expect(section.outputs).toEqual({ 'scan-verdict': 'block', 'scan-added': 1, 'scan-fixed': 0 });
    expect(renderLevels([section.annotations])).toMatchObject([
      { level: 'error', path: 'app/Dockerfile', startLine: 2, title: 'CVE-2024-1 in curl' },
    ]);
    const summary = section.summary(20_000);
    expect(summary).toContain('**+1 −0, 1 unchanged**');
    expect(summary).toContain('your layer, RUN `app/Dockerfile:2`');
    expect(summary).not.toContain('CVE-2020-9');
  });

  test('a scanner without history is told at the instruction that BuildKit’s provenance names, and without it at FROM', async () => {
    const clair = (...names: readonly string[]): object => ({
      manifest_hash: 'sha256:1',
      packages: Object.fromEntries(names.map(name => [name, { name, version: '1' }])),
      environments: Object.fromEntries(names.map(name => [name, [{ package_db: 'var/lib/dpkg/status', introduced_in: 'sha256:own' }]])),
      vulnerabilities: { 7: { name: 'CVE-2026-1', normalized_severity: 'High' } },
      package_vulnerabilities: Object.fromEntries(names.map(name => [name, ['7']])),
    });
    write('scans/base/shop.json', clair());
    write('scans/head/shop.json', clair('curl'));
    const placed = async (provenance: readonly string[]) => {
      const { section } = await gate({ provenance });
      return renderLevels([section.annotations]).map(
        ({ path, startLine, message }) => `${path}:${startLine} ${message.includes('your layer')}`,
      );
    };
    expect(await placed([])).toEqual(['app/Dockerfile:1 false']);
    write('builds/shop.json', {
      SLSA: {
        buildConfig: { llbDefinition: [{ id: 'step1', op: { Op: { exec: {} } } }] },
        metadata: {
          'https://mobyproject.org/buildkit@v1#metadata': {
            source: {
              locations: { step1: { locations: [{ ranges: [{ start: { line: 2 } }] }] } },
              infos: [{ filename: 'Dockerfile', data: Buffer.from(dockerfile).toString('base64') }],
            },
            layers: { 'step1:0': [[{ digest: 'sha256:own' }]] },
          },
        },
      },
    });
    expect(await placed(['builds/*.json'])).toEqual(['app/Dockerfile:2 true']);
    write('builds/shop.json', 'no provenance');
    const { section } = await gate({ provenance: ['builds/*.json'] });
    expect(section.summary(20_000)).toContain('mode=max');
  });

  test('provenance that is a link to elsewhere is told to be one, and not to be of another kind', async () => {
    write('scans/head/shop.json', head);
    write('elsewhere.json', 'no provenance');
    mkdirSync(join(workspace, 'builds'));
    symlinkSync(join(workspace, 'elsewhere.json'), join(workspace, 'builds/shop.json'));
    const summary = (await gate({ provenance: ['builds/*.json'] })).section.summary(20_000);
    expect(summary).toContain('behind a link');
    expect(summary).not.toContain('mode=max');
  });

  test('nothing is added when the head is the base', async () => {
    write('scans/head/shop.json', base);
    const { verdict, section } = await gate();
    expect([verdict.conclusion, section.isWorthSaying]).toEqual(['pass', false]);
    expect(renderLevels([section.annotations])).toEqual([]);
  });

  test('a known exploited one is told as such', async () => {
    write('kev.json', { vulnerabilities: [{ cveID: 'CVE-2024-1' }] });
    const { section } = await gate({ kev: ['kev.json'] });
    expect(section.summary(20_000)).toContain('blocks, known to be exploited');
  });

  test('a VEX document of the base branch suppresses, one that only the change has can not', async () => {
    const vex = JSON.stringify(
      openVexOf([
        {
          vulnerability: { name: 'CVE-2024-1' },
          products: [{ '@id': 'pkg:npm/curl' }],
          status: 'not_affected',
          justification: 'component_not_present',
        },
      ]),
    );
    const { verdict, section } = await gate({ vex: ['vex.json'] }, { 'vex.json': vex });
    expect(verdict.conclusion).toBe('pass');
    expect(section.summary(20_000)).toContain('1 suppressed');
    write('vex.json', vex);
    await expect(gate({ vex: ['vex.json'] }, {}, { 'vex.json': vex })).rejects.toThrow(
      new InputError(
        'The input "scan-results" names "vex.json", which can\'t be used: not a file of the base branch. Merge it first, or correct the path.',
      ),
    );
  });

  test('VEX that policy names counts, too, of the base branch and of the policy repository; what is not there never passes', async () => {
    const statement = { vulnerability: { name: 'CVE-2024-1' }, products: [{ '@id': 'pkg:npm/curl' }], status: 'fixed' };
    const vex = JSON.stringify(openVexOf([statement]));
    const naming = (...named: readonly string[]) => ({ ...defaultPolicy, scans: { ...defaultPolicy.scans, vex: named } });
    expect((await gate({}, { 'vex.json': vex }, {}, naming('vex.json'))).verdict.conclusion).toBe('pass');
    expect((await gate({}, {}, {}, naming('policy:vex/all.json'), { 'vex/all.json': vex })).verdict.conclusion).toBe('pass');
    const { verdict } = await gate({}, {}, {}, naming('policy:vex/none.json'), { 'vex/all.json': vex });
    expect(verdict.mayMerge).toBe(false);
    expect(verdict.reasons.map(({ reason }) => reason)).toContain(
      'The VEX document "policy:vex/none.json" that policy names can\'t be used: it is no file of the repository that the input "policy-repository" names. Correct "scans.vex" of the policy, or add the file.',
    );
  });

  test('a report without a counterpart beside others is a first scan, one of the base that the head lacks is missing', async () => {
    write('scans/head/shop.json', base);
    write('scans/head/mail.json', head);
    expect((await gate()).verdict).toMatchObject({ conclusion: 'warn', mayMerge: true });
    write('scans/base/chat.json', base);
    const { verdict } = await gate();
    expect(verdict).toMatchObject({ conclusion: 'incomplete', mayMerge: false });
    expect(verdict.reasons.map(({ reason }) => reason)).toContain(
      "chat.json: The head's report can't be used: missing file. Let the scanner write it there, or correct the path.",
    );
  });

  test('two reports of one name on one side are refused', async () => {
    write('scans/other/shop.json', head);
    await expect(gate({ head: ['scans/head/*.json', 'scans/other/*.json'] })).rejects.toThrow(/finds two reports called "shop\.json"/u);
  });

  test('fifty reports of a side are read, and one more is refused', async () => {
    const reports = (count: number): void => {
      for (let index = 0; index < count; index += 1) write(`scans/many/${index}.json`, '{}');
    };
    reports(50);
    await expect(gate({ head: ['scans/many/*.json'] })).resolves.toMatchObject({ verdict: { mayMerge: false } });
    reports(51);
    await expect(gate({ head: ['scans/many/*.json'] })).rejects.toThrow('finds more than 50 reports on one side.');
  });
});

describe('an image that the change brings in and no scan is about', () => {
  const pod = {
    'pod.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: "ghcr.io/acme/mail:1"}]}\n',
  };

  test('warns by itself, never passes where policy says so, and is silent once a report is about it', async () => {
    write('scans/base/shop.json', base);
    write('scans/head/shop.json', base);
    const warned = await gate({}, {}, pod);
    expect([warned.verdict.conclusion, warned.verdict.mayMerge]).toEqual(['warn', true]);
    expect(warned.section.summary(20_000)).toContain('No scan is about 1 image that the change brings in');
    expect(warned.section.summary(20_000)).toContain('ghcr.io/acme/mail:1');
    const blocking = { ...defaultPolicy, scans: { ...defaultPolicy.scans, unscanned: 'block' as const } };
    const refused = await gate({}, {}, pod, blocking);
    expect([refused.verdict.conclusion, refused.verdict.mayMerge]).toEqual(['incomplete', false]);
    write('scans/head/mail.json', { ...trivyOf({ packages: {} }), ArtifactType: 'container_image', ArtifactName: 'ghcr.io/acme/mail:1' });
    write('scans/base/mail.json', { ...trivyOf({ packages: {} }), ArtifactType: 'container_image', ArtifactName: 'ghcr.io/acme/mail:1' });
    expect((await gate({}, {}, pod, blocking)).verdict.conclusion).toBe('pass');
  });
});

describe('a scan that did not happen never passes', () => {
  test('when there is no report of the head', async () => {
    const { verdict, section } = await gate();
    expect(verdict).toMatchObject({ conclusion: 'incomplete', mayMerge: false });
    expect(renderLevels([section.annotations])).toMatchObject([
      { level: 'error', path: '', message: 'There is no report of a scan of the head.' },
    ]);
  });

  test('when there is none of a base that was to be compared with', async () => {
    write('scans/head/shop.json', head);
    expect((await gate()).verdict.conclusion).toBe('incomplete');
    expect((await gate({ base: [] })).verdict.conclusion).toBe('warn');
  });

  test('when it is empty, or a link that leads elsewhere', async () => {
    write('scans/base/shop.json', base);
    write('scans/head/shop.json', '');
    expect((await gate()).verdict.reasons).toMatchObject([
      { reason: `The head's report "shop.json" can't be used: empty file. The scanner wrote nothing: see its log, and scan again.` },
    ]);
    rmSync(join(workspace, 'scans/head/shop.json'));
    symlinkSync(join(workspace, 'scans/base/shop.json'), join(workspace, 'scans/head/shop.json'));
    expect((await gate()).verdict.reasons).toMatchObject([{ reason: expect.stringContaining('behind a link') }]);
  });
});

test('hostile text takes no effect in the summary and in annotations', async () => {
  const evil = '</details><img src=x> @octocat [a](https://evil.example) `| \u001B[31m\n::error::x';
  write('scans/base/shop.json', base);
  write(
    'scans/head/shop.json',
    image({
      packages: { old: '1' },
      found: [{ id: evil, name: evil, version: evil, FixedVersion: evil, Severity: evil, Layer: { DiffID: 'sha256:own' } }],
    }),
  );
  const { section } = await gate();
  const summary = section.summary(20_000);
  expect(summary).not.toContain('\u001B');
  expect(summary.split('\n').filter(line => line.startsWith('::'))).toEqual([]);
  const html = marked.parse(summary, { async: false });
  expect(html.match(/<(?:img|a)\b[^>]*>/gu) ?? []).toEqual([]);
  expect(html).toContain('<table>');
  const [annotation] = renderLevels([section.annotations]);
  expect(annotation?.message).not.toMatch(/[\n]/u);
});
