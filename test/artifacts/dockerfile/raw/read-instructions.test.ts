import { describe, expect, test } from 'vitest';
import { readInstructions } from '../../../../src/artifacts/dockerfile/raw/read-instructions.ts';

const read = (text: string) =>
  readInstructions(text).nodes.map(({ raw, startLine, endLine }) => ({
    keyword: raw.keyword.text,
    words: raw.words.map(({ text: word }) => word),
    startLine,
    endLine,
  }));

const errorsOf = (text: string) => readInstructions(text).errors.map(({ message, line }) => ({ message, line }));

describe('continued lines', () => {
  test('are joined without the escape character, and comments and blank lines between them are left out', () => {
    expect(read('FROM a\nRUN a && \\\n# one\n  # two\n\n  b\nRUN c\n')).toEqual([
      { keyword: 'FROM', words: ['a'], startLine: 1, endLine: 1 },
      { keyword: 'RUN', words: ['a &&   b'], startLine: 2, endLine: 6 },
      { keyword: 'RUN', words: ['c'], startLine: 7, endLine: 7 },
    ]);
  });

  test('may split a keyword and a word', () => {
    expect(read('FR\\\nOM a\nCOPY a\\\nb c\n').map(({ keyword, words }) => [keyword, ...words])).toEqual([
      ['FROM', 'a'],
      ['COPY', 'ab', 'c'],
    ]);
  });

  test('an escaped escape character continues nothing', () => {
    expect(read('FROM a\nRUN echo a\\\\\nRUN c\n').map(({ words }) => words)).toEqual([['a'], ['echo a\\\\'], ['c']]);
  });

  test('white space after the escape character is allowed', () => {
    expect(read('FROM a\nRUN a \\ \t\n b\n')[1]?.words).toEqual(['a  b']);
  });

  test('with the escape directive, backticks continue and backslashes do not', () => {
    expect(read('# escape=`\nFROM a\nRUN dir `\n c:\\\nRUN x\n').map(({ words }) => words)).toEqual([['a'], ['dir  c:\\'], ['x']]);
  });

  test('a directive after an unknown directive, a comment or a blank line is a comment', () => {
    for (const before of ['# foo=bar\n', '# hello\n', '\n']) expect(readInstructions(`${before}# escape=\`\nFROM a\n`).escape).toBe('\\');
  });

  test('carriage returns before line breaks don’t count, a lone one is white space', () => {
    expect(read('FROM a\r\nRUN a \\\r\n  b\r\n').map(({ words }) => words)).toEqual([['a'], ['a   b']]);
    expect(read('FROM a\rRUN b\r')).toEqual([{ keyword: 'FROM', words: ['a', 'RUN', 'b'], startLine: 1, endLine: 1 }]);
  });

  test('a byte-order mark is not part of the first keyword', () => {
    expect(read('\uFEFFFROM a\n')[0]?.keyword).toBe('FROM');
  });
});

describe('arguments', () => {
  const words = (line: string) => read(`FROM a\n${line}\n`)[1]?.words;
  const flags = (line: string) => readInstructions(`FROM a\n${line}\n`).nodes[1]?.raw.flags.map(({ text }) => text);

  test('flags end at the first other word or at two hyphens', () => {
    expect(flags('COPY --link --from=x a --chown=y b')).toEqual(['--link', '--from=x']);
    expect(words('COPY --link -- --x y')).toEqual(['--x', 'y']);
    expect(words('RUN -x foo')).toEqual(['-x foo']);
  });

  test('flags may hold quoted and escaped spaces', () => {
    expect(flags('RUN --mount="type=cache,target=/a b" --network=a\\ b x')).toEqual(['--mount=type=cache,target=/a b', '--network=a b']);
  });

  test('JSON strings are decoded', () => {
    expect(words('CMD [ "a b" , "c\\"d", "\\u0041" ]')).toEqual(['a b', 'c"d', 'A']);
    expect(words('HEALTHCHECK --interval=1s CMD ["a", "b c"]')).toEqual(['CMD', 'a', 'b c']);
  });

  test('what only looks like JSON is the shell form', () => {
    for (const line of ['CMD ["a",]', 'CMD ["a"] && b', "CMD ['a']", 'CMD ["a"', 'CMD ["a" "b"]', 'CMD ["\\x"]', 'CMD [ -f x ]']) {
      expect(words(line)).toEqual([line.slice(4)]);
    }
  });

  test('ENV knows both forms', () => {
    const pairs = (line: string) =>
      readInstructions(`FROM a\n${line}\n`).nodes[1]?.raw.pairs.map(({ name, value, legacy }) => [name.text, value.text, legacy]);
    expect(pairs('ENV A=b C="d e" F=g\\ h')).toEqual([
      ['A', 'b', false],
      ['C', '"d e"', false],
      ['F', 'g\\ h', false],
    ]);
    expect(pairs('ENV A b  c')).toEqual([['A', 'b  c', true]]);
  });
});

