import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { locksTable, policyKeysTable } from '../../.github/scripts/policy-tables.ts';
import orgSchema from '../../docs/schema/org-policy.schema.json' with { type: 'json' };
import { readArguments, usage } from '../../src/cli/arguments/arguments.ts';
import { readHelmFlags } from '../../src/cli/commands/helm-flags.ts';
import { asksForEnvironment, readRequest } from '../../src/cli/commands/render-environments.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { parseOrgPolicy } from '../../src/policy/parse-org-policy.ts';
import { familyNames } from '../../src/policy/rule-names.ts';
import document from '../../src/policy/schema/tidewaiter.schema.json' with { type: 'json' };
import { allRules } from '../../src/rules/catalog.ts';
import { version } from '../../src/version.ts';
import { runProcessSync } from '../support/processes/run-process.ts';
import { exists, readText, root, writtenFiles } from './repository-files.ts';

const pages = writtenFiles().filter(path => path.endsWith('.md') && !path.endsWith('.golden.md'));
const guides = pages.filter(path => !path.startsWith('docs/rules/'));
const scripts: Readonly<Record<string, string>> = JSON.parse(readText('package.json')).scripts;
const rules = allRules.map(rule => rule.meta);

interface Fence {
  readonly language: string;
  readonly code: string;
}

const fencesOf = (page: string): readonly Fence[] =>
  [...readText(page).matchAll(/^( *)```(\w*)\n(.*?)^\1```$/gmsu)].map(([, , language = '', code = '']) => ({ language, code }));

const fencesIn = (language: string): readonly (readonly [page: string, code: string])[] =>
  guides.flatMap(page =>
    fencesOf(page)
      .filter(fence => fence.language === language)
      .map(({ code }) => [page, code] as const),
  );

/** Headings as GitHub names their anchors. */
const anchorsOf = (page: string): readonly string[] =>
  [...readText(page).matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\- ]/gu, '')
      .replaceAll(' ', '-'),
  );

/** There is such a file, or a reader is to make it and git ignores it. */
const isThere = (path: string): boolean =>
  exists(path) || runProcessSync('git', ['-C', root, 'check-ignore', '--quiet', path]).status === 0;

/** Programs of the system that guides may use. */
const systemPrograms = [
  'git',
  'chmod',
  'cosign',
  'cp',
  'docker',
  'gh',
  'install',
  'helm',
  'kubectl',
  'mkdir',
  'mv',
  'opa',
  'openssl',
  'sed',
  'sha256sum',
  'tar',
];

const joined = (page: string, target: string): string => new URL(target, `file:///${page}`).pathname.slice(1);

test.each(pages)('%s links only to what there is', page => {
  for (const [, target = ''] of readText(page).matchAll(/\]\(([^)\s]+)\)/gu)) {
    if (target.startsWith('https://')) continue;
    const [file = '', anchor] = target.split('#');
    const path = file === '' ? page : joined(page, file);
    expect(exists(path), target).toBe(true);
    if (anchor !== undefined) expect(anchorsOf(path), target).toContain(anchor);
  }
});

describe.each(guides)('%s', page => {
  test('names only scripts that there are', () => {
    for (const [, script = ''] of readText(page).matchAll(/\bnpm run ([\w:]+)/gu)) expect(scripts, script).toHaveProperty([script]);
  });

  test('names only files that there are', () => {
    const folders = /^(?:src|test|docs|bench|deploy|examples|dist|\.github\/(?:scripts|workflows)|\.ci)\//u;
    for (const [, path = ''] of readText(page).matchAll(/`([\w./-]+\/[\w./-]*)`/gu))
      if (folders.test(path)) expect(isThere(path), path).toBe(true);
  });
});

