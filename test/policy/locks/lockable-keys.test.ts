import { expect, test } from 'vitest';
import { isLocked, lockableKeys, lockNames } from '../../../src/policy/locks/lockable-keys.ts';

test.each([
  [['thresholds.block'], 'thresholds.block'],
  [['thresholds'], 'thresholds.block'],
  [['suppressions', 'thresholds'], 'thresholds.block'],
  [['profile'], 'profile'],
  [['all-rules'], 'profile'],
  [['rules'], 'profile'],
  [['rules'], 'rules.image/mutable-tag'],
])('%j locks %s', (locked, key) => expect(isLocked(locked, key)).toBe(true));

test.each([
  [[], 'thresholds.block'],
  [['thresholds.report'], 'thresholds.block'],
  [['thresholds.block'], 'thresholds'],
  [['threshold'], 'thresholds.block'],
  [['rules.image'], 'rules.image.options'],
  [['rules.image/*'], 'profile'],
  [['scope'], 'profile'],
  [['all-rules'], 'scope'],
  [['rules'], 'scope'],
])('%j does not lock %s', (locked, key) => expect(isLocked(locked, key)).toBe(false));

test('every key that is compared can be locked by its name or its section', () => {
  expect(lockableKeys.length).toBeGreaterThan(10);
  for (const { name } of lockableKeys)
    expect(
      [name, ...name.split('.').slice(0, 1)].filter(word => lockNames.includes(word)),
      name,
    ).not.toEqual([]);
  expect(lockNames).toEqual(expect.arrayContaining(['profile', 'all-rules', 'thresholds', 'thresholds.block', 'suppressions']));
});
