import { describe, expect, test } from 'vitest';
import { parseDockerfile } from '../../../src/artifacts/dockerfile/parse.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { joinFixes, jointFixes } from '../../../src/engine/fixes/joint-fixes.ts';
import type { Finding, Fix } from '../../../src/findings/finding.ts';

const text = 'FROM a\nUSER b\nRUN c\nRUN d\nRUN e\n';
const artifact = parseDockerfile(sourceFile('Dockerfile', text));

/** A finding whose fix writes `new` over each of some pieces of the text. */
const finding = (title: string, ...pieces: readonly string[]): Finding =>
  ({
    fix: {
      title,
      safety: 'safe',
      edits: pieces.map(piece => ({
        range: { start: text.indexOf(piece), end: text.indexOf(piece) + piece.length },
        newText: `${title} ${piece}`,
      })),
    },
  }) as unknown as Finding;

/** The titles of the fix that each of some findings gets, and what was to be proven together. */
const joint = (findings: readonly Finding[], isProven = (_together: readonly Finding[]): boolean => true) => {
  const asked: (readonly (string | undefined)[])[] = [];
  const fixes = jointFixes(artifact, findings, together => {
    asked.push(together.map(({ fix }) => fix?.title));
    return isProven(together);
  });
  return { titles: findings.map(one => fixes.get(one)?.title), asked };
};

describe('fixes that touch the same lines', () => {
  test('are one fix, which each of their findings gets', () => {
    const [one, two, other] = [finding('one', 'USER'), finding('two', 'b\n'), finding('other', 'RUN d')];
    expect(joint([one, two, other]).titles).toEqual(['one; two', 'one; two', undefined]);
  });

  test('have a line in common when one ends where the next begins, and none when that begins in the line after', () => {
    expect(joint([finding('one', 'USER b\nRUN'), finding('two', 'c')]).titles).toEqual(['one; two', 'one; two']);
    expect(joint([finding('one', 'USER b\n'), finding('two', 'RUN c')]).titles).toEqual([undefined, undefined]);
  });

  test('are found whatever their order, and through each other', () => {
    const [long, first, last] = [finding('long', 'a\nUSER b\nRUN c'), finding('first', 'FROM'), finding('last', 'RUN c')];
    expect(joint([last, long, first]).titles).toEqual(['first; long; last', 'first; long; last', 'first; long; last']);
  });

  test('are proven together, in halves where not all go together, and left alone where a group does not', () => {
    const groups = ['b', 'c', 'd'].map(piece => [finding(`1${piece}`, `${piece}\n`), finding(`2${piece}`, `${piece}\n`)]);
    const { titles, asked } = joint(groups.flat(), together => !together.some(({ fix }) => fix?.title === '2c'));
    expect(titles).toEqual(['1b; 2b', '1b; 2b', undefined, undefined, '1d; 2d', '1d; 2d']);
    expect(asked).toEqual([
      ['1b', '2b', '1c', '2c', '1d', '2d'],
      ['1b', '2b'],
      ['1c', '2c', '1d', '2d'],
      ['1c', '2c'],
      ['1d', '2d'],
    ]);
  });

  test('are none where nothing is to be fixed, or where a fix writes in other files as well', () => {
    expect(joint([])).toEqual({ titles: [], asked: [] });
    const plain = finding('one', 'USER');
    const elsewhere = { ...finding('two', 'b\n'), fix: { ...finding('two', 'b\n').fix, elsewhere: [] } } as unknown as Finding;
    expect(joint([plain, elsewhere, {} as Finding])).toEqual({ titles: [undefined, undefined, undefined], asked: [] });
  });
});

describe('several fixes as one', () => {
  const fix = (title: string, safety: Fix['safety'], at: number): Fix => ({
    title,
    safety,
    edits: [{ range: { start: at, end: at + 1 }, newText: 'x' }],
  });

  test('have the titles of all, each once, and the edits of all', () => {
    expect(joinFixes([fix('a', 'safe', 0), fix('b', 'safe', 5), fix('a', 'safe', 9)])).toMatchObject({
      title: 'a; b',
      safety: 'safe',
      edits: [{ range: { start: 0 } }, { range: { start: 5 } }, { range: { start: 9 } }],
    });
  });

  test('are safe when all of them are', () => {
    expect(joinFixes([fix('a', 'safe', 0), fix('b', 'unsafe', 5)]).safety).toBe('unsafe');
    expect(joinFixes([fix('a', 'unsafe', 0), fix('b', 'safe', 5)]).safety).toBe('unsafe');
  });
});
