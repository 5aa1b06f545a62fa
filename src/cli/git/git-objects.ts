import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { FileBytes, FileText } from '../../review/ports.ts';
import { boundedBytes, decodeText, maxFileBytes } from '../../review/read/decode-text.ts';
import { UsageError } from '../usage-error.ts';

/** What git answers to one request: `oid type size`, then the content; or a word for why there is none. */
interface Answer {
  readonly kind: string;
  /** The object's id; empty when there is none. */
  readonly id: string;
  readonly content: Buffer;
}

/**
 * One `git cat-file --batch` process that serves all objects of a review, by id or as `commit:path`. Links inside the repository are
 * followed by git itself; those that leave it are answered with their target and not read (git-cat-file, `--follow-symlinks`).
 */
export class GitObjects {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #waiting: ((answer: Answer) => void)[] = [];
  #chunks: Buffer[] = [];
  #length = 0;
  #needed = 0;
  #failure: UsageError | undefined;

  constructor(folder: string) {
    this.#child = spawn('git', ['-C', folder, 'cat-file', '--batch', '--follow-symlinks'], { stdio: ['pipe', 'pipe', 'ignore'] });
    this.#child.stdout.on('data', (chunk: Buffer) => this.#receive(chunk));
    this.#child.on('close', () => this.#fail());
    this.#child.on('error', () => this.#fail());
    this.#child.stdin.on('error', () => this.#fail());
  }

  /** The text of an object. Names with a line feed can't be asked for. */
  async read(name: string): Promise<FileText> {
    const read = await this.readBytes(name);
    return read.state === 'bytes' ? decodeText(read.bytes) : read;
  }

  /** The bytes of an object. Names with a line feed can't be asked for. */
  async readBytes(name: string): Promise<FileBytes> {
    if (name.includes('\n')) return { state: 'unreadable', code: 'unreadable', reason: 'The path holds a line feed. Rename the file.' };
    const { kind, content } = await this.#ask(name);
    switch (kind) {
      case 'blob':
        return boundedBytes(content);
      case 'missing':
      case 'notdir':
        return { state: 'absent' };
      case 'symlink':
      case 'dangling':
      case 'loop':
        return { state: 'unreadable', code: 'unreadable', reason: 'The path is a symbolic link that leads out of the repository.' };
      case 'closed':
        throw this.#ending();
      default:
        return { state: 'unreadable', code: 'unreadable', reason: 'The path is not a file (a folder or a submodule).' };
    }
  }

  /** The id of the object of that name; undefined when there is none. */
  async idOf(name: string): Promise<string | undefined> {
    if (name.includes('\n')) return undefined;
    const { kind, id } = await this.#ask(name);
    if (kind === 'closed') throw this.#ending();
    return id === '' ? undefined : id;
  }

  /** Ends the process, and does not wait for its end; it also ends with this one. */
  close(): void {
    this.#child.stdin.destroy();
    this.#child.stdout.destroy();
    this.#child.unref();
  }

  #ask(name: string): Promise<Answer> {
    return new Promise(resolve => {
      if (this.#failure) return resolve({ kind: 'closed', id: '', content: Buffer.alloc(0) });
      this.#waiting.push(resolve);
      this.#child.stdin.write(`${name}\n`);
    });
  }

  #receive(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    if (this.#length < this.#needed) return;
    let data = Buffer.concat(this.#chunks);
    for (let answer = readAnswer(data); answer; answer = readAnswer(data)) {
      this.#waiting.shift()?.(answer.answer);
      data = data.subarray(answer.length);
    }
    this.#needed = neededFor(data);
    this.#chunks = data.length > 0 ? [data] : [];
    this.#length = data.length;
  }

  #ending(): UsageError {
    return this.#failure ?? new UsageError('git cat-file ended early.');
  }

  #fail(): void {
    this.#failure ??= new UsageError('git cat-file could not be run, or ended early.');
    for (const resolve of this.#waiting.splice(0)) resolve({ kind: 'closed', id: '', content: Buffer.alloc(0) });
  }
}

const kindsWithContent = new Set(['blob', 'tree', 'commit', 'tag', 'symlink', 'dangling', 'loop', 'notdir']);

/** Where the header ends, what it says, and how long the whole answer is. */
const readHeader = (
  data: Buffer,
): { readonly kind: string; readonly id: string; readonly start: number; readonly size: number } | undefined => {
  const end = data.indexOf(10);
  if (end === -1) return undefined;
  const words = data.toString('latin1', 0, end).split(' ');
  // `oid type size`, or `symlink size` and its like, or `NAME missing`, where the name may hold spaces.
  const [first = '', second = '', third = ''] = words;
  if (words.length === 3 && kindsWithContent.has(second) && /^\d+$/u.test(third))
    return { kind: second, id: first, start: end + 1, size: Number(third) };
  if (words.length === 2 && kindsWithContent.has(first) && /^\d+$/u.test(second))
    return { kind: first, id: '', start: end + 1, size: Number(second) };
  return { kind: 'missing', id: '', start: end + 1, size: -1 };
};

const readAnswer = (data: Buffer): { readonly answer: Answer; readonly length: number } | undefined => {
  const header = readHeader(data);
  if (!header) return undefined;
  const { kind, id, start, size } = header;
  if (size < 0) return { answer: { kind, id, content: Buffer.alloc(0) }, length: start };
  if (data.length < start + size + 1) return undefined;
  return { answer: { kind, id, content: data.subarray(start, start + Math.min(size, maxFileBytes + 1)) }, length: start + size + 1 };
};

/** Bytes that must be there before looking again, so that a large object is not looked at for every chunk. */
const neededFor = (data: Buffer): number => {
  const header = readHeader(data);
  return header && header.size >= 0 ? header.start + header.size + 1 : 0;
};
