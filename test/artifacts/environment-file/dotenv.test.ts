import { describe, expect, test } from 'vitest';
import { readDotenv } from '../../../src/artifacts/environment-file/dotenv.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';

const read = (text: string) => readDotenv(sourceFile('.env', text));
const valuesOf = (text: string) => {
  const { variables, problem } = read(text);
  expect(problem).toBeUndefined();
  return Object.fromEntries([...variables].map(([name, { value }]) => [name, value]));
};

describe('variables of an environment file', () => {
  test.each<readonly [string, string, Readonly<Record<string, string>>]>([
    ['stand behind `=` or `:`', 'A=1\nB: 2\n', { A: '1', B: '2' }],
    ['may be exported', 'export A=1\nexport\tB=2\nexported=3\n', { A: '1', B: '2', exported: '3' }],
    ['have spaces around names and signs, which do not count', '  A = 1  \n\tB\t:\t2\r\n', { A: '1', B: '2' }],
    ['may have an empty value', 'A=\nB=""\n', { A: '', B: '' }],
    ['are set by the last assignment', 'A=1\nA=2\n', { A: '2' }],
    ['have names with dots, hyphens and brackets', 'a.b-c[0]=1\nÄ=2\n', { 'a.b-c[0]': '1', Ä: '2' }],
    ['that are a name alone are taken from the machine', 'A\nB=1\nC', { B: '1' }],
    ['without a name are none', '=1\nB=2\n', { B: '2' }],
    ['stand behind a byte-order mark', '\uFEFFA=1\n', { A: '1' }],
    ['may be the last line, without a break', 'A=1', { A: '1' }],
  ])('%s', (_, text, values) => {
    expect(valuesOf(text)).toEqual(values);
  });

  test('end before a comment, which begins a line or follows a space', () => {
    expect(valuesOf('# A=0\nA=1 # one\nB=2# two\n  # C=3\nD=" # x" # y\n')).toEqual({ A: '1', B: '2# two', D: ' # x' });
  });

  test('in quotes keep spaces and line breaks', () => {
    expect(valuesOf('A="a\nb "\nB=\' c\nd\'\n')).toEqual({ A: 'a\nb ', B: ' c\nd' });
    expect(valuesOf('A="a\\"b"\nB=\'a\\\'b\'\nC="a\\\\"\n')).toEqual({ A: 'a"b', B: "a'b", C: 'a\\' });
    expect(valuesOf('A="x" B="y"\n')).toEqual({ A: 'x', B: 'y' });
  });

  test('in double quotes have escapes, in single ones and none they have not', () => {
    expect(valuesOf('A="a\\tb\\nc\\r"\n')).toEqual({ A: 'a\tb\nc\r' });
    expect(valuesOf(`A='a\\tb'\nB=a\\tb\n`)).toEqual({ A: 'a\\tb', B: 'a\\tb' });
    expect(valuesOf('A="\\0101\\0377"\nB="\\0400"\nC="\\09"\nD="\\x"\n')).toEqual({ A: 'Aÿ', B: '\\400', C: '\\9', D: '\\x' });
    expect(valuesOf('A="\\a\\b\\f\\v"\n')).toEqual({ A: '\u0007\b\f\v' });
    expect(valuesOf('V=1\nA="\\$V"\n')).toEqual({ V: '1', A: '$V' });
  });

  test('are put together from those before them; what the machine has is not known', () => {
    expect(valuesOf('A=1\nB=${A}2\nC="$A"\nD=\'$A\'\nE=${NONE:-x}\nF=$LATER\nLATER=1\n')).toMatchObject({
      B: '12',
      C: '1',
      D: '$A',
      F: undefined,
      LATER: '1',
    });
  });

  test('know where their names and values stand', () => {
    const text = 'export A = "b c" # x\nD=e f  # y\n';
    const { variables } = read(text);
    const at = (range: { start: number; end: number } | undefined) => range && text.slice(range.start, range.end);
    expect([...variables.values()].map(({ nameRange, range }) => [at(nameRange), at(range)])).toEqual([
      ['A', 'b c'],
      ['D', 'e f'],
    ]);
  });
});

describe('a file is refused', () => {
  test.each<readonly [string, string, string, string]>([
    ['for a sign in a name', 'A=1\nB?=2\nC=3\n', '"?" stands in the name of a variable', '?'],
    ['for a blank in a name', 'A B=1\n', 'the name of a variable "A B" has a blank in it', 'A B=1'],
    ['for a value whose quotes do not end', 'A="b\nC=1\n', 'a quoted value has no end', '"b'],
    ['for a last quote that is hidden', 'A="b\\"\n', 'a quoted value has no end', '"b'],
  ])('%s, and nothing behind that is read', (_, text, message, at) => {
    const { problem, variables } = read(text);
    expect(problem?.message).toBe(message);
    expect(text.slice(problem?.at).startsWith(at)).toBe(true);
    expect(variables.has('C')).toBe(false);
  });
});
