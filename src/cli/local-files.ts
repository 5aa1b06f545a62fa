import { type Dirent, lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { mayBeOurs } from '../artifacts/classify.ts';
import type { ChangeSet } from '../changes/change-set.ts';
import type { FileBytes, FileText, RepositoryReader, Side, SpecialEntries } from '../review/ports.ts';
import { boundedBytes, decodeText, maxFileBytes, tooLargeReason } from '../review/read/decode-text.ts';
import type { StandingRepository } from '../review/standing-repository.ts';
import { compareText } from '../text/sorted.ts';
import { UsageError } from './usage-error.ts';

/** Folders that hold no files of the project's own. */
const skippedFolders: ReadonlySet<string> = new Set(['.git', '.hg', '.svn', 'node_modules']);

/** A scan lists at most this many files. */
const maxListedFiles = 200_000;

/** Paths as reports name them. A backslash is a letter of a name wherever it does not part folders. */
const toSlashes = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));

/**
 * Reads one file. Symbolic links are not followed: they may point anywhere. Why synchronous here and below: a command line has nothing
 * else to do meanwhile, and starting the thread pool costs more than reading a change's files.
 */
const readText = (path: string): FileText => {
  const read = readFile(path);
  return read.state === 'bytes' ? decodeText(read.bytes) : read;
};

const readFile = (path: string): FileBytes => {
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (!status) return { state: 'absent' };
  if (status.isSymbolicLink())
    return { state: 'unreadable', code: 'unreadable', reason: 'The path is a symbolic link, which is not followed.' };
  if (!status.isFile()) return { state: 'unreadable', code: 'unreadable', reason: 'The path is not a regular file.' };
  if (status.size > maxFileBytes) return { state: 'unreadable', code: 'too-large', reason: tooLargeReason };
  try {
    return boundedBytes(readFileSync(path));
  } catch (error) {
    return {
      state: 'unreadable',
      code: 'unreadable',
      reason: `The file can't be read: ${error instanceof Error ? error.message : 'unknown error'}.`,
    };
  }
};

const readTexts = (paths: readonly string[], onRead: (done: number) => void): ReadonlyMap<string, FileText> => {
  const texts = new Map<string, FileText>();
  for (const path of paths) {
    texts.set(path, readText(path));
    onRead(texts.size);
  }
  return texts;
};

/** Files of the working folder, by path as given on the command line. */
export class LocalFiles implements RepositoryReader {
  readonly #named: readonly string[];
  readonly #listed: readonly string[];
  readonly #onRead: (done: number, all: number) => void;

  private constructor(named: readonly string[], listed: readonly string[], onRead: (done: number, all: number) => void) {
    this.#named = named;
    this.#listed = listed;
    this.#onRead = onRead;
  }

  /** Lists the files under the given paths. Throws `UsageError` when one does not exist. */
  static open(paths: readonly string[], onRead: (done: number, all: number) => void = () => undefined): LocalFiles {
    const listed: string[] = [];
    for (const path of paths) {
      const status = lstatSync(path, { throwIfNoEntry: false });
      if (!status) throw new UsageError(`"${path}" does not exist.`);
      if (status.isDirectory()) listFolder(path, listed);
      else listed.push(toSlashes(path));
    }
    return new LocalFiles(paths, [...new Set(listed)], onRead);
  }

