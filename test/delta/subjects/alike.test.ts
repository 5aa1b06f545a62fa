import { describe, expect, test } from 'vitest';
import { alikeSubjects } from '../../../src/delta/subjects/alike.ts';
import type { Subject } from '../../../src/delta/subjects/subject.ts';
import { subjectOf, wordsOf } from '../../support/subjects.ts';

const service = (name: string, ...words: readonly string[]): Subject => subjectOf({ name, words: wordsOf(...words) });
const any = () => 0;

/** How alike two subjects are, when they may be the same. */
const score = (base: Subject, head: Subject): number | undefined => alikeSubjects([base], [head], any)[0]?.score;

/** Pairs as `base→head`, by their names. */
const names = (bases: readonly Subject[], heads: readonly Subject[], least: () => number | undefined = any): readonly string[] =>
  alikeSubjects(bases, heads, least).map(({ base, head }) => `${base.name}→${head.name}`);

test('subjects that are just alike enough may be the same', () => {
  const [base, head] = [service('web', 'image=shop', 'port=80'), service('shop', 'image=shop', 'port=443')];
  const least = score(base, head) ?? 0;
  expect(least).toBeGreaterThan(0);
  expect(alikeSubjects([base], [head], () => least)).toHaveLength(1);
  expect(alikeSubjects([base], [head], () => least + 0.01)).toEqual([]);
});

test('what may not be the same is not a candidate, however alike', () => {
  expect(alikeSubjects([service('web', 'a')], [service('web', 'a')], () => undefined)).toEqual([]);
  expect(alikeSubjects([], [service('web')], any)).toEqual([]);
  expect(alikeSubjects([service('web')], [], any)).toEqual([]);
});

describe('likeness', () => {
  const [base, head] = [subjectOf({ path: 'a', words: wordsOf('x') }), subjectOf({ path: 'b', words: wordsOf('x') })];

  test('is that of the content, and more where names, the end of the image or the path are the same', () => {
    expect(score(base, head)).toBe(1);
    expect(score({ ...base, name: 'web' }, { ...head, name: 'web' })).toBeCloseTo(1.15, 6);
    expect(score({ ...base, isFinal: true }, { ...head, isFinal: true })).toBeCloseTo(1.05, 6);
    expect(score({ ...base, isFinal: true }, head)).toBe(1);
    expect(score(base, { ...head, isFinal: true })).toBe(1);
    expect(score(base, { ...head, path: 'a' })).toBeCloseTo(1.001, 6);
  });

  test.each([
    ['web-api', 'WEB_worker', 0.5],
    ['web-api', 'api.web', 1],
    ['-web-', 'web', 1],
    ['web', 'web-a-b', 0.5],
    ['web', 'shop', 0],
  ])('of the names %s and %s counts by the parts that they share', (one, other, share) => {
    expect(score({ ...base, name: one }, { ...head, name: other })).toBeCloseTo(1 + 0.15 * share, 6);
    expect(score({ ...base, name: other }, { ...head, name: one })).toBeCloseTo(1 + 0.15 * share, 6);
  });

  test('does not count a name that one of them has not', () => {
    expect(score({ ...base, name: 'web' }, head)).toBe(1);
    expect(score(base, { ...head, name: 'web' })).toBe(1);
  });
});

test('the most alike come first, then those in equal places, then in source order', () => {
  const [a, b] = [service('a', 'x', 'y'), service('b', 'x')];
  expect(names([a, b], [service('c', 'x', 'y'), service('d', 'x')])).toEqual(['a→c', 'b→d', 'b→c', 'a→d']);
  const at = (name: string, index: number): Subject => ({ ...service(name, 'x'), index });
  expect(names([at('p', 0), at('q', 1)], [at('r', 1)])).toEqual(['q→r', 'p→r']);
  expect(names([at('p', 5), at('q', 0)], [at('r', 1)])).toEqual(['q→r', 'p→r']);
  expect(names([at('p', 3), at('q', 3)], [at('r', 3)])).toEqual(['p→r', 'q→r']);
});

describe('where there are too many words to compare each with each', () => {
  // 700 × 700 subjects of one word of their own and one that all have: far more than are compared.
  const own = (name: string, count = 700): readonly Subject[] =>
    Array.from({ length: count }, (_, index) => service(`${name}${index}`, `own${index}`, 'common'));

  test('subjects are compared when they share a word that few have', () => {
    const found = names(own('b'), own('h'));
    expect(found).toHaveLength(700);
    expect(found[0]).toBe('b0→h0');
    expect(found.at(-1)).toBe('b699→h699');
  });

  test('all are when one side is so small that it costs little', () => {
    expect(names(own('b'), [service('h', 'common')])).toHaveLength(700);
    expect(names([service('b', 'common')], own('h'))).toHaveLength(700);
    const large = service('large', ...Array.from({ length: 1_000 }, (_, index) => `word${index}`));
    expect(names([large], own('h'))).toHaveLength(700);
    expect(names(own('b'), [large])).toHaveLength(700);
  });

  test('it is 400,000 words of all pairs from which on they are too many', () => {
    const many = (first: readonly string[]): readonly Subject[] =>
      Array.from({ length: 200 }, (_, index) => service(`s${index}`, ...'a b c d e f g h i'.split(' '), ...(index === 0 ? first : [])));
    expect(names(many([]), many([]))).toHaveLength(200 * 200);
    expect(names(many(['own']), many([]))).toHaveLength(200 * 200);
    expect(names(many(['own']), many(['other']))).toEqual([]);
  });

  test('a word is rare up to eight subjects that have it', () => {
    const sharing = (count: number): number => {
      const bases = own('b').map((subject, index) => (index < count ? service(`s${index}`, 'shared', `own${index}`) : subject));
      return names(bases, [...own('h').slice(1), service('h', 'shared')]).filter(pair => pair.endsWith('→h')).length;
    };
    expect(sharing(8)).toBe(8);
    expect(sharing(9)).toBe(0);
  });

  test('no more than 32 are compared with one, those with the most shared words first', () => {
    // Word k is in bases k to k + 4, so that base 40 and its neighbours share the most with a subject of words 36 to 40.
    const bases = own('b').map((_, index) => service(`b${index}`, ...Array.from({ length: 5 }, (_, k) => `w${index - k}`), 'common'));
    const head = service('h', ...Array.from({ length: 60 }, (_, k) => `w${100 + k}`));
    const found = names(bases, [...own('x').slice(1), head]).filter(pair => pair.endsWith('→h'));
    expect(found).toHaveLength(32);
    expect(found).not.toContain('b100→h');
    expect(found).toContain('b104→h');
  });
});
