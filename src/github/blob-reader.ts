import { decodeText, maxFileBytes } from '../review/decode-text.ts';
import type { FileText } from '../review/ports.ts';
import { blobId } from './blob-id.ts';
import { readCall } from './calls.ts';
import type { GitHubClient } from './client.ts';
import { GitHubError } from './errors.ts';
import { type ReviewTarget, repositoryOf } from './review-target.ts';

/** Objects asked for in one GraphQL query: more risk its time-out (10 s) and its size. */
const maxObjectsPerQuery = 50;
/** Queries that run at the same time. */
const maxParallel = 4;

/** A blob by its id, or whatever stands at `commit:path`. */
export type BlobAddress = { readonly oid: string } | { readonly expression: string };

interface BlobAnswer {
  readonly __typename?: string;
  readonly oid?: string;
  readonly text?: string | null;
  readonly isBinary?: boolean | null;
  readonly isTruncated?: boolean;
  readonly byteSize?: number;
}

type Answer = Readonly<Record<string, BlobAnswer | null>>;

/** Reads blobs in batches through GraphQL; those that it cuts short or that are not what their id says come from the blobs API. */
export class BlobReader {
  readonly #client: GitHubClient;
  readonly #target: ReviewTarget;

  constructor(client: GitHubClient, target: ReviewTarget) {
    this.#client = client;
    this.#target = target;
  }

  /** One text for each address, in order. */
  async read(addresses: readonly BlobAddress[]): Promise<readonly FileText[]> {
    const batches: (readonly BlobAddress[])[] = [];
    for (let at = 0; at < addresses.length; at += maxObjectsPerQuery) batches.push(addresses.slice(at, at + maxObjectsPerQuery));
    const texts: FileText[] = [];
    for (let at = 0; at < batches.length; at += maxParallel) {
      for (const read of await Promise.all(batches.slice(at, at + maxParallel).map(batch => this.#readBatch(batch)))) texts.push(...read);
    }
    return texts;
  }

  async #readBatch(batch: readonly BlobAddress[]): Promise<readonly FileText[]> {
    const variables = Object.fromEntries(batch.map((address, index) => [`a${index}`, 'oid' in address ? address.oid : address.expression]));
    const declared = batch.map((address, index) => `$a${index}: ${'oid' in address ? 'GitObjectID' : 'String'}!`).join(', ');
    const fields = batch
      .map((address, index) => `o${index}: object(${'oid' in address ? 'oid' : 'expression'}: $a${index}) { ...blob }`)
      .join('\n');
    const query = `query Blobs($owner: String!, $repo: String!, ${declared}) {
      repository(owner: $owner, name: $repo) { ${fields} }
    }
    fragment blob on GitObject { __typename ... on Blob { oid text isBinary isTruncated byteSize } }`;
    const answer = await readCall('Reading files', () =>
      this.#client.graphql<{ readonly repository: Answer | null }>(query, { ...repositoryOf(this.#target), ...variables }),
    );
    const { repository } = answer;
    if (!repository) throw new GitHubError('not-found', 'Reading files failed: the token does not see the repository.', undefined);
    return Promise.all(batch.map((_, index) => this.#toText(repository[`o${index}`] ?? null)));
  }

  async #toText(blob: BlobAnswer | null): Promise<FileText> {
    if (!blob) return { state: 'absent' };
    if (blob.__typename !== 'Blob' || blob.oid === undefined)
      return { state: 'unreadable', code: 'unreadable', reason: 'The path is no file (a folder or a submodule).' };
    if ((blob.byteSize ?? 0) > maxFileBytes)
      return { state: 'unreadable', code: 'too-large', reason: 'The file is over 1 MiB, more than is reviewed. Split it.' };
    if (blob.text !== null && blob.text !== undefined && !blob.isTruncated && blobId(Buffer.from(blob.text, 'utf8')) === blob.oid)
      return { state: 'text', text: blob.text };
    return this.#readRaw(blob.oid);
  }

  async #readRaw(oid: string): Promise<FileText> {
    const { data } = await readCall('Reading a file', () =>
      this.#client.rest.git.getBlob({ ...repositoryOf(this.#target), file_sha: oid }),
    );
    if (typeof data.content !== 'string') throw new GitHubError('unavailable', "Reading a file failed: GitHub's answer was cut short.", undefined);
    const bytes = Buffer.from(data.content, data.encoding === 'base64' ? 'base64' : 'utf8');
    if (bytes.includes(0)) return { state: 'unreadable', code: 'binary', reason: 'The file is binary.' };
    return decodeText(bytes);
  }
}
