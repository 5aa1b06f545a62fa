/**
 * Begins a rule: `npm run new:rule -- dockerfile/my-hazard` writes its file, its test and its line in the changelog, and lists it in the
 * catalogue. What is written is empty where only its author knows better, and the tests say so until it is filled in.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exportedName } from './rule-name.ts';

const root = new URL('../../', import.meta.url);

/** What the rules of a pack look at, and the node that they most often visit. */
const packs: Readonly<Record<string, { readonly kind: string; readonly node: string; readonly at: string }>> = {
  dockerfile: { kind: 'dockerfile', node: 'run', at: 'run.range' },
  image: { kind: 'images', node: 'image', at: 'image.range' },
  compose: { kind: 'compose', node: 'service', at: 'service.nameRange' },
  kubernetes: { kind: 'kubernetes', node: 'container', at: 'container.range' },
  workload: { kind: 'containers', node: 'container', at: 'container.nameRange' },
  rbac: { kind: 'kubernetes', node: 'object', at: 'object.range' },
  network: { kind: 'kubernetes', node: 'object', at: 'object.range' },
  secrets: { kind: 'kubernetes', node: 'container', at: 'container.range' },
  daemon: { kind: 'daemons', node: 'daemon', at: 'daemon.at' },
  'control-plane': { kind: 'kubernetes', node: 'container', at: 'container.range' },
};

const fail = (message: string): never => {
  process.stderr.write(`${message}\n`);
  process.exit(2);
};

const ruleText = (id: string, version: string): string => {
  const [pack = '', slug = ''] = id.split('/');
  const { kind = '', node = '', at = '' } = packs[pack] ?? {};
  return `import { defineRule } from '../rule.ts';

export const ${exportedName(slug)} = defineRule({
  meta: {
    id: '${id}',
    kind: '${kind}',
    severity: 'medium',
    title: '',
    rationale: '',
    remediation: '',
    messages: { found: '' },
    fix: 'none',
    examples: { bad: '', good: '' },
    references: [],
    since: '${version}',
  },
  visit: {
    *${node}(${node}) {
      yield { messageId: 'found', at: ${at} };
    },
  },
});
`;
};

const testText = (id: string): string => {
  const name = exportedName(id.slice(id.indexOf('/') + 1));
  return `import { ${name} } from '../../../src/rules/${id}.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(${name}, {
  valid: {},
  invalid: {},
});
`;
};

/** The changelog with a line at the end of "Added" under "Unreleased"; either heading is made when it is missing. */
const withEntry = (changelog: string, entry: string): string => {
  const sections = changelog.split(/^(?=## )/mu);
  const index = sections.findIndex(section => section.startsWith('## Unreleased'));
  if (index === -1) return sections.toSpliced(1, 0, `## Unreleased\n\n### Added\n\n${entry}\n\n`).join('');
  const parts = (sections[index] ?? '').split(/^(?=### )/mu);
  const added = parts.findIndex(part => part.startsWith('### Added'));
  const changed =
    added === -1
      ? parts.toSpliced(1, 0, `### Added\n\n${entry}\n\n`)
      : parts.with(
          added,
          (parts[added] ?? '').replace(/\n*$/u, (end: string) => `\n${entry}${end || '\n'}`),
        );
  return sections.with(index, changed.join('')).join('');
};

const create = (path: string, text: string): void => {
  const url = new URL(path, root);
  mkdirSync(dirname(fileURLToPath(url)), { recursive: true });
  writeFileSync(url, text, { flag: 'wx' });
};

const [id = '', ...others] = process.argv.slice(2);
if (id === '' || others.length > 0) fail('Name one rule: npm run new:rule -- dockerfile/my-hazard');
const [pack = '', slug = ''] = id.split('/');
if (packs[pack] === undefined) fail(`A rule is in one of the packs ${Object.keys(packs).join(', ')}: "${id}" is not.`);
if (!/^[a-z-]+\/[a-z][a-z\d]*(?:-[a-z\d]+)*$/u.test(id)) fail(`"${id}" is not an id: write <pack>/<hazard-in-lower-case>.`);
const [rulePath, testPath] = [`src/rules/${id}.ts`, `test/rules/${id}.test.ts`];
for (const path of [rulePath, testPath]) if (existsSync(new URL(path, root))) fail(`There is a "${path}" already.`);

const version = /^export const version = '([^']+)';$/mu.exec(readFileSync(new URL('src/version.ts', root), 'utf8'))?.[1] ?? '';
create(rulePath, ruleText(id, version));
create(testPath, testText(id));
const changelog = new URL('CHANGELOG.md', root);
writeFileSync(changelog, withEntry(readFileSync(changelog, 'utf8'), `- The rule \`${id}\`.`));
execFileSync(process.execPath, [fileURLToPath(new URL('build-catalog.ts', import.meta.url))], { stdio: 'inherit' });
process.stdout.write(
  `Wrote ${rulePath} and ${testPath}.
Fill in the metadata of ${exportedName(slug)} and its create, draw its ranges in the test, then run:
  npx vitest run ${testPath}
  npm run catalog && npm run schema && npm run docs
`,
);
