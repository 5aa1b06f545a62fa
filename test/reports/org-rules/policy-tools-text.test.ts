import { expect, test } from 'vitest';
import type { PolicyCheck } from '../../../src/org-rules/checking/check-policies.ts';
import { renderPolicyCheck } from '../../../src/reports/org-rules/policy-tools-text.ts';

const checkOf = (count: number): PolicyCheck => ({
  documents: 1,
  rules: count,
  remarks: Array.from({ length: count }, (_, at) => ({
    path: 'a.yaml',
    range: { start: at, end: at + 1 },
    level: 'warning',
    code: 'dead',
    message: `Number ${at}.`,
    remedy: '',
  })),
});
const linesOf = (count: number): readonly string[] =>
  renderPolicyCheck(
    checkOf(count),
    (_, offset) => offset + 1,
    (_, text) => text,
  ).split('\n');

test('two hundred remarks are told, and of more how many they are', () => {
  expect(linesOf(200).slice(-3)).toEqual(['a.yaml:200: warning [dead] Number 199.', '1 document, 200 rules: 0 errors, 200 warnings.', '']);
  const more = linesOf(203);
  expect(more).toHaveLength(200 + 1 + 2);
  expect(more.slice(-4)).toEqual([
    'a.yaml:200: warning [dead] Number 199.',
    '… and 3 more',
    '1 document, 203 rules: 0 errors, 203 warnings.',
    '',
  ]);
});
