import { isReader } from '../../../artifacts/shell/inline-scripts.ts';
import type { ShellCommand, ShellScript, ShellWord } from '../../../artifacts/shell/model.ts';
import { inputFiles } from '../../../artifacts/shell/redirects.ts';
import { downstream } from '../../../artifacts/shell/walk.ts';
import { containsRange } from '../../../text/range.ts';
import { downloadName } from './download-verification.ts';
import { type Download, lastPart } from './downloads.ts';
import { inlineProgram, runFile, runnerBehind, runsInput, usualFiles } from './interpreters.ts';

/**
 * What a script does with a download. `runs`: it is a program text or program that is run at once. `installs`: it is unpacked, installed
 * or made executable. `keeps`: neither is seen.
 */
export type DownloadUse =
  | { readonly kind: 'runs'; readonly by: ShellCommand; readonly how: 'pipe' | 'substitution' | 'file' }
  | { readonly kind: 'installs'; readonly by: ShellCommand }
  | { readonly kind: 'keeps' };

const unpackers = new Set([
  'tar',
  'bsdtar',
  'gtar',
  'unzip',
  '7z',
  '7za',
  '7zr',
  'dpkg',
  'dpkg-deb',
  'rpm',
  'rpm2cpio',
  'cpio',
  'gunzip',
  'zcat',
  'xz',
  'unxz',
  'xzcat',
  'bzip2',
  'bunzip2',
  'zstd',
  'unzstd',
  'ar',
  'jar',
  'install',
  'msiexec',
  'alien',
]);
const packageManagers = new Set(['apt', 'apt-get', 'apk', 'yum', 'dnf', 'microdnf', 'zypper', 'gdebi', 'pip', 'pip3', 'npm', 'gem']);

const makesExecutable = (word: ShellWord | undefined): boolean =>
  /^(?:[ugoa]*[+=][rwst]*x|0?[0-7]?[1357][0-7]{2}$)/.test(word?.value ?? '');

/** True for a path in a folder of programs: `/usr/local/bin/tool`. */
export const isProgramPath = (path: string): boolean => /(?:^|\/)s?bin\//.test(path);

/** The files that a command unpacks, installs or makes executable. */
const installedFiles = ({ name = '', args }: ShellCommand): readonly ShellWord[] => {
  if (unpackers.has(name) || packageManagers.has(name)) return args;
  if (name === 'mv' || name === 'cp') return /(?:^|\/)s?bin(?:\/|$)/.test(args.at(-1)?.pattern ?? '') ? args.slice(0, -1) : [];
  return name === 'chmod' && args.some(makesExecutable) ? args : [];
};

/** By what a file is known in a script: its name, or for one that is a variable and no more (`${NAME}`), the variable's. */
export const keyOfFile = ({ variables }: Pick<ShellWord, 'variables'>, name: string): string =>
  name === '\0' ? `\0${variables.at(-1) ?? ''}` : name;

/** The word that names the file of a download: the address, or what it is written to. */
const namingKey = (download: Download): string => {
  const { output, url } = download;
  return keyOfFile(output.to === 'file' && output.word !== undefined ? output.word : url, downloadName(download));
};

/** The files whose text a command prints: `cat file`, and the `<file` of `$(<file)`. */
const printedFiles = ({ name, nameWord, args, redirects, nesting }: ShellCommand): readonly ShellWord[] => {
  if (name === 'cat') return args;
  if (nameWord !== undefined || nesting !== 'command-substitution') return [];
  return inputFiles({ redirects });
};

/** What runs the text that a command prints: `… | sh`, `sh -c "$(…)"`. */
const runnerOfPrinted = (command: ShellCommand): ShellCommand | undefined => {
  const { parent, nesting, range } = command;
  const program = nesting === 'command-substitution' && parent ? inlineProgram(parent) : undefined;
  return program !== undefined && containsRange(program.range, range) ? parent : runnerBehind(command);
};

