import { describe, expect, test } from 'vitest';
import { expandWord } from '../../../src/artifacts/dockerfile/expand.ts';
import type { Binding } from '../../../src/artifacts/dockerfile/scope.ts';

const bindings: Readonly<Record<string, Binding>> = {
  V: { state: 'known', value: '1.2.3', by: 'ARG' },
  EMPTY: { state: 'known', value: '', by: 'ENV' },
  P: { state: 'known', value: '/a/b/c.tar.gz', by: 'ENV' },
  UNSET: { state: 'unset' },
};
const lookup = (name: string): Binding => bindings[name] ?? { state: 'unknown' };
const value = (text: string, escapeUnit = '\\'): string | undefined => expandWord(text, lookup, escapeUnit).value;

describe('quotes and escapes', () => {
  test.each([
    ['a "b c" d', 'a b c d'],
    ["'$V'", '$V'],
    ['"$V"', '1.2.3'],
    ['\\$V', '$V'],
    ['"\\$V \\" \\x"', '$V " \\x'],
    ['a\\ b', 'a b'],
    ['$', '$'],
    ['$(x)', '$(x)'],
    ['a$V', 'a1.2.3'],
    ['${V}x', '1.2.3x'],
  ])('%s gives %s', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  test('with the escape directive a backslash is an ordinary unit', () => {
    expect(value('C:\\$V`$V', '`')).toBe('C:\\1.2.3$V');
  });
});

describe('modifiers', () => {
  test.each([
    ['${V:-x}', '1.2.3'],
    ['${UNSET:-x}', 'x'],
    ['${UNSET-x}', 'x'],
    ['${EMPTY:-x}', 'x'],
    ['${EMPTY-x}', ''],
    ['${V:+x}', 'x'],
    ['${EMPTY:+x}', ''],
    ['${EMPTY+x}', 'x'],
    ['${V:?gone}', '1.2.3'],
    ['${UNSET:-${V}}', '1.2.3'],
    ['${V%.*}', '1.2'],
    ['${V%%.*}', '1'],
    ['${V#*.}', '2.3'],
    ['${V##*.}', '3'],
    ['${P##*/}', 'c.tar.gz'],
    ['${P%.tar.gz}', '/a/b/c'],
    ['${V/./-}', '1-2.3'],
    ['${V//./-}', '1-2-3'],
    ['${V//?/x}', 'xxxxx'],
    ['${V#x}', '1.2.3'],
  ])('%s gives %s', (text, expected) => {
    expect(value(text)).toBe(expected);
  });
});

describe('unknown values', () => {
  test.each([
    '$UNSET',
    '${UNSET}',
    '$OTHER',
    'a${OTHER}b',
    '${OTHER:-x}',
    '${UNSET:+x}',
    '${UNSET:?x}',
    '${OTHER%.*}',
    '${V%$OTHER}',
    '"${UNSET}"',
  ])('%s is unknown, never empty', text => {
    expect(expandWord(text, lookup, '\\')).toMatchObject({ value: undefined });
  });

  test('the variables are named all the same', () => {
    expect(expandWord('$A-${B:-$C}-$A', lookup, '\\').variables).toEqual(['A', 'B', 'C', 'A']);
  });
});

describe('what BuildKit refuses', () => {
  test.each([
    ["it's", 'unexpected end of statement while looking for matching single-quote'],
    ['"a', 'unexpected end of statement while looking for matching double-quote'],
    ['${V', "syntax error: missing '}'"],
    ['${V:-a', "syntax error: missing '}'"],
    ['${V^^}', 'unsupported modifier (^) in substitution'],
    ['${V:0:1}', 'unsupported modifier (:0) in substitution'],
  ])('%s has an error and no value', (text, error) => {
    expect(expandWord(text, lookup, '\\')).toMatchObject({ value: undefined, error });
  });
});

describe('bounds', () => {
  test('deep nesting is unknown and no error', () => {
    const result = expandWord(`${'${UNSET:-'.repeat(5000)}x${'}'.repeat(5000)}`, lookup, '\\');
    expect(result.value).toBe(undefined);
    expect(result.error).toBe(undefined);
  });

  test('a value that variables would make very long is unknown', () => {
    const long = (): Binding => ({ state: 'known', value: 'x'.repeat(4000), by: 'ENV' });
    expect(expandWord('$A', long, '\\').value).toHaveLength(4000);
    expect(expandWord('$A$A', long, '\\').value).toBe(undefined);
  });

  test('a long text without variables is known', () => {
    expect(expandWord(`"${'x'.repeat(50_000)}"`, lookup, '\\').value).toHaveLength(50_000);
  });
});
