import { describe, expect, test } from 'vitest';
import { bakeParts, bakeTargets } from '../../../src/artifacts/pipeline/bake.ts';
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
  ['lists that never end', (size: number) => `target "a" {\n${'tags = [\n'.repeat(size)}`],
  [
    'targets that inherit from the next',
    (size: number) => Array.from({ length: size / 10 }, (_, at) => `target "t${at}" {\n  inherits = ["t${at + 1}"]\n}\n`).join(''),
  ],
  ['quotes', (size: number) => 'target "a" { args = { A = "'.repeat(size)],
])('%s take time by their length', (_what, make) => {
  const text = make(20_000);
  const start = performance.now();
  bakeParts(sourceFile('docker-bake.hcl', text));
  bakeTargets(sourceFile('docker-bake.hcl', text));
  expect(performance.now() - start).toBeLessThan(2_000);
});

describe('what a target builds', () => {
  const targetsOf = (text: string, path = 'docker-bake.hcl') =>
    bakeTargets(sourceFile(path, text)).map(({ tags, context, dockerfile, target, set }) => [
      tags.map(tag => tag.replaceAll('\0', '?')),
      context,
      dockerfile,
      target,
      set,
    ]);

  test('is what it says, or the default', () => {
    const text =
      'target "web" {\n  context = "web" // here\n  dockerfile = "build/Dockerfile"\n  target = "run"\n  tags = ["acme/web:1", "acme/web:${TAG}"]\n  args = {\n    A = "1"\n    "B": "2"\n  }\n}\ntarget "api" { tags = ["acme/api"] }\n';
    expect(targetsOf(text)).toEqual([
      [['acme/web:1', 'acme/web:?'], 'web', 'build/Dockerfile', 'run', ['A', 'B']],
      [['acme/api'], '.', 'Dockerfile', undefined, []],
    ]);
  });

  test('is said in JSON as well', () => {
    const text = '{"target": {"web": {"context": "web", "tags": ["acme/web:${TAG}"], "args": {"A": "1"}}}}';
    expect(targetsOf(text, 'docker-bake.json')).toEqual([[['acme/web:?'], 'web', 'Dockerfile', undefined, ['A']]]);
  });

  test('is inherited, the later and its own going first', () => {
    const text =
      'target "a" {\n  context = "a"\n  target = "a"\n}\ntarget "b" {\n  context = "b"\n}\ntarget "web" {\n  inherits = ["a", "b"]\n  tags = ["acme/web"]\n}\n';
    expect(targetsOf(text)).toEqual([[['acme/web'], 'b', 'Dockerfile', 'a', []]]);
  });

  test.each([
    ['is worked out', 'target "web" {\n  context = join("/", ["a", "b"])\n  tags = ["acme/web"]\n}\n'],
    ['is in a variable', 'target "web" {\n  tags = TAGS\n}\n'],
    ['has no name', 'target "web" {\n  context = "web"\n}\n'],
    ['is written in it', 'target "web" {\n  dockerfile-inline = "FROM a"\n  tags = ["acme/web"]\n}\n'],
    ['is one of several', 'target "web" {\n  matrix = { a = ["b"] }\n  tags = ["acme/web"]\n}\n'],
    ['is inherited from another file', 'target "web" {\n  inherits = ["docker-metadata-action"]\n  tags = ["acme/web"]\n}\n'],
    ['inherits from itself', 'target "web" {\n  inherits = ["web"]\n  tags = ["acme/web"]\n}\n'],
  ])('is not known where it %s', (_why, text) => expect(targetsOf(text)).toEqual([]));

  test('is inherited once, however many ways lead to it', () => {
    const parents = Array.from({ length: 200 }, (_, at) => `target "t${at}" { inherits = [${`"t${at + 1}", `.repeat(20)}] }\n`).join('');
    expect(targetsOf(`${parents}target "t200" {\n  tags = ["acme/web"]\n}\n`)).toHaveLength(201);
  });

  test('is not known of JSON that is none', () => expect(targetsOf('{"target": {', 'docker-bake.json')).toEqual([]));
});
