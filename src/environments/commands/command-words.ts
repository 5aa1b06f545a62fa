import type { ShellWord } from '../../artifacts/shell/model.ts';

/** A value of an option, unknown parts as `\0`, and the word that it stands in. */
export interface OptionValue {
  readonly pattern: string;
  readonly word: ShellWord;
}

/** An option by its letter and its long name, and the letters of switches that may stand before it in one word. */
export interface OptionNames {
  readonly letter: string;
  readonly long: readonly string[];
  readonly switches?: string;
}

/** All values that an option is given: `-f x`, `-fx`, `-f=x`, `--file x`, `--file=x`. */
export const optionValues = (args: readonly ShellWord[], { letter, long, switches = '' }: OptionNames): readonly OptionValue[] => {
  const short = new RegExp(`^-[${switches}]{0,9}${letter}(?:=|(?=[^=])|$)`, 'u');
  return args.flatMap((word, at): readonly OptionValue[] => {
    const { pattern } = word;
    const next = args[at + 1];
    const name = long.find(one => pattern === `--${one}` || pattern.startsWith(`--${one}=`));
    const given = name === undefined ? short.exec(pattern)?.[0] : pattern.slice(0, `--${name}=`.length);
    if (given === undefined) return [];
    if (given.length < pattern.length || given.endsWith('=')) return [{ pattern: pattern.slice(given.length), word }];
    return next === undefined ? [] : [{ pattern: next.pattern, word: next }];
  });
};

/** What is neither an option nor the value of one. `withValue` are the options, as they are written, of which the next word is the value. */
export const operandsOf = (args: readonly ShellWord[], withValue: ReadonlySet<string>): readonly ShellWord[] => {
  const operands: ShellWord[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at];
    if (word === undefined) break;
    if (!word.pattern.startsWith('-') || word.pattern === '-') operands.push(word);
    else if (withValue.has(word.pattern)) at += 1;
  }
  return operands;
};

/** Options by their names, parted by spaces: `n` is a letter, `namespace` a long name. */
export const optionSet = (names: string): ReadonlySet<string> =>
  new Set(names.split(' ').map(name => (name.length === 1 ? `-${name}` : `--${name}`)));
