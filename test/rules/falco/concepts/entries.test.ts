import { expect, test } from 'vitest';
import { hasReason, isGrave } from '../../../../src/rules/falco/concepts/entries.ts';

const reason = (...texts: readonly string[]): boolean =>
  hasReason({ comments: texts.map(text => ({ text })) } as unknown as Parameters<typeof hasReason>[0]);

test('a comment tells why when it has three words and is no line of YAML that was switched off', () => {
  expect([reason(' too noisy here'), reason('x', ' a b c d')]).toEqual([true, true]);
  expect([reason(), reason(' too noisy'), reason('  noisy  ')]).toEqual([false, false, false]);
  expect([reason(' enabled: false for now'), reason(' - rule: a b c'), reason('- rule: a b c')]).toEqual([false, false, false]);
  expect([reason(' see https://example.com/a for it'), reason(' note:this is why'), reason(` ${'x'.repeat(41)}: a b`)]).toEqual([
    true,
    true,
    true,
  ]);
});

test('a warning and what is worse is grave', () => {
  expect((['emergency', 'critical', 'warning'] as const).map(isGrave)).toEqual([true, true, true]);
  expect([...(['notice', 'informational', 'debug'] as const).map(isGrave), isGrave(undefined)]).toEqual([false, false, false, false]);
});
