import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Octokit } from '@octokit/rest';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readInputs } from '../../src/action/inputs.ts';
import { type GatedScans, gateScanResults } from '../../src/action/scan-gate.ts';
import { defaultPolicy } from '../../src/policy/merge.ts';
import { renderLevels } from '../../src/reports/check-run/annotation-room.ts';
import { reviewChange } from '../../src/review/review.ts';
import { allRules } from '../../src/rules/catalog.ts';
import { readScanArtifact } from '../../src/scans/artifact/scan-artifact.ts';
import { compareScans } from '../../src/scans/delta/compare-scans.ts';
import { fieldsOf } from '../fake-github/json.ts';
import { InMemoryRepository } from '../support/in-memory-repository.ts';
import { runProcess } from '../support/processes/run-process.ts';
import { grypeOf, inBaseLayer, inOwnLayer, scanOf, trivyOf, trivyOfImage } from '../support/scans/reports.ts';
import { zipOf } from '../support/scans/zip.ts';

let workspace = '';
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'scan-guide-'));
});
afterEach(() => {
  delete process.env['INPUT_SCAN-RESULTS'];
  delete process.env['INPUT_GITHUB-TOKEN'];
  rmSync(workspace, { recursive: true, force: true });
});

const guide = readFileSync(fileURLToPath(new URL('../../docs/scan-results.md', import.meta.url)), 'utf8');

const words = v.optional(v.record(v.string(), v.string()));
const stepSchema = v.object({
  if: v.optional(v.string()),
  uses: v.optional(v.string()),
  run: v.optional(v.string()),
  with: words,
  env: words,
});
const jobSchema = v.object({ permissions: v.record(v.string(), v.string()), steps: v.array(stepSchema) });
type Job = v.InferOutput<typeof jobSchema>;
type Step = v.InferOutput<typeof stepSchema>;

/** The one job of the workflow that the guide shows under a heading. */
const jobUnder = (heading: string): Job => {
  const section = guide.slice(guide.indexOf(`\n${heading}\n`) + heading.length);
  const block = Array.from(section.matchAll(/```yaml\n(.*?)```/gsu), match => match[1] ?? '').find(text => text.includes('\njobs:'));
  return v.parse(jobSchema, fieldsOf(parse(block ?? '')).object('jobs')?.raw['scans']);
};

const stepWith = ({ steps }: Job, has: (step: Step) => unknown): Step => {
  const step = steps.find(has);
  if (!step) throw new Error('The guide has no such step.');
  return step;
};

/**
 * Programs as the guide calls them. Each understands what its real one is documented to take, and nothing else; a scanner writes the report that was
 * stored for the side of the image. Why not the real ones: they need a daemon, a database and the network.
 */
const programs: Readonly<Record<string, string>> = {
  docker: '[[ $1 == build && $2 == --tag && -f $4/Dockerfile ]] && touch "$BUILT/$3"',
  trivy: `kind=$1; [[ $kind == image || $kind == sbom ]] || exit 9; shift
    if [[ $kind == image && $1 == --format && $2 == cyclonedx && $3 == --output ]]; then [[ -e $BUILT/$5 ]] && echo "\${5#*:}" > "$4"; exit; fi
    while [[ $1 == --* ]]; do case $1 in
      --format) [[ $2 == json ]] || exit 9; shift 2;; --output) out=$2; shift 2;; --list-all-pkgs|--skip-db-update) shift;; *) exit 9;; esac; done
    if [[ $kind == sbom ]]; then cp "$STORED/$(cat "$1").json" "$out"; exit; fi
    [[ -e $BUILT/$1 ]] && cp "$STORED/\${1#*:}.json" "$out"`,
  syft: '[[ -e $BUILT/$1 && $2 == --output && $3 == syft-json=* ]] && echo "${1#*:}" > "${3#*=}"',
  // The run of the base branch, whose artifact has the bill of its image.
  gh: `case "$1 $2" in
    'run list') [[ $* == *"--workflow scans.yml --branch main --event push --status success"* ]] && echo 7;;
    'run download') [[ $3 == 7 && $4 == --name && $5 == bills && $6 == --dir ]] && mkdir -p "$7" && for file in bills/head/*; do echo base > "$7/\${file##*/}"; done;;
    *) exit 9;; esac`,
  grype: `[[ "$*" == "db update" ]] && exit 0
    [[ $GRYPE_DB_AUTO_UPDATE == false ]] || exit 9
    if [[ $1 == --output && $2 == json && $3 == --file && $5 == sbom:* ]]; then cp "$STORED/$(cat "\${5#sbom:}").json" "$4"; exit; fi
    [[ $1 == --output && $2 == json && $3 == --file && -e $BUILT/$5 && $GRYPE_DB_AUTO_UPDATE == false ]] && cp "$STORED/\${5#*:}.json" "$4"`,
  clairctl: '[[ $1 == report && $2 == --host && $3 == https://* && $4 == -o && $5 == json ]] && cat "$STORED/${6#*:}.json"',
  // It ends with 1 where it finds something.
  snyk: `[[ $1 == container && $2 == test && $3 == --json-file-output=* && -e $BUILT/$4 ]] || exit 2
    cp "$STORED/\${4#*:}.json" "\${3#*=}"; exit 1`,
};

