import { describe, expect, test } from 'vitest';
import { shownBy } from './shown-tests.ts';

const group = (body: string): string => `describe('the gate', () => {\n${body}\n});\n`;
const asserting = "test('holds', () => {\n  expect(open()).toBe(false);\n});";

describe('what a test file shows under a title', () => {
  test.each([
    ['a test that asserts', asserting, 'holds'],
    ['a test of a table', "test.each([1, 2])('holds %i', at => {\n  expect(at).toBe(1);\n});", 'holds %i'],
    ['a test that runs where a tool is there', "test.runIf(tool)('holds', () => {\n  expect(1).toBe(1);\n});", 'holds'],
    [
      'a test that has a function of its file assert',
      `const look = () => {\n  expect(1).toBe(1);\n};\ntest('holds', () => look());`,
      'holds',
    ],
    ['a test that has a helper assert', "test('holds', () => expectFallback(run()));", 'holds'],
    ['a group', group(asserting), 'the gate'],
    ['a case of a rule', "testRule(rule, { valid: {}, invalid: { 'a sign': { text: 'USER ⟦+0⟧', expect: ['root'] } } });", 'a sign'],
  ])('is shown by %s', (_, source, title) => {
    expect(shownBy(source, title)).toBe('asserts');
  });

  test.each([
    ['an emptied test', "test('holds', () => {});", 'holds'],
    ['a test that looks and does not judge', "test('holds', async () => {\n  await run();\n});", 'holds'],
    ['a test that is skipped', asserting.replace('test(', 'test.skip('), 'holds'],
    ['a test that is to fail', asserting.replace('test(', 'test.fails('), 'holds'],
    ['a test in a group that is skipped', group(asserting).replace('describe(', 'describe.skip('), 'holds'],
    ['a group without tests', group(''), 'the gate'],
    ['a group with an emptied test', group(`${asserting}\ntest('opens', () => {});`), 'the gate'],
    ['one of two tests of one name', `${asserting}\n${group("test('holds', () => {});")}`, 'holds'],
    ['functions that only call each other', "const a = () => b();\nconst b = () => a();\ntest('holds', () => a());", 'holds'],
    ['a case of a rule that expects nothing', "testRule(rule, { invalid: { 'a sign': { text: 'USER +0', expect: [] } } });", 'a sign'],
  ])('is not shown by %s', (_, source, title) => {
    expect(shownBy(source, title)).toBe('silent');
  });

  test.each([
    ['a longer title', asserting, 'hold'],
    ['a comment', `// 'holds'\n${asserting.replace("'holds'", "'is shut'")}`, 'holds'],
    ['any other text', "const word = 'holds';", 'holds'],
    ['a case in which a rule is silent', "testRule(rule, { valid: { 'a sign': 'USER 1' }, invalid: {} });", 'a sign'],
  ])('is missing where there is only %s', (_, source, title) => {
    expect(shownBy(source, title)).toBe('missing');
  });
});
