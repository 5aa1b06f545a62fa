import { describe, expect, test } from 'vitest';
import { findHeredocs } from '../../../../src/artifacts/dockerfile/raw/heredoc-words.ts';

/** Names of the here-documents that a line opens. */
const opened = (line: string): readonly string[] => findHeredocs(line).map(({ name }) => name);

describe('a word is a here-document', () => {
  test('by its name, told apart by what stands around it', () => {
    expect(findHeredocs("RUN <<A 3<<-B <<'C D' x<<E")).toEqual([
      { text: '<<A', start: 4, end: 7, name: 'A', chomp: false, expand: true, fileDescriptor: 0 },
      { text: '3<<-B', start: 8, end: 13, name: 'B', chomp: true, expand: true, fileDescriptor: 3 },
      { text: "<<'C D'", start: 14, end: 21, name: 'C D', chomp: false, expand: false, fileDescriptor: 0 },
    ]);
  });

  test('with the spaces before its name', () => {
    expect(findHeredocs('RUN <<  A')).toMatchObject([{ text: '<<  A', name: 'A' }]);
    expect(opened('RUN <<  ')).toEqual([]);
  });

  test.each([
    ['RUN <<A', ['A']],
    ['RUN <<', []],
    ['RUN <<A<B', []],
    ['RUN <<<A', []],
    ['RUN 000000000000001<<A', ['A']],
    ['RUN 0000000000000001<<A', []],
    ['RUN <<"A"', ['A']],
    ['RUN <<A"B"', ['AB']],
    [String.raw`RUN <<A\B`, ['AB']],
    [String.raw`RUN <<"A\B"`, [String.raw`A\B`]],
    [String.raw`RUN <<"A\"B"`, ['A"B']],
    [String.raw`RUN <<"A\$B"`, ['A$B']],
    ["RUN <<'A\"B'", ['A"B']],
    ['RUN "<<A"', []],
    [String.raw`RUN \<<A`, []],
  ])('%s', (line, names) => {
    expect(opened(line)).toEqual(names);
  });
});

describe('what stands before it is passed over as BuildKit does', () => {
  test.each([
    '$name',
    '$1name',
    '$12',
    '$?x',
    '$',
    '${a}',
    '${12}',
    '${?}',
    '${a:-b c}',
    '${a-b}',
    '${a+b}',
    '${a?b}',
    '${a:?b}',
    '${a#b}',
    '${a%b}',
    '${a/b/c}',
    '${a//b/c}',
    '${a:-${b:-c}}',
    "${a:-'}'}",
    '${a:-"}"}',
    String.raw`${'${'}a:-\}}`,
    "'it is'",
    '"$a ${b} \\" c"',
    String.raw`\'`,
  ])('%s', before => {
    expect(opened(`RUN ${before} <<A`)).toEqual(['A']);
  });

  test.each(["'", '"', '${a', '${a:', '${a:#b}', '${a:=b}', '${a!}', '${a/b}', '${a/b/c', '${a:-', '"${a"', '"$', String.raw`"\"`])(
    'a line with %s, which has no end or no meaning, opens nothing',
    before => {
      expect(opened(`RUN <<A ${before}`)).toEqual([]);
    },
  );

  test('variables in each other are followed 64 deep', () => {
    const nested = (depth: number): string => `${'${a:-'.repeat(depth)}${'}'.repeat(depth)}`;
    expect(opened(`RUN ${nested(64)} <<A`)).toEqual(['A']);
    expect(opened(`RUN ${nested(65)} <<A`)).toEqual([]);
  });

  test('digits and a parameter of one character end a name, letters do not', () => {
    // `<<` at once behind a name belongs to the word of the variable, which is then no here-document.
    expect(opened('RUN ${1a} <<A')).toEqual([]);
    expect(opened('RUN ${?a} <<A')).toEqual([]);
    expect(opened('RUN ${aé1_} <<A')).toEqual(['A']);
  });

  test('spaces between the braces of a variable part words', () => {
    expect(opened('RUN ${a:-b <<A}')).toEqual(['A}']);
    expect(opened('RUN ${a:-b c}<<A')).toEqual([]);
  });
});
