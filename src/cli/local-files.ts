import { type Dirent, existsSync, lstatSync, readdirSync, readFileSync, realpathSync, type Stats } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { mayBeOurs } from '../artifacts/classify.ts';
import type { ChangeSet } from '../changes/change-set.ts';
import { globProblem, matchesGlob } from '../policy/glob.ts';
import type { FileBytes, FileText, RepositoryReader, Side, SpecialEntries } from '../review/ports.ts';
import { boundedBytes, decodeText, maxFileBytes, tooLargeReason } from '../review/read/decode-text.ts';
import type { StandingRepository } from '../review/standing-repository.ts';
import { compareText } from '../text/sorted.ts';
import type { CliRequest } from './arguments/arguments.ts';
import { ignoredFiles } from './git/ignored-files.ts';
import { UsageError } from './usage-error.ts';

/** Folders that hold no files of the project's own. */
const skippedFolders: ReadonlySet<string> = new Set(['.git', '.hg', '.svn', 'node_modules']);

/** A scan lists at most this many files. */
const maxListedFiles = 200_000;

/**
 * A working folder that is in no repository is looked at around what was named only where it has at most this many files: it may be where somebody keeps all
 * that they have.
 */
const maxStrangers = 5_000;

/** Paths as reports name them. A backslash is a letter of a name wherever it does not part folders. */
const toSlashes = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));

/**
 * Reads one file. Symbolic links are not followed: they may point anywhere. Why synchronous here and below: a command line has nothing
 * else to do meanwhile, and starting the thread pool costs more than reading a change's files.
 */
const readText = (path: string, unsaved: UnsavedTexts): FileText => {
  const read = readFile(path, unsaved);
  return read.state === 'bytes' ? decodeText(read.bytes) : read;
};

/** Texts that count in place of files, or as files that are not there yet, by path as files are listed. */
export type UnsavedTexts = ReadonlyMap<string, Uint8Array>;

const unreadable = (error: unknown): FileBytes => ({
  state: 'unreadable',
  code: 'unreadable',
  reason: `The file can't be read: ${error instanceof Error ? error.message : 'unknown error'}.`,
});

/** What is said of a path at which no file can be: below one that is no folder, or too long or otherwise no name. */
const noPlaces: ReadonlySet<unknown> = new Set(['ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']);

/** What lies at a path, which a file may have made up. @throws Error where that cannot be told. */
const statusOf = (path: string): Stats | undefined => {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (error instanceof Error && 'code' in error && noPlaces.has(error.code)) return undefined;
    throw error;
  }
};

const readFile = (path: string, unsaved: UnsavedTexts): FileBytes => {
  const text = unsaved.get(path);
  if (text) return boundedBytes(Buffer.from(text));
  try {
    return readStored(path);
  } catch (error) {
    return unreadable(error);
  }
};

const readStored = (path: string): FileBytes => {
  const status = statusOf(path);
  if (!status) return { state: 'absent' };
  if (status.isSymbolicLink())
    return { state: 'unreadable', code: 'unreadable', reason: 'The path is a symbolic link, which is not followed.' };
  if (!status.isFile()) return { state: 'unreadable', code: 'unreadable', reason: 'The path is not a regular file.' };
  if (status.size > maxFileBytes) return { state: 'unreadable', code: 'too-large', reason: tooLargeReason };
  return boundedBytes(readFileSync(path));
};

/** What the paths of a command line hold. */
interface ListedFiles {
  readonly root: Root;
  /** As people gave them. */
  readonly listed: readonly string[];
  readonly ignored: ReadonlySet<string>;
  readonly exclude: readonly string[];
  readonly unsaved: UnsavedTexts;
  /** Whether no other files are there. */
  readonly areAll: boolean;
}

/** Files as they stand, by their paths in the repository that they belong to, as `rootOf` finds it. */
export class LocalFiles implements RepositoryReader {
  /** The root of the repository from the working folder; empty for that itself. */
  readonly root: string;
  readonly #listedAround: number;
  /** What lies below the named paths, as people gave them, by path from the root. */
  readonly #listed: ReadonlyMap<string, string>;
  /** The listed files that are to be judged; the others may still be part of what is deployed, as a chart's packed dependencies are. */
  readonly #judged: readonly string[];
  readonly #unsaved: UnsavedTexts;
  readonly #areAll: boolean;
  readonly #onRead: (done: number, all: number) => void;
  /** How many files that may be ours git ignores: they are not judged. */
  readonly ignored: number;
  /** The globs of files to be left out that fit none: mistyped, or counted neither from the working folder nor from the root of the repository. */
  readonly needless: readonly string[];

