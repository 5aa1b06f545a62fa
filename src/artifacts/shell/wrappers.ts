import { appendAll } from '../../text/append-all.ts';
import type { ShellWord } from './model.ts';
import { knownStart } from './shell-word.ts';

/** How the command line of a program that runs another one is built. */
interface WrapperSyntax {
  /** One-letter options that take the next word as their value. */
  readonly short?: string;
  /** Long options that take the next word as their value. */
  readonly long?: readonly string[];
  /** How many words stand between the options and the command. */
  readonly operands?: number;
  /** `NAME=value` may stand before the command. */
  readonly assignments?: boolean;
  /** Options with which it runs no command, or another way. */
  readonly not?: readonly string[];
  /** Options of which one must be there; without, it runs no command of its arguments. */
  readonly needs?: readonly string[];
}

/** Programs and builtins that run the command in their arguments. Source: their manual pages. */
const wrappers: ReadonlyMap<string, WrapperSyntax> = new Map<string, WrapperSyntax>([
  [
    'sudo',
    {
      short: 'ughpCcrtTDRU',
      long: [
        'user',
        'group',
        'host',
        'prompt',
        'close-from',
        'role',
        'type',
        'chdir',
        'chroot',
        'other-user',
        'command-timeout',
        'login-class',
      ],
      assignments: true,
      not: ['-e', '--edit', '-l', '--list', '-v', '--validate', '-V', '--version', '-K', '--remove-timestamp'],
    },
  ],
  ['doas', { short: 'uCa' }],
  ['env', { short: 'uC', long: ['unset', 'chdir'], assignments: true, not: ['-S', '--split-string'] }],
  ['time', { short: 'fo', long: ['format', 'output'] }],
  ['exec', { short: 'a' }],
  ['command', { not: ['-v', '-V'] }],
  ['builtin', {}],
  ['nice', { short: 'n', long: ['adjustment'] }],
  ['ionice', { short: 'cn', long: ['class', 'classdata'], not: ['-p', '-P', '-u'] }],
  ['nohup', {}],
  ['setsid', {}],
  ['stdbuf', { short: 'ioe', long: ['input', 'output', 'error'] }],
  ['timeout', { short: 'ks', long: ['kill-after', 'signal'], operands: 1 }],
  ['chroot', { operands: 1 }],
  ['gosu', { operands: 1 }],
  ['su-exec', { operands: 1 }],
  ['setuidgid', { operands: 1 }],
  ['s6-setuidgid', { operands: 1 }],
  [
    'setpriv',
    { long: ['reuid', 'regid', 'groups', 'inh-caps', 'ambient-caps', 'bounding-set', 'securebits', 'pdeathsig'], not: ['-d', '--dump'] },
  ],
  ['runuser', { short: 'ugGsc', long: ['user', 'group', 'supp-group', 'shell'], needs: ['-u', '--user'] }],
  ['chpst', { short: 'uUenmdopfcrtN/' }],
  ['dumb-init', { short: 'r', long: ['rewrite'] }],
  ['tini', { short: 'pe' }],
  ['catatonit', {}],
  ['with-contenv', {}],
  ['unshare', { short: 'GRSwl', long: ['propagation', 'setgid', 'setuid', 'root', 'wd'] }],
  ['xargs', { short: 'InPLdsaE', long: ['max-args', 'max-procs', 'max-chars', 'delimiter', 'arg-file', 'process-slot-var'] }],
  ['busybox', { not: ['--install', '--list', '--help'] }],
  ['toybox', {}],
  ['fakeroot', { short: 'lsib' }],
  ['eatmydata', {}],
  ['linux32', {}],
  ['linux64', {}],
  ['setarch', { operands: 1 }],
  ['strace', { short: 'aeEIoOpPsSuX' }],
  ['taskset', { operands: 1, not: ['-p', '--pid'] }],
  ['chrt', { operands: 1, not: ['-p', '--pid'] }],
  ['flock', { short: 'wE', long: ['wait', 'timeout', 'conflict-exit-code'], operands: 1, not: ['-c', '--command', '-u'] }],
  ['xvfb-run', { short: 'nsefpw', long: ['server-num', 'server-args', 'error-file', 'auth-file', 'xauth-protocol', 'wait'] }],
  ['dbus-run-session', { long: ['config-file', 'dbus-daemon'] }],
  ['unbuffer', {}],
  ['nsenter', { short: 'tSG', long: ['target', 'setuid', 'setgid'] }],
  [
    'systemd-run',
    {
      short: 'upEHM',
      long: [
        'unit',
        'property',
        'slice',
        'description',
        'uid',
        'gid',
        'nice',
        'setenv',
        'host',
        'machine',
        'working-directory',
        'service-type',
      ],
    },
  ],
  ['chronic', {}],
]);

