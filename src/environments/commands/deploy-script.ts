import { isPipeline, scriptForm } from '../../artifacts/pipeline/paths.ts';
import { type Arguments, findOption, type OptionSyntax, readArguments } from '../../artifacts/shell/command-arguments.ts';
import { engineCall } from '../../artifacts/shell/engine-calls.ts';
import type { ShellCommand, ShellScript, ShellWord } from '../../artifacts/shell/model.ts';
import { parseShellScript } from '../../artifacts/shell/parse.ts';
import { inputFiles } from '../../artifacts/shell/redirects.ts';
import { plainWord } from '../../artifacts/shell/shell-word.ts';
import { composeFilesBeside } from '../../artifacts/unrendered/variables-change.ts';
import { onceFor } from '../../text/once-for.ts';
import { unknownPart } from '../path-tree.ts';
import { bracesIn } from './brace-expansion.ts';
import { type Deploying, deploysOf, isApplying, type OptionValue, syntax, valuesOf } from './deploying-commands.ts';
import { deployers, programIn, withHeld } from './run-by-others.ts';
import type { Script } from './scripts.ts';
import { fieldsOf, WordValues } from './word-values.ts';

/** Options before what Compose is to do. Source: `docker compose --help`. */
const composeSyntax: OptionSyntax = {
  ...syntax('fpcH', 'file project-name profile env-file project-directory ansi parallel progress context host'),
  untilOperand: true,
};
const composeActions: ReadonlySet<string> = new Set(['up', 'create', 'run', 'start', 'restart', 'watch']);

/** What a command has deployed, each file as it may be called, and for Compose the files that variables are taken from. */
export interface Asked extends Deploying {
  /** In place of the `.env` of the project. */
  readonly named: readonly OptionValue[];
  /** Read by the shell before. */
  readonly sourced: readonly OptionValue[];
  /** True where each of several is taken by turns. */
  readonly byTurns: boolean;
  /** The value of a variable in the environment of the command, as far as the script or the pipeline sets it to constant text. */
  readonly setting: (name: string) => string | undefined;
}

/** A script, and what its commands mention. */
class DeployScript {
  readonly #script: Script;
  readonly commands: readonly ShellCommand[];
  readonly values: WordValues;
  /** False where the shell parser gives up before the end, or the script is too long for it. */
  readonly isWhole: boolean;
  #mentions: ReadonlyMap<string, readonly ShellCommand[]> | undefined;
  readonly #written: readonly ShellCommand[];
  #seen: ReadonlySet<string> | undefined;

  constructor(script: Script) {
    this.#script = script;
    const parsed = parseShellScript(script.text, script.variables);
    const values = new WordValues({ assigned: withArguments(parsed) }, script.alternatives);
    this.values = values;
    this.isWhole = parsed?.complete === true;
    this.#written =
      script.isWritten && (isPipeline(script.file.path) || scriptForm(script.file.path) !== undefined) ? (parsed?.commands ?? []) : [];
    this.commands = withHeld(
      (parsed?.commands ?? []).flatMap(command => listedIn(values.command(command))),
      script.text.text,
    );
  }