/** What GitHub puts in the place of an expression of a guide. */
const givenFor = (value: string): string =>
  value.includes('.base.ref') ? 'main' : (/\.(base|head)\.sha \}\}$/u.exec(value)?.[1] ?? value);

interface Stored {
  readonly base: object;
  readonly head: object;
}

/** Follows the steps under a heading: checks out, runs its script as GitHub does, and hands the Action what its own step is given. */
const follow = async (heading: string, stored: Stored): Promise<Step> => {
  const job = jobUnder(heading);
  const dockerfile = 'FROM debian:12.5\nRUN make install\nUSER 1000\n';
  for (const { uses, with: given } of job.steps)
    if (uses?.startsWith('actions/checkout@') && given?.['path'] !== undefined) {
      mkdirSync(join(workspace, given['path']), { recursive: true });
      writeFileSync(join(workspace, given['path'], 'Dockerfile'), dockerfile);
    }
  for (const folder of ['bin', 'stored', 'built']) mkdirSync(`${workspace}-${folder}`);
  for (const [name, body] of Object.entries(programs)) {
    writeFileSync(`${workspace}-bin/${name}`, `#!/bin/bash\n${body}\n`);
    chmodSync(`${workspace}-bin/${name}`, 0o755);
  }
  for (const side of ['base', 'head'] as const) writeFileSync(`${workspace}-stored/${side}.json`, JSON.stringify(stored[side]));
  const statuses: (readonly [number | null, string])[] = [];
  for (const { if: condition = '', run, env: own = {} } of job.steps) {
    if (run === undefined || condition.includes("== 'push'")) continue;
    const env = Object.fromEntries(Object.entries(own).map(([name, value]) => [name, givenFor(value)]));
    const { status, stderr } = await runProcess('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
      cwd: workspace,
      env: { ...env, PATH: `${workspace}-bin:/usr/bin:/bin`, STORED: `${workspace}-stored`, BUILT: `${workspace}-built` },
    });
    statuses.push([status, stderr.toString()]);
  }
  for (const folder of ['bin', 'stored', 'built']) rmSync(`${workspace}-${folder}`, { recursive: true, force: true });
  expect(statuses.length).toBeGreaterThan(0);
  expect(statuses).toEqual(statuses.map(() => [0, '']));
  const ours = job.steps.find(({ uses }) => uses?.startsWith('tidewaiter/'));
  return ours ?? stepWith(job, ({ uses }) => uses?.startsWith('actions/upload-artifact'));
};

const gate = async (inputs: Readonly<Record<string, string>> = {}): Promise<GatedScans> => {
  process.env['INPUT_GITHUB-TOKEN'] = 'token';
  process.env['INPUT_SCAN-RESULTS'] = inputs['scan-results'] ?? '';
  const { scanResults } = readInputs();
  if (!scanResults) throw new Error('The guide gives the Action no results.');
  const head = { Dockerfile: readFileSync(join(workspace, 'head/Dockerfile'), 'utf8') };
  const reader = new InMemoryRepository({ base: {}, head });
  const today = '2026-06-15';
  const reviewed = await reviewChange({ policy: defaultPolicy, rules: [], version: '0.0.0' }, { reader, clock: { today: () => today } });
  const target = { owner: 'acme', repo: 'shop', base: 'base', head: 'head' };
  return gateScanResults({
    inputs: scanResults,
    client: new Octokit(),
    target,
    reader,
    reviewed,
    today,
    workspace,
    sharedFiles: async () => new Map(),
  });
};