/** `/usr/bin/curl` and `$PREFIX/bin/curl` give `curl`; undefined when the name itself is not known. */
export const programName = ({ pattern }: ShellWord): string | undefined => {
  const name = pattern.slice(pattern.lastIndexOf('/') + 1);
  return name.includes('\0') ? undefined : name;
};

/** An assignment, or a substitution that prints some: `env $(cat FILE) command`. */
const isAssignment = (word: ShellWord | undefined): boolean =>
  /^[A-Za-z_]\w{0,63}=/.test(knownStart(word)) || /^(?:\$\(|`)/.test(word?.text ?? '');

/** How many words an option takes, itself included; undefined when the program then runs no command. */
const optionLength = (option: string, syntax: WrapperSyntax): number | undefined => {
  if (syntax.not?.some(other => option === other || (other.startsWith('--') && option.startsWith(`${other}=`))) === true) return undefined;
  if (option.startsWith('--')) return syntax.long?.includes(option.slice(2)) === true ? 2 : 1;
  const letters = option.slice(1);
  for (const [index, letter] of letters.split('').entries()) {
    if (syntax.not?.includes(`-${letter}`) === true) return undefined;
    if (syntax.short?.includes(letter) === true) return index === letters.length - 1 ? 2 : 1;
  }
  return 1;
};

const matches = (options: readonly string[] | undefined, text: string): boolean =>
  options?.some(option => text === option || text.startsWith(`${option}=`)) === true;

/** Skips the options of a wrapper; undefined when they keep it from running a command. */
const skipOptions = (words: readonly ShellWord[], from: number, syntax: WrapperSyntax): number | undefined => {
  let isComplete = syntax.needs === undefined;
  let at = from;
  for (; at < words.length; ) {
    const text = knownStart(words[at]);
    if (text === '--') return isComplete ? at + 1 : undefined;
    if (!text.startsWith('-') || text === '-') break;
    const length = optionLength(text, syntax);
    if (length === undefined) return undefined;
    isComplete ||= matches(syntax.needs, text);
    at += length;
  }
  return isComplete ? at : undefined;
};

/** Where the command begins in a wrapper's words, and which of them assign variables; undefined when it runs none. */
const commandStart = (
  words: readonly ShellWord[],
  from: number,
  syntax: WrapperSyntax,
): { start: number; assignments: readonly number[] } | undefined => {
  const assignments: number[] = [];
  let at = skipOptions(words, from, syntax);
  while (at !== undefined && at < words.length && syntax.assignments === true && isAssignment(words[at])) {
    assignments.push(at);
    at = skipOptions(words, at + 1, syntax);
  }
  const start = at === undefined ? words.length : at + (syntax.operands ?? 0);
  if (start >= words.length || matches(syntax.not, knownStart(words[start]))) return undefined;
  return { start, assignments };
};

/** What is left of a command's words when the programs that only run it are looked through. All numbers are places in the words. */
export interface Unwrapped {
  readonly wrappers: readonly number[];
  readonly assignments: readonly number[];
  readonly command: number;
}

/** More wrappers around one command than anybody writes. */
const maximumWrappers = 16;

export const unwrap = (words: readonly ShellWord[]): Unwrapped => {
  const found: number[] = [];
  const assignments: number[] = [];
  let command = 0;
  while (found.length < maximumWrappers) {
    const word = words[command];
    const name = word && programName(word);
    const syntax = name === undefined ? undefined : wrappers.get(name);
    const next = syntax && commandStart(words, command + 1, syntax);
    if (next === undefined) break;
    found.push(command);
    appendAll(assignments, next.assignments);
    command = next.start;
  }
  return { wrappers: found, assignments, command };
};
