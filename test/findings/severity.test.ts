import { expect, test } from 'vitest';
import { compareSeverity, isAtLeast, type Severity, severities } from '../../src/findings/severity.ts';

test('severities sort the worst first', () => {
  const mixed: readonly Severity[] = ['low', 'critical', 'info', 'medium', 'high'];
  expect(mixed.toSorted(compareSeverity)).toEqual(severities);
});

test.each([
  ['high', 'medium', true],
  ['medium', 'medium', true],
  ['low', 'medium', false],
] as const)('%s is at least %s: %s', (severity, threshold, expected) => {
  expect(isAtLeast(severity, threshold)).toBe(expected);
});
