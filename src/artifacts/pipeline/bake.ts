import { MappedText } from '../../text/mapped-text.ts';
import type { Range } from '../../text/range.ts';
import { unknownMark } from '../compose/interpolate.ts';
import type { ExecItem } from '../shell/parse-exec.ts';
import type { SourceFile } from '../source-file.ts';
import type { PipelineParts } from './github.ts';
import { madeCommand } from './made-command.ts';

const isJson = (path: string): boolean => path.toLowerCase().endsWith('.json');

/** Targets are what is built. Source: Docker's documentation, "Bake file reference". */
export const isBakeText = (path: string, text: string): boolean =>
  isJson(path) ? /"target"\s*:\s*\{/u.test(text) : /^[\uFEFF \t]*target[ \t]+"[^"\n]{1,200}"[ \t]*\{/mu.test(text);

/** A string, or a comment; strings with what is filled into them end at their own quote. Source: HCL syntax specification. */
const stringOrComment = /"(?:[^"\\\n]|\\.)*"|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/gu;

/** The text without its comments, of the same length. */
const withoutComments = (text: string): string =>
  text.replaceAll(stringOrComment, found => (found.startsWith('"') ? found : found.replaceAll(/[^\n]/gu, ' ')));

/** The same with all strings blank, so that braces are those of blocks. */
const withoutStrings = (text: string): string =>
  text.replaceAll(/"(?:[^"\\\n]|\\.)*"/gu, found => `"${' '.repeat(Math.max(0, found.length - 2))}"`);

/** Where a block ends that begins behind a brace; the end of the text where none does. */
const endOfBlock = (bare: string, start: number): number => {
  let depth = 1;
  for (let at = start; at < bare.length; at += 1) {
    if (bare[at] === '{') depth += 1;
    if (bare[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return bare.length;
};

const target = /^[\uFEFF \t]*target[ \t]+"[^"\n]{0,200}"[ \t]*\{/gmu;
const argsBlock = /(?:^|[\n;{])[ \t]*args[ \t]*=[ \t]*\{/gu;
const jsonArgs = /"args"\s*:\s*\{/gu;
const assignment = /(?:^|[\n,{])[ \t]*"?([A-Za-z_][\w.-]{0,200})"?[ \t]*[=:][ \t]*("(?:[^"\\\n]|\\.)*"|[^\n,]*)/gu;

/** What a value is, as far as the file says it: a text, with marks for what is filled in. */
const textOf = (written: string): string =>
  written.startsWith('"') ? written.slice(1, -1).replaceAll(/[$%]\{[^}]*\}/gu, unknownMark) : unknownMark;

/** More targets and arguments than a definition has are not looked at. */
const maxArguments = 2_000;

interface Blocks {
  /** Without comments. */
  readonly text: string;
  /** Without strings either. */
  readonly bare: string;
}

/** The arguments of the builds in a part of the text, with their places. */
function* argumentsIn({ text, bare }: Blocks, { start, end }: Range, inJson: boolean): Iterable<ExecItem> {
  let last = 0;
  for (const found of inJson ? text.slice(start, end).matchAll(jsonArgs) : bare.slice(start, end).matchAll(argsBlock)) {
    const from = start + found.index + found[0].length;
    // Why: blocks that never end would be gone through once for each that begins in them.
    if (from < last) continue;
    last = endOfBlock(bare, from);
    for (const { 0: whole, 1: name = '', 2: written = '', index } of text.slice(from, last).matchAll(assignment)) {
      const begin = from + index + whole.search(/["\w]/u);
      const range = { start: begin, end: from + index + whole.trimEnd().length };
      const value = `${name}=${textOf(written.trim())}`;
      yield { text: text.slice(range.start, range.end), range, value: MappedText.standing(value, range) };
    }
  }
}

function* targetsIn({ text, bare }: Blocks): Iterable<Range> {
  let end = 0;
  for (const found of text.matchAll(target)) {
    if (found.index < end) continue;
    const start = found.index + found[0].length;
    end = endOfBlock(bare, start);
    yield { start, end };
  }
}

/** The arguments that targets hand to their builds, each as one of the command that bake makes of them. */
export const bakeParts = (file: SourceFile): PipelineParts => {
  const inJson = isJson(file.path);
  const text = inJson ? file.text : withoutComments(file.text);
  const blocks = { text, bare: withoutStrings(text) };
  const items: ExecItem[] = [];
  for (const part of inJson ? [{ start: 0, end: text.length }] : targetsIn(blocks)) {
    for (const item of argumentsIn(blocks, part, inJson)) {
      if (items.length >= maxArguments) break;
      items.push({ ...item, value: MappedText.standing('--build-arg', item.range) }, item);
    }
  }
  return madeCommand(file, {
    title: 'The definition of builds',
    machine: 'unknown',
    node: undefined,
    range: { start: 0, end: text.length },
    program: ['docker', 'build'],
    words: items,
  });
};
