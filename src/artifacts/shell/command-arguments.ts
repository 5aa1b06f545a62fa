import { appendAll } from '../../text/append-all.ts';
import type { Range } from '../../text/range.ts';
import type { ShellWord } from './model.ts';

/** Which options of a program take a value. */
export interface OptionSyntax {
  /** Letters whose value is the rest of the cluster, or the next word. */
  readonly short?: string;
  /** Long names (without hyphens) whose value follows `=`, or is the next word. */
  readonly long?: readonly string[];
  /** Long options are also written with one hyphen. */
  readonly singleHyphen?: boolean;
  /** The first operand ends the options: what follows it is for somebody else. */
  readonly untilOperand?: boolean;
}

/** An option of a command. */
export interface Option {
  /** `-k`, `--insecure`; each letter of a cluster is one of its own. */
  readonly name: string;
  /** Undefined when it takes none, or when it is not known. */
  readonly value: string | undefined;
  /** The value with `\0` for unknown parts, empty when there is none. */
  readonly pattern: string;
  /** The word that holds it, and the word of its value when that is another one. */
  readonly word: ShellWord;
  readonly valueWord?: ShellWord;
}

/** An option with its value, where it is written. */
export const optionRange = ({ word, valueWord }: Option): Range => ({ start: word.range.start, end: (valueWord ?? word).range.end });

/** A command's arguments, sorted. */
export interface Arguments {
  readonly options: readonly Option[];
  /** What is neither an option nor the value of one, in order. */
  readonly operands: readonly ShellWord[];
}

const known = (pattern: string): string | undefined => (pattern.includes('\0') ? undefined : pattern);

const withValue = (name: string, pattern: string, word: ShellWord, valueWord?: ShellWord): Option => ({
  name,
  value: known(pattern),
  pattern,
  word,
  ...(valueWord && { valueWord }),
});

/** The letters of a cluster; the last one may take the next word. */
const cluster = (
  word: ShellWord,
  next: ShellWord | undefined,
  short: string,
): { readonly options: readonly Option[]; readonly takesNext: boolean } => {
  const options: Option[] = [];
  const { pattern } = word;
  for (let at = 1; at < pattern.length; at += 1) {
    const letter = pattern[at] ?? '';
    if (letter === '\0') break;
    if (!short.includes(letter)) {
      options.push({ name: `-${letter}`, value: undefined, pattern: '', word });
      continue;
    }
    const rest = pattern.slice(at + 1);
    const attached = rest !== '';
    options.push(attached || next === undefined ? withValue(`-${letter}`, rest, word) : withValue(`-${letter}`, next.pattern, word, next));
    return { options, takesNext: !attached && next !== undefined };
  }
  return { options, takesNext: false };
};

/** `--name`, `--name=value` or `--name value`. */
const longOption = (
  word: ShellWord,
  next: ShellWord | undefined,
  long: readonly string[],
): { readonly options: readonly Option[]; readonly takesNext: boolean } => {
  const { pattern } = word;
  const equals = pattern.indexOf('=');
  if (equals !== -1) return { options: [withValue(pattern.slice(0, equals), pattern.slice(equals + 1), word)], takesNext: false };
  const takesNext = next !== undefined && long.includes(pattern.replace(/^--?/, ''));
  const option = takesNext ? withValue(pattern, next.pattern, word, next) : { name: pattern, value: undefined, pattern: '', word };
  return { options: [option], takesNext };
};

/**
 * Sorts arguments into options and operands, as getopt_long does: options may stand anywhere, `--` ends them, a lone `-` is an operand.
 * A word whose beginning is not known is an operand.
 */
export const readArguments = (
  args: readonly ShellWord[],
  { short = '', long = [], singleHyphen = false, untilOperand = false }: OptionSyntax = {},
): Arguments => {
  const options: Option[] = [];
  const operands: ShellWord[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at];
    if (word === undefined) break;
    if (word.pattern === '--') return { options, operands: [...operands, ...args.slice(at + 1)] };
    if (!word.pattern.startsWith('-') || word.pattern === '-') {
      if (untilOperand) return { options, operands: args.slice(at) };
      operands.push(word);
      continue;
    }
    const isLong = word.pattern.startsWith('--') || (singleHyphen && /^-[A-Za-z]{2}/.test(word.pattern));
    const read = isLong ? longOption(word, args[at + 1], long) : cluster(word, args[at + 1], short);
    appendAll(options, read.options);
    if (read.takesNext) at += 1;
  }
  return { options, operands };
};

/** The first option of one of the names. */
export const findOption = ({ options }: Arguments, ...names: readonly string[]): Option | undefined =>
  options.find(({ name }) => names.includes(name));