  private constructor({ listed, root, ignored, exclude, unsaved, areAll }: ListedFiles, onRead: (done: number, all: number) => void) {
    this.root = toSlashes(relative(process.cwd(), root.folder));
    this.#listedAround = root.listedAround;
    const below = pathsBelow(root.folder);
    this.#listed = new Map(listed.map(path => [below(path), path]));
    const fits = (glob: string, path: string, shown: string): boolean =>
      matchesGlob(shown, glob) || (shown !== path && matchesGlob(path, glob));
    const all = [...this.#listed];
    this.#judged = all.flatMap(([path, shown]) => (ignored.has(shown) || exclude.some(glob => fits(glob, path, shown)) ? [] : [path]));
    this.#unsaved = unsaved;
    this.#areAll = areAll;
    this.#onRead = onRead;
    this.ignored = [...ignored].filter(path => mayBeOurs(path)).length;
    this.needless = exclude.filter(glob => !all.some(([path, shown]) => fits(glob, path, shown)));
  }

  /**
   * Lists the files under the given paths, but for those that git ignores in a folder and those that are excluded. Throws `UsageError` when a
   * path does not exist, also not as an unsaved text, or a glob is none.
   */
  static open(
    { operands, exclude }: Pick<CliRequest, 'operands' | 'exclude'>,
    onRead: (done: number, all: number) => void = () => undefined,
    unsaved: UnsavedTexts = new Map(),
  ): LocalFiles {
    for (const glob of exclude) {
      const problem = globProblem(glob);
      if (problem !== undefined) throw new UsageError(`--exclude "${glob}" ${problem}.`);
    }
    const listed = new Set<string>();
    const ignored = new Set<string>();
    for (const path of operands) {
      const status = statusOf(path);
      if (unsaved.has(toSlashes(path))) listed.add(toSlashes(path));
      else if (!status) throw new UsageError(`"${path}" does not exist. Paths are those from the working folder.`);
      if (!status) continue;
      const files = status.isDirectory() ? listFolder(path) : [toSlashes(path)];
      for (const file of files) listed.add(file);
      if (status.isDirectory()) for (const file of ignoredFiles(path, files)) ignored.add(file);
    }
    for (const path of operands) ignored.delete(toSlashes(path));
    const root = rootOf(operands.map(path => resolve(path)));
    return new LocalFiles({ root, listed: [...listed], ignored, exclude, unsaved, areAll: operands.every(isFolder) }, onRead);
  }

  /**
   * Reads for a scan of which somebody else has listed the files, by paths from a root; undefined where it is not known what lies beside those that were
   * named.
   */
  static ofListed(root: string, listed: readonly string[] | undefined): LocalFiles {
    const files = { ignored: new Set<string>(), exclude: [], unsaved: new Map<string, Uint8Array>() };
    const shown = (listed ?? []).map(path => toSlashes(join(root, path)));
    const folder = resolve(root);
    return new LocalFiles({ ...files, root: { folder, listedAround: 0 }, listed: shown, areAll: listed !== undefined }, () => undefined);
  }

  /** All files that are to be judged, whatever they are, as people gave them. */
  paths(): readonly string[] {
    return this.#judged.map(path => this.#shown(path));
  }

  /** Texts of all listed files that may be ours by name. A file named explicitly is always among them. */
  readAll(explicit: ReadonlySet<string>): ReadonlyMap<string, FileText> {
    const wanted = this.#judged.filter(path => explicit.has(this.#shown(path)) || mayBeOurs(path));
    return this.#readTexts(wanted, done => this.#onRead(done, wanted.length));
  }

  /** All files under the paths, those of no kind included. */
  listPaths(): readonly string[] {
    return [...this.#listed.keys()];
  }

  /** A scan has no change. */
  readChanges(): Promise<ChangeSet> {
    return Promise.resolve({ base: '', head: '', files: [], complete: true });
  }

  readChangedFiles(): Promise<{ readonly base: ReadonlyMap<string, FileText>; readonly head: ReadonlyMap<string, FileText> }> {
    return Promise.resolve({ base: new Map(), head: new Map() });
  }

  readFiles(_side: Side, paths: readonly string[]): Promise<ReadonlyMap<string, FileText>> {
    return Promise.resolve(this.#readTexts(paths));
  }

  readBytes(_side: Side, paths: readonly string[]): Promise<ReadonlyMap<string, FileBytes>> {
    return Promise.resolve(new Map(paths.map(path => [path, readFile(this.#shown(path), this.#unsaved)])));
  }

  /** Links are told where they are read. */
  listSpecial(): Promise<SpecialEntries> {
    return Promise.resolve({ links: new Map(), submodules: new Set() });
  }

  /** Of files that are named one by one nobody knows what lies beside them. */
  listFiles(): Promise<readonly string[] | undefined> {
    return Promise.resolve(this.#areAll ? this.listPaths() : undefined);
  }

  /** The repository that the files belong to. */
  repository(): StandingRepository {
    const listed = this.listPaths();
    return {
      given: new Set(this.#judged),
      listPaths: () => (this.#listedAround === 0 ? listed : [...new Set([...listed, ...listAround(this.root, this.#listedAround)])]),
      read: paths => this.readFiles('head', paths),
      readBytes: paths => this.readBytes('head', paths),
      shown: path => this.#shown(path),
    };
  }

  /** A path from the root as people gave it, or would have given it. */
  #shown(path: string): string {
    return this.#listed.get(path) ?? toSlashes(relative('', join(this.root, path)) || '.');
  }

  #readTexts(paths: readonly string[], onRead: (done: number) => void = () => undefined): ReadonlyMap<string, FileText> {
    const texts = new Map<string, FileText>();
    for (const path of paths) {
      texts.set(path, readText(this.#shown(path), this.#unsaved));
      onRead(texts.size);
    }
    return texts;
  }
}

/** Gives where files lie below a folder, an absolute one. Why not always by `relative`: of ten thousand files that takes longer than to list them. */
const pathsBelow = (folder: string): ((path: string) => string) => {
  const here = toSlashes(relative(folder, process.cwd()));
  const prefix = here === '' ? '' : `${here}/`;
  const start = `${folder}${sep}`;
  return path => {
    // Without `.`, `..` and empty parts.
    if (!/(?:^|[\\/])\.{0,2}(?=[\\/]|$)/u.test(path.startsWith(start) ? path.slice(1) : path)) {
      if (path.startsWith(start)) return toSlashes(path.slice(start.length));
      if (!isAbsolute(path) && !here.startsWith('..')) return prefix + toSlashes(path);
    }
    return toSlashes(relative(folder, resolve(path)));
  };
};

/** The deepest folder that all of some absolute paths lie in; one of them, where the others lie in it. */
const commonFolder = (paths: readonly string[]): string => {
  const [first = [], ...others] = paths.map(path => path.split(sep));
  const differsAt = first.findIndex((part, index) => others.some(other => other[index] !== part));
  const common = (differsAt === -1 ? first : first.slice(0, differsAt)).join(sep);
  return common === '' ? sep : common;
};

/** What paths count from. */
interface Root {
  /** An absolute path. */
  readonly folder: string;
  /** How many files around those that were given are listed: none where no more is known of it than these. */
  readonly listedAround: number;
}

/**
 * The root of some absolute paths: where git keeps the repository that they lie in, wherever in it the command is started; else the working folder, where
 * they lie in it; else the smallest folder that they have in common.
 */
const rootOf = (named: readonly string[]): Root => {
  const here = process.cwd();
  const common = commonFolder(named);
  const top = isFolder(common) ? common : dirname(common);
  const repository = repositoryAround(top) ?? unpackedAround(top, here);
  // Why not the folder of all folders: nobody's files count from there, and a container starts in it.
  const isHere = isWithin(top, here) && dirname(here) !== here;
  const folder = repository ?? (isHere ? here : top);
  if (named.includes(folder) || (repository === undefined && !isHere)) return { folder, listedAround: 0 };
  return { folder, listedAround: repository === undefined ? maxStrangers : maxListedFiles };
};

/** What lies at the root of a repository, also of one that was unpacked from an archive, without what git keeps. */
const rootMarks = ['.github', '.gitlab-ci.yml', '.gitignore', '.gitattributes'];

/** The outermost folder from `here` to one in it that looks like the root of a repository. */
const unpackedAround = (folder: string, here: string): string | undefined => {
  let found: string | undefined;
  for (let at = folder; isWithin(at, here); at = dirname(at)) {
    if (rootMarks.some(name => existsSync(join(at, name)))) found = at;
    if (dirname(at) === at) break;
  }
  return found;
};

const isWithin = (path: string, folder: string): boolean => commonFolder([path, folder]) === folder;

/** The nearest folder, from one upwards, in which git keeps a repository. */
export const repositoryAround = (folder: string): string | undefined => {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
};

const isFolder = (path: string): boolean => statusOf(path)?.isDirectory() === true;

/** The files of a folder, from there; none where they are too many, or a folder can't be listed: then what was given has to do. */
const listAround = (folder: string, most: number): readonly string[] => {
  try {
    const paths = listFolder(folder === '' ? '.' : folder, most);
    return folder === '' ? paths : paths.map(path => path.slice(folder.length + 1));
  } catch (error) {
    if (error instanceof UsageError) return [];
    throw error;
  }
};

const listFolder = (folder: string, most = maxListedFiles, listed: string[] = [], top = folder): readonly string[] => {
  for (const entry of entriesOf(folder)) {
    const path = toSlashes(folder === '.' ? entry.name : join(folder, entry.name));
    if (entry.isDirectory()) {
      if (!skippedFolders.has(entry.name)) listFolder(path, most, listed, top);
    } else if (entry.isFile() || (entry.isSymbolicLink() && !isInside(path, top))) listed.push(path);
    if (listed.length > most) throw new UsageError(`More than ${most} files under "${folder}". Name smaller folders.`);
  }
  return listed;
};

const entriesOf = (folder: string): readonly Dirent[] => {
  try {
    return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => compareText(a.name, b.name));
  } catch (error) {
    throw new UsageError(
      `"${folder}" can't be listed: ${error instanceof Error ? error.message : 'unknown error'}. Give yourself the right to it, or name other folders.`,
    );
  }
};

/** True for a link to the scanned folder or something under it: what it points to is listed itself. Links that lead out, or nowhere, are told. */
const isInside = (link: string, top: string): boolean => {
  try {
    return `${realpathSync(link)}${sep}`.startsWith(`${realpathSync(top)}${sep}`);
  } catch {
    return false;
  }
};
