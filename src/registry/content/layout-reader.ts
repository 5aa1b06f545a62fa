import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Descriptor } from '../../oci/descriptor.ts';
import { type Digest, digestOf } from '../../oci/digest.ts';
import { type ImageIndex, parseManifest } from '../../oci/manifest.ts';
import { manifestTypes } from '../../oci/media-types.ts';
import { RegistryError } from '../errors.ts';
import type { RegistryLimits } from '../limits.ts';
import type { ContentReader } from './content-reader.ts';
import type { FetchedManifest } from './registry-client.ts';

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

/** The bytes of a regular file up to a size; undefined when there is none. Throws `RegistryError`. */
const readBounded = async (path: string, maxBytes: number, name: string): Promise<Uint8Array | undefined> => {
  try {
    // Why not blocking: a pipe in the folder would wait for its writer forever.
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const status = await file.stat();
      if (!status.isFile()) throw new RegistryError('malformed', `${name} of the layout is not a regular file.`);
      if (status.size > maxBytes)
        throw new RegistryError('too-large', `${name} of the layout has ${status.size} bytes, more than ${maxBytes}.`);
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof RegistryError) throw error;
    if (isMissing(error)) return undefined;
    throw new RegistryError('unavailable', `${name} of the layout can't be read.`, error);
  }
};

/** Reads an OCI image layout on disk. Every byte is checked against its digest. Source: OCI image specification, image-layout.md. */
export class LayoutReader implements ContentReader {
  readonly #folder: string;
  readonly #limits: RegistryLimits;
  /** What manifests are, by the descriptors that name them: not all say it themselves. */
  readonly #mediaTypes = new Map<Digest, string>();

  constructor(folder: string, limits: RegistryLimits) {
    this.#folder = folder;
    this.#limits = limits;
  }

  /** `index.json`. Throws `RegistryError` when the folder is not a layout. */
  async readIndex(): Promise<ImageIndex> {
    const bytes = await readBounded(join(this.#folder, 'index.json'), this.#limits.manifestBytes, 'index.json');
    if (!bytes) throw new RegistryError('malformed', `${this.#folder} is not an OCI image layout: it has no index.json.`);
    const parsed = parseManifest(bytes, manifestTypes.ociIndex);
    if (parsed.state === 'malformed' || parsed.manifest.kind !== 'index')
      throw new RegistryError(
        'malformed',
        `index.json of the layout can't be read. ${parsed.state === 'malformed' ? parsed.reason : ''}`.trim(),
      );
    this.learn(parsed.manifest.manifests);
    return parsed.manifest;
  }

  /** Remembers the media types of manifests. */
  learn(descriptors: readonly Descriptor[]): void {
    for (const { digest, mediaType } of descriptors) this.#mediaTypes.set(digest, mediaType);
  }

  async fetchManifest(digest: Digest): Promise<FetchedManifest | undefined> {
    const bytes = await this.#read(digest, this.#limits.manifestBytes);
    if (!bytes) return undefined;
    const parsed = parseManifest(bytes, this.#mediaTypes.get(digest) ?? '');
    if (parsed.state === 'malformed') throw new RegistryError('malformed', `${digest} of the layout is not a manifest. ${parsed.reason}`);
    const { manifest } = parsed;
    if (manifest.kind === 'index') this.learn(manifest.manifests);
    return { digest, size: bytes.length, manifest };
  }

  async fetchBlob({ digest, size }: Descriptor): Promise<Uint8Array | undefined> {
    const bytes = await this.#read(digest, this.#limits.blobBytes);
    if (bytes && bytes.length !== size)
      throw new RegistryError('malformed', `Blob ${digest} of the layout has ${bytes.length} bytes, and its descriptor says ${size}.`);
    return bytes;
  }

  async #read(digest: Digest, maxBytes: number): Promise<Uint8Array | undefined> {
    const bytes = await readBounded(join(this.#folder, 'blobs', ...digest.split(':')), maxBytes, digest);
    if (bytes && digestOf(bytes) !== digest)
      throw new RegistryError('malformed', `The layout has other content under ${digest}: in truth it is ${digestOf(bytes)}.`);
    return bytes;
  }
}
