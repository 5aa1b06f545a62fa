import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type PrintedFile, printAsBuildKit } from '../../conformance/dockerfile-parser.ts';
import { corpusPath, hasCorpus } from '../../support/corpus.ts';

interface Case {
  readonly name: string;
  readonly text: string;
  /** What BuildKit's parser printed; `prev` and `warn` are not compared. */
  readonly buildkit: PrintedFile & { readonly warn?: number };
}

const place = ['dockerfile-parser', 'cases.json'] as const;

const withoutComments = ({ warn: _warnings, nodes, ...file }: Case['buildkit']): PrintedFile => ({
  ...file,
  nodes:
    nodes?.map((node: { readonly prev?: unknown } & NonNullable<PrintedFile['nodes']>[number]) => {
      const { prev: _comments, ...rest } = node;
      return rest;
    }) ?? (file.err === undefined ? [] : null),
});

describe.runIf(hasCorpus(...place))('the corpus of inputs with the trees of BuildKit (TIDEWAITER_CORPUS)', () => {
  // Why inside: the file need not be there.
  const cases: readonly Case[] = hasCorpus(...place) ? JSON.parse(readFileSync(corpusPath(...place), 'utf8')) : [];

  test('has 121 cases', () => {
    expect(cases).toHaveLength(121);
  });

  test.each(cases)('$name is read or refused as BuildKit does', ({ text, buildkit }) => {
    expect(printAsBuildKit(text)).toEqual(withoutComments(buildkit));
  });
});
