import { describe, expect, test } from 'vitest';
import { matchPattern, UnknownReached } from '../../../src/org-rules/kyverno/pattern.ts';
import { type ObjectValue, UnknownPart } from '../../../src/org-rules/org-rule.ts';

const unknown = new UnknownPart('A template decides.');

/** Where a pattern comes upon what nobody knows. */
const unknownAt = (value: ObjectValue, pattern: ObjectValue): unknown => {
  try {
    return matchPattern(value, pattern, () => undefined);
  } catch (error) {
    return error instanceof UnknownReached ? [error.message, error.path] : error;
  }
};

describe('what nobody knows is no failure, and is told with its place', () => {
  test.each<[string, ObjectValue, ObjectValue, readonly (string | number)[]]>([
    ['where fields are asked for', { spec: unknown }, { spec: { hostNetwork: false } }, ['spec']],
    ['where a list is asked for', { containers: unknown }, { containers: [{ name: '?*' }] }, ['containers']],
    ['where a word is asked for', { name: unknown }, { name: 'a*' }, ['name']],
    ['in a list of words', { args: ['a', unknown] }, { args: 'a*' }, ['args']],
    ['in the pattern itself', { name: 'a' }, { name: unknown }, ['name']],
  ])('%s', (_, value, pattern, path) => {
    expect(unknownAt(value, pattern)).toEqual(['A template decides.', path]);
  });

  test('as a whole', () => {
    expect(unknownAt(unknown, { spec: {} })).toEqual(['A template decides.', []]);
  });
});

test('what is of another form does not fit, and what fits says nothing', () => {
  expect(matchPattern({ spec: 'a' }, { spec: { a: 1 } }, () => undefined)).not.toBe(undefined);
  expect(matchPattern({ list: {} }, { list: [{ a: 1 }] }, () => undefined)).not.toBe(undefined);
  expect(matchPattern({ args: ['a', 'b'] }, { args: 'a' }, () => undefined)).not.toBe(undefined);
  expect(matchPattern({ args: ['a', 'ab'], spec: { x: 1 } }, { args: 'a*', spec: { x: 1 } }, () => undefined)).toBe(undefined);
});
