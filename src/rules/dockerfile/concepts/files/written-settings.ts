import type { Dockerfile } from '../../../../artifacts/dockerfile/model.ts';
import type { ShellCommand, ShellScript } from '../../../../artifacts/shell/model.ts';
import { firstInto } from '../../../../artifacts/shell/walk.ts';
import type { Range } from '../../../../text/range.ts';
import { sedWrites } from './sed-text.ts';

/** Programs that put their arguments or their here-document into a file. */
const writers = new Set(['echo', 'printf', 'cat', 'tee', 'sed']);

const teeBehind = firstInto(({ name }) => name === 'tee');

const writesFile = (command: ShellCommand): boolean =>
  command.name === 'sed' ||
  command.name === 'tee' ||
  command.redirects.some(({ takesOutput, target }) => takesOutput && target !== undefined && !/^\/dev\/|^\d$/.test(target.pattern)) ||
  teeBehind(command) !== undefined;

/** The parts of a command's arguments that it writes. `echo a b` writes its arguments as one text, most write each for itself. */
export const argumentTexts = ({ file }: Dockerfile, { name, args }: ShellCommand): readonly Range[] => {
  const [first, last] = [args[0]?.range, args.at(-1)?.range];
  if (name === 'sed')
    return args.flatMap(({ range }) =>
      sedWrites(file.text.slice(range.start, range.end)).map(({ start, end }) => ({ start: range.start + start, end: range.start + end })),
    );
  return name === 'echo' && first !== undefined && last !== undefined
    ? [{ start: first.start, end: last.end }]
    : args.map(({ range }) => range);
};

/** Several rules ask for them: they are found once, as long as the script lives. */
const known = new WeakMap<ShellScript, readonly Range[]>();

/** The parts of the file that a script writes into configuration files: arguments of echo, printf, sed and tee, and here-documents. */
export const writtenTexts = (dockerfile: Dockerfile, script: ShellScript): readonly Range[] => {
  const found =
    known.get(script) ??
    textsWrittenBy(
      dockerfile,
      script.commands.filter(command => writers.has(command.name ?? '') && writesFile(command)),
    );
  known.set(script, found);
  return found;
};

const textsWrittenBy = (dockerfile: Dockerfile, commands: readonly ShellCommand[]): readonly Range[] =>
  commands.flatMap(command => [...argumentTexts(dockerfile, command), ...command.redirects.flatMap(({ body }) => body?.range ?? [])]);

/** So far back a line is looked at, that many settings in one line take no long time. */
const longestComment = 500;

/** True when the line (also one that begins behind a written `\n`) is a comment up to the place. */
const isInComment = (text: string, at: number): boolean => {
  const line = text
    .slice(Math.max(0, at - longestComment), at)
    .split(/\n|\\n/)
    .at(-1);
  return line !== undefined && line.length < longestComment && /^[\s"']{0,8}#/.test(line);
};

/** Where a pattern (that cannot backtrack) first occurs in a part of the file, outside of comments. */
export const findWritten = ({ file }: Dockerfile, range: Range, pattern: RegExp): Range | undefined => {
  const text = file.text.slice(range.start, range.end);
  if (!pattern.test(text)) return undefined;
  for (const found of text.matchAll(new RegExp(pattern, `${pattern.flags}g`))) {
    if (!isInComment(text, found.index)) return { start: range.start + found.index, end: range.start + found.index + found[0].length };
  }
  return undefined;
};
