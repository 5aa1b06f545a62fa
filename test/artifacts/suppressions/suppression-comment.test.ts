import { describe, expect, test } from 'vitest';
import { findMarker, readSuppressionComment, splitUntil } from '../../../src/artifacts/suppressions/suppression-comment.ts';

const read = (text: string, start = 0) => readSuppressionComment(text, start);
const comment = (text: string) => {
  const found = read(text)?.comment;
  return found && { ...found, claims: found.claims.map(({ pattern }) => pattern) };
};
const problem = (text: string): string | undefined => read(text)?.problem;
const example = 'Write "# tidewaiter: ignore[rule-id] -- reason".';

describe('a comment of ours', () => {
  test.each(['ignore', 'ignore-stage', 'ignore-file'])('says %s with its rules and its reason', verb => {
    expect(comment(`tidewaiter: ${verb}[a/b, c/*] -- The base does it.`)).toEqual({
      verb,
      claims: ['a/b', 'c/*'],
      reason: 'The base does it.',
    });
  });

  test('tells where each of its rules stands in the file', () => {
    const text = 'tidewaiter:ignore[ a/b ,c/d,]';
    const claims = readSuppressionComment(text, 100)?.comment?.claims ?? [];
    expect(claims.map(({ pattern, at }) => [pattern, text.slice(at.start - 100, at.end - 100)])).toEqual([
      ['a/b', 'a/b'],
      ['c/d', 'c/d'],
    ]);
  });

  test.each([
    ['-- Why.', 'Why.'],
    ['- Why.', 'Why.'],
    [': Why.', 'Why.'],
    ['— Why.', 'Why.'],
    ['– Why.', 'Why.'],
    ['; Why.', 'Why.'],
    [', Why.', 'Why.'],
    ['Why.', 'Why.'],
    ['  --  Why - not.  ', 'Why - not.'],
    ['', undefined],
    [' -- ', undefined],
  ])('has the reason behind %j', (tail, reason) => {
    expect(comment(`tidewaiter: ignore[a]${tail}`)?.reason).toBe(reason);
  });

  test.each([
    ['until 2027-01-31 -- Why.', '2027-01-31', 'Why.'],
    ['until=2027-01-31 Why.', '2027-01-31', 'Why.'],
    ['until = 2027-01-31, Why.', '2027-01-31', 'Why.'],
    ['-- Why. until=2027-01-31', '2027-01-31', 'Why.'],
    ['-- Why (until=2027-01-31)', '2027-01-31', 'Why ()'],
    ['-- Why until 2027', undefined, 'Why until 2027'],
    ['-- see x?until=2027', undefined, 'see x?until=2027'],
    ['until=', '', undefined],
  ])('has its end in %j', (tail, until, reason) => {
    const found = comment(`tidewaiter: ignore[a] ${tail}`);
    expect([found?.until, found?.reason]).toEqual([until, reason]);
  });

  test('that only speaks of us is none', () => {
    for (const text of ['tidewaiter runs in CI', 'tidewaiter', 'Tidewaiter: ignore[a]', 'see tidewaiter: ignore[a]'])
      expect(read(text)).toBeUndefined();
  });

  test('that is not understood says what to write', () => {
    expect(problem('tidewaiter ignore[a]')).toBe(`A ":" is missing after "tidewaiter". ${example}`);
    expect(problem('tidewaiter: ignroe[a]')).toBe('"ignroe" is not understood. Did you mean "ignore"?');
    expect(problem('tidewaiter: disable[a]')).toBe(`"disable" is not understood. ${example}`);
    expect(problem('tidewaiter: ignore a/b')).toBe('"ignore" names no rules. Write "# tidewaiter: ignore[rule-id] -- reason".');
    expect(problem('tidewaiter: ignore-file')).toBe('"ignore-file" names no rules. Write "# tidewaiter: ignore-file[rule-id] -- reason".');
    expect(problem('tidewaiter: ignore[a -- Why.')).toBe(`The "]" after the rules is missing. ${example}`);
    for (const list of ['', ' ', ' , ']) expect(problem(`tidewaiter: ignore[${list}]`)).toBe(`The list of rules is empty. ${example}`);
  });

  test('names fifty rules at most', () => {
    const rules = (count: number): string => `tidewaiter: ignore[${Array.from({ length: count }, (_, index) => `a/${index}`).join(',')}]`;
    expect(comment(rules(50))?.claims).toHaveLength(50);
    expect(problem(rules(51))).toBe('More than 50 rules are named. Use a glob such as "dockerfile/*".');
  });

  test('is looked at for two thousand characters', () => {
    const head = 'tidewaiter: ignore[a] -- ';
    expect(comment(`${head}${'x'.repeat(3_000)}`)?.reason).toHaveLength(2_000 - head.length);
    expect(comment(`${head}${'x'.repeat(2_000 - head.length)}`)?.reason).toHaveLength(2_000 - head.length);
  });
});

test('the end of a suppression is taken out of a text, the last if there are several, and never out of a word', () => {
  expect(splitUntil('Why until=2027-01-31 so')).toEqual({ until: '2027-01-31', reason: 'Why  so' });
  expect(splitUntil('until=2026-01-01 until=2027-01-31')).toEqual({ until: '2027-01-31', reason: 'until=2026-01-01 ' });
  for (const before of ['', ' ', '\t', ',', ';', '(']) expect(splitUntil(`${before}until=x`).until).toBe('x');
  expect(splitUntil('xuntil=y')).toEqual({ until: undefined, reason: 'xuntil=y' });
});

describe('the marker in a comment', () => {
  const at = (text: string): number | undefined => findMarker(`FROM a\n${text}`, { start: 7, end: 7 + text.length });

  test('stands right behind a number sign, the first or a later one', () => {
    expect(at('# tidewaiter: ignore[a]')).toBe(9);
    expect(at('#tidewaiter: ignore[a]')).toBe(8);
    expect(at('# hadolint ignore=DL3008 # tidewaiter: ignore[a]')).toBe(34);
    expect(at('# tidewaiterx # \ttidewaiter: ignore[a]')).toBe(9);
  });

  test('is no word within a sentence', () => {
    expect(at('# we run tidewaiter: ignore[a]')).toBeUndefined();
    expect(at('# nothing')).toBeUndefined();
    expect(at('# see tidewaiter # tidewaiter: x')).toBe(26);
  });

  test('has twenty blanks before it at most', () => {
    expect(at(`#${' '.repeat(20)}tidewaiter`)).toBe(28);
    expect(at(`#${' '.repeat(21)}tidewaiter`)).toBeUndefined();
  });
});
