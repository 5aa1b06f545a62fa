import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RawInstruction } from '../../../src/artifacts/dockerfile/raw-instruction.ts';
import { type InstructionNode, readInstructions } from '../../../src/artifacts/dockerfile/read-instructions.ts';
import { corpusPath, requireCorpus } from '../../support/corpus.ts';

/** What BuildKit's parser printed for one input. */
interface ExpectedNode {
  readonly value: string;
  readonly words?: readonly string[];
  readonly flags?: readonly string[];
  readonly original: string;
  readonly start: number;
  readonly end: number;
  readonly json?: boolean;
  readonly children?: readonly ExpectedNode[];
  readonly heredocs?: readonly unknown[];
}

interface Case {
  readonly name: string;
  readonly text: string;
  readonly buildkit: {
    readonly escape?: string;
    readonly err?: string;
    readonly errline?: number;
    readonly nodes: readonly ExpectedNode[] | null;
  };
}

const file = corpusPath('dockerfile-parser', 'cases.json');
const cases: readonly Case[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];

const isUnknown = (raw: RawInstruction): boolean =>
  raw.words.length === 0 && raw.pairs.length === 0 && raw.trigger === undefined && !raw.json && !known.has(raw.keyword.text.toLowerCase());
const known = new Set(
  'add arg cmd copy entrypoint env expose from healthcheck label maintainer onbuild run shell stopsignal user volume workdir'.split(' '),
);

const wordsOf = (raw: RawInstruction): readonly string[] => {
  if (isUnknown(raw)) return [''];
  if (raw.pairs.length > 0) return raw.pairs.flatMap(pair => [pair.name.text, pair.value.text, pair.legacy ? '' : '=']);
  return raw.words.map(word => word.text);
};

const rawTree = (raw: RawInstruction, logicalLine: string, place: { start: number; end: number }): ExpectedNode => {
  const words = wordsOf(raw);
  const original = place.start === 0 ? logicalLine.slice(raw.keyword.start).trimEnd() : logicalLine;
  return {
    value: raw.keyword.text,
    ...(words.length > 0 && { words }),
    ...(raw.flags.length > 0 && { flags: raw.flags.map(flag => flag.text) }),
    original,
    ...place,
    ...(raw.json && { json: true }),
    ...(raw.trigger !== undefined && {
      children: [rawTree(raw.trigger, logicalLine, { start: 0, end: 0 })],
    }),
  };
};

const tree = ({ raw, line, startLine, endLine, heredocs }: InstructionNode): ExpectedNode => ({
  ...rawTree(raw, line.text, { start: startLine, end: endLine }),
  ...(heredocs.length > 0 && {
    heredocs: heredocs.map(heredoc => ({
      Name: heredoc.name,
      FileDescriptor: heredoc.fileDescriptor,
      Expand: heredoc.expand,
      Chomp: heredoc.chomp,
      Content: heredoc.body,
    })),
  }),
});

const withoutPrevious = (node: ExpectedNode & { readonly prev?: unknown }): ExpectedNode => {
  const { prev: _comments, ...rest } = node;
  return rest;
};

describe.runIf(requireCorpus('dockerfile-parser', 'cases.json'))('the corpus of inputs with the trees of BuildKit', () => {
  test.each(cases.filter(({ buildkit }) => buildkit.err === undefined))('$name is read as BuildKit reads it', ({ text, buildkit }) => {
    const result = readInstructions(text);
    expect(result.errors).toEqual([]);
    expect(result.escape).toBe(buildkit.escape);
    expect(result.nodes.map(tree)).toEqual((buildkit.nodes ?? []).map(withoutPrevious));
  });

  test.each(cases.filter(({ buildkit }) => buildkit.err !== undefined))('$name is refused as BuildKit refuses it', ({ text, buildkit }) => {
    const { errors } = readInstructions(text);
    expect(errors[0]?.message).toBe(buildkit.err);
    // BuildKit gives a bad directive and an overlong line the number of the last line that was good, and an empty file none.
    const isOneBefore = /directive|greater than max/.test(buildkit.err ?? '');
    if (buildkit.errline !== undefined) expect(errors[0]?.line).toBe(buildkit.errline + (isOneBefore ? 1 : 0));
  });
});
