import * as v from 'valibot';
import { expect, test } from 'vitest';
import { describeIssue, unknownKeys } from '../../../src/policy/changes/describe-issue.ts';

const level = v.picklist(['low', 'high'], 'must be a level');
const schema = v.strictObject({
  name: v.string(),
  limits: v.optional(v.strictObject({ block: level, report: v.optional(v.union([level, v.literal(false)])) })),
  waivers: v.optional(v.array(v.strictObject({ reason: v.pipe(v.string(), v.maxLength(5)), count: v.optional(v.number()) }))),
  rules: v.optional(
    v.pipe(
      v.record(v.pipe(v.string(), v.regex(/^[a-z]+$/u, 'must be letters')), v.union([v.boolean(), v.strictObject({ on: v.boolean() })])),
      v.maxEntries(2),
    ),
  ),
  paths: v.optional(v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(2))),
  pair: v.optional(v.pipe(v.array(v.string()), v.minLength(2))),
});

const problemsOf = (value: unknown) => (v.safeParse(schema, value).issues ?? []).flatMap(issue => describeIssue(schema, issue));
const told = (value: unknown): readonly string[] =>
  [...unknownKeys(schema, value), ...problemsOf(value)].map(({ path, at, message, hint }) =>
    [`${path.join('/')} (${at}): ${message}`, ...(hint === undefined ? [] : [hint])].join(' '),
  );

test('a missing key is told at what it is missing in, which is named unless it is the file', () => {
  expect(told({})).toEqual([' (value): The key "name" is missing.']);
  expect(told({ name: 'a', limits: {} })).toEqual(['limits (value): The key "block" is missing in "limits".']);
  expect(told({ name: 'a', waivers: [{ reason: 'x' }, {}] })).toEqual(['waivers/1 (value): The key "reason" is missing in "waivers[1]".']);
});

test('an unknown key is told once, with the one that is like it or all there are', () => {
  expect(told({ name: 'a', nmae: 'b' })).toEqual(['nmae (key): Unknown key "nmae". Did you mean "name"?']);
  expect(told({ name: 'a', limits: { block: 'low', x: 1 } })).toEqual([
    'limits/x (key): Unknown key "x" in "limits". Known keys: block, report.',
  ]);
});

test('a value of another kind is told with what may stand there', () => {
  expect(told([])).toContain(' (value): The file must be a mapping, not a list.');
  expect(told({ name: 1 })).toEqual(['name (value): "name" must be a text, not 1.']);
  expect(told({ name: 'a', waivers: {} })).toEqual(['waivers (value): "waivers" must be a list, not a mapping.']);
  expect(told({ name: 'a', limits: { block: 'hihg' } })).toEqual([
    'limits/block (value): "limits.block" must be one of low, high, not "hihg". Did you mean "high"?',
  ]);
  expect(told({ name: 'a', limits: { block: 'low', report: true } })).toEqual([
    'limits/report (value): "limits.report" must be one of low, high or false, not true.',
  ]);
  expect(told({ name: 'a', waivers: [{ reason: 'x', count: 'y' }] })).toEqual([
    'waivers/0/count (value): "waivers[0].count" must be a number, not "y".',
  ]);
  expect(told({ name: 'a', rules: { a: 'b' } })).toEqual(['rules/a (value): "rules.a" must be true or false or a mapping, not "b".']);
});

test('what one of several forms does not accept within it is told there', () => {
  expect(told({ name: 'a', rules: { a: { on: 1 } } })).toEqual(['rules/a/on (value): "rules.a.on" must be true or false, not 1.']);
});

test('a value and a name of another form are told in the words of their check, with what stands there', () => {
  expect(told({ name: 'a', rules: { A1: true } })).toEqual(['rules/A1 (key): The name "A1" must be letters, not "A1".']);
});

test('what is too long or too short is told with the bound', () => {
  expect(told({ name: 'a', waivers: [{ reason: 'too long' }] })).toEqual([
    'waivers/0/reason (value): "waivers[0].reason" must have at most 5 characters.',
  ]);
  expect(told({ name: 'a', paths: [] })).toEqual(['paths (value): "paths" must not be empty.']);
  expect(told({ name: 'a', paths: ['a', 'b', 'c'] })).toEqual(['paths (value): "paths" must have at most 2 entries.']);
  expect(told({ name: 'a', pair: ['a'] })).toEqual(['pair (value): "pair" must have at least 2 entries.']);
  expect(told({ name: 'a', rules: { a: true, b: true, c: true } })).toEqual(['rules (value): "rules" must have at most 2 entries.']);
});

test.each(['__proto__', 'prototype', 'constructor'])('%s is no name, since it would be left out without a word', name => {
  const value = JSON.parse(`{"name": "a", "rules": {"${name}": true}}`);
  expect(told(value)).toEqual([`rules/${name} (key): "${name}" cannot be a name.`]);
});
