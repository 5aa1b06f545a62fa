import { expect, test } from 'vitest';
import { unknownRule } from '../../../src/policy/schema/rule-references.ts';
import { sampleRules } from '../sample-rules.ts';

const told = (pattern: string) => unknownRule(pattern, sampleRules, ['rules', pattern], 'key');

test('a glob that names no rule is told with the packs there are', () => {
  expect(told('images/*')).toEqual({
    path: ['rules', 'images/*'],
    at: 'key',
    message: 'No rule matches "images/*".',
    hint: 'Packs: dockerfile/*, image/*.',
  });
});

test('an id that names no rule is told with the one that is like it', () => {
  expect(told('dockerfile/sudoo')).toMatchObject({
    path: ['rules', 'dockerfile/sudoo'],
    at: 'key',
    message: expect.stringContaining('"dockerfile/sudoo"'),
    hint: expect.stringContaining('dockerfile/sudo'),
  });
});
