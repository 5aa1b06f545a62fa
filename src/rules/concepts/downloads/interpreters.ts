import { isShell, readShellCall, readsScript } from '../../../artifacts/shell/inline-scripts.ts';
import type { ShellCommand, ShellWord } from '../../../artifacts/shell/model.ts';
import { firstInto } from '../../../artifacts/shell/walk.ts';

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

const textAt = (args: readonly ShellWord[], at: number): string => {
  const word = args[at];
  return word === undefined ? '' : textOf(word);
};

/** The program of awk: its first operand, unless it stands in a file. Source: POSIX, `awk`. */
const awkProgram = (args: readonly ShellWord[]): ShellWord | undefined => {
  for (let at = 0; at < args.length; at += 1) {
    const text = textAt(args, at);
    if (/^-(?:f|-file|E|-exec)/u.test(text)) return undefined;
    if (text === '-F' || text === '-v') at += 1;
    else if (!text.startsWith('-')) return args[at];
  }
  return undefined;
};

const isAwk = (name: string | undefined): boolean => /^[gmn]?awk$/u.test(name ?? '');

/** The programs of sed: what `-e` holds, or its first operand. Source: GNU sed manual, "Command-Line Options". */
const sedPrograms = (args: readonly ShellWord[]): readonly ShellWord[] => {
  const given = args.flatMap((word, at) => {
    const text = textOf(word);
    if (/^(?:-[nErszu]{0,9}e|--expression)$/u.test(text)) return args[at + 1] ?? [];
    return text.startsWith('--expression=') ? [word] : [];
  });
  if (given.length > 0) return given;
  const first = args.find(word => !textOf(word).startsWith('-'));
  return first === undefined || args.some(word => /^(?:-[nErszu]{0,9}f|--file)/u.test(textOf(word))) ? [] : [first];
};

/** The command `e` of sed, which runs the line that was read, or what follows it. Source: GNU sed manual, "Commands Specific to GNU sed". */
const sedRun =
  /(?:^|[;\n{])\s{0,9}(?:--expression=)?(?:\d{1,9}|\$|\/[^/\n]{1,200}\/)?(?:,(?:\d{1,9}|\$|\/[^/\n]{1,200}\/))?\s{0,9}e(?:\s{0,9}(?=[;\n}]|$)|[ \t](?<script>[^\n]{1,2000}))/u;

/** True when awk or sed runs the lines that it reads. */
const runsLines = ({ name, args }: ShellCommand): boolean => {
  if (isAwk(name)) {
    const program = awkProgram(args);
    return (
      program !== undefined &&
      /\bsystem\(\s{0,9}\$0|\bprint[^;}\n]{0,200}\|\s{0,9}"(?:\/[\w/]{1,50}\/)?(?:ba|da|a|z)?sh\b/u.test(textOf(program))
    );
  }
  return (
    name === 'sed' && sedPrograms(args).some(word => sedRun.exec(textOf(word))?.groups?.script === undefined && sedRun.test(textOf(word)))
  );
};

/** `xargs -I{} sh -c '{}'`: each line that is read is the script. */
const isFedByXargs = (command: ShellCommand): boolean => {
  const xargs = command.wrappers.find(({ name }) => name === 'xargs');
  const program = xargs && inlineProgram(command);
  if (xargs === undefined || program === undefined) return false;
  const option = xargs.args.findIndex(({ pattern }) => /^-(?:I|i|-replace)/u.test(pattern));
  const written = xargs.args[option]?.pattern.replace(/^-(?:I|i|-replace=?)/u, '') ?? '';
  const mark = written !== '' ? written : xargs.args[option]?.pattern === '-I' ? (xargs.args[option + 1]?.pattern ?? '{}') : '{}';
  return option !== -1 && program.pattern.trim() === mark;
};

/** True when the command runs what it gets on standard input. */
export const runsInput = (command: ShellCommand): boolean => {
  const { name, args, inner = [] } = command;
  const letters = inlineLetters(name ?? '');
  if (letters === undefined ? readsScript(name, args) : programOf(args, letters) === 'input') return true;
  if (isMake(name) && makefileOf(args)?.pattern === '-') return true;
  if (name === 'crontab' && crontabOperand(args) === undefined)
    return args.every(word => textOf(word) === '-' || !/^-[elri]/u.test(textOf(word)));
  // What its arguments run reads the same input: `curl … | env -S bash`, `curl … | sh -c bash`.
  return runsLines(command) || isFedByXargs(command) || inner.some(one => one.position === 0 && !isFed(one) && runsInput(one));
};

/** The first of the commands that a command's output goes into that runs what it gets. Why one for all who ask: it remembers pipelines. */
export const runnerBehind = firstInto(runsInput);

/** The file of a table of cron's; undefined for standard input. */
const crontabOperand = (args: readonly ShellWord[]): ShellWord | undefined =>
  args.find((word, at) => !textOf(word).startsWith('-') && textOf(args[at - 1] ?? word) !== '-u');

const isFed = ({ redirects }: ShellCommand): boolean => redirects.some(({ operator }) => operator.startsWith('<'));

/** The names under which make looks for a makefile that nobody names. Source: GNU make manual, "What Name to Give Your Makefile". */
const makefileNames = ['GNUmakefile', 'makefile', 'Makefile'];

/** The names of files that a command runs without being told: makefiles. */
export const usualFiles = ({ name, args }: ShellCommand): readonly string[] =>
  isMake(name) && makefileOf(args) === undefined ? makefileNames : [];

const isMake = (name: string | undefined): boolean => name === 'make' || name === 'gmake';

/** The makefile that `-f` names. */
const makefileOf = (args: readonly ShellWord[]): ShellWord | undefined => wordAfter(args, ['-f', '--file', '--makefile']);

const wordAfter = (args: readonly ShellWord[], options: readonly string[]): ShellWord | undefined => {
  const at = args.findIndex(word => options.includes(textOf(word)));
  return at === -1 ? undefined : args[at + 1];
};

/** A file that a shell runs before all else. Source: Bash manual, "Bash Startup Files"; POSIX, `sh`, ENV. */
const startupFile = ({ assignments }: ShellCommand): ShellWord | undefined =>
  assignments.find(({ name }) => name === 'BASH_ENV' || name === 'ENV')?.value;

/** The file that the command runs: the operand of an interpreter or of `source`, or the program itself when it is called by a path. */
export const runFile = (command: ShellCommand): ShellWord | undefined => {
  const { name, nameWord, args } = command;
  if (isShell(name)) {
    const { file } = readShellCall(args);
    return file === undefined ? startupFile(command) : args[file];
  }
  if (isMake(name)) return makefileOf(args);
  if (name === 'crontab') return crontabOperand(args);
  if (name === 'at' || name === 'batch') return wordAfter(args, ['-f']);
  if (name === 'start-stop-daemon') return wordAfter(args, ['-x', '--exec', '-a', '--startas']);
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
  if (isAwk(name)) return awkProgram(args);
  if (name === 'sed') return sedPrograms(args).find(word => sedRun.exec(textOf(word))?.groups?.script !== undefined);
  if (isShell(name)) {
    const { script } = readShellCall(args);
    return script === undefined ? undefined : args[script];
  }
  const letters = inlineLetters(name ?? '');
  const at =
    letters === undefined ? -1 : args.findIndex(word => /^-[a-zA-Z]+$/.test(textOf(word)) && letters.includes(textOf(word).slice(-1)));
  return at === -1 ? undefined : args[at + 1];
};