const flaw = (id: string) => ({ id, name: `${id} openssl`, normalized_severity: 'High', severity: 'High', fixed_in_version: '3.0.2' });

/** Clair 4's report of a system with one package, in which flaws are found. */
const clairOf = (...ids: readonly string[]): object => ({
  manifest_hash: 'sha256:1',
  packages: { 1: { name: 'openssl', version: ids.includes('CVE-2024-1000') ? '3.0.1' : '3.0.0', kind: 'binary' } },
  distributions: { 1: { did: 'debian', version_id: '12' } },
  environments: { 1: [{ package_db: 'var/lib/dpkg/status', introduced_in: 'sha256:2' }] },
  vulnerabilities: Object.fromEntries(ids.map(id => [id, flaw(id)])),
  package_vulnerabilities: { 1: ids },
});

const snykOf = (...found: readonly (readonly [id: string, name: string])[]): object => ({
  vulnerabilities: found.map(([id, packageName]) => ({
    id: `SNYK-DEBIAN12-${id}`,
    packageName,
    version: '1',
    severity: 'high',
    packageManager: 'deb',
    from: ['docker-image|shop', packageName],
    nearestFixedInVersion: '2',
    identifiers: { CVE: [id] },
  })),
  ok: false,
  dependencyCount: 40,
  packageManager: 'deb',
  projectName: 'docker-image|shop',
  path: 'shop',
  docker: {},
});

const grypeFlaw = (id: string, name: string, version = '1') => ({ id, name, version, type: 'deb', path: '/var/lib/dpkg/status', fix: '2' });

const ofDebian = { Metadata: { OS: { Family: 'debian', Name: '12' } } };

const guides: readonly (readonly [heading: string, stored: Stored])[] = [
  [
    '### Trivy',
    {
      base: trivyOfImage({ packages: { old: '1' }, found: [inBaseLayer] }),
      head: trivyOfImage({ packages: { old: '1', curl: '8' }, found: [inBaseLayer, inOwnLayer] }),
    },
  ],
  [
    '### Grype',
    {
      base: grypeOf({ found: [grypeFlaw('CVE-2020-1000', 'old')] }),
      head: grypeOf({ found: [grypeFlaw('CVE-2020-1000', 'old'), grypeFlaw('CVE-2024-1000', 'curl')] }),
    },
  ],
  [
    '#### Trivy, by SBOMs',
    {
      base: { ...trivyOf({ packages: { old: '1' }, found: [inBaseLayer] }), ArtifactType: 'cyclonedx', ...ofDebian },
      head: { ...trivyOf({ packages: { old: '1', curl: '8' }, found: [inBaseLayer, inOwnLayer] }), ArtifactType: 'cyclonedx', ...ofDebian },
    },
  ],
  [
    '#### Grype, by SBOMs',
    {
      base: { ...grypeOf({ found: [grypeFlaw('CVE-2020-1000', 'old')] }), source: { type: 'sbom', target: 'base.syft.json' } },
      head: {
        ...grypeOf({ found: [grypeFlaw('CVE-2020-1000', 'old'), grypeFlaw('CVE-2024-1000', 'curl')] }),
        source: { type: 'sbom', target: 'head.syft.json' },
      },
    },
  ],
  ['### Clair', { base: clairOf('CVE-2020-1000'), head: clairOf('CVE-2020-1000', 'CVE-2024-1000') }],
  ['### Snyk', { base: snykOf(['CVE-2020-1000', 'old']), head: snykOf(['CVE-2020-1000', 'old'], ['CVE-2024-1000', 'curl']) }],
];

