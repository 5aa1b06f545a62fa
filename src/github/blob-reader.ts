import { decodeText, maxFileBytes } from '../review/decode-text.ts';
import type { FileText } from '../review/ports.ts';
import { blobId } from './blob-id.ts';
import { readCall } from './calls.ts';
import type { GitHubClient } from './client.ts';
import { cutShort } from './errors.ts';
import { queryRepository } from './repository-query.ts';
import { type ReviewTarget, repositoryOf } from './review-target.ts';

/** Objects asked for in one GraphQL query: more risk its time-out (10 s) and its size. */
const maxObjectsPerQuery = 50;
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

/** The fragment `blob` on a git object. */
export const blobFields = 'fragment blob on GitObject { __typename ... on Blob { oid text isBinary isTruncated byteSize } }';

const unreadable = (code: 'unreadable' | 'too-large' | 'binary', reason: string): FileText => ({ state: 'unreadable', code, reason });

/** Reads blobs in batches through GraphQL; those that it cuts short or that are not what their id says come from the blobs API. */
export class BlobReader {
  readonly #client: GitHubClient;
  readonly #target: ReviewTarget;
  #bytesLeft: number;

  /** `budget` is how many bytes of text are read in all; what comes after is too large. */
  constructor(client: GitHubClient, target: ReviewTarget, budget: number = maxTotalBytes) {
    this.#client = client;
    this.#target = target;
    this.#bytesLeft = budget;
  }

  /** One text for each address, in order. */
  async read(addresses: readonly BlobAddress[]): Promise<readonly FileText[]> {
    const batches: (readonly BlobAddress[])[] = [];
    for (let at = 0; at < addresses.length; at += maxObjectsPerQuery) batches.push(addresses.slice(at, at + maxObjectsPerQuery));
    const texts: FileText[] = [];
    for (let at = 0; at < batches.length; at += maxParallelQueries) {
      const group = batches.slice(at, at + maxParallelQueries);
      for (const read of await Promise.all(group.map(batch => this.#readBatch(batch)))) texts.push(...read);
    }
    return texts;
  }

  async #readBatch(batch: readonly BlobAddress[]): Promise<readonly FileText[]> {
    if (this.#bytesLeft <= 0)
      return batch.map(() => unreadable('too-large', 'The changed files are over 64 MiB together. Split the change.'));
    const variables = Object.fromEntries(batch.map((address, index) => [`a${index}`, 'oid' in address ? address.oid : address.expression]));
    const declared = batch.map((address, index) => `$a${index}: ${'oid' in address ? 'GitObjectID' : 'String'}!`).join(', ');
    const fields = batch
      .map((address, index) => `o${index}: object(${'oid' in address ? 'oid' : 'expression'}: $a${index}) { ...blob }`)
      .join('\n');
    const query = `query Blobs($owner: String!, $repo: String!, ${declared}) {
      repository(owner: $owner, name: $repo) { ${fields} }
    }
    ${blobFields}`;
    const answer = await queryRepository<Readonly<Record<string, BlobAnswer | null>>>(
      this.#client,
      this.#target,
      'Reading files',
      query,
      variables,
    );
    const texts: FileText[] = [];
    // Why one after the other: files that need a call of their own are rare, and many of them at once would run into GitHub's limits.
    for (const index of batch.keys()) texts.push(await this.toText(answer[`o${index}`] ?? null));
    return texts;
  }

  /** What an answer says of a file. */
  async toText(blob: BlobAnswer | null): Promise<FileText> {
    if (!blob) return { state: 'absent' };
    const { oid, text, byteSize = 0 } = blob;
    if (blob.__typename !== 'Blob' || oid === undefined) return unreadable('unreadable', 'The path is no file (a folder or a submodule).');
    if (byteSize > maxFileBytes) return unreadable('too-large', 'The file is over 1 MiB, more than is reviewed. Split it.');
    this.#bytesLeft -= byteSize;
    if (blob.isBinary) return unreadable('binary', 'The file is binary.');
    if (typeof text === 'string' && !blob.isTruncated && blobId(Buffer.from(text, 'utf8')) === oid) return { state: 'text', text };
    return this.#readRaw(oid);
  }

  async #readRaw(oid: string): Promise<FileText> {
    const bytes = await readCall('Reading a file', async () => {
      const { data } = await this.#client.rest.git.getBlob({ ...repositoryOf(this.#target), file_sha: oid });
      if (typeof data.content !== 'string') throw cutShort('Reading a file');
      const content = Buffer.from(data.content, data.encoding === 'base64' ? 'base64' : 'utf8');
      if (blobId(content) !== oid) throw cutShort('Reading a file');
      return content;
    });
    return bytes.includes(0) ? unreadable('binary', 'The file is binary.') : decodeText(bytes);
  }
}
