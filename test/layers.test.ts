import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Violation {
  readonly rule: { readonly name: string };
  /** Path of the importing file. */
  readonly from: string;
}

/** The names of the layer rules that a tree of files breaks, as the project's own guard sees it. */
const brokenRules = (files: Readonly<Record<string, string>>): readonly string[] =>
  [...new Set(violations(files).map(({ rule }) => rule.name))].toSorted();

const violations = (files: Readonly<Record<string, string>>): readonly Violation[] => {
  const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-layers-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const config = join(root, '.github/dependency-cruiser.mjs');
    const command = [
      join(root, 'node_modules/.bin/depcruise'),
      '--config',
      config,
      '--output-type',
      'json',
      ...['src', 'app'].filter(name => existsSync(join(folder, name))),
    ];
    const output = run(command, folder);
    const report = JSON.parse(output) as { readonly summary: { readonly violations: readonly Violation[] } };
    return report.summary.violations;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const run = ([command = '', ...args]: readonly string[], cwd: string): string => {
  try {
    return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    return (error as { readonly stdout: string }).stdout;
  }
};

const empty = 'export const a = 1;\n';
const importing = (path: string): string => `import { a } from '${path}';\nexport const b = a;\n`;

test('the guard of the layers sees every kind of forbidden import, types included', () => {
  expect(
    brokenRules({
      'src/text/range.ts': "import type { a } from '../rules/rule.ts';\nexport type b = typeof a;\n",
      'src/artifacts/one.ts': importing('../policy/policy.ts'),
      'src/rules/rule.ts': empty,
      'src/rules/catalog.ts': empty,
      'src/rules/image/first.ts': importing('./second.ts'),
      'src/rules/image/second.ts': importing('../../delta/delta.ts'),
      'src/delta/delta.ts': importing('../rules/catalog.ts'),
      'src/policy/policy.ts': importing('../reports/sarif.ts'),
      'src/cli/load-policy.ts': importing('./catalogue.ts'),
      'src/cli/catalogue.ts': importing('../rules/catalog.ts'),
      'src/reports/sarif.ts': importing('../github/client.ts'),
      'src/github/client.ts': empty,
      'src/engine/analyze.ts': "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n",
      'src/action/run.ts': importing('../cli/scan.ts'),
      'src/cli/scan.ts': importing('../github/client.ts'),
      'src/cli/fix.ts': importing('../../app/main.ts'),
      'src/units/group-units.ts': importing('../findings/finding.ts'),
      'src/findings/finding.ts': empty,
      'src/environments/helmfile.ts': importing('../units/group-units.ts'),
      'src/render/helm/chart.ts': importing('../../review/review.ts'),
      'src/render/helm/release.ts': importing('../../artifacts/artifact.ts'),
      'src/review/review.ts': empty,
      'src/artifacts/artifact.ts': empty,
      'src/facts/one.ts': importing('./two.ts'),
      'src/facts/two.ts': "import { b } from './one.ts';\nexport const a = b;\n",
      'src/rules/concepts/noun.ts': importing('../image/concepts/word.ts'),
      'src/rules/image/concepts/word.ts': importing('../../compose/concepts/term.ts'),
      'src/rules/compose/concepts/term.ts': empty,
      'src/registry/registry-client.ts': importing('../engine/analyze.ts'),
      'src/registry/discover.ts': importing('../signing/sigstore/verify.ts'),
      'src/signing/sigstore/verify.ts': empty,
      'app/main.ts': importing('../src/action/run.ts'),
      'app/settings.ts': importing('../src/cli/scan.ts'),
      'app/pages/page.ts': importing('../storage/sql-store.ts'),
      'app/storage/sql-store.ts': empty,
      'src/attic/box.ts': empty,
      'src/rules/kubernetes/changed.ts': importing('../../changes/rows.ts'),
      'src/changes/rows.ts': importing('../attic/box.ts'),
    }),
  ).toEqual([
    'app-knows-no-other-shell',
    'concepts-stay-in-their-pack',
    'core-is-pure',
    'core-knows-no-shell',
    'engine-knows-the-contract',
    'environments-conclude-nothing',
    'every-room-has-a-place',
    'imports-run-down',
    'no-circular',
    'pages-show-what-is-seen',
    'policy-is-read-without-rules',
    'registry-gives-facts',
    'registry-knows-the-contract-of-signing',
    'render-reads-yaml',
    'render-sees-little',
    'rule-is-an-island',
    'rules-know-no-diff',
    'shared-concepts-know-no-pack',
    'shells-do-not-meet',
    'shells-do-not-meet-either',
    'src-never-imports-app',
    'units-conclude-nothing',
  ]);
});

test('the guard lets no room see one that lies above it', () => {
  const rooms = [
    'text',
    'oci',
    'findings',
    'artifacts',
    'units',
    'environments',
    'render',
    'facts',
    'changes',
    'rules',
    'policy',
    'engine',
    'delta',
    'signing',
    'verdict',
    'review',
    'reports',
    'registry',
    'verification',
    'github',
    'action',
    'cli',
  ];
  const upward = rooms.slice(0, -1).map((room, index) => [`src/${room}/one.ts`, importing(`../${rooms[index + 1]}/two.ts`)] as const);
  const seen = violations(Object.fromEntries([...upward, ...rooms.map(room => [`src/${room}/two.ts`, empty] as const)]));
  const sources = seen.flatMap(({ rule, from }) => (rule.name === 'imports-run-down' ? [from] : []));
  expect(new Set(sources)).toEqual(new Set(upward.map(([path]) => path)));
});

test('the guard is silent on allowed imports', () => {
  expect(
    brokenRules({
      'src/text/range.ts': empty,
      'src/artifacts/one.ts': importing('../text/range.ts'),
      'src/artifacts/kustomization-names.ts': empty,
      'src/render/kustomize/loader.ts': importing('../../artifacts/kustomization-names.ts'),
      'src/rules/rule.ts': importing('../artifacts/one.ts'),
      'src/rules/concepts/noun.ts': empty,
      'src/rules/image/concepts/word.ts': importing('../../concepts/noun.ts'),
      'src/rules/image/first.ts':
        "import { b } from '../concepts/noun.ts';\nimport { c } from './concepts/word.ts';\nexport const a = [b, c];\n",
      'src/findings/fingerprint.ts': "import { hash } from 'node:crypto';\nexport const a = hash;\n",
      'src/github/client.ts': empty,
      'src/oci/digest.ts': empty,
      'src/signing/evidence.ts': importing('../oci/digest.ts'),
      'src/registry/registry-client.ts':
        "import { connect } from 'node:net';\nimport { b } from '../signing/evidence.ts';\nexport const a = [b, connect];\n",
      'app/main.ts': importing('../src/github/client.ts'),
    }),
  ).toEqual([]);
});
