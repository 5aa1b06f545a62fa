import { expect, test } from 'vitest';
import { bakeParts } from '../../../src/artifacts/pipeline/bake.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';

/** The words behind `docker build` with what is written at their places. */
const argumentsOf = (text: string, path = 'docker-bake.hcl'): readonly (readonly [string, string])[] =>
  bakeParts(sourceFile(path, text)).steps.flatMap(({ scripts }) =>
    scripts.flatMap(({ commands }) =>
      commands.flatMap(({ args }) =>
        args
          .filter(({ pattern }) => pattern.includes('='))
          .map(({ pattern, range }): readonly [string, string] => [pattern.replaceAll('\0', '?'), text.slice(range.start, range.end)]),
      ),
    ),
  );

test('the arguments of targets are found where they are written', () => {
  const text =
    '# target "x" { args = { A = "b" } }\ntarget "web" {\n  tags = ["a:{"]\n  args = {\n    VERSION = "1.0 # {}" // the version\n    "MODE": "x",\n    TOKEN = TOKEN\n    URL = "https://${HOST}/a"\n  }\n}\n';
  expect(argumentsOf(text)).toEqual([
    ['VERSION=1.0 # {}', 'VERSION = "1.0 # {}"'],
    ['MODE=x', '"MODE": "x"'],
    ['TOKEN=?', 'TOKEN = TOKEN'],
    ['URL=https://?/a', 'URL = "https://${HOST}/a"'],
  ]);
});

test('those of several targets on a line each, and of JSON', () => {
  expect(argumentsOf('target "a" { args = { A = "1", B = "2" } }\ntarget "b" { args = { C = "3" } }\n').map(([text]) => text)).toEqual([
    'A=1',
    'B=2',
    'C=3',
  ]);
  const json = '{"target": {"a": {"args": {"A": "1",\n "B": "2"}, "context": "."}}}';
  expect(argumentsOf(json, 'docker-bake.json')).toEqual([
    ['A=1', '"A": "1"'],
    ['B=2', '"B": "2"'],
  ]);
});

test('other blocks and functions have none', () => {
  expect(
    argumentsOf('variable "A" { default = "b" }\nfunction "f" { params = [a]\n result = a }\ntarget "web" { context = "." }\n'),
  ).toEqual([]);
});

test.each([
  ['targets that never end', (size: number) => 'target "a" {\n'.repeat(size)],
  ['arguments that never end', (size: number) => `target "a" {\n${'args = {\n'.repeat(size)}`],
  ['comments that never end', (size: number) => '/* '.repeat(size)],
  ['quotes', (size: number) => 'target "a" { args = { A = "'.repeat(size)],
])('%s take time by their length', (_what, make) => {
  const text = make(20_000);
  const start = performance.now();
  bakeParts(sourceFile('docker-bake.hcl', text));
  expect(performance.now() - start).toBeLessThan(2_000);
});
