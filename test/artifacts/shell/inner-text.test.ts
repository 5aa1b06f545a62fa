import { describe, expect, test } from 'vitest';
import { parseShellScript } from '../../../src/artifacts/shell/parse.ts';
import { MappedText } from '../../../src/text/mapped-text.ts';

/** The words of the commands that stand inside of others, as the inner shell has them, and the text of each word in the file. */
const innerOf = (text: string) => {
  const commands = parseShellScript(MappedText.copied(text, 0), () => undefined)?.commands ?? [];
  return commands
    .filter(({ nesting }) => nesting !== 'top')
    .map(({ nameWord, args }) =>
      [...(nameWord ? [nameWord] : []), ...args].map(word => [
        word.pattern.replaceAll('\0', '?'),
        text.slice(word.range.start, word.range.end),
      ]),
    );
};
const wordsOf = (text: string) => innerOf(text).map(words => words.map(([word]) => word).join(' '));

describe('a script in an argument', () => {
  test('is what stands in the quotes, each word in its place', () => {
    expect(innerOf(`sh -c 'a "b c" d'`)).toEqual([
      [
        ['a', 'a'],
        ['b c', '"b c"'],
        ['d', 'd'],
      ],
    ]);
    expect(innerOf('sh -c "a \'b\' c"')).toEqual([
      [
        ['a', 'a'],
        ['b', "'b'"],
        ['c', 'c'],
      ],
    ]);
  });

  test('loses the backslashes that quote, and keeps the others', () => {
    expect(wordsOf('sh -c "a \\"b c\\" d"')).toEqual(['a b c d']);
    expect(wordsOf('sh -c "a \\\\\\\\b"')).toEqual(['a \\b']);
    expect(wordsOf('sh -c "a \'\\\\n\'"')).toEqual(['a \\n']);
    expect(wordsOf('sh -c "a \'\\n\'"')).toEqual(['a \\n']);
    expect(wordsOf('sh -c a\\ b')).toEqual(['a b']);
    expect(wordsOf('sh -c "a \\\nb"')).toEqual(['a b']);
    expect(wordsOf("sh -c 'a b'\\ c")).toEqual(['a b c']);
    expect(innerOf('sh -c "a \\"b\\""')[0]?.[1]).toEqual(['b', '\\"b\\"']);
  });

  test('has variables as they are written, and what is only known later as unknown', () => {
    expect(wordsOf('sh -c "a $V ${W}"')).toEqual(['a ? ?']);
    expect(wordsOf('sh -c "a $(date) b"')).toContain('a ? b');
    expect(wordsOf('sh -c "a $((1+1)) b"')).toEqual(['a ? b']);
    expect(wordsOf('sh -c "a \\$V"')).toEqual(['a ?']);
    expect(wordsOf("sh -c 'a '$V")).toEqual(['a ?']);
  });

  test('may be written with escapes of C, then in one place', () => {
    expect(wordsOf("sh -c $'a b'")).toEqual(['a b']);
    expect(innerOf("sh -c $'a b'")[0]?.[1]).toEqual(['b', 'b']);
    expect(wordsOf("sh -c $'a\\tb'")).toEqual(['a b']);
    expect(innerOf("sh -c $'a\\tb'")[0]?.[1]?.[0]).toBe('b');
  });
});

describe('a script in a here-document', () => {
  test('is its body, each word in its place', () => {
    expect(innerOf('sh <<EOF\na b\nc\nEOF\n')).toEqual([
      [
        ['a', 'a'],
        ['b', 'b'],
      ],
      [['c', 'c']],
    ]);
  });

  test('loses its leading tabs where that is asked for', () => {
    expect(innerOf('sh <<-EOF\n\t\ta \tb\n\n\tc\n\tEOF\n')).toEqual([
      [
        ['a', 'a'],
        ['b', 'b'],
      ],
      [['c', 'c']],
    ]);
    expect(wordsOf('sh <<-EOF\n\tcat <<X\n\ty\n\tX\n\td\n\tEOF\n')).toEqual(['cat', 'd']);
  });

  test('is as the outer shell leaves it, unless its end is quoted', () => {
    expect(wordsOf('sh <<EOF\na \\$V "\\`b\\`" \\\\n\nEOF\n')).toContain('a ? ? n');
    expect(wordsOf("sh <<'EOF'\na $V \\\\n\nEOF\n")).toEqual(['a ? \\n']);
    expect(wordsOf('sh <<EOF\na \\"b\\"\nEOF\n')).toEqual(['a "b"']);
    expect(wordsOf('sh <<EOF\na \\\nb\nEOF\n')).toEqual(['a b']);
    expect(wordsOf('sh <<EOF\na $(date)\nEOF\n')).toContain('a ?');
  });
});

describe('a script in backticks', () => {
  test('is what stands between them, each word in its place', () => {
    expect(innerOf('x `a b`')).toEqual([
      [
        ['a', 'a'],
        ['b', 'b'],
      ],
    ]);
  });

  test('loses the backslashes that backticks need', () => {
    expect(wordsOf('x `a \\`b c\\` d`').toSorted()).toEqual(['a ? d', 'b c']);
    expect(wordsOf('x `a \\$V`')).toEqual(['a ?']);
  });
});
