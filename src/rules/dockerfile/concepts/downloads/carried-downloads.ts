import type { CopyInstruction, Dockerfile, Instruction, RunInstruction, Stage } from '../../../../artifacts/dockerfile/model.ts';
import { isShell } from '../../../../artifacts/shell/inline-scripts.ts';
import type { ShellCommand, ShellScript } from '../../../../artifacts/shell/model.ts';
import { downstream } from '../../../../artifacts/shell/walk.ts';
import type { Range } from '../../../../text/range.ts';
import { type DownloadUse, downloadUses, fileUses, keyOfFile } from '../../../concepts/downloads/download-use.ts';
import { isVerifier, mentioned, verifiedDownloads } from '../../../concepts/downloads/download-verification.ts';
import { type DownloadOutput, downloadsIn, lastPart } from '../../../concepts/downloads/downloads.ts';
import { readWebAddress, type WebAddress } from '../../../concepts/downloads/web-address.ts';
import { runsByItself } from '../files/self-running.ts';
import { addSource, sourceText } from './remote-source.ts';

/** A file that an instruction loads and leaves in the image. */
export interface LoadedFile {
  /** As the address is written. */
  readonly url: { readonly text: string; readonly range: Range };
  readonly address: WebAddress;
  /** Where it lies, as far as that is known. */
  readonly path: string;
  /** What put it there. */
  readonly by: Instruction;
}

/** A file that was loaded by an earlier instruction, or in another stage, and is run by a later one without a check in between. */
export interface CarriedRun {
  readonly file: LoadedFile;
  readonly use: Extract<DownloadUse, { kind: 'runs' }>;
}

/** A file that was loaded by an earlier instruction, or in another stage, and that a setting of the image has run from now on. */
export interface SetToRun {
  readonly file: LoadedFile;
  /** What names it in the setting. */
  readonly at: Range;
}

/** So many loaded files of a stage are kept in mind. */
const maxFiles = 100;
/** Units of text that are searched for the names of loaded files; beyond, each later check counts for every file. */
const maxSearch = 4_000_000;

/** Files by the last part of their path. */
type Files = Map<string, LoadedFile>;

/** What becomes of files that earlier instructions loaded, by the instruction that runs them or has them run. */
export interface CarriedFiles {
  readonly runs: ReadonlyMap<Instruction, readonly CarriedRun[]>;
  readonly settings: ReadonlyMap<Instruction, readonly SetToRun[]>;
}

/** Follows files that are loaded through the instructions of a Dockerfile. */
export const carriedFiles = (dockerfile: Dockerfile): CarriedFiles => new Tracker(dockerfile);

/**
 * Scripts that interpreters run before all else, by the variables that name them. Sources: Bash manual, "Bash Startup Files"; POSIX, `sh`, ENV; Python,
 * Node.js, Perl and Ruby manuals, "environment variables". Libraries and agents are programs, and told as downloads that nothing checks.
 */
