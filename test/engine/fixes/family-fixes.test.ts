import { describe, expect, test } from 'vitest';
import { familyFixes } from '../../../src/engine/fixes/family-fixes.ts';
import type { Finding } from '../../../src/findings/finding.ts';
import { findingOf } from '../../support/verdict-data.ts';

/** A finding whose fix writes its name where it stands. */
const finding = (name: string, at: number): Finding => ({
  ...findingOf('high'),
  message: name,
  fix: { title: name, safety: 'safe', edits: [{ range: { start: at, end: at }, newText: name }] },
});
const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map((name, index) => finding(name, 10 * index)) as [
  Finding,
  Finding,
  Finding,
  Finding,
  Finding,
];

/** The title of each finding's fix, where findings go together unless a set of them is among `apart`; also what was asked for, in order. */
const fixesOf = (families: readonly (readonly Finding[])[], ...apart: readonly string[]) => fixesWithBlame('', families, ...apart);

/** The same where those are blamed whose names are in `blamed`. */
const fixesWithBlame = (blamed: string, families: readonly (readonly Finding[])[], ...apart: readonly string[]) => {
  const asked: string[] = [];
  const fixes = familyFixes(families, findings => {
    const names = findings.map(({ message }) => message).join('');
    asked.push(names);
    const isApart = apart.some(set => set.split('').every(name => names.includes(name)));
    return isApart ? { blamed: new Set(findings.filter(({ message }) => blamed.includes(message))) } : { proven: true };
  });
  return { asked, fixes: Object.fromEntries([...fixes].map(([{ message }, { title }]) => [message, title])) };
};

describe('fixes of findings that are shown as one', () => {
  test('are one edit for each group, and all groups are proven at once', () => {
    expect(
      fixesOf([
        [a, b],
        [c, d, e],
      ]),
    ).toEqual({
      asked: ['abcde'],
      fixes: { a: 'a; b', b: 'a; b', c: 'c; d; e', d: 'c; d; e', e: 'c; d; e' },
    });
    expect(
      familyFixes([[a, b]], () => ({ proven: true }))
        .get(a)
        ?.edits.map(({ newText }) => newText),
    ).toEqual(['a', 'b']);
  });

  test('are proven in halves where not all of them go together, each half once', () => {
    expect(
      fixesOf(
        [
          [a, b],
          [c, d],
        ],
        'ac',
      ),
    ).toEqual({
      asked: ['abcd', 'ab', 'cd'],
      fixes: { a: 'a; b', b: 'a; b', c: 'c; d', d: 'c; d' },
    });
  });

  test('leave out of a group what spoils the others, and no two proofs are of the same', () => {
    expect(fixesOf([[a, b, c, d]], 'd').asked).toEqual(['abcd', 'ab', 'abc']);
    expect(fixesOf([[a, b, c]], 'c').fixes).toEqual({ a: 'a; b', b: 'a; b' });
    expect(
      fixesOf(
        [
          [a, b],
          [c, d, e],
        ],
        'e',
      ).fixes,
    ).toEqual({ a: 'a; b', b: 'a; b', c: 'c; d', d: 'c; d' });
  });

  test('are looked for without what is blamed, so that one that spoils the others costs one more proof', () => {
    expect(fixesWithBlame('a', [[a, b, c, d, e]], 'a').asked).toEqual(['abcde', 'bcde']);
    expect(
      fixesWithBlame(
        'c',
        [
          [a, b],
          [c, d],
        ],
        'c',
      ),
    ).toEqual({ asked: ['abcd', 'ab', 'cd', 'd'], fixes: { a: 'a; b', b: 'a; b' } });
  });

  test('are none for one alone, where none are proven, and where one is left', () => {
    expect(fixesOf([[a], []])).toEqual({ asked: [], fixes: {} });
    expect(fixesOf([])).toEqual({ asked: [], fixes: {} });
    expect(fixesOf([[a, b]], 'a', 'b').fixes).toEqual({});
    expect(fixesOf([[a, b]], 'b').fixes).toEqual({});
  });
});