  /** Texts of all listed files that may be ours by name. A file named explicitly is always among them. */
  readAll(explicit: ReadonlySet<string>): ReadonlyMap<string, FileText> {
    const wanted = this.#listed.filter(path => explicit.has(path) || mayBeOurs(path));
    return readTexts(wanted, done => this.#onRead(done, wanted.length));
  }

  /** A scan has no change. */
  readChanges(): Promise<ChangeSet> {
    return Promise.resolve({ base: '', head: '', files: [], complete: true });
  }

  readChangedFiles(): Promise<{ readonly base: ReadonlyMap<string, FileText>; readonly head: ReadonlyMap<string, FileText> }> {
    return Promise.resolve({ base: new Map(), head: new Map() });
  }

  readFiles(_side: Side, paths: readonly string[]): Promise<ReadonlyMap<string, FileText>> {
    return Promise.resolve(readTexts(paths, () => undefined));
  }

  readBytes(_side: Side, paths: readonly string[]): Promise<ReadonlyMap<string, FileBytes>> {
    return Promise.resolve(new Map(paths.map(path => [path, readFile(path)])));
  }

  /** Links are told where they are read. */
  listSpecial(): Promise<SpecialEntries> {
    return Promise.resolve({ links: new Map(), submodules: new Set() });
  }

  /** Of files that are named one by one nobody knows what lies beside them. */
  listFiles(): Promise<readonly string[] | undefined> {
    const areFolders = this.#named.every(path => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true);
    return Promise.resolve(areFolders ? this.#listed : undefined);
  }

  /**
   * The repository that the files belong to: the working folder, where they all lie in it; otherwise the smallest folder that they have in
   * common, of which no more is known than what was given.
   */
  repository(): StandingRepository {
    const top = commonFolder([process.cwd(), ...this.#named.map(path => resolve(path))]);
    const root = top === process.cwd() ? top : commonFolder(this.#named.map(path => resolve(path)));
    const given = new Map(this.#listed.map(path => [toSlashes(relative(root, resolve(path))), path]));
    const isWhole = root !== process.cwd() || this.#named.some(path => resolve(path) === root);
    const shown = (path: string): string => given.get(path) ?? path;
    return {
      given: new Set(given.keys()),
      listPaths: () => (isWhole ? [...given.keys()] : [...new Set([...given.keys(), ...listAround()])]),
      read: async paths => {
        const texts = readTexts(paths.map(shown), () => undefined);
        return new Map(paths.flatMap(path => [[path, texts.get(shown(path)) ?? { state: 'absent' }] as const]));
      },
      readBytes: paths => Promise.resolve(new Map(paths.map(path => [path, readFile(shown(path))] as const))),
      shown,
    };
  }
}

/** The deepest folder that all of some absolute paths lie in; one of them, where the others lie in it. */
const commonFolder = (paths: readonly string[]): string => {
  const [first = [], ...others] = paths.map(path => path.split(sep));
  const differsAt = first.findIndex((part, index) => others.some(other => other[index] !== part));
  const common = (differsAt === -1 ? first : first.slice(0, differsAt)).join(sep);
  return common === '' ? sep : common;
};

/** The files of the working folder; none where they are too many, or a folder can't be listed: then what was given has to do. */
const listAround = (): readonly string[] => {
  const listed: string[] = [];
  try {
    listFolder('.', listed);
    return listed;
  } catch (error) {
    if (error instanceof UsageError) return [];
    throw error;
  }
};

const listFolder = (folder: string, listed: string[], top = folder): void => {
  for (const entry of entriesOf(folder)) {
    const path = toSlashes(folder === '.' ? entry.name : join(folder, entry.name));
    if (entry.isDirectory()) {
      if (!skippedFolders.has(entry.name)) listFolder(path, listed, top);
    } else if (entry.isFile() || (entry.isSymbolicLink() && !isInside(path, top))) listed.push(path);
    if (listed.length > maxListedFiles) throw new UsageError(`More than ${maxListedFiles} files under "${folder}". Name smaller folders.`);
  }
};

const entriesOf = (folder: string): readonly Dirent[] => {
  try {
    return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => compareText(a.name, b.name));
  } catch (error) {
    throw new UsageError(`"${folder}" can't be listed: ${error instanceof Error ? error.message : 'unknown error'}.`);
  }
};

/** True for a link to something under the scanned folder: what it points to is listed itself. Links that lead out, or nowhere, are told. */
const isInside = (link: string, top: string): boolean => {
  try {
    return realpathSync(link).startsWith(realpathSync(top) + sep);
  } catch {
    return false;
  }
};
