import { expect, test } from 'vitest';
import { isCalled } from '../../src/policy/rule-names.ts';

test('a rule is called by its id and by patterns', () => {
  expect(isCalled('kubernetes/*', 'kubernetes/run-as-user-zero', undefined)).toBe(true);
  expect(isCalled('kubernetes/root-user', 'kubernetes/run-as-user-zero', undefined)).toBe(false);
});

test('a rule that was split off is called by the id of the rule before, too', () => {
  expect(isCalled('kubernetes/root-user', 'kubernetes/run-as-user-zero', 'kubernetes/root-user')).toBe(true);
});
