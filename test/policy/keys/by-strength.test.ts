import { expect, test } from 'vitest';
import { byLength, namedByStrength } from '../../../src/policy/keys/by-strength.ts';
import { allRules } from '../../../src/rules/catalog.ts';

test('globs come by their length, and equals as they are written', () => {
  expect(byLength({ 'kubernetes/*': 1, '*': 2, 'b/*': 3, 'a/*': 4 }).map(([name]) => name)).toEqual(['*', 'b/*', 'a/*', 'kubernetes/*']);
});

test('short globs are weakest, then longer ones, then families, whose rules stand for them, then ids', () => {
  const known = allRules.map(({ meta }) => meta);
  const family = 'pod-hardening';
  const own = known.filter(rule => rule.family === family).map(({ id }) => id);
  expect(own.length).toBeGreaterThan(1);
  const given = { 'dockerfile/sudo': 'id', [family]: 'family', 'dockerfile/*': 'long', '*': 'short', 'dockerfile/root-user': 'id' };
  const sorted = namedByStrength(given, known);
  expect(sorted.map(({ pattern, entry }) => `${entry} ${pattern}`)).toEqual([
    'short *',
    'long dockerfile/*',
    ...own.map(id => `family ${id}`),
    'id dockerfile/sudo',
    'id dockerfile/root-user',
  ]);
  expect(sorted.map(({ isOfId }) => isOfId)).toEqual(sorted.map(({ entry }) => entry === 'id'));
});