  /** True for a word of a command that starts a container as it is written: rules judge those of pipelines and scripts. */
  isSeen({ range, pattern }: ShellWord): boolean {
    this.#seen ??= new Set(
      this.#written.flatMap(command => engineCall(command)?.args ?? []).map(word => `${word.range.start} ${word.pattern}`),
    );
    return this.#seen.has(`${range.start} ${pattern}`);
  }

  /** What a command has deployed. */
  asked(command: ShellCommand): readonly Asked[] {
    const others = deploysOf(withMark({ ...command, args: this.values.arguments(command) }), this.commands);
    return [...others.map(one => ({ ...one, named: [] as const })), ...this.#ofCompose(command)].map(one => {
      const named = this.spelledOut(one.named);
      return {
        ...one,
        files: this.spelledOut(one.files),
        named,
        sourced: one.kind === 'compose' ? this.spelledOut(this.#sourcedBefore(command)) : [],
        byTurns: named.length > one.named.length,
        setting: name => this.#setting(command, name),
      };
    });
  }

  /** Values with what their words may stand for in their place. */
  spelledOut(values: readonly OptionValue[]): readonly OptionValue[] {
    return values.flatMap(({ pattern, word }) => {
      if (!pattern.includes(unknownPart)) return bracesIn(pattern, word.text).map(text => ({ pattern: text, word }));
      // The value may be the rest of a word: `--filename=$F`.
      const from = word.pattern.length - pattern.length;
      return this.values.of(word).map(text => ({ pattern: text.slice(from), word }));
    });
  }

  /** The commands that write a file, or name it: what is deployed of it was in their other words before. */
  #mentioning(pattern: string): readonly ShellCommand[] {
    if (this.#mentions === undefined) {
      const mentions = new Map<string, ShellCommand[]>();
      for (const command of this.commands.filter(one => !isApplying(one)))
        for (const name of writtenBy(command)) mentions.set(name, [...(mentions.get(name) ?? []), command]);
      this.#mentions = mentions;
    }
    return this.#mentions.get(pattern) ?? [];
  }

  /** A variable of Compose's own, such as `COMPOSE_FILE`, as the command, the script or the pipeline sets it. */
  #setting(command: ShellCommand, variable: string): string | undefined {
    const own = [
      command,
      ...this.commands.filter(({ range, name }) => range.start < command.range.start && name === undefined).toReversed(),
    ]
      .flatMap(({ assignments }) => assignments)
      .find(({ name }) => name === variable)?.value?.pattern;
    const exported = this.commands
      .filter(({ range, name }) => name === 'export' && range.start < command.range.start)
      .flatMap(({ args }) => args)
      .findLast(({ pattern }) => pattern.startsWith(`${variable}=`))?.pattern;
    return own ?? exported?.slice(variable.length + 1) ?? this.#script.variables(variable);
  }

  /** The Compose files that a command starts, and the files of variables that it names for them. */
  #ofCompose(command: ShellCommand): readonly Omit<Asked, 'sourced' | 'byTurns' | 'setting'>[] {
    const before = this.#composeArguments(command);
    const [action] = before.operands;
    if (action === undefined) return [];
    const isConfig = ['config', 'convert'].includes(action.value ?? '');
    const { pipeline, position } = command;
    const isDeployed = isConfig && pipeline.commands.some(other => other.position > position && isApplying(other));
    if (!composeActions.has(action.value ?? '') && !isDeployed) return [];
    const options = valuesOf(before, '--env-file');
    const listed = options.length > 0 ? undefined : this.#setting(command, 'COMPOSE_ENV_FILES');
    const named = listed === undefined ? options : listed.split(',').map(pattern => ({ pattern, word: action }));
    return [{ kind: 'compose', files: this.#composeFiles(command, before, action), named }];
  }

  #composeArguments(command: ShellCommand): Arguments {
    if (command.name === 'docker-compose' || command.name === 'podman-compose')
      return readArguments(this.values.arguments(command), composeSyntax);
    const call = engineCall({ ...command, args: this.values.arguments(command) });
    return readArguments(call?.action === 'compose' ? call.args : [], composeSyntax);
  }

  #composeFiles(command: ShellCommand, before: Arguments, action: ShellWord): readonly OptionValue[] {
    const named = valuesOf(before, '-f', '--file');
    if (named.length > 0) return named;
    const listed = this.#setting(command, 'COMPOSE_FILE')?.split(/[:;]/u);
    if (listed !== undefined) return listed.map(pattern => ({ pattern, word: action }));
    const folder = findOption(before, '--project-directory')?.pattern;
    const at = folder === undefined ? '' : `${folder}/`;
    return composeFilesBeside('').map(name => ({ pattern: `${at}${name}`, word: action }));
  }

  /**
   * Files of variables that the shell has read before a command, so that they are in its environment: `set -a; . FILE`, `export $(cat FILE)`,
   * `env $(cat FILE) docker compose up`.
   */
  #sourcedBefore(command: ShellCommand): readonly OptionValue[] {
    const earlier = this.commands.filter(({ range }) => range.start < command.range.start);
    const exportsAll = earlier.some(
      ({ name, args }) => name === 'set' && args.some(({ pattern }) => /^-[a-z]*a|^allexport$/u.test(pattern)),
    );
    const read = exportsAll ? earlier.filter(({ name }) => name === '.' || name === 'source').flatMap(({ args }) => args.slice(0, 1)) : [];
    const printed = this.commands
      .filter(({ nesting }) => nesting === 'command-substitution')
      .filter(({ parent }) => parent !== undefined && (parent === command || (parent.name === 'export' && earlier.includes(parent))))
      .flatMap(nested => [...inputFiles(nested), ...nested.args.slice(-1)]);
    return [...read, ...printed]
      .filter(({ pattern }) => /[./]|env/u.test(pattern) && !pattern.startsWith('-'))
      .map(word => ({ pattern: word.pattern, word }));
  }

  /** The commands that feed a command, wrote the file that it takes, or list the names of what it takes. */
  feeders(command: ShellCommand, { pattern, word }: OptionValue): readonly ShellCommand[] {
    const { pipeline, position, parent } = command;
    const isOpen = pattern.includes(unknownPart) || pattern.includes(mark) || isListed(command);
    const isFed = isOpen || isStandardInput(pattern);
    const upstream = isFed ? pipeline.commands.filter(other => other.position < position) : [];
    const nested = isFed ? this.commands.filter(other => other.parent === command) : this.#mentioning(pattern);
    const finding = isOpen && parent?.name === 'find' ? [parent] : [];
    return [...upstream, ...finding, ...nested, ...(isOpen ? this.#computing(word) : [])];
  }

  /** Words by which it may be named what is deployed in the end. */
  feeding(command: ShellCommand, value: OptionValue): readonly OptionValue[] {
    const own = isStandardInput(value.pattern) ? inputFiles(command) : [];
    return [...own, ...this.feeders(command, value).flatMap(namedBy)]
      .filter(word => !word.pattern.startsWith('-') && /[./]/u.test(word.pattern) && word.pattern !== value.pattern)
      .slice(0, maxGuesses)
      .map(word => ({ pattern: word.pattern, word }));
  }

  /** The commands that compute what a variable of a word holds: `for F in $(ls a/*.yaml)`. */
  #computing({ variables }: ShellWord): readonly ShellCommand[] {
    const ranges = variables.flatMap(name => this.values.assignedTo(name)).map(({ range }) => range);
    return ranges.length === 0
      ? []
      : this.commands.filter(
          ({ range, nesting }) =>
            nesting === 'command-substitution' && ranges.some(({ start, end }) => start <= range.start && range.end <= end),
        );
  }
}

