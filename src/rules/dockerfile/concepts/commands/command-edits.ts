import type { Dockerfile, Instruction, KeyValue } from '../../../../artifacts/dockerfile/model.ts';
import type { Option } from '../../../../artifacts/shell/command-arguments.ts';
import type { ShellCommand, ShellWord } from '../../../../artifacts/shell/model.ts';
import { overlaps, type Range, type TextEdit } from '../../../../text/range.ts';
import { removeInstruction } from './instruction-lines.ts';

/** True when a comment line stands in the range, which an edit would take along. */
const holdsComment = ({ comments }: Dockerfile, range: Range): boolean => comments.some(comment => overlaps(comment.range, range));

/** All words of a command in order: wrappers with theirs, name, arguments. */
const wordsOf = ({ wrappers, nameWord, args }: ShellCommand): readonly ShellWord[] => [
  ...wrappers.flatMap(wrapper => [wrapper.word, ...wrapper.args]),
  ...(nameWord === undefined ? [] : [nameWord]),
  ...args,
];

/**
 * The edit that takes arguments out together with the space (or, in exec form, the comma) before the first of them. Undefined when a
 * comment would go with them.
 */
const removeArguments = (
  dockerfile: Dockerfile,
  command: ShellCommand,
  first: ShellWord,
  last: ShellWord = first,
): TextEdit | undefined => {
  const words = wordsOf(command);
  const before = words[words.indexOf(first) - 1];
  if (before === undefined || before.range.end > first.range.start) return undefined;
  const range = { start: before.range.end, end: last.range.end };
  return holdsComment(dockerfile, range) ? undefined : { range, newText: '' };
};

/** The edit that takes out everything from one word up to another one. Undefined when a comment would go with it. */
export const removeUpTo = (dockerfile: Dockerfile, first: ShellWord, next: ShellWord): TextEdit | undefined => {
  const range = { start: first.range.start, end: next.range.start };
  return range.start >= range.end || holdsComment(dockerfile, range) ? undefined : { range, newText: '' };
};

/** True when a word stands in the exec form, as a JSON string. */
const isJson = ({ text }: ShellWord): boolean => text.length >= 2 && text.startsWith('"') && text.endsWith('"');

/** True when the word's characters in the file are its text, so that an edit inside it is meaningful. */
export const isLiteral = ({ file }: Dockerfile, { text, range }: Pick<ShellWord, 'text' | 'range'>): boolean =>
  file.text.slice(range.start, range.end) === text;

/** The edit that puts an argument behind a word, in the form (shell or exec) in which the word stands. */
export const insertArgument = (command: ShellCommand, after: ShellWord, argument: string): TextEdit => {
  const end = after.range.end;
  const json = command.nesting === 'top' && isJson(after) && command.range.start < (wordsOf(command)[0]?.range.start ?? 0);
  return { range: { start: end, end }, newText: json ? `, "${argument}"` : ` ${argument}` };
};

/** The edit that takes an option out: its word and its value's, or its letter out of a cluster (`-fsSLk`). */
export const removeOption = (dockerfile: Dockerfile, command: ShellCommand, option: Option): TextEdit | undefined => {
  const { name, word, valueWord } = option;
  const isCluster =
    /^-[A-Za-z]$/.test(name) &&
    !word.pattern.startsWith('--') &&
    word.pattern.length > (valueWord ? 2 : name.length + option.pattern.length);
  if (!isCluster) return removeArguments(dockerfile, command, word, valueWord);
  const at = word.text.indexOf(name.slice(1), 1);
  if (valueWord !== undefined || option.pattern !== '' || at === -1 || !isLiteral(dockerfile, word)) return undefined;
  const start = word.range.start + at;
  return { range: { start, end: start + 1 }, newText: '' };
};

/** The edit that takes one pair out of an ENV or ARG, or the whole instruction when it is the only one. */
export const removePair = (
  dockerfile: Dockerfile,
  instruction: Instruction,
  pairs: readonly KeyValue[],
  pair: KeyValue,
): TextEdit | undefined => {
  if (pairs.length === 1) return removeInstruction(dockerfile, instruction);
  const at = pairs.indexOf(pair);
  const next = pairs[at + 1];
  const before = pairs[at - 1];
  const range =
    next === undefined
      ? { start: before?.range.end ?? pair.range.start, end: pair.range.end }
      : { start: pair.range.start, end: next.range.start };
  return holdsComment(dockerfile, range) ? undefined : { range, newText: '' };
};
