import type { Dockerfile, Instruction } from '../../../../artifacts/dockerfile/model.ts';
import { type OptionSyntax, readArguments } from '../../../../artifacts/shell/command-arguments.ts';
import type { ShellCommand, ShellScript, ShellWord } from '../../../../artifacts/shell/model.ts';
import { isVerifier } from '../../../concepts/downloads/download-verification.ts';
import { lastPart } from '../../../concepts/downloads/downloads.ts';
import { runFile } from '../../../concepts/downloads/interpreters.ts';
import type { RemoteScript } from '../../../concepts/downloads/remote-scripts.ts';
import { readWebAddress, type WebAddress } from '../../../concepts/downloads/web-address.ts';

/** A repository that a step clones. */
interface Clone {
  readonly url: ShellWord;
  readonly address: WebAddress;
  /** The last part of the folder that it is cloned into; `.` for the folder of the command. */
  readonly folder: string;
}

/** Options of git before its command, and of `git clone`, that take the next word. Source: git(1), git-clone(1). */
const gitSyntax: OptionSyntax = { short: 'Cc', long: ['git-dir', 'work-tree', 'exec-path', 'namespace'], untilOperand: true };
const cloneSyntax: OptionSyntax = {
  short: 'bcjou',
  long: [
    ...[
      'branch',
      'config',
      'depth',
      'filter',
      'jobs',
      'origin',
      'reference',
      'reference-if-able',
      'revision',
      'separate-git-dir',
      'server-option',
    ],
    ...['shallow-exclude', 'shallow-since', 'template', 'upload-pack', 'bundle-uri'],
  ],
};

const commit = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u;
/** A variable of which its name says that it is a commit. */
const commitName = /commit|sha|rev|hash|digest/iu;

const isCommit = ({ value, variables }: ShellWord): boolean =>
  value === undefined ? variables.some(name => commitName.test(name)) : commit.test(value);

/** `git@host:path`, `https://host/path`. */
const addressOf = ({ pattern }: ShellWord): WebAddress | undefined => {
  const [, host, path] = /^(?:[\w.-]{1,100}@)([\w.-]{1,200}):(?!\/\/)(.{1,1000})$/su.exec(pattern) ?? [];
  return host === undefined ? readWebAddress(pattern) : { scheme: 'ssh', explicit: true, host, path: `/${path}` };
};

const clonedBy = ({ name, args }: ShellCommand): Clone | undefined => {
  const [action, ...words] = name === 'git' ? readArguments(args, gitSyntax).operands : [];
  if (action?.value !== 'clone') return undefined;
  const { operands, options } = readArguments(words, cloneSyntax);
  const [url, folder] = operands;
  const address = url && addressOf(url);
  const isPinned = options.some(({ name: option, valueWord }) => option === '--revision' && valueWord !== undefined && isCommit(valueWord));
  if (url === undefined || address === undefined || isPinned) return undefined;
  const named = folder?.pattern ?? url.pattern.replace(/\.git$/u, '');
  return { url, address, folder: lastPart(named.replace(/\/+$/u, '')) };
};

/** True for a command that takes one commit of a repository, or checks who signed it. Tags and branches are what their owner makes them. */
const pins = (command: ShellCommand): boolean => {
  const { name, args } = command;
  if (isVerifier(command)) return true;
  const [action, ...words] = name === 'git' ? readArguments(args, gitSyntax).operands : [];
  if (['verify-commit', 'verify-tag'].includes(action?.value ?? '')) return true;
  return ['checkout', 'reset', 'switch', 'fetch', 'worktree'].includes(action?.value ?? '') && words.some(isCommit);
};

/** Scripts by which sources are compiled, as official images do: not what is loaded to be run. */
const compiling =
  /^(?:\.?\/?)?(?:configure|Configure|config|autogen(?:\.sh)?|bootstrap(?:\.sh|\.py)?|buildconf(?:\.sh)?|build(?:[-_.][\w.-]*)?|make(?:[-_.][\w.-]*)?|compile(?:[-_.][\w.-]*)?|gradlew|mvnw|waf|setup\.py|b2|x\.py)$/u;

/** The script or program that a command runs out of a folder; makefiles are there to compile. A word with blanks is one of commands that a shell is given. */
const scriptOf = (command: ShellCommand): ShellWord | undefined => {
  const run = command.name === 'make' ? undefined : runFile(command);
  return run === undefined || /\s/u.test(run.pattern) || compiling.test(lastPart(run.pattern)) ? undefined : run;
};

/** What a stage has cloned, and the folder in which it stands as far as that is a clone's. */
class Clones {
  readonly #known: Clone[] = [];
  #entered: Clone | undefined;

  /** What a script runs out of clones, in its order. */
  run({ commands }: ShellScript): readonly RemoteScript[] {
    const outside = this.#entered;
    const found = commands.flatMap(command => this.#step(command));
    // Each step of a build begins where `WORKDIR` says.
    this.#entered = outside;
    return found;
  }

  enter(path: string): void {
    this.#entered = this.#holding(path) ?? (path.startsWith('/') ? undefined : this.#entered);
  }

  #step(command: ShellCommand): readonly RemoteScript[] {
    const clone = clonedBy(command);
    if (clone !== undefined) {
      this.#known.push(clone);
      if (clone.folder === '.') this.#entered = clone;
      return [];
    }
    if (this.#known.length === 0) return [];
    if (pins(command)) this.#known.length = 0;
    if (this.#known.length === 0) this.#entered = undefined;
    const [into] = command.name === 'cd' || command.name === 'pushd' ? command.args : [];
    if (into !== undefined) this.enter(into.pattern);
    const run = scriptOf(command);
    const from =
      run &&
      (this.#holding(run.pattern.slice(0, run.pattern.lastIndexOf('/') + 1)) ??
        (/^\.?\w|^\.\//u.test(run.pattern) ? this.#entered : undefined));
    return run === undefined || from === undefined
      ? []
      : [
          {
            address: from.address,
            url: from.url.text,
            at: command.range,
            program: run.text.replace(/^["']|["']$/gu, ''),
            loadedAt: from.url.range,
          },
        ];
  }

  /** The clone that one of the folders of a path is. */
  #holding(path: string): Clone | undefined {
    const folders = new Set(path.split('/'));
    return this.#known.find(({ folder }) => folder !== '' && folder !== '.' && folders.has(folder));
  }
}

/** The scripts that are run out of repositories which a step clones, without one commit of them being named or a signature checked. */
export const clonedScripts = ({ stages }: Dockerfile): ReadonlyMap<Instruction, readonly RemoteScript[]> => {
  const found = new Map<Instruction, readonly RemoteScript[]>();
  for (const { instructions } of stages) {
    const clones = new Clones();
    for (const instruction of instructions) {
      if (instruction.keyword === 'WORKDIR') clones.enter(instruction.path.expanded.value ?? instruction.path.text);
      const script = 'command' in instruction ? instruction.command?.script : undefined;
      const run = script === undefined ? [] : clones.run(script);
      if (run.length > 0) found.set(instruction, run);
    }
  }
  return found;
};
