import { describe, expect, test } from 'vitest';
import { canonicalDigest, policyDigest } from '../../src/policy/digest.ts';
import { defaultPolicy } from '../../src/policy/merge.ts';

const digest = (value: unknown, ...skipped: readonly string[]): string => canonicalDigest(value, new Set(skipped));

describe('data have one digest', () => {
  test.each<[string, unknown, unknown]>([
    ['whatever the order of their keys', { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }],
    ['in lists and maps as well', [new Map([['x', { a: 1, b: 2 }]])], [new Map([['x', { b: 2, a: 1 }]])]],
    ['with or without what is undefined', { a: 1, b: undefined }, { a: 1 }],
    ['with or without what does not count, at any depth', { a: [{ at: 1, b: 2 }], at: 3 }, { a: [{ b: 2 }] }],
  ])('%s', (_, one, other) => {
    expect(digest(one, 'at')).toBe(digest(other, 'at'));
  });
});

describe('data have another digest', () => {
  test.each<[string, unknown, unknown]>([
    ['with another value', { a: 1 }, { a: 2 }],
    ['with nothing in the place of something', { a: null }, {}],
    ['with another key', { a: 1 }, { b: 1 }],
    ['with another order of a list', [1, 2], [2, 1]],
    ['as a list and as an object of its places', [1, 2], { 0: 1, 1: 2 }],
    ['with another key of a map', new Map([['a', 1]]), new Map([['b', 1]])],
    ['with another value of a map', new Map([['a', 1]]), new Map([['a', 2]])],
    [
      'with another order of a map',
      new Map([
        ['a', 1],
        ['b', 2],
      ]),
      new Map([
        ['b', 2],
        ['a', 1],
      ]),
    ],
  ])('%s', (_, one, other) => {
    expect(digest(one)).not.toBe(digest(other));
  });
});

test('a policy is the same wherever it is written and whatever is said about it, and another with another mode', () => {
  const own = policyDigest(defaultPolicy);
  expect(own).toMatch(/^[0-9a-f]{64}$/u);
  const notes = [{ code: 'policy-invalid', level: 'note', path: 'a.yml', message: 'Said.' }] as const;
  const told = { notes, source: { path: 'a.yml' }, organization: { repository: 'acme/.github', path: 'p' } };
  expect(policyDigest({ ...defaultPolicy, ...told })).toBe(own);
  expect(policyDigest({ ...defaultPolicy, modes: new Map([['image/*', { mode: 'observe' }]]) })).not.toBe(own);
  expect(policyDigest({ ...defaultPolicy, ignorePaths: ['vendor'] })).not.toBe(own);
});
