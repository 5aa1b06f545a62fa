import { expect, test } from 'vitest';
import { type OptionSyntax, readArguments } from '../../../src/artifacts/shell/command-arguments.ts';
import { parseShellScript } from '../../../src/artifacts/shell/parse.ts';
import { MappedText } from '../../../src/text/mapped-text.ts';

const read = (text: string, syntax: OptionSyntax) => {
  const { options, operands } = readArguments(parseShellScript(MappedText.copied(text, 0))?.commands[0]?.args ?? [], syntax);
  return [
    options.map(({ name, value, pattern }) => (pattern === '' ? name : `${name}=${value ?? '?'}`)).join(' '),
    operands.map(({ text: word }) => word).join(' '),
  ];
};

const syntax: OptionSyntax = { short: 'ou', long: ['output', 'user'] };

test.each([
  ['x -a b c', '-a', 'b c'],
  ['x -abo file c', '-a -b -o=file', 'c'],
  ['x -aofile c', '-a -o=file', 'c'],
  ['x --output file --output=other c', '--output=file --output=other', 'c'],
  ['x a --flag -- -o --b', '--flag', 'a -o --b'],
  ['x - -k', '-k', '-'],
  ['x -o $F --user="$U" $V', '-o=? --user=?', '$V'],
  ['x -k$V', '-k', ''],
  ['x -o', '-o', ''],
])('%s', (text, options, operands) => {
  expect(read(text, syntax)).toEqual([options, operands]);
});

test('some programs write long options with one hyphen', () => {
  expect(read('go -mod=vendor -output x y', { long: ['output'], singleHyphen: true })).toEqual(['-mod=vendor -output=x', 'y']);
});
