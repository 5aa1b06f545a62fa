import { describe, expect, test } from 'vitest';
import { parseShellScript } from '../../../src/artifacts/shell/parse.ts';
import { knownStart, plainWord } from '../../../src/artifacts/shell/shell-word.ts';
import { MappedText } from '../../../src/text/mapped-text.ts';

const known: Readonly<Record<string, string>> = { V: 'a/b.c', W: 'a-b-c', E: '', U: 'u', LONG: 'x'.repeat(65_536) };
/** The first argument of `x ARGUMENT`. */
const wordOf = (argument: string) => {
  const word = parseShellScript(MappedText.copied(`x ${argument}`, 0), name => known[name])?.commands[0]?.args[0];
  if (!word) throw new Error('no word');
  return word;
};
const resultOf = (argument: string) => wordOf(argument).value;

describe('the value of a word', () => {
  test.each<readonly [string, string]>([
    ['plain', 'plain'],
    ['a\\ b', 'a b'],
    [`'$V'`, '$V'],
    ['"$V"', 'a/b.c'],
    [`$'a\\tb'`, 'a\tb'],
    ['*.x', '*.x'],
    ['{k,l}', '{k,l}'],
    ['@(a|b)', '@(a|b)'],
    ['a$V-"${U}"', 'aa/b.c-u'],
    ['$E', ''],
  ])('%s is %j', (argument, value) => {
    expect(resultOf(argument)).toBe(value);
  });

  test.each(['$NONE', '$(date)', '`date`', '$((1 + 2))', '"a$(date)"', '<(a)', '${V[0]}', '${!V}', '${#V}', '${V:1}', '${V^^}'])(
    '%s is known at run time only',
    argument => {
      expect(resultOf(argument)).toBeUndefined();
    },
  );

  test.each<readonly [string, string | undefined]>([
    ['${V:-x}', 'a/b.c'],
    ['${E:-x}', 'x'],
    ['${E-x}', ''],
    ['${E:-$U}', 'u'],
    ['${E:-}', ''],
    ['${E:-$NONE}', undefined],
    ['${V:+x}', 'x'],
    ['${E:+x}', ''],
    ['${E+x}', 'x'],
    ['${V:?x}', 'a/b.c'],
    ['${E:?x}', undefined],
    ['${E?x}', ''],
    ['${E:=x}', 'x'],
    ['${NONE:-x}', undefined],
  ])('%s, with a default, is %j', (argument, value) => {
    expect(resultOf(argument)).toBe(value);
  });

  test.each<readonly [string, string | undefined]>([
    ['${V#*/}', 'b.c'],
    ['${V%.*}', 'a/b'],
    ['${V##*?/}', 'b.c'],
    ['${V%%?.*}', 'a/'],
    ['${W#*-}', 'b-c'],
    ['${W##*-}', 'c'],
    ['${W%-*}', 'a-b'],
    ['${W%%-*}', 'a'],
    ['${V#*[/.]}', undefined],
    ['${V%[/.]*}', undefined],
    ['${V#x}', 'a/b.c'],
    ['${V#$NONE}', undefined],
    ['${NONE#a}', undefined],
    ['${V/b/x}', 'a/x.c'],
    ['${W/-/x}', 'axb-c'],
    ['${W//-/x}', 'axbxc'],
    ['${V/[a-c]/x}', undefined],
    ['${V/b}', 'a/.c'],
    ['${V/#a/x}', undefined],
    ['${V/%c/x}', undefined],
    ['${V/b/$NONE}', undefined],
    ['${V/$NONE/x}', undefined],
    ['${NONE/a/b}', undefined],
  ])('%s, of which a part is taken, is %j', (argument, value) => {
    expect(resultOf(argument)).toBe(value);
  });

  test('is known up to 65,536 characters', () => {
    expect([resultOf('$LONG')?.length, resultOf('$LONG$E')?.length, resultOf('${LONG}y')]).toEqual([65_536, 65_536, undefined]);
  });
});

test('a word that is partly known has a beginning, and a mark where something stands that is not', () => {
  const { prefix, pattern, text } = wordOf('a$V$NONE-b"$(c)"d');
  expect([prefix, pattern, text]).toEqual(['aa/b.c', 'aa/b.c\0-b\0d', 'a$V$NONE-b"$(c)"d']);
  expect([wordOf('$NONE').prefix, wordOf('a').prefix]).toEqual(['', 'a']);
  expect([knownStart(wordOf('a$NONE')), knownStart(wordOf('$V')), knownStart(undefined)]).toEqual(['a', 'a/b.c', '']);
});

test('a word names its variables once each, also those of defaults', () => {
  expect(wordOf('$A"${B:-$C}"$A${D#$F}').variables).toEqual(['A', 'B', 'C', 'D', 'F']);
  expect(wordOf(`'$A'`).variables).toEqual([]);
});

test('an assignment that stands as an argument is one word', () => {
  const [command] = parseShellScript(MappedText.copied('export A=b$V C+=d E=(f g)', 0), name => known[name])?.commands ?? [];
  expect(command?.args.map(({ value, text }) => [value, text])).toEqual([
    ['A=ba/b.c', 'A=b$V'],
    ['C+=d', 'C+=d'],
    [undefined, 'E=(f g)'],
  ]);
});

test('a plain word is what it says', () => {
  const range = { start: 1, end: 4 };
  expect(plainWord('"a"', 'a', range)).toEqual({ text: '"a"', value: 'a', prefix: 'a', pattern: 'a', variables: [], range });
});
