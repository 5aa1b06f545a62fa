import type { Range } from '../../text/range.ts';
import type { ShellScript } from '../shell/model.ts';
import type { CommandLine, Word } from './model.ts';

interface CommandLineParts {
  readonly form: CommandLine['form'];
  readonly shell: CommandLine['shell'];
  readonly words?: readonly Word[];
  readonly range: Range;
}

/** A command line whose script is parsed when somebody asks, and then kept. */
export class LazyCommandLine implements CommandLine {
  readonly form: CommandLine['form'];
  readonly shell: CommandLine['shell'];
  declare readonly words?: readonly Word[];
  readonly range: Range;
  #parse: (() => ShellScript | undefined) | undefined;
  #script: { readonly parsed: ShellScript | undefined } | undefined;

  constructor(parts: CommandLineParts, parse: () => ShellScript | undefined) {
    this.form = parts.form;
    this.shell = parts.shell;
    if (parts.words !== undefined) this.words = parts.words;
    this.range = parts.range;
    this.#parse = parse;
  }

  get script(): ShellScript | undefined {
    this.#script ??= { parsed: this.#parse?.() };
    // It holds all that was known where the instruction was read.
    this.#parse = undefined;
    return this.#script.parsed;
  }
}

const posixShells = new Set(['sh', 'bash', 'dash', 'ash', 'ksh', 'mksh', 'zsh', 'busybox']);
const powerShells = new Set(['powershell', 'pwsh']);

/** Programs that run a text in a language of their own, which has nothing of a shell's. */
const interpreter = /^(?:python|pypy|perl|ruby|php|node|nodejs|bun|deno|lua|tclsh|rscript)[\d.]{0,7}$/;

/** `C:\\Windows\\System32\\cmd.exe` gives `cmd`. */
const programName = (path: string): string =>
  path
    .slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
    .toLowerCase()
    .replace(/\.exe$/, '');

const kindOfProgram = (name: string): CommandLine['shell'] | undefined => {
  if (posixShells.has(name) || name.endsWith('.sh')) return 'posix';
  if (powerShells.has(name)) return 'powershell';
  if (name === 'cmd') return 'cmd';
  return interpreter.test(name) ? 'interpreter' : undefined;
};

/**
 * Which language a SHELL (or a heredoc's interpreter line) speaks: that of the last such program among its words, so that `conda run … bash
 * -c` counts; one word may hold several (`env -S "sh -c"`). A program that nobody knows is taken for a shell: what runs commands must not
 * go unread.
 */
export const shellKind = (words: readonly string[]): CommandLine['shell'] =>
  words
    .flatMap(word => [word, ...word.split(/[ \t]+/, maxPartsOfWord)])
    .reduce<CommandLine['shell']>((found, word) => kindOfProgram(programName(word)) ?? found, 'posix');

/** Words of one word that are looked at. */
const maxPartsOfWord = 20;