describe('the guide, followed word for word', () => {
  test.each(guides)('%s: what the change adds blocks, and what was there before is silent', async (heading, stored) => {
    const bySbom = heading.endsWith('by SBOMs');
    expect(jobUnder(heading).permissions).toEqual({ contents: 'read', 'pull-requests': 'read', ...(bySbom && { actions: 'read' }) });
    // Clair scans what a registry has, and builds nothing here.
    mkdirSync(join(workspace, 'head'), { recursive: true });
    writeFileSync(join(workspace, 'head/Dockerfile'), 'FROM debian:12.5\nRUN make install\nUSER 1000\n');
    const step = await follow(heading, stored);
    const { verdict, section } = await gate(step.with);
    expect([verdict.conclusion, section.outputs['scan-added']]).toEqual(['block', 1]);
    expect(renderLevels([section.annotations]).map(({ level, title }) => `${level} ${title.split(' ')[0]}`)).toEqual([
      'error CVE-2024-1000',
    ]);
    expect(section.summary(60_000)).not.toContain('CVE-2020-1000');
  });

  test.each(guides)('%s: nothing is added when nothing changed', async (heading, { base }) => {
    mkdirSync(join(workspace, 'head'), { recursive: true });
    writeFileSync(join(workspace, 'head/Dockerfile'), 'FROM debian:12.5\n');
    const step = await follow(heading, { base, head: base });
    const { verdict, section } = await gate(step.with);
    expect([verdict.conclusion, section.outputs['scan-added']]).toEqual(['pass', 0]);
  });

  test('the App: what the workflow uploads has the reports of both sides', async () => {
    const [, stored] = guides[0] ?? [];
    const step = await follow('## The App', stored ?? { base: {}, head: {} });
    expect(step.with).toEqual({ name: 'scans', path: 'scans' });
    const file = (path: string): Uint8Array => readFileSync(join(workspace, 'scans', path));
    const artifact = readScanArtifact(zipOf({ 'head/shop.json': file('head/shop.json'), 'base/shop.json': file('base/shop.json') }));
    expect(artifact).toMatchObject({
      state: 'artifact',
      head: new Map([['shop.json', expect.objectContaining({ state: 'report' })]]),
      base: new Map([['shop.json', expect.objectContaining({ state: 'report' })]]),
    });
    expect(existsSync(join(workspace, 'scans/bases'))).toBe(false);
  });
});

test('kube-bench stands beside the rules of the control plane: one tells of the node, the other of the file that makes it so', async () => {
  const bench = (status: 'PASS' | 'FAIL'): object => ({
    Controls: [
      {
        id: '1',
        version: 'cis-1.9',
        node_type: 'master',
        tests: [
          {
            results: [
              { test_number: '1.2.1', test_desc: 'Ensure that the --anonymous-auth argument is set to false', status, scored: true },
              {
                test_number: '1.2.9',
                test_desc: 'Ensure that the admission control plugin EventRateLimit is set',
                status: 'FAIL',
                scored: false,
              },
            ],
          },
        ],
      },
    ],
  });
  const delta = compareScans({ base: scanOf(bench('PASS')), head: scanOf(bench('FAIL')) });
  expect(delta.added.map(({ finding: { kind, id, package: own } }) => [kind, id, own.name])).toEqual([['check', '1.2.1', 'master']]);
  expect(compareScans({ base: scanOf(bench('FAIL')), head: scanOf(bench('FAIL')) }).added).toEqual([]);
  const pod = (flag: string): string =>
    `apiVersion: v1\nkind: Pod\nmetadata:\n  name: kube-apiserver\n  namespace: kube-system\nspec:\n  containers:\n    - name: kube-apiserver\n      image: registry.k8s.io/kube-apiserver:v1.33.0\n      command:\n        - kube-apiserver\n        - --anonymous-auth=${flag}\n        - --authorization-mode=Node,RBAC\n`;
  const path = 'manifests/kube-apiserver.yaml';
  const reader = new InMemoryRepository({ base: { [path]: pod('false') }, head: { [path]: pod('true') } });
  const { result } = await reviewChange(
    { policy: defaultPolicy, rules: allRules, version: '0.0.0' },
    { reader, clock: { today: () => '2026-06-15' } },
  );
  const added = result.delta.entries.flatMap(({ head, state }) =>
    head && state === 'new' ? [`${head.ruleId} ${head.location.path}`] : [],
  );
  expect(added).toContain(`control-plane/apiserver-anonymous-auth ${path}`);
  // The rule's page says which check of kube-bench it answers.
  const page = readFileSync(fileURLToPath(new URL('../../docs/coverage/kube-bench.md', import.meta.url)), 'utf8');
  expect(page).toMatch(/\| 1\.2\.1 \|.*control-plane\/apiserver-anonymous-auth/u);
});
