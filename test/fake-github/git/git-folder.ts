import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { GitObject, ObjectType } from './git-object.ts';
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
    if (!existsSync(directory))
      git('/', ['init', '--quiet', '--bare', '--template=', `--initial-branch=${this.#defaultBranch}`, directory]);
    if (this.#waiting.length > 0) git(directory, ['index-pack', '--stdin'], encodePack(this.#waiting));
    if (this.#refs) writeFileSync(join(directory, 'packed-refs'), encodeRefs(this.#refs));
    this.#waiting = [];
    this.#refs = undefined;
    return directory;
  }
}

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