/** What a script assigns, and what it puts in place of its own arguments: `set -- --privileged`. */
const withArguments = (parsed: ShellScript | undefined): ShellScript['assigned'] => {
  const words = (parsed?.commands ?? []).flatMap(({ name, args }) => (name === 'set' && args[0]?.pattern === '--' ? args.slice(1) : []));
  const assigned = parsed?.assigned ?? new Map<string, readonly ShellWord[]>();
  return words.length === 0 ? assigned : new Map([...assigned, ['@', words], ['*', words]]);
};

/** More words of what feeds one command are no files that are looked for. */
const maxGuesses = 50;
const isStandardInput = (pattern: string): boolean => pattern === '-' || pattern === '/dev/stdin';

/** What `xargs` and `find -exec` put a name in place of. */
const mark = '{}';

/** What a command may write: where its output goes, what `-o` names, its last word. */
const writtenBy = ({ redirects, args }: ShellCommand): ReadonlySet<string> => {
  const named = args.filter((_, at) => /^(?:-[oO]|--output(?:-document)?)$/u.test(args[at - 1]?.pattern ?? ''));
  const output = redirects.find(({ takesOutput }) => takesOutput)?.target ?? args.at(-1);
  return new Set([...named, ...(output === undefined ? [] : [output])].map(({ pattern }) => pattern));
};

/** True for a command that `xargs` gives names that it reads. */
const isListed = ({ wrappers }: ShellCommand): boolean => wrappers.some(({ name }) => name === 'xargs');

/** The command with a mark where `xargs` puts the names: at the end, unless it has a mark of its own. */
const withMark = (command: ShellCommand): ShellCommand => {
  const xargs = command.wrappers.find(({ name }) => name === 'xargs');
  if (xargs === undefined || xargs.args.some(({ pattern }) => /^-[iI]|^--replace/u.test(pattern))) return command;
  return { ...command, args: [...command.args, plainWord(mark, mark, command.range)] };
};

/** More arguments that GNU parallel lists are not looked at. */
const maxListed = 50;

/** What GNU parallel runs: a command for each word that it lists behind `:::`, in place of `{}` or at the end. Source: parallel(1). */
const listedIn = (command: ShellCommand): readonly ShellCommand[] => {
  const { name, args } = command;
  const at = name === 'parallel' ? args.findIndex(({ value = '' }) => /^:{3,4}\+?$/u.test(value)) : -1;
  if (at === -1) return [command];
  const words = args.slice(0, at).flatMap(word => fieldsOf(word.pattern).map(field => plainWord(word.text, field, word.range)));
  const start = words.findIndex(({ pattern }) => deployers.has(programIn(pattern)));
  const [nameWord, ...own] = start === -1 ? [] : words.slice(start);
  if (nameWord === undefined) return [command];
  const isMarked = own.some(({ pattern }) => pattern.includes(mark));
  return args.slice(at + 1, at + 1 + maxListed).map(one => {
    const put = (word: ShellWord): ShellWord => plainWord(word.text, word.pattern.replaceAll(mark, one.pattern), word.range);
    return { ...command, name: programIn(nameWord.pattern), nameWord, args: isMarked ? own.map(put) : [...own, one] };
  });
};

/** The words by which a command may name files: `find` those below its folders, by the names that it looks for. */
const namedBy = (command: ShellCommand): readonly ShellWord[] => {
  const { name, args } = command;
  if (name !== 'find') return [...inputFiles(command), ...args];
  const end = args.findIndex(({ pattern }) => /^[-(!]/u.test(pattern));
  const names = args.filter((_, at) => /^-i?(?:name|path|wholename)$/u.test(args[at - 1]?.pattern ?? ''));
  return (end === -1 ? args : args.slice(0, end)).flatMap(folder =>
    names.map(one => plainWord(one.text, `${folder.pattern}/**/${one.pattern.replace(/^.*\//su, '')}`, one.range)),
  );
};

/** More values of one script are not looked at: each is held against all commands. */
export const maxValues = 1_000;

/** What the commands of a script have deployed. Why once: several ask. */
export const deployScriptOf = onceFor((script: Script): DeployScript => new DeployScript(script));
