import { isShell, readShellCall, readsScript } from '../../../../artifacts/shell/inline-scripts.ts';
import type { ShellCommand, ShellWord } from '../../../../artifacts/shell/model.ts';

/** Programs other than shells that run a program text, with the letters of the options that bring the text with them. */
const interpreters: readonly (readonly [RegExp, string])[] = [
  [/^(?:python|pypy)[\d.]{0,5}$/, 'cm'],
  [/^(?:node|nodejs|bun|deno)$/, 'ep'],
  [/^perl[\d.]{0,7}$/, 'eE'],
  [/^ruby[\d.]{0,5}$/, 'e'],
  [/^php[\d.]{0,5}$/, 'rf'],
  [/^(?:lua|tclsh|Rscript|groovy)[\d.]{0,5}$/, 'e'],
  [/^pwsh$/, 'cf'],
  [/^(?:fish|expect)$/, 'c'],
];

const inlineLetters = (name: string): string | undefined => interpreters.find(([pattern]) => pattern.test(name))?.[1];

const textOf = ({ value, prefix }: ShellWord): string => value ?? prefix;

/** How an interpreter other than a shell gets its program: an option holds it, a file does, or standard input. */
const programOf = (args: readonly ShellWord[], letters: string): 'option' | 'input' | ShellWord => {
  for (const word of args) {
    const text = textOf(word);
    if (text === '-' || text === '--' || text === '/dev/stdin') return 'input';
    if (text === 'run') continue;
    if (!text.startsWith('-')) return word;
    const isInline = text.startsWith('--')
      ? /^--(?:eval|print)/.test(text)
      : text.split('').some((letter, at) => at > 0 && letters.includes(letter));
    if (isInline) return 'option';
  }
  return 'input';
};

/** True when the command runs what it gets on standard input. */
export const runsInput = ({ name, args }: ShellCommand): boolean => {
  const letters = inlineLetters(name ?? '');
  return letters === undefined ? readsScript(name, args) : programOf(args, letters) === 'input';
};

/** The file that the command runs: the operand of an interpreter or of `source`, or the program itself when it is called by a path. */
export const runFile = ({ name, nameWord, args }: ShellCommand): ShellWord | undefined => {
  if (isShell(name)) {
    const { file } = readShellCall(args);
    return file === undefined ? undefined : args[file];
  }
  if (name === '.' || name === 'source') return args[0];
  if (name === 'java') return args[args.findIndex(({ value }) => value === '-jar') + 1];
  const letters = inlineLetters(name ?? '');
  if (letters === undefined) return nameWord?.pattern.includes('/') === true ? nameWord : undefined;
  const program = programOf(args, letters);
  return typeof program === 'string' ? undefined : program;
};

/** The argument of an interpreter that is its program: of `sh -c`, `python -c`, `eval`. */
export const inlineProgram = ({ name, args }: ShellCommand): ShellWord | undefined => {
  if (name === 'eval') return args[0];
  if (isShell(name)) {
    const { script } = readShellCall(args);
    return script === undefined ? undefined : args[script];
  }
  const letters = inlineLetters(name ?? '');
  const at =
    letters === undefined ? -1 : args.findIndex(word => /^-[a-zA-Z]+$/.test(textOf(word)) && letters.includes(textOf(word).slice(-1)));
  return at === -1 ? undefined : args[at + 1];
};