describe('here-documents', () => {
  const heredocs = (text: string) =>
    readInstructions(text).nodes.flatMap(node =>
      node.heredocs.map(({ name, chomp, expand, fileDescriptor, body }) => ({ name, chomp, expand, fileDescriptor, body })),
    );

  test('belong to RUN, COPY and ADD, and to ONBUILD with them', () => {
    const plain = { name: 'EOF', chomp: false, expand: true, fileDescriptor: 0, body: 'x\n' };
    for (const line of ['RUN <<EOF', 'COPY <<EOF /x', 'ADD <<EOF /x', 'ONBUILD RUN <<EOF', 'RUN cat <<EOF | sh', 'RUN <<  EOF']) {
      expect(heredocs(`FROM a\n${line}\nx\nEOF\nRUN y\n`)).toEqual([plain]);
    }
  });

  test('are none in quotes, in exec form, in other instructions, in arithmetic or behind an unbalanced quote', () => {
    for (const line of [
      'RUN echo "<<EOF"',
      'RUN ["<<EOF"]',
      'USER <<EOF',
      'RUN echo $((1<<2))',
      "RUN echo it's <<EOF",
      'RUN cat <<<EOF',
      'RUN <<- EOF',
      'RUN cat<<EOF',
    ]) {
      expect(heredocs(`FROM a\n${line}\nRUN y\n`)).toEqual([]);
    }
  });

  test('quotes in the name turn expansion off', () => {
    expect(heredocs("FROM a\nRUN <<-'E F'\n\tx\n\tE F\n")).toEqual([
      { name: 'E F', chomp: true, expand: false, fileDescriptor: 0, body: '\tx\n' },
    ]);
    expect(heredocs("FROM a\nRUN <<eo'f'\nx\neof\n")).toMatchObject([{ name: 'eof', expand: false }]);
    expect(heredocs("FROM a\nRUN 3<<eo\\'f\nx\neo'f\n")).toMatchObject([{ name: "eo'f", expand: true, fileDescriptor: 3 }]);
  });

  test('follow each other in the order of their words', () => {
    const result = readInstructions('FROM a\nCOPY <<-A <<B /d\n\tone\n\tA\ntwo\n\tB\nB\nRUN x\n');
    expect(result.nodes[1]?.heredocs.map(({ body }) => body)).toEqual(['\tone\n', 'two\n\tB\n']);
    expect(result.nodes[2]?.startLine).toBe(8);
  });

  test('one that never ends is an error of its instruction, which is still there', () => {
    expect(errorsOf('FROM a\nRUN <<EOF\necho\n')).toEqual([{ message: 'unterminated heredoc', line: 2 }]);
    expect(heredocs('FROM a\nRUN <<EOF\necho\n')).toMatchObject([{ body: 'echo\n' }]);
  });
});

describe('errors', () => {
  test('cost only their own instruction', () => {
    const text = 'FROM a\nENV A=b C\nRUN x\nCMD ["a", 1]\nLABEL x\nRUN y\n';
    expect(read(text).map(({ words }) => words)).toEqual([['a'], ['x'], ['y']]);
    expect(errorsOf(text).map(({ line }) => line)).toEqual([2, 4, 5]);
  });

  test('an empty file has no instructions', () => {
    expect(errorsOf('')).toEqual([{ message: 'file with no instructions', line: 0 }]);
    expect(errorsOf('# only a comment\n')).toEqual([{ message: 'file with no instructions', line: 1 }]);
  });

  test('a line may have 65,535 bytes and not one more', () => {
    const line = (bytes: number) => `FROM a\nRUN ${'é'.repeat((bytes - 4 - (bytes % 2)) / 2)}${'x'.repeat(bytes % 2)}\nRUN y\n`;
    expect(errorsOf(line(65_535))).toEqual([]);
    expect(errorsOf(line(65_536))).toEqual([{ message: 'dockerfile line greater than max allowed size of 65535', line: 2 }]);
    expect(read(line(65_536)).map(({ words }) => words)).toEqual([['a'], ['y']]);
  });

  test('a directive may stand once and the escape character is a backslash or a backtick', () => {
    expect(errorsOf('# escape=`\n# escape=\\\nFROM a\n').map(({ message }) => message)).toEqual([
      'only one escape parser directive can be used',
    ]);
    expect(errorsOf('# escape=x\nFROM a\n').map(({ message }) => message)).toEqual(["invalid escape token 'x' does not match ` or \\"]);
  });
});

describe('comments', () => {
  test('directly above an instruction belong to it, nearest last', () => {
    const { nodes } = readInstructions('# far\n\n# one\n# two\nFROM a\n# three\nRUN b\n');
    expect(nodes.map(({ commentsAbove }) => commentsAbove.map(({ text }) => text))).toEqual([[' one', ' two'], [' three']]);
  });

  test('in continued lines are listed, in here-documents they are text', () => {
    const { comments } = readInstructions('# syntax=x\n# a\nFROM a\nRUN b \\\n  # c\n  d\nRUN <<E\n# e\nE\n');
    expect(comments.map(({ text, line }) => [text, line])).toEqual([
      [' a', 2],
      [' c', 5],
    ]);
  });
});
