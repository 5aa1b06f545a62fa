import type { ShellWord } from './model.ts';
import { knownStart } from './shell-word.ts';

/** Programs that read the shell language. */
const shells = new Set(['sh', 'bash', 'dash', 'ash', 'ksh', 'mksh', 'zsh', 'rbash']);

export const isShell = (name: string | undefined): boolean => name !== undefined && shells.has(name);

/** Builtins that put what they read into variables. */
const readers = new Set(['read', 'mapfile', 'readarray']);

export const isReader = (name: string | undefined): boolean => name !== undefined && readers.has(name);

/** A part of a command's arguments that is run as commands; the numbers are places in the arguments. */
export type InlineCommand =
  /** The arguments, put together with spaces, are a script. */
  | { readonly kind: 'script'; readonly from: number; readonly to: number }
  /** The arguments are the words of one command. */
  | { readonly kind: 'words'; readonly from: number; readonly to: number }
  /** The first argument, without so many characters at its beginning, is split into words; the others are words that follow. */
  | { readonly kind: 'split'; readonly from: number; readonly to: number; readonly skip: number };

/** A cluster of one-letter options with this letter: `-c`, `-ec`. */
const hasLetter = (text: string, letter: string): boolean => /^-[A-Za-z]+$/.test(text) && text.includes(letter);

/** How a shell was called. */
export interface ShellCall {
  /** The argument that is the script of `-c`. */
  readonly script: number | undefined;
  /** The argument that names the file to run. */
  readonly file: number | undefined;
  /** True with `-s`: then the first operand is not a file. */
  readonly reads: boolean;
}

/** Reads the arguments of a shell. Source: POSIX `sh`, "Invocation"; Bash manual, "Invoking Bash". */
export const readShellCall = (args: readonly ShellWord[]): ShellCall => {
  let command = false;
  let reads = false;
  let at = 0;
  for (; at < args.length; at += 1) {
    const text = knownStart(args[at]);
    if (text === '--' || text === '-') {
      at += 1;
      break;
    }
    if (!/^[-+]./.test(text)) break;
    if (hasLetter(text, 'c')) command = true;
    if (hasLetter(text, 's')) reads = true;
    if (/^[-+][A-Za-z]*[oO]$/.test(text) || text === '--rcfile' || text === '--init-file') at += 1;
  }
  const operand = at < args.length ? at : undefined;
  return { script: command ? operand : undefined, file: command || reads ? undefined : operand, reads };
};

/** The argument after `-c` of su, runuser and the like. */
const commandOption = (args: readonly ShellWord[]): readonly InlineCommand[] => {
  const at = args.findIndex(arg => knownStart(arg) === '--command' || hasLetter(knownStart(arg), 'c'));
  return at === -1 || at + 1 >= args.length ? [] : [{ kind: 'script', from: at + 1, to: at + 2 }];
};

/** `find … -exec command {} ;` */
const findActions = (args: readonly ShellWord[]): readonly InlineCommand[] => {
  const found: InlineCommand[] = [];
  let from: number | undefined;
  for (const [at, arg] of args.entries()) {
    const text = knownStart(arg);
    if (from === undefined && ['-exec', '-execdir', '-ok', '-okdir'].includes(text)) from = at + 1;
    else if (from !== undefined && (text === ';' || text === '+')) {
      if (at > from) found.push({ kind: 'words', from, to: at });
      from = undefined;
    }
  }
  return found;
};

/** `env -S 'command arguments' further`, `env -iS'command'`, `env --split-string=command`. Source: GNU coreutils, "env: -S/--split-string". */
const splitString = (args: readonly ShellWord[]): readonly InlineCommand[] => {
  for (const [at, arg] of args.entries()) {
    const text = knownStart(arg);
    const option = /^(?:-[i0v]{0,9}S|--split-string(?:=|$))/u.exec(text)?.[0];
    if (option === undefined) continue;
    const isAttached = option.length < text.length;
    const from = isAttached ? at : at + 1;
    return from < args.length ? [{ kind: 'split', from, to: args.length, skip: isAttached ? option.length : 0 }] : [];
  }
  return [];
};

/** The first argument that is no option, of a program with these one-letter options that take the next word. */
const firstOperand = (args: readonly ShellWord[], valued: string, long: readonly string[] = []): number => {
  let at = 0;
  for (; at < args.length; at += 1) {
    const text = knownStart(args[at]);
    if (text === '--') return at + 1;
    if (!text.startsWith('-')) break;
    if ((text.length === 2 && valued.includes(text.slice(1))) || long.includes(text)) at += 1;
  }
  return at;
};

/** `watch -n 1 'a | b'`: the words are a script, or with `-x` a command. Source: watch(1). */
const watched = (args: readonly ShellWord[]): readonly InlineCommand[] => {
  const from = firstOperand(args, 'nq', ['--interval', '--equexit']);
  if (from >= args.length) return [];
  const isExec = args.slice(0, from).some(arg => knownStart(arg) === '--exec' || hasLetter(knownStart(arg), 'x'));
  return [{ kind: isExec ? 'words' : 'script', from, to: args.length }];
};