/** The files that a command runs; of what `find -exec` runs, those that `find` looks for. */
const runFiles = (command: ShellCommand): readonly ShellWord[] => {
  const { parent, nameWord } = command;
  const run = runFile(command);
  const isFound = parent?.name === 'find' && [run, nameWord, inlineProgram(command)].some(word => word?.pattern === '{}');
  if (!isFound) return run === undefined ? [] : [run];
  const first = parent.args.findIndex(({ pattern }) => /^[-!(]/u.test(pattern));
  const named = parent.args.filter((_, at) => /^-(?:i?name|i?path|wholename)$/u.test(parent.args[at - 1]?.pattern ?? ''));
  return [...parent.args.slice(0, Math.max(0, first)), ...named];
};

/** The file that a command is fed with, and what runs it: a shell, or what runs the lines that are read. */
const fedFile = (
  command: ShellCommand,
  commands: readonly ShellCommand[],
): { readonly file: ShellWord; readonly by: ShellCommand } | undefined => {
  const isRunner = runsInput(command);
  const file = isReader(command.name) || isRunner ? command.redirects.find(({ operator }) => operator === '<')?.target : undefined;
  if (file === undefined) return undefined;
  const by = isRunner ? command : runnerOfRead(commands.filter(({ range }) => range.start >= command.range.start));
  return by && { file, by };
};

/** The uses of files in a script, by the last part of their name, in order. */
export const fileUses = ({ commands }: ShellScript): ReadonlyMap<string, readonly DownloadUse[]> => {
  const uses = new Map<string, DownloadUse[]>();
  const add = (word: ShellWord, use: DownloadUse): void =>
    // `if=x` and `--file=x` name files too.
    addAs(keyOfFile(word, lastPart(word.pattern.slice(word.pattern.indexOf('=') + 1))), use);
  const addAs = (name: string, use: DownloadUse): void => {
    const found = uses.get(name);
    if (found === undefined) uses.set(name, [use]);
    else found.push(use);
  };
  for (const command of commands) {
    for (const run of runFiles(command)) add(run, { kind: 'runs', by: command, how: 'file' });
    for (const name of usualFiles(command)) addAs(name, { kind: 'runs', by: command, how: 'file' });
    const printed = printedFiles(command);
    const shown = printed.length > 0 ? runnerOfPrinted(command) : undefined;
    if (shown !== undefined) for (const word of printed) add(word, { kind: 'runs', by: shown, how: 'file' });
    for (const word of installedFiles(command)) add(word, { kind: 'installs', by: command });
    const fed = fedFile(command, commands);
    if (fed !== undefined) add(fed.file, { kind: 'runs', by: fed.by, how: 'file' });
  }
  return uses;
};

const readInto = ({ args }: ShellCommand): ReadonlySet<string> =>
  new Set(args.flatMap(({ value }) => (value === undefined || value.startsWith('-') ? [] : [value])));

/** `… | while read -r line; do eval "$line"; done`: the command that runs what was read. */
const runnerOfRead = (commands: readonly ShellCommand[]): ShellCommand | undefined => {
  const names = new Set(commands.filter(({ name }) => isReader(name)).flatMap(command => [...readInto(command)]));
  if (names.size === 0) return undefined;
  return commands.find(command => {
    const program = inlineProgram(command) ?? (command.name === undefined ? command.nameWord : undefined);
    return program?.pattern.startsWith('\0') === true && program.variables.some(name => names.has(name));
  });
};

/** `coproc sh; curl … >&"${COPROC[1]}"`: the shell that was started before to be written to. */
const coprocessOf = ({ redirects, range }: ShellCommand, { commands }: ShellScript): ShellCommand | undefined => {
  const isWritten = redirects.some(({ operator, target }) => operator === '>&' && (target?.variables.length ?? 0) > 0);
  if (!isWritten) return undefined;
  return commands.find(
    one =>
      one.range.start < range.start &&
      one.pipeline.commands.length === 1 &&
      !one.redirects.some(({ operator }) => operator.startsWith('<')) &&
      runsInput(one),
  );
};

/** What becomes of text that a command writes to standard output. */
const pipedUse = (command: ShellCommand, script: ShellScript): DownloadUse | undefined => {
  const following = downstream(command);
  const writers = [command, ...following].flatMap(writer => coprocessOf(writer, script) ?? []);
  const runner = runnerBehind(command) ?? runnerOfRead(following) ?? receiverOf(command, script) ?? writers[0];
  if (runner !== undefined) return { kind: 'runs', by: runner, how: 'pipe' };
  const unpacker = following.find(({ name }) => unpackers.has(name ?? ''));
  return unpacker && { kind: 'installs', by: unpacker };
};

/** The command that reads what `exec 3< <(curl …)` has opened: `sh <&3`, `. /dev/fd/3`. */
const runnerOfOpened = (opener: ShellCommand, download: ShellCommand, following: readonly ShellCommand[]): ShellCommand | undefined => {
  const opened = opener.redirects.find(
    ({ operator, target }) => operator === '<' && target !== undefined && containsRange(target.range, download.range),
  );
  if (opened === undefined || opener.name !== 'exec') return undefined;
  const { descriptor = '0' } = opened;
  const isOpened = (word: ShellWord | undefined): boolean => word?.value === descriptor || word?.variables.includes(descriptor) === true;
  return following.find(
    command =>
      (runsInput(command) &&
        (descriptor === '0' || command.redirects.some(({ operator, target }) => operator === '<&' && isOpened(target)))) ||
      /^\/(?:dev|proc\/self)\/fd\//u.test(runFile(command)?.pattern ?? ''),
  );
};

/** `curl … > >(sh)`, `curl -o >(sh) …`, `curl … | tee >(sh)`: the command that is given what the download prints. */
const receiverOf = (command: ShellCommand, { commands }: ShellScript): ShellCommand | undefined => {
  const writers = new Set([command, ...downstream(command)]);
  return commands.find(
    ({ parent, nesting, range, ...rest }) =>
      nesting === 'process-substitution' &&
      parent !== undefined &&
      writers.has(parent) &&
      takesOutputOf(parent, range) &&
      runsInput({ ...rest, nesting, range, parent }),
  );
};

/**
 * True when a substitution at the place is written to: as the target of a redirect, as a file of `tee`, or as what a download is saved to.
 */
const takesOutputOf = ({ name = '', args, redirects }: ShellCommand, range: ShellCommand['range']): boolean =>
  redirects.some(({ takesOutput, target }) => takesOutput && target !== undefined && containsRange(target.range, range)) ||
  (['tee', 'curl', 'wget'].includes(name) && args.some(word => containsRange(word.range, range)));

/** `sh -c "$(curl …)"`, `eval "$(curl …)"`, `bash <(curl …)`, `. <(curl …)`, `bash <<< "$(curl …)"` */
const substitutedUse = (command: ShellCommand, { commands }: ShellScript): DownloadUse | undefined => {
  const { parent, nesting } = command;
  if (parent === undefined) return undefined;
  const following = commands.filter(({ range }) => range.start >= parent.range.start);
  const holds = (word: ShellWord | undefined): boolean => word !== undefined && containsRange(word.range, command.range);
  const isProgram =
    nesting === 'process-substitution' &&
    (holds(runFile(parent)) || parent.redirects.some(({ target }) => holds(target) && runsInput(parent)));
  const program = inlineProgram(parent);
  const isText = nesting === 'command-substitution' && holds(program) && program?.pattern.startsWith('\0') === true;
  // `$(curl …)` in the place of a command.
  if (nesting === 'command-substitution' && parent.name === undefined && holds(parent.nameWord))
    return { kind: 'runs', by: parent, how: 'substitution' };
  const isInput = parent.redirects.some(({ operator, target }) => operator === '<<<' && holds(target)) && runsInput(parent);
  const reader = nesting === 'process-substitution' && isReader(parent.name) ? runnerOfRead(following) : undefined;
  if (reader !== undefined) return { kind: 'runs', by: reader, how: 'substitution' };
  const opened = nesting === 'process-substitution' ? runnerOfOpened(parent, command, following) : undefined;
  if (opened !== undefined) return { kind: 'runs', by: opened, how: 'substitution' };
  return isProgram || isText || isInput ? { kind: 'runs', by: parent, how: 'substitution' } : undefined;
};

const declaring = new Set(['export', 'declare', 'local', 'readonly', 'typeset']);

/** The variables that are given what stands at a place: `TEXT=$(…)`, `export TEXT=$(…)`, `printf -v TEXT %s $(…)`. */
const namesHolding = ({ assignments, name = '', args }: ShellCommand, range: ShellCommand['range']): readonly string[] => {
  const own = assignments.flatMap(({ name: variable, value }) =>
    value !== undefined && containsRange(value.range, range) ? [variable] : [],
  );
  const word = args.find(one => containsRange(one.range, range));
  if (word === undefined) return own;
  if (declaring.has(name)) return [...own, /^\w+/u.exec(word.prefix)?.[0] ?? ''];
  const at = name === 'printf' ? args.findIndex(({ value }) => value === '-v') : -1;
  return at === -1 ? own : [...own, args[at + 1]?.value ?? ''];
};

/** `TEXT=$(curl …); eval "$TEXT"` */
const storedUse = ({ commands }: ShellScript, { parent, nesting, range }: ShellCommand): DownloadUse | undefined => {
  if (nesting !== 'command-substitution') return undefined;
  const stored = parent && namesHolding(parent, range)[0];
  if (parent === undefined || stored === undefined) return undefined;
  const runner = commands.find(command => {
    const program = command.range.start > parent.range.start ? inlineProgram(command) : undefined;
    return program?.pattern.startsWith('\0') === true && program.variables.includes(stored);
  });
  return runner && { kind: 'runs', by: runner, how: 'substitution' };
};

/** `sh < /dev/tcp/…`, `bash -i >& /dev/tcp/…`, `exec 3<>/dev/tcp/…; cat <&3 | sh`: what runs what a connection sends. */
const socketUse = ({ command, url }: Download, { commands }: ShellScript): DownloadUse | undefined => {
  if (runsInput(command)) return { kind: 'runs', by: command, how: 'pipe' };
  const opened = command.redirects.find(({ target }) => target === url);
  if (command.name !== 'exec' && command.nameWord !== undefined) return undefined;
  const { descriptor = '0' } = opened ?? {};
  const takes = ({ redirects }: ShellCommand): boolean =>
    redirects.some(
      ({ operator, target }) => operator === '<&' && (target?.value === descriptor || target?.variables.includes(descriptor) === true),
    );
  const runner = commands
    .filter(other => other.range.start > command.range.start && takes(other))
    .flatMap(other => (runsInput(other) ? other : runnerBehind(other)) ?? [])[0];
  return runner && { kind: 'runs', by: runner, how: 'pipe' };
};

const after = ({ command }: Download, use: DownloadUse): boolean => use.kind !== 'keeps' && use.by.range.start > command.range.start;

/** Where the download goes through other commands (`curl … | gunzip > file`) only its first destination is followed. */
const useOf = (script: ShellScript, download: Download, files: ReadonlyMap<string, readonly DownloadUse[]>): DownloadUse => {
  const { command, output } = download;
  const receiver = output.to === 'file' && output.name === '\0' ? receiverOf(command, script) : undefined;
  if (receiver !== undefined) return { kind: 'runs', by: receiver, how: 'substitution' };
  const direct =
    output.to === 'standard-output'
      ? ((download.isSocket ? socketUse(download, script) : undefined) ??
        pipedUse(command, script) ??
        substitutedUse(command, script) ??
        storedUse(script, command))
      : undefined;
  if (direct !== undefined) return direct;
  const name = namingKey(download);
  const later = (name === '' || name === '\0' ? [] : (files.get(name) ?? [])).filter(use => after(download, use));
  return later.find(({ kind }) => kind === 'runs') ?? later[0] ?? { kind: 'keeps' };
};

/** What the script does with each download. */
export const downloadUses = (script: ShellScript, downloads: readonly Download[]): ReadonlyMap<Download, DownloadUse> => {
  const files = downloads.length === 0 ? new Map<string, readonly DownloadUse[]>() : fileUses(script);
  return new Map(downloads.map(download => [download, useOf(script, download, files)]));
};
