import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { type GitObject, idOf, type ObjectType } from './git-object.ts';
import { type GitOutcome, git, tryGit } from './git-process.ts';

/** A bare repository in a folder, for what only git itself can say. Nothing is written, and no process started, before git is first asked. */
export class GitFolder {
  readonly #directory: string;
  readonly #defaultBranch: string;
  #waiting: GitObject[] = [];
  #refs: ReadonlyMap<string, string> | undefined;
  /** Whether git may have made objects that nobody else knows. */
  #hasOwnObjects = false;

  constructor(directory: string, defaultBranch: string) {
    this.#directory = directory;
    this.#defaultBranch = defaultBranch;
  }

  /** The object will be there for git. */
  add(object: GitObject): void {
    this.#waiting.push(object);
  }

  /** These will be the refs that git sees. */
  setRefs(refs: ReadonlyMap<string, string>): void {
    this.#refs = refs;
  }

  /** Runs git in the repository. */
  try(args: readonly string[], input?: string | Uint8Array): GitOutcome {
    return tryGit(this.#upToDate(), args, input);
  }

  /** Runs git in the repository and returns what it printed; a failure throws. */
  run(args: readonly string[], input?: string | Uint8Array): Buffer {
    return git(this.#upToDate(), args, input);
  }

  /** Merges two commits with git's own strategy into a tree, or undefined when they conflict. */
  mergeTrees(ours: string, theirs: string): string | undefined {
    const merged = this.try(['merge-tree', '--write-tree', '--no-messages', '--allow-unrelated-histories', ours, theirs]);
    this.#hasOwnObjects = true;
    return merged.exitCode === 0 ? merged.stdout.toString('utf8').split('\n')[0] : undefined;
  }

  /** An object that git made. */
  read(oid: string): GitObject | undefined {
    if (!this.#hasOwnObjects) return undefined;
    const output = this.run(['cat-file', '--batch'], `${oid}\n`);
    const end = output.indexOf('\n');
    const [, type = '', size = ''] = output.toString('latin1', 0, end).split(' ');
    return isObjectType(type) ? { type, bytes: output.subarray(end + 1, end + 1 + Number(size)) } : undefined;
  }

  /** Clones the repository into a folder, with this commit checked out. */
  clone(commit: string, directory: string): void {
    git('/', ['clone', '--quiet', '--no-checkout', this.#upToDate(), directory]);
    git(directory, ['checkout', '--quiet', '--detach', commit]);
  }

  /** The folder, with everything in it that git should see. */
  #upToDate(): string {
    const directory = this.#directory;
    if (!existsSync(directory)) makeRepository(directory, this.#defaultBranch);
    if (this.#waiting.length > mostLoose) git(directory, ['index-pack', '--stdin'], encodePack(this.#waiting));
    else for (const object of this.#waiting) writeLoose(directory, object);
    if (this.#refs) writeFileSync(join(directory, 'packed-refs'), encodeRefs(this.#refs));
    this.#waiting = [];
    this.#refs = undefined;
    return directory;
  }
}

/** Objects that are written one by one: up to here that is faster than a process of git's that indexes a pack. */
const mostLoose = 40;

/** An empty bare repository, as `git init --bare --template=` makes it (gitrepository-layout). Why not by git: most tests would start it for this alone. */
const makeRepository = (directory: string, defaultBranch: string): void => {
  for (const folder of ['objects/info', 'objects/pack', 'refs/heads', 'refs/tags']) mkdirSync(join(directory, folder), { recursive: true });
  writeFileSync(join(directory, 'HEAD'), `ref: refs/heads/${defaultBranch}\n`);
  writeFileSync(join(directory, 'config'), '[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = true\n');
};

/** A file of its own for the object (gitformat-loose). */
const writeLoose = (directory: string, object: GitObject): void => {
  const oid = idOf(object);
  const folder = join(directory, 'objects', oid.slice(0, 2));
  mkdirSync(folder, { recursive: true });
  const content = Buffer.concat([Buffer.from(`${object.type} ${object.bytes.length}\0`), object.bytes]);
  writeFileSync(join(folder, oid.slice(2)), deflateSync(content, { level: 1 }));
};

/** As gitformat-pack numbers them. */
const typeNumbers: Readonly<Record<ObjectType, number>> = { commit: 1, tree: 2, blob: 3, tag: 4 };

const isObjectType = (type: string): type is ObjectType => Object.hasOwn(typeNumbers, type);

/** Type and size of an object in a pack: four bits of the size with the type, then seven by seven, the highest bit saying that more follow. */
const packHeader = ({ type, bytes }: GitObject): Buffer => {
  const header: number[] = [];
  let [part, rest] = [(typeNumbers[type] << 4) | (bytes.length & 0b1111), Math.floor(bytes.length / 16)];
  while (rest > 0) {
    header.push(part | 0x80);
    part = rest & 0x7f;
    rest = Math.floor(rest / 128);
  }
  return Buffer.from([...header, part]);
};

/** A pack of whole objects (gitformat-pack, version 2). */
const encodePack = (objects: readonly GitObject[]): Buffer => {
  const start = Buffer.alloc(12);
  start.write('PACK', 'latin1');
  start.writeUInt32BE(2, 4);
  start.writeUInt32BE(objects.length, 8);
  const content = Buffer.concat([start, ...objects.flatMap(object => [packHeader(object), deflateSync(object.bytes, { level: 1 })])]);
  return Buffer.concat([content, createHash('sha1').update(content).digest()]);
};

const encodeRefs = (refs: ReadonlyMap<string, string>): string =>
  [...refs]
    .map(([ref, oid]) => ({ line: `${oid} ${ref}\n`, key: Buffer.from(ref) }))
    .toSorted((one, other) => one.key.compare(other.key))
    .map(({ line }) => line)
    .join('');