/** Options of GNU parallel that take the next word. Source: parallel(1). */
const parallelLong = [
  '--jobs',
  '--colsep',
  '--delay',
  '--arg-file',
  '--delimiter',
  '--joblog',
  '--results',
  '--tmpdir',
  '--timeout',
  '--retries',
];

/** Where the command of `parallel` begins and ends, and its first argument; the numbers are places in the arguments. */
const parallelCall = (args: readonly ShellWord[]) => {
  const found = args.findIndex(arg => /^:::\+?$/u.test(knownStart(arg)));
  const to = found === -1 ? args.length : found;
  return { from: Math.min(to, firstOperand(args.slice(0, to), 'jaCdIPS', parallelLong)), to, isGiven: found !== -1 };
};

/** `parallel 'a | b' ::: …`, `parallel sh -c ::: 'a | b'`, `parallel ::: 'a | b'` */
const parallelCommands = (args: readonly ShellWord[]): readonly InlineCommand[] => {
  const { from, to, isGiven } = parallelCall(args);
  const own: readonly InlineCommand[] = from < to ? [{ kind: 'script', from, to }] : [];
  const given = isGiven ? args.slice(to + 1) : [];
  return [...own, ...given.map((_, at): InlineCommand => ({ kind: 'script', from: to + 1 + at, to: to + 2 + at }))];
};

/** `alias name='a | b'`: each text is a script. */
const aliased = (args: readonly ShellWord[]): readonly InlineCommand[] =>
  args.flatMap((word, at): readonly InlineCommand[] => {
    const name = /^[\w.:-]{1,100}=/u.exec(knownStart(word))?.[0];
    return name === undefined ? [] : [{ kind: 'split', from: at, to: at + 1, skip: name.length }];
  });

/** `start-stop-daemon --start --exec /bin/sh -- -c 'a | b'`. Source: start-stop-daemon(8). */
const daemonScript = (args: readonly ShellWord[]): readonly InlineCommand[] => {
  const end = args.findIndex(word => knownStart(word) === '--');
  const program = args[args.findIndex(word => /^(?:-[xa]|--exec|--startas)$/u.test(knownStart(word))) + 1];
  if (end === -1 || !isShell(knownStart(program).replace(/^.*\//u, ''))) return [];
  const { script } = readShellCall(args.slice(end + 1));
  return script === undefined ? [] : [{ kind: 'script', from: end + 1 + script, to: end + 2 + script }];
};

/** True for a command of a shell that lacks its script: `sh -c`. */
const wantsScript = (words: readonly ShellWord[]): boolean =>
  isShell(knownStart(words[0]).replace(/^.*\//u, '')) && hasLetter(knownStart(words.at(-1)), 'c');

/** True where `parallel` takes commands, or what they lack, from standard input. */
const isFedParallel = (args: readonly ShellWord[]): boolean => {
  const { from, to, isGiven } = parallelCall(args);
  return !isGiven && (from === to || wantsScript(args.slice(from, to)));
};

/** The commands that a command's arguments hold. */
export const inlineCommands = (name: string | undefined, args: readonly ShellWord[]): readonly InlineCommand[] => {
  if (isShell(name)) {
    const { script } = readShellCall(args);
    return script === undefined ? [] : [{ kind: 'script', from: script, to: script + 1 }];
  }
  switch (name) {
    case 'eval':
      return args.length === 0 ? [] : [{ kind: 'script', from: 0, to: args.length }];
    case 'su':
    case 'runuser':
    case 'sg':
    case 'script':
    case 'flock':
      return commandOption(args);
    case 'trap':
      return args.length < 2 || knownStart(args[0]).startsWith('-') ? [] : [{ kind: 'script', from: 0, to: 1 }];
    case 'find':
      return findActions(args);
    case 'env':
      return splitString(args);
    case 'watch':
      return watched(args);
    case 'parallel':
      return parallelCommands(args);
    case 'alias':
      return aliased(args);
    case 'start-stop-daemon':
      return daemonScript(args);
    default:
      return [];
  }
};

/** Files that are what stands on standard input, or what a redirection puts on another descriptor. */
const inputFile = /^(?:\/dev\/stdin|\/dev\/fd\/\d+|\/proc\/self\/fd\/\d+)$/u;

/** True when the command is a shell, a builtin of one, or a program that hands it to one, and so runs what stands on standard input. */
export const readsScript = (name: string | undefined, args: readonly ShellWord[]): boolean => {
  if (name === '.' || name === 'source') return inputFile.test(knownStart(args[0]));
  if (name === 'batch') return true;
  if (name === 'at') return args.length > 0 && !args.some(arg => /^-[a-zA-Z]*[flrdc]/u.test(knownStart(arg)));
  if (name === 'parallel') return isFedParallel(args);
  if (!isShell(name)) return false;
  const { script, file } = readShellCall(args);
  return script === undefined && (file === undefined || inputFile.test(knownStart(args[file])));
};
