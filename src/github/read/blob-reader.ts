import { type FileBytes, type FileText, unreadable } from '../../review/ports.ts';
import { decodeText, maxFileBytes, tooLargeReason } from '../../review/read/decode-text.ts';
import { batchesOf } from '../../text/batches.ts';
import type { GitHubClient } from '../call/client.ts';
import { queryRoot } from '../call/repository-query.ts';
import type { ReviewTarget } from '../pull-request/review-target.ts';
import type { BlobCache } from './blob-cache.ts';
import { isBlob } from './blob-id.ts';
import { type FileMode, type ModeAnswers, modeQuery, modesIn } from './file-modes.ts';
import { readRawBlob } from './raw-blob.ts';

/** Objects asked for in one GraphQL query: more risk its time-out (10 s) and its size. */
export const maxObjectsPerQuery = 50;
/** Queries that run at the same time. */
const maxParallelQueries = 4;
/** Bytes of all texts of a review together; no change that people look at comes near it. */
const maxTotalBytes = 64 << 20;

/** A blob by its id, or whatever stands at `commit:path`. */
export type BlobAddress = { readonly oid: string } | { readonly expression: string };

/** What `blobFields` asks for. */
export interface BlobAnswer {
  readonly __typename?: string;
  readonly oid?: string;
  readonly text?: string | null;
  readonly isBinary?: boolean | null;
  readonly isTruncated?: boolean;
  readonly byteSize?: number;
}

/** What the fields of a `BlobQuery` are answered with. */
export type BlobAnswers = Readonly<Record<string, BlobAnswer | null>>;

/** The fragment `blob` on a git object. */
export const blobFields = 'fragment blob on GitObject { __typename ... on Blob { oid text isBinary isTruncated byteSize } }';

/** Fields and variables that ask for blobs; `o0`, `o1`… are their answers, in order. */
interface BlobQuery {
  /** Declarations of the variables, to stand behind those of the query. */
  readonly declared: string;
  /** Fields of `repository`. */
  readonly fields: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** Asks for blobs in a query that has the fragment `blob`. */
export const blobQuery = (addresses: readonly BlobAddress[]): BlobQuery => ({
  declared: addresses.map((address, index) => `$a${index}: ${'oid' in address ? 'GitObjectID' : 'String'}!`).join(', '),
  fields: addresses
    .map((address, index) => `o${index}: object(${'oid' in address ? 'oid' : 'expression'}: $a${index}) { ...blob }`)
    .join('\n'),
  variables: Object.fromEntries(addresses.map((address, index) => [`a${index}`, addressOf(address)])),
});

const addressOf = (address: BlobAddress): string => ('oid' in address ? address.oid : address.expression);

const absent = { state: 'absent' } as const;

const noFile = unreadable('unreadable', 'The path is not a file (a folder or a submodule).');
const overBudget = unreadable('too-large', 'The changed files are over 64 MiB together. Split the change.');

/** Paths at a commit whose modes are asked for. */
interface AskedModes {
  readonly commit: string;
  readonly paths: readonly string[];
}

const noModes: AskedModes = { commit: '', paths: [] };

/** What one query asks for. */
interface Batch extends AskedModes {
  readonly addresses: readonly BlobAddress[];
}

interface BatchAnswer {
  readonly repository: BlobAnswers;
  readonly entries?: { readonly commit: ModeAnswers | null } | null;
}

/** What a reader of blobs may be told besides what it reads from. */
export interface BlobReaderOptions {
  /** Bytes of text that are read in all; what comes after is too large. */
  readonly budget?: number;
  /** What earlier readers of this process read. */
  readonly cache?: BlobCache | undefined;
}

/**
 * Reads blobs in batches through GraphQL; those that it cuts short or that are not what their id says come from the blobs API. What was
 * read once is not asked for again.
 */
export class BlobReader {
  readonly #client: GitHubClient;
  readonly #target: ReviewTarget;
  readonly #cache: BlobCache | undefined;
  /** Modes that queries asked for, by path. */
  readonly modes = new Map<string, FileMode>();
  readonly #texts = new Map<string, FileText>();
  #bytesLeft: number;

  constructor(client: GitHubClient, target: ReviewTarget, { budget = maxTotalBytes, cache }: BlobReaderOptions = {}) {
    this.#client = client;
    this.#target = target;
    this.#bytesLeft = budget;
    this.#cache = cache;
  }

