import { describe, expect, test } from 'vitest';
import { print } from '../../support/render/render-text.ts';

describe('blanks around actions', () => {
  test.each([
    ['a {{- 1 -}} b', 'a1b'],
    ['a {{ 1 -}}\n\n  b', 'a 1b'],
    ['a\n{{- /* nothing */ -}}\nb', 'ab'],
    ['{{/* kept */}} a', ' a'],
    ['{{ -3 }}', '-3'],
    ['a {{- -3 }}', 'a-3'],
    ['{{"{{"}} x {{ "}}" }}', '{{ x }}'],
    ['{{ `raw\n{{ "x" }}` }}', 'raw\n{{ "x" }}'],
  ])('%j prints %j', (template, printed) => {
    expect(print(template)).toBe(printed);
  });
});

describe('a template that cannot be parsed is refused with its line', () => {
  test.each([
    ['{{', 1, 'unclosed action'],
    ['a\n{{ if }}x{{ end }}', 2, 'missing value for if'],
    ['a\nb\n{{ end }}', 3, 'unexpected {{end}}'],
    ['{{ if true }}\n', 2, 'unexpected EOF'],
    ['{{ nosuch 1 }}', 1, 'function "nosuch" not defined'],
    ['{{ $x }}', 1, 'undefined variable "$x"'],
    ['{{ "a }}', 1, 'unterminated quoted string'],
    ['{{ `a }}', 1, 'unterminated raw quoted string'],
    ['{{ (1 }}', 1, 'unclosed left paren'],
    ['{{ 1) }}', 1, 'unexpected right paren'],
    ['{{ 1 | 2 }}', 1, 'non executable command in pipeline stage 2'],
    ['{{ break }}', 1, '{{break}} outside {{range}}'],
    ['{{ define "a" }}1{{ end }}{{ define "a" }}2{{ end }}', 1, 'template: multiple definition of template "a"'],
    ['{{ 0xZZ }}', 1, '"0xZ"'],
    ['{{/* open', 1, 'unclosed comment'],
    ["{{ 'ab' }}", 1, "'ab'"],
    ['{{ . ; }}', 1, 'unexpected ";"'],
  ])('%j', (template, line, cause) => {
    const message = print(template);
    expect(message).toContain(`parse error at (web/templates/t.yaml:${line})`);
    expect(message).toContain(cause.replace('template: ', ''));
  });
});

test('parentheses and blocks nest as deep as anyone writes them, and no deeper', () => {
  const nest = (depth: number): string => print(`{{ ${'('.repeat(depth)}1${')'.repeat(depth)} }}`);
  expect(nest(100)).toBe('1');
  expect(nest(100_000)).toContain('max expression depth exceeded');
  expect(print(`${'{{ if true }}'.repeat(200)}x${'{{ end }}'.repeat(200)}`)).toBe('x');
  expect(print(`${'{{ if true }}'.repeat(50_000)}x${'{{ end }}'.repeat(50_000)}`)).not.toBe('x');
});
