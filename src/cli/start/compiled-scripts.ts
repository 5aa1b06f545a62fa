import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

/** A script of the program, and the file that holds its compiled form. */
interface CompiledScript {
  readonly script: Script;
  readonly cacheFile: string;
  /** Whether V8 took the compiled form. */
  readonly isCached: boolean;
}

type Read = (file: string) => string;
type Compile = <T>(work: () => T) => T;

/** Length of what stands before V8's data: a checksum of it, and padding, because V8 wants its data at a multiple of 8. */
const headerBytes = 8;

/**
 * Loads CommonJS scripts with what V8 compiled of them in earlier runs. Why not Node's own compile cache (`module.enableCompileCache`): it
 * keeps a script as it is before its first run, so that nearly every function is compiled again each time. Here a script is kept as it is
 * at the end of a run, with the functions that were called.
 */
export class CompiledScripts {
  readonly #folder: string;
  readonly #read: Read;
  readonly #compile: Compile;
  readonly #settle: () => void;
  readonly #loaded: CompiledScript[] = [];

  /**
   * `folder` is used by nobody else, and belongs to one state of the scripts: V8 itself compares only their lengths. `read` gives the text of a
   * script, where they are no files, `compile` does what V8 has to do under the same flags in each run, and `settle` undoes flags that the program set, at its end.
   */
  constructor(
    folder: string,
    {
      read = file => readFileSync(file, 'latin1'),
      compile = work => work(),
      settle = () => undefined,
    }: { readonly read?: Read; readonly compile?: Compile; readonly settle?: () => void } = {},
  ) {
    this.#folder = folder;
    this.#read = read;
    this.#compile = compile;
    this.#settle = settle;
  }

  /**
   * Runs a script, and the scripts beside it that it requires; all else that it requires is built in. Gives its exports. Its text is ASCII.
   */
  load(file: string): unknown {
    const source = `(function (exports, require, module, __dirname) {${this.#read(file)}\n})`;
    const cacheFile = join(this.#folder, `${basename(file)}.cache`);
    const cachedData = readIntact(cacheFile);
    const script = this.#compile(() => new Script(source, { filename: file, ...(cachedData && { cachedData }) }));
    this.#loaded.push({ script, cacheFile, isCached: cachedData !== undefined && script.cachedDataRejected === false });
    const module = { exports: {} };
    const require = (id: string): unknown => (id.startsWith('./') ? this.load(join(dirname(file), id)) : process.getBuiltinModule(id));
    const run: (...parameters: readonly unknown[]) => void = script.runInThisContext();
    run(module.exports, require, module, dirname(file));
    return module.exports;
  }

  /**
   * Keeps what is compiled by now: what is not kept yet, and everything in the first, second, fourth, eighth run and so on, because other
   * commands and other files call other functions. A folder that can't be written costs time, and is not a failure.
   */
  save(): void {
    try {
      this.#settle();
      if (makeFolder(this.#folder, parentsToMake)) removeForgotten(dirname(this.#folder), Date.now());
      const isDue = isPowerOfTwo(countRun(join(this.#folder, 'runs')));
      for (const { script, cacheFile, isCached } of this.#loaded)
        if (isDue || !isCached)
          writeIntact(
            cacheFile,
            this.#compile(() => script.createCachedData()),
          );
    } catch {
      // Nothing is kept.
    }
  }
}

/** Folders above that of the scripts that may have to be made: the user's caches, and ours among them. */
const parentsToMake = 2;

/** True where the folder is new. Why not `recursive`: Node tries for ever where a folder that exists refuses to hold another, as those of `/proc` do. */
const makeFolder = (path: string, parents: number): boolean => {
  try {
    mkdirSync(path, { mode: 0o700 });
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') return false;
    if (code !== 'ENOENT' || parents === 0) throw error;
    makeFolder(dirname(path), parents - 1);
    return makeFolder(path, 0);
  }
};

/** How folders are called that belong to one state of the scripts (`launch.ts`); nothing else is ever removed. */
const stateName = /^[0-9a-f]{16}-v\d{1,4}\.\d{1,4}\.\d{1,4}-[a-z0-9-]{1,40}$/u;
const forgottenAfterMs = 30 * 24 * 60 * 60 * 1_000;

/** Removes what no run has used for a month. Why: each release has a folder of its own, of a few megabytes. */
const removeForgotten = (caches: string, now: number): void => {
  for (const name of readdirSync(caches).filter(one => stateName.test(one))) {
    const used = statSync(join(caches, name, 'runs'), { throwIfNoEntry: false });
    if (used !== undefined && now - used.mtimeMs > forgottenAfterMs) rmSync(join(caches, name), { recursive: true });
  }
};

/** Adds a byte to a file, and gives how many it has: the runs so far, also when several end at once. */
const countRun = (file: string): number => {
  appendFileSync(file, '.');
  return statSync(file).size;
};

const isPowerOfTwo = (value: number): boolean => (value & (value - 1)) === 0;

/** What was kept, if it is as it was written. Why: V8 looks at the head of its data only, and crashes on a damaged rest. */
const readIntact = (file: string): Buffer | undefined => {
  try {
    const content = readFileSync(file);
    const data = content.subarray(headerBytes);
    return content.readUInt32LE() === crc32(data) ? data : undefined;
  } catch {
    return undefined;
  }
};

/** Writes under another name first, so that nobody reads half of it. */
const writeIntact = (file: string, data: Buffer): void => {
  const header = Buffer.alloc(headerBytes);
  header.writeUInt32LE(crc32(data));
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, Buffer.concat([header, data]));
  renameSync(unfinished, file);
};