  /**
   * One text for each address, in order. The queries ask for the modes of as many of the given paths as there is room for; what they were
   * told is in `modes`. Why with them: whoever reads a file has to know whether it is one.
   */
  async read(addresses: readonly BlobAddress[], asked: AskedModes = noModes): Promise<readonly FileText[]> {
    const unknown = this.unknown(addresses);
    const paths = batchesOf(asked.paths, maxObjectsPerQuery);
    const batches = batchesOf(unknown, maxObjectsPerQuery).map(
      (some, index): Batch => ({ addresses: some, commit: asked.commit, paths: paths[index] ?? [] }),
    );
    for (const some of batchesOf(batches, maxParallelQueries)) await Promise.all(some.map(batch => this.#readBatch(batch)));
    return addresses.map(address => this.#texts.get(addressOf(address)) ?? absent);
  }

  /**
   * The bytes of each address, in order: a query tells which blobs there are and how large, and each is then read by a call of its own, since
   * GraphQL gives no binaries. What the cache has is not asked for.
   */
  async readBytes(addresses: readonly BlobAddress[]): Promise<readonly FileBytes[]> {
    const known = addresses.map(address => ('oid' in address ? this.#cachedBytes(address.oid) : undefined));
    const asked = addresses.filter((_, index) => known[index] === undefined);
    const read: FileBytes[] = [];
    for (const some of batchesOf(asked, maxObjectsPerQuery))
      for (const blob of await this.#blobsOf(some)) read.push(await this.#toBytes(blob));
    const others = read.values();
    return known.map(bytes => bytes ?? others.next().value ?? absent);
  }

  #cachedBytes(oid: string): FileBytes | undefined {
    const bytes = this.#cache?.getBytes(this.#repository, oid);
    if (bytes === undefined) return undefined;
    this.#bytesLeft -= bytes.length;
    return this.#bytesLeft < 0 ? overBudget : { state: 'bytes', bytes };
  }

  async #blobsOf(batch: readonly BlobAddress[]): Promise<readonly (BlobAnswer | null)[]> {
    const { declared, fields, variables } = blobQuery(batch);
    const query = `query Sizes($owner: String!, $repo: String!, ${declared}) { repository(owner: $owner, name: $repo) { ${fields} } }
    fragment blob on GitObject { __typename ... on Blob { oid byteSize } }`;
    const { repository } = await queryRoot<BatchAnswer>(this.#client, this.#target, 'Reading files', query, variables);
    return batch.map((_, index) => repository[`o${index}`] ?? null);
  }

  async #toBytes(blob: BlobAnswer | null): Promise<FileBytes> {
    if (!blob) return absent;
    const { oid, byteSize = 0 } = blob;
    // Only a blob is asked for its id.
    if (oid === undefined) return noFile;
    const cached = this.#cachedBytes(oid);
    if (cached !== undefined) return cached;
    if (byteSize > maxFileBytes) return unreadable('too-large', tooLargeReason);
    this.#bytesLeft -= byteSize;
    if (this.#bytesLeft < 0) return overBudget;
    const bytes = await readRawBlob(this.#client, this.#target, oid);
    this.#cache?.set(this.#repository, oid, bytes);
    return { state: 'bytes', bytes };
  }

  /** Those that reading would have to ask for, each once. */
  unknown(addresses: readonly BlobAddress[]): readonly BlobAddress[] {
    const wanted = new Map(addresses.map(address => [addressOf(address), address]));
    return [...wanted.values()].filter(address => !this.#knows(address));
  }

  /** Takes the answers of a query that asked for blobs beside other things. */
  async take(addresses: readonly BlobAddress[], answer: BlobAnswers): Promise<void> {
    // Why one after the other: files that need a call of their own are rare, and many of them at once would run into GitHub's limits.
    for (const [index, address] of addresses.entries()) this.#texts.set(addressOf(address), await this.toText(answer[`o${index}`] ?? null));
  }

  #knows(address: BlobAddress): boolean {
    if (this.#texts.has(addressOf(address))) return true;
    const text = 'oid' in address ? this.#cache?.get(this.#repository, address.oid) : undefined;
    if (text === undefined) return false;
    this.#bytesLeft -= text.length;
    this.#texts.set(addressOf(address), { state: 'text', text });
    return true;
  }

  get #repository(): string {
    return `${this.#target.owner}/${this.#target.repo}`;
  }

  async #readBatch({ addresses: batch, commit, paths }: Batch): Promise<void> {
    if (this.#bytesLeft <= 0) {
      for (const address of batch) this.#texts.set(addressOf(address), overBudget);
      return;
    }
    const { declared, fields, variables } = blobQuery(batch);
    const modes = modeQuery(paths);
    const hasModes = paths.length > 0;
    const query = `query Blobs($owner: String!, $repo: String!, ${declared}${hasModes ? `, $commit: GitObjectID!, ${modes.declared}` : ''}) {
      repository(owner: $owner, name: $repo) { ${fields} }
      ${hasModes ? `entries: repository(owner: $owner, name: $repo) { commit: object(oid: $commit) { ... on Commit { ${modes.fields} } } }` : ''}
    }
    ${blobFields}`;
    const given = hasModes ? { ...variables, commit, ...modes.variables } : variables;
    const { repository, entries } = await queryRoot<BatchAnswer>(this.#client, this.#target, 'Reading files', query, given);
    for (const [path, mode] of modesIn(paths, entries?.commit)) this.modes.set(path, mode);
    await this.take(batch, repository);
  }

  /** What an answer says of a file. */
  async toText(blob: BlobAnswer | null): Promise<FileText> {
    if (!blob) return absent;
    const { oid, text, byteSize = 0 } = blob;
    // Only a blob is asked for its id.
    if (oid === undefined) return noFile;
    if (byteSize > maxFileBytes) return unreadable('too-large', tooLargeReason);
    this.#bytesLeft -= byteSize;
    if (blob.isBinary) return unreadable('binary', 'The file is binary.');
    const isWhole = typeof text === 'string' && !blob.isTruncated && isBlob(Buffer.from(text, 'utf8'), oid);
    const read: FileText = isWhole ? { state: 'text', text } : await this.#readRaw(oid);
    if (read.state === 'text') this.#cache?.set(this.#repository, oid, read.text);
    return read;
  }

  async #readRaw(oid: string): Promise<FileText> {
    const bytes = await readRawBlob(this.#client, this.#target, oid);
    return bytes.includes(0) ? unreadable('binary', 'The file is binary.') : decodeText(bytes);
  }
}