describe('commands in the guides', () => {
  const commands = fencesIn('sh').flatMap(([page, code]) =>
    code
      .split('\n')
      .flatMap(line => line.split('&&'))
      .map(part => part.replace(/ #.*$/u, '').trim())
      .filter(part => part !== '')
      .map(part => [page, part.split(/\s+/u)] as const),
  );

  test.each(commands)('%s: %j can be run', (_, [program = '', ...args]) => {
    switch (program) {
      case 'npm':
        expect(['ci', 'test', ...Object.keys(scripts)]).toContain(args.filter(arg => arg !== 'run')[0]);
        break;
      case 'tidewaiter':
        if (args[0] === 'render' && asksForEnvironment(args.slice(1))) expect(readRequest(args.slice(1)).path).not.toBe('.');
        else if (args[0] === 'render') expect(readHelmFlags(args.slice(1)).positionals).toHaveLength(1);
        else expect(readArguments(args).command).toBe(args[0]);
        break;
      case 'node':
        expect(exists(args[0] ?? '')).toBe(true);
        break;
      default:
        if (systemPrograms.includes(program)) {
          for (const arg of args) if (/^(?:deploy|docs)\//u.test(arg)) expect(isThere(arg), arg).toBe(true);
          break;
        }
        expect.unreachable(`A program that this test does not know: ${program}`);
    }
  });

  test('are among those that --help lists', () => {
    const listed = new Set([...usage.matchAll(/^ {2}tidewaiter (\w+)/gmu)].map(match => match[1]));
    for (const [, [program, command]] of commands) if (program === 'tidewaiter') expect([...listed]).toContain(command);
  });
});

describe('YAML in the guides', () => {
  test.each(fencesIn('yaml'))('%s: is a policy without errors, or a workflow with inputs that there are', (_, code) => {
    if (code.startsWith('# tidewaiter/policy.yml\n')) {
      expect(parseOrgPolicy(code, 'tidewaiter/policy.yml', 'acme/.github', rules).errors).toBeUndefined();
      return;
    }
    // Why not read: its key is added to it by the next command. What follows the guide reads it.
    if (code.startsWith('# tidewaiter/image-policies/')) {
      expect(parse(code).kind).toBe('ClusterImagePolicy');
      return;
    }
    const { jobs, repos } = parse(code);
    // What pre-commit reads: its hook is one of those that are there.
    if (repos !== undefined) {
      const hooks = parse(readText('.pre-commit-hooks.yaml')).map(({ id }: { readonly id: string }) => id);
      expect(repos).toMatchObject([{ rev: `v${version}`, hooks: [{ id: expect.toBeOneOf(hooks) }] }]);
      return;
    }
    if (jobs === undefined) {
      expect(parsePolicy(code, '.github/tidewaiter.yml', rules).errors).toBeUndefined();
      return;
    }
    const inputs = Object.keys(parse(readText('action.yml')).inputs);
    const steps = Object.values<{ steps: { uses?: string; with?: object }[] }>(jobs).flatMap(job => job.steps);
    const own = steps.filter(step => step.uses?.startsWith('tidewaiter/') === true);
    // What the App reads is uploaded, and no step of ours runs.
    if (steps.some(step => step.uses?.startsWith('actions/upload-artifact@') === true && own.length === 0)) return;
    expect(own.map(step => step.uses)).toEqual([`tidewaiter/tidewaiter@v${version}`]);
    for (const step of own) for (const name of Object.keys(step.with ?? {})) expect(inputs).toContain(name);
  });
});

test('comments in the guides name rules that there are', () => {
  const named = guides.flatMap(page => [...readText(page).matchAll(/tidewaiter: ignore[\w-]*\[([^\]]+)\]/gu)].map(match => match[1] ?? ''));
  const ids = named.flatMap(list => list.split(/,\s*/u)).filter(id => id !== 'rule-id' && !id.includes('*'));
  for (const id of ids) expect([...rules.map(rule => rule.id), ...familyNames]).toContain(id);
});

test('addresses of the project carry its version', () => {
  for (const page of pages) {
    for (const [address, tag] of readText(page).matchAll(/tidewaiter\/tidewaiter\/(?:blob\/)?v([\d.]+\d)/gu))
      expect(tag, address).toBe(version);
  }
});

describe('the guides to the policies', () => {
  const policyDocument: object = document;
  interface Schema {
    readonly properties?: Readonly<Record<string, Schema>>;
  }

  const keysOf = ({ properties = {} }: Schema): readonly string[] =>
    Object.entries(properties).flatMap(([key, value]) =>
      value.properties && key !== 'rules' ? keysOf(value).map(inner => `${key}.${inner}`) : [key],
    );

  test('has a row for every key, and for no other', () => {
    const [table = ''] = readText('docs/configuration.md').split(/^## /mu);
    const documented = [...table.matchAll(/^\| `([\w.-]+)` \|/gmu)].map(match => match[1] ?? '');
    expect(documented.toSorted()).toEqual([...keysOf(policyDocument)].toSorted());
  });

  test('say of each key what the keys say of themselves: what it decides, its values and its default', () => {
    expect(readText('docs/configuration.md')).toContain(policyKeysTable());
    expect(readText('docs/org-policy.md')).toContain(locksTable());
  });

  test('have one for every key that only an organization has', () => {
    const documented = [...readText('docs/org-policy.md').matchAll(/^\| `([\w.-]+)` \|/gmu)].map(match => match[1] ?? '');
    const { properties: shared = {} }: Schema = policyDocument;
    const own = Object.entries(orgSchema.properties).filter(([key]) => !(key in shared));
    const keys = keysOf({ properties: Object.fromEntries(own.map(([key, value]) => [key, key === 'repositories' ? value : {}])) });
    for (const key of keys) expect(documented).toContain(key);
  });
});
