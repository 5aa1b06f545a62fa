import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { RawInstruction } from '../../src/artifacts/dockerfile/raw/raw-instruction.ts';
import { type InstructionNode, type ReadError, readInstructions } from '../../src/artifacts/dockerfile/raw/read-instructions.ts';
import type { Suite } from './suite.ts';

/** One instruction as BuildKit's parser prints it. */
interface PrintedNode {
  readonly value: string;
  readonly words?: readonly string[];
  readonly flags?: readonly string[];
  readonly original: string;
  readonly start: number;
  readonly end: number;
  readonly json?: boolean;
  readonly children?: readonly PrintedNode[];
  readonly heredocs?: readonly object[];
}

/** What BuildKit's parser prints for one text, without the comments above and the number of warnings, which are not asked for. */
export interface PrintedFile {
  readonly escape?: string;
  readonly err?: string;
  readonly errline?: number;
  readonly nodes: readonly PrintedNode[] | null;
}

const known = new Set(
  'add arg cmd copy entrypoint env expose from healthcheck label maintainer onbuild run shell stopsignal user volume workdir'.split(' '),
);
const isUnknown = (raw: RawInstruction): boolean =>
  raw.words.length === 0 && raw.pairs.length === 0 && raw.trigger === undefined && !raw.json && !known.has(raw.keyword.text.toLowerCase());

const wordsOf = (raw: RawInstruction): readonly string[] => {
  if (isUnknown(raw)) return [''];
  if (raw.pairs.length > 0) return raw.pairs.flatMap(pair => [pair.name.text, pair.value.text, pair.legacy ? '' : '=']);
  return raw.words.map(word => word.text);
};

const printRaw = (raw: RawInstruction, logicalLine: string, place: { readonly start: number; readonly end: number }): PrintedNode => {
  const words = wordsOf(raw);
  const original = place.start === 0 ? logicalLine.slice(raw.keyword.start).trimEnd() : logicalLine;
  return {
    value: raw.keyword.text,
    ...(words.length > 0 && { words }),
    ...(raw.flags.length > 0 && { flags: raw.flags.map(flag => flag.text) }),
    original,
    ...place,
    ...(raw.json && { json: true }),
    ...(raw.trigger !== undefined && { children: [printRaw(raw.trigger, logicalLine, { start: 0, end: 0 })] }),
  };
};

const printNode = ({ raw, line, startLine, endLine, heredocs }: InstructionNode): PrintedNode => ({
  ...printRaw(raw, line.text, { start: startLine, end: endLine }),
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

/** BuildKit gives a bad directive and an overlong line the number of the last line that was good, and no number when that is none. */
const printError = ({ message, line }: ReadError): PrintedFile => {
  const isOneBefore = /directive|escape token|greater than max/u.test(message);
  const errline = isOneBefore ? line - 1 : line;
  return { err: message, ...(errline > 0 && { errline }), nodes: null };
};

/** Our reading of a Dockerfile in the words of BuildKit's parser. */
export const printAsBuildKit = (text: string): PrintedFile => {
  const { escape: mark, nodes, errors } = readInstructions(text);
  return errors[0] === undefined ? { escape: mark, nodes: nodes.map(printNode) } : printError(errors[0]);
};

const schema = v.object({ name: v.string(), text: v.string() });

export const dockerfileParser: Suite<v.InferOutput<typeof schema>> = {
  form: 'Case: {"name", "text": a Dockerfile}. Answer: {"id": the name, "name", "buildkit": {"escape", "nodes"} or {"err", "errline", "nodes": null}}, nodes without "prev", no "warn".',
  schema,
  cases: corpus => v.parse(v.array(schema), JSON.parse(readFileSync(join(corpus, 'cases.json'), 'utf8'))),
  idOf: ({ name }) => name,
  answer: ({ name, text }) => ({ name, buildkit: printAsBuildKit(text) }),
};