const scriptsOfVariables: ReadonlyMap<string, RegExp> = new Map([
  ['BASH_ENV', /^(.+)$/gu],
  ['ENV', /^(.+)$/gu],
  ['PYTHONSTARTUP', /^(.+)$/gu],
  ['NODE_OPTIONS', /(?:--require|-r|--import|--(?:experimental-)?loader)[ =]["']?([^\s"']+)/gu],
  ['PERL5OPT', /-[mM]["']?([^\s"']+)/gu],
  ['RUBYOPT', /-r\s?["']?([^\s"']+)/gu],
]);

const noScripts = /(?!)/gu;

/** A Dockerfile's files as they are known at each of its instructions. */
class Tracker implements CarriedFiles {
  readonly runs = new Map<Instruction, readonly CarriedRun[]>();
  readonly settings = new Map<Instruction, readonly SetToRun[]>();
  readonly #atEnd = new Map<Stage, Files>();
  /** By index and by name. */
  readonly #stages: ReadonlyMap<string, Stage>;
  #left = maxSearch;

  constructor({ stages }: Dockerfile) {
    this.#stages = new Map(
      stages.flatMap(stage => [
        [String(stage.index), stage],
        ...(stage.name === undefined ? [] : [[stage.name.toLowerCase(), stage] as const]),
      ]),
    );
    for (const stage of stages) {
      const files: Files = new Map(stage.parent && this.#atEnd.get(stage.parent));
      for (const instruction of stage.instructions) this.#read(instruction, files);
      this.#start(files);
      this.#atEnd.set(stage, files);
    }
  }

  #read(instruction: Instruction, files: Files): void {
    switch (instruction.keyword) {
      case 'RUN':
        if (instruction.command.script !== undefined) this.#run(instruction, instruction.command.script, files);
        return;
      case 'CMD':
      case 'ENTRYPOINT':
        if (files.size > 0 && instruction.command.script !== undefined)
          // Why shells only: a program that is loaded and started is told as a download that nothing checks.
          this.#find(instruction, instruction.command.script, files, (_key, { name }) => isShell(name));
        return;
      case 'COPY':
      case 'ADD':
        this.#copy(instruction, files);
        return;
      case 'ENV':
        for (const { name, value } of instruction.pairs)
          for (const [, path = ''] of (value?.expanded.value ?? '').matchAll(scriptsOfVariables.get(name) ?? noScripts))
            if (value !== undefined) this.#set(instruction, path, value.range, files);
        return;
      case 'SHELL': {
        const [shell] = instruction.words;
        if (shell !== undefined) this.#set(instruction, shell.expanded.value ?? shell.text, shell.range, files);
        return;
      }
      default:
    }
  }

  /** What is run from now on by where it lies, and was checked by nobody. */
  #start(files: Files): void {
    for (const [key, file] of files) {
      if (!runsByItself(file.path)) continue;
      this.settings.set(file.by, [...(this.settings.get(file.by) ?? []), { file, at: file.url.range }]);
      files.delete(key);
    }
  }

  /** A setting that has a file run, if it is one of the loaded. */
  #set(instruction: Instruction, path: string, at: Range, files: Files): void {
    const key = [path, `${path}.rb`, `${path.replaceAll('::', '/')}.pm`].map(lastPart).find(name => files.has(name)) ?? '';
    const file = files.get(key);
    if (file === undefined || (file.path.startsWith('/') && path.startsWith('/') && file.path !== path && file.path !== `${path}.rb`))
      return;
    this.settings.set(instruction, [...(this.settings.get(instruction) ?? []), { file, at }]);
    // Told once.
    files.delete(key);
  }

  #run(instruction: RunInstruction, script: ShellScript, files: Files): void {
    this.#mount(instruction, files);
    if (files.size > 0) {
      const checked = this.#checks(script, files);
      this.#find(instruction, script, files, (key, { range }) => range.start < (checked.get(key) ?? Number.POSITIVE_INFINITY));
      for (const key of checked.keys()) files.delete(key);
      for (const command of script.commands) move(command, files);
    }
    load(script, files, instruction);
  }

  /** What the step gets of other stages by mounts. */
  #mount(instruction: RunInstruction, files: Files): void {
    for (const { options } of instruction.mounts) {
      const stage = this.#stages.get(options.get('from')?.toLowerCase() ?? '');
      if (stage === undefined) continue;
      const source = options.get('source') ?? '/';
      const target = options.get('target') ?? '';
      take(this.#filesOf(stage), source, files, { destination: target, by: instruction });
    }
  }

  #filesOf(stage: Stage): ReadonlyMap<string, LoadedFile> {
    return this.#atEnd.get(stage) ?? new Map();
  }

  /** What a script runs of the files, as far as such a run counts. */
  #find(instruction: Instruction, script: ShellScript, files: Files, counts: (key: string, command: ShellCommand) => boolean): void {
    const runs: CarriedRun[] = [];
    const uses = fileUses(script);
    for (const [key, file] of files) {
      const use = (uses.get(key) ?? []).find(each => each.kind === 'runs' && isAt(each.by, key, file.path) && counts(key, each.by));
      if (use?.kind !== 'runs') continue;
      runs.push({ file, use });
      // Told once.
      files.delete(key);
    }
    if (runs.length > 0) this.runs.set(instruction, runs);
  }

  /** From where on a script has checked files, or put something else in their places. A check that names none of them counts for all. */
  #checks(script: ShellScript, files: Files): ReadonlyMap<string, number> {
    const checked = new Map<string, number>();
    const add = (key: string, { range }: ShellCommand): void => {
      if (!checked.has(key)) checked.set(key, range.start);
    };
    for (const command of script.commands) {
      const written = command.redirects.find(({ operator, takesOutput }) => takesOutput && operator !== '>>')?.target;
      if (written !== undefined && files.has(lastPart(written.pattern))) add(lastPart(written.pattern), command);
      if (!isVerifier(command)) continue;
      const text = mentioned(command);
      const named = [...files.keys()].filter(key => this.#holds(text, key));
      for (const key of named.length > 0 ? named : files.keys()) add(key, command);
    }
    return checked;
  }

  #holds(text: string, key: string): boolean {
    this.#left -= text.length;
    return this.#left < 0 || text.includes(key);
  }

  #copy(copy: CopyInstruction, files: Files): void {
    const destination = copy.destination?.expanded.value ?? copy.destination?.text ?? '';
    const isFolder = destination.endsWith('/') || copy.sources.length > 1;
    for (const source of copy.sources) {
      const text = sourceText(source);
      if (copy.from?.stage !== undefined)
        take(this.#filesOf(copy.from.stage), text, files, { destination: isFolder ? '' : destination, by: copy });
      else if (isLoading(copy, source))
        add({ url: source, by: copy }, text, isFolder ? `${destination}${addressedName(text)}` : destination, files);
      else if (!isFolder) files.delete(lastPart(destination));
    }
  }
}

