import { describe, expect, test } from 'vitest';
import type { FileArtifact } from '../../../src/artifacts/artifact.ts';
import { parseDockerfile } from '../../../src/artifacts/dockerfile/parse.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import type { Rescan, RescanAround } from '../../../src/engine/fixes/fix-proof.ts';
import { fixAcross, fixTogether } from '../../../src/engine/fixes/fix-together.ts';
import type { Finding } from '../../../src/findings/finding.ts';

const texts: Readonly<Record<string, string>> = { Dockerfile: 'FROM a\nUSER b\nRUN c\n', 'other/Dockerfile': 'FROM z\n' };
const parse = (path: string, text = texts[path] ?? ''): FileArtifact => parseDockerfile(sourceFile(path, text));
const artifact = parse('Dockerfile');

const edit = (path: string, piece: string, newText: string) => {
  const start = texts[path]?.indexOf(piece) ?? -1;
  return { range: { start, end: start + piece.length }, newText };
};
/** A finding of the Dockerfile that writes `newText` over a piece of it, and over one of the other file. */
const finding = (title: string, piece: string, newText: string, elsewhere?: readonly [piece: string, newText: string]): Finding =>
  ({
    ruleId: 'test/rule',
    location: { path: 'Dockerfile', subject: title, range: { start: 0, end: 0 } },
    fix: {
      title,
      safety: 'safe',
      edits: [edit('Dockerfile', piece, newText)],
      ...(elsewhere && { elsewhere: [{ path: 'other/Dockerfile', edits: [edit('other/Dockerfile', ...elsewhere)] }] }),
    },
  }) as unknown as Finding;

/** Without rules nothing is found anew: what can be read is proven. */
const rescan = (around: Partial<RescanAround> = {}): Rescan => ({
  parse: ({ file }, text) => parse(file.path, text),
  plan: new Map(),
  facts: { today: '2026-06-15', buildContexts: new Map() },
  around: {
    artifactOf: path => (path in texts ? parse(path) : undefined),
    findingsIn: () => [],
    units: [],
    unitFindings: [],
    rulesConcernedBy: () => new Set(),
    ...around,
  },
});
const spoiling = (title: string): Finding => finding(title, 'FROM a', 'COPY');

describe('fixes of one file', () => {
  const together = (...candidates: readonly Finding[]) => {
    const done = fixTogether(artifact, candidates, candidates, rescan());
    return done && [done.text, ...done.fixed.map(({ fix }) => fix?.title)];
  };

  test('are applied together, in the order of their places', () => {
    expect(together(finding('run', 'RUN c', 'RUN d'), finding('user', 'USER b', 'USER 1'))).toEqual([
      'FROM a\nUSER 1\nRUN d\n',
      'user',
      'run',
    ]);
  });

  test('that touch the same text wait for the next look, but for the first', () => {
    expect(together(finding('one', 'USER b', 'USER 1'), finding('two', 'b\n', 'c\n'))).toEqual(['FROM a\nUSER 1\nRUN c\n', 'one']);
  });

  test('that spoil the file are left out, and nothing is fixed where all do', () => {
    expect(together(spoiling('bad'), finding('user', 'USER b', 'USER 1'))).toEqual(['FROM a\nUSER 1\nRUN c\n', 'user']);
    expect(together(spoiling('bad'))).toBeUndefined();
    expect(together()).toBeUndefined();
  });
});

describe('fixes of several files', () => {
  const across = (candidates: readonly Finding[], mayWrite = (_path: string): boolean => true, around: Partial<RescanAround> = {}) => {
    const done = fixAcross(artifact, candidates, candidates, rescan(around), mayWrite);
    return done && Object.fromEntries([...done].map(([path, { text, fixed }]) => [path, [text, ...fixed.map(({ fix }) => fix?.title)]]));
  };
  const both = (title: string): Finding => finding(title, 'USER b', `USER ${title}`, ['FROM z', 'FROM y']);

  test('are applied one at a time, as a fix of the file in which the finding is', () => {
    expect(across([both('1'), both('2')])).toEqual({
      Dockerfile: ['FROM a\nUSER 1\nRUN c\n', '1'],
      'other/Dockerfile': ['FROM y\n'],
    });
  });

  test('give way to the next where they spoil a file', () => {
    expect(across([spoiling('bad'), both('2')])).toMatchObject({ Dockerfile: ['FROM a\nUSER 2\nRUN c\n', '2'] });
    expect(across([finding('bad', 'USER b', 'USER 1', ['FROM z', 'COPY'])])).toBeUndefined();
  });

  test('write in no file in which another fix has written, nor in one that is not judged', () => {
    const own = finding('own', 'RUN c', 'RUN d');
    expect(across([both('1'), own], path => path !== 'other/Dockerfile')).toEqual({ Dockerfile: ['FROM a\nUSER b\nRUN d\n', 'own'] });
    expect(across([both('1')], path => path !== 'Dockerfile')).toBeUndefined();
    expect(across([both('1')], undefined, { artifactOf: () => undefined })).toBeUndefined();
    expect(across([])).toBeUndefined();
  });
});
