import { describe, expect, test } from 'vitest';
import type { ReviewResult } from '../../src/review/result.ts';
import { causedLines, reviewChange } from '../support/in-memory-repository.ts';
import { dedent } from '../support/marked-text.ts';

/** Each changed file with its status. */
const statuses = ({ coverage }: ReviewResult): readonly string[] => coverage.entries.map(({ path, status }) => `${path} ${status}`);

describe('a merge conflict that was committed', () => {
  const conflict = (ours: string, theirs: string): string => `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> main\n`;

  test.each([
    ['Dockerfile', `FROM a:1\n${conflict('RUN a\n', 'RUN b\n')}USER 1\n`, 2],
    ['compose.yaml', `services:\n  web:\n${conflict('    image: a\n', '    image: b\n')}`, 3],
    ['pod.yaml', `apiVersion: v1\nkind: Pod\nspec:\n${conflict('  a: 1\n', '  a: 2\n')}`, 4],
  ])('in %s is told in its own words', async (path, text, line) => {
    const result = await reviewChange({ base: {}, head: { [path]: text } });
    expect(result.notifications.filter(({ level }) => level === 'error')).toMatchObject([
      { code: 'syntax-error', message: expect.stringContaining('merge conflict') },
    ]);
    expect(result.coverage.entries).toMatchObject([
      { status: 'partly-evaluated', reason: expect.stringMatching(new RegExp(`^Line ${line}: .*Resolve it`)) },
    ]);
    expect(result.verdict.conclusion).toBe('incomplete');
  });

  test('in a text that can be read is none', async () => {
    const text = `apiVersion: v1\nkind: ConfigMap\ndata:\n  a: |\n    x\n# ${'='.repeat(7)}\n`;
    expect(statuses(await reviewChange({ base: {}, head: { 'a.yaml': text } }))).toEqual(['a.yaml evaluated']);
    const shown = `FROM a:1\nCOPY <<EOF /help.txt\n${conflict('ours\n', 'theirs\n')}EOF\nUSER 1\n`;
    expect(statuses(await reviewChange({ base: {}, head: { Dockerfile: shown } }))).toEqual(['Dockerfile evaluated']);
  });
});

describe('a file with nothing in it', () => {
  test.each([
    ['Dockerfile', ''],
    ['Dockerfile', '\n# later\n'],
    ['compose.yaml', ''],
    ['pod.yaml', '---\n'],
  ])('%s leaves nothing to be judged: %j', async (path, text) => {
    const result = await reviewChange({ base: {}, head: { [path]: text } });
    expect(result.verdict.conclusion).toBe('pass');
  });

  test('but a frontend is not empty', async () => {
    const result = await reviewChange({ base: {}, head: { Dockerfile: '# syntax=acme/frontend:1\n' } });
    expect(result.verdict.conclusion).not.toBe('pass');
  });
});

describe('lines that a script replaces', () => {
  const pod = dedent(`
    apiVersion: v1
    kind: Pod
    metadata:
      name: a
      annotations:
        b: c
        <ANNOTATION_1>
    spec:
      hostPID: true
      containers: []
  `);

  test('are unknown where the text can’t be read with them', async () => {
    const result = await reviewChange({ base: {}, head: { 'pod.yaml': pod } });
    expect(statuses(result)).toEqual(['pod.yaml evaluated']);
    expect(causedLines(result)).toEqual(['pod.yaml:9 kubernetes/host-pid [new]']);
  });

  test('do not hide what else is broken', async () => {
    const result = await reviewChange({ base: {}, head: { 'pod.yaml': `${pod}  x: {]\n` } });
    expect(result.verdict.conclusion).toBe('incomplete');
  });
});

describe('files that are read because container files need them', () => {
  test('are in the ledger as such', async () => {
    const dockerfile = 'FROM a:1\nCOPY . /app\nUSER 1\n';
    const template = 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  {{- if .Values.x }}\n  hostPID: true\n  {{- end }}\n';
    const head = {
      Dockerfile: `${dockerfile}# a\n`,
      '.dockerignore': '.git\n.env\n',
      'docs/.dockerignore': 'x\n',
      'c/templates/a.yaml': template,
      'c/values.yaml': 'x: false # off\n',
    };
    const base = {
      Dockerfile: dockerfile,
      '.dockerignore': '.git\n',
      'c/templates/a.yaml': `${template}# a\n`,
      'c/values.yaml': 'x: false\n',
    };
    expect(statuses(await reviewChange({ base, head }))).toEqual([
      'Dockerfile evaluated',
      '.dockerignore read-beside',
      'docs/.dockerignore not-ours',
      'c/templates/a.yaml evaluated',
      'c/values.yaml evaluated',
    ]);
  });

  test('are there too when only they change', async () => {
    const dockerfile = 'FROM a:1\nCOPY . /app\nUSER 1\n';
    const result = await reviewChange({
      base: { Dockerfile: dockerfile, '.dockerignore': '.git\n' },
      head: { Dockerfile: dockerfile, '.dockerignore': '.env\n' },
    });
    expect(statuses(result)).toEqual(['.dockerignore read-beside']);
  });
});