/** True for a source of ADD that is an address, of which nothing checks what comes from it. */
const isLoading = ({ keyword, checksum, from }: CopyInstruction, source: CopyInstruction['sources'][number]): boolean =>
  keyword === 'ADD' && checksum === undefined && from === undefined && addSource(source).kind === 'url';

const addressedName = (url: string): string => lastPart(url.split(/[?#]/u, 1)[0] ?? '');

const add = (file: Pick<LoadedFile, 'url' | 'by'>, text: string, path: string, files: Files): void => {
  const address = readWebAddress(text);
  if (address !== undefined && lastPart(path) !== '') keep(files, lastPart(path), { ...file, address, path });
};

/** What a script loads and leaves, unchecked and not run by itself. */
const load = (script: ShellScript, files: Files, by: Instruction): void => {
  const downloads = downloadsIn(script);
  if (downloads.length === 0) return;
  const uses = downloadUses(script, downloads);
  const verified = verifiedDownloads(script, downloads);
  for (const download of downloads) {
    const { url, address, command } = download;
    const output = download.output.to === 'file' ? download.output : (writtenBehind(command) ?? download.output);
    const key = output.to === 'file' ? keyOfFile(output.word ?? url, output.name) : '';
    if (output.to !== 'file' || key === '' || key === '\0') continue;
    files.delete(key);
    if (!verified.has(download) && uses.get(download)?.kind !== 'runs') keep(files, key, { url, address, path: output.path, by });
  }
};

/** The file that `tee` writes of what a command prints. */
const writtenBehind = (command: ShellCommand): Extract<DownloadOutput, { to: 'file' }> | undefined => {
  const word = downstream(command)
    .find(({ name }) => name === 'tee')
    ?.args.find(({ pattern }) => !pattern.startsWith('-'));
  return word && { to: 'file', path: word.pattern, name: lastPart(word.pattern), word };
};

const keep = (files: Files, key: string, file: LoadedFile): void => {
  if (files.size < maxFiles) files.set(key, file);
};

/** What COPY takes out of another stage: the file itself, or a folder that it lies in. */
const take = (
  from: ReadonlyMap<string, LoadedFile>,
  source: string,
  files: Files,
  { destination, by }: { readonly destination: string; readonly by: Instruction },
): void => {
  for (const [key, file] of from) {
    if (file.path === source || (lastPart(source) === key && !file.path.startsWith('/')))
      keep(files, destination === '' ? key : lastPart(destination) || key, { ...file, by, path: destination === '' ? key : destination });
    else if (file.path.startsWith(source.endsWith('/') ? source : `${source}/`)) keep(files, key, { ...file, by, path: key });
  }
};

/** True unless the command runs a file of the same name in another folder. */
const isAt = ({ nameWord, args }: ShellCommand, key: string, path: string): boolean => {
  if (!path.startsWith('/') || path.includes('\0')) return true;
  const written = [...(nameWord ? [nameWord] : []), ...args].map(({ pattern }) => pattern).filter(pattern => lastPart(pattern) === key);
  return written.length === 0 || written.some(pattern => !pattern.startsWith('/') || pattern === path);
};

/** `mv a b`: the file is known by its new name from then on, and by the old one, if it was copied. */
const move = ({ name, args }: ShellCommand, files: Files): void => {
  if (name !== 'mv' && name !== 'cp' && name !== 'install' && name !== 'ln') return;
  const operands = args.filter(({ pattern }) => !pattern.startsWith('-'));
  const to = operands.at(-1)?.pattern ?? '';
  for (const { pattern } of operands.slice(0, -1)) {
    const file = files.get(lastPart(pattern));
    if (file === undefined) continue;
    if (name === 'mv') files.delete(lastPart(pattern));
    // Whether it is a folder, only the image tells: the file is known by both names, and by the path that has it run.
    const own = lastPart(pattern);
    const path = [to, `${to.replace(/\/$/u, '')}/${own}`].find(runsByItself);
    for (const key of new Set([lastPart(to), own])) if (key !== '') keep(files, key, { ...file, path: path ?? key });
  }
};
