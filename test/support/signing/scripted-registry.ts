import { type Digest, digestOf } from '../../../src/oci/digest.ts';
import { manifestTypes } from '../../../src/oci/media-types.ts';
import { type ScriptedAnswer, type ScriptedServer, type SeenRequest, startScriptedServer } from './scripted-server.ts';

/** A descriptor that a test puts into a manifest. */
export interface StoredDescriptor {
  readonly mediaType: string;
  readonly digest: Digest;
  readonly size: number;
}

/** Manifests and blobs in memory, served by the paths of OCI distribution; a test lets it lie where it wants. */
export class ScriptedRegistry {
  readonly #manifests = new Map<string, { readonly mediaType: string; readonly bytes: Uint8Array }>();
  readonly #blobs = new Map<string, Uint8Array>();
  #server: ScriptedServer | undefined;
  /** Asked first: what it answers is the answer. */
  override: (request: SeenRequest) => ScriptedAnswer | undefined = () => undefined;

  async start(): Promise<this> {
    this.#server = await startScriptedServer(request => this.override(request) ?? this.#answer(request));
    return this;
  }

  get host(): string {
    return this.#running.host;
  }

  get requests(): readonly SeenRequest[] {
    return this.#running.requests;
  }

  close(): Promise<void> {
    return this.#running.close();
  }

  blob(mediaType: string, content: string | Uint8Array): StoredDescriptor {
    const bytes = Buffer.from(content);
    const digest = digestOf(bytes);
    this.#blobs.set(digest, bytes);
    return { mediaType, digest, size: bytes.length };
  }

  /** Stores a manifest under its digest, and under tags. */
  manifest(document: object, ...tags: readonly string[]): StoredDescriptor {
    const bytes = Buffer.from(JSON.stringify(document));
    const mediaType = 'mediaType' in document && typeof document.mediaType === 'string' ? document.mediaType : manifestTypes.ociManifest;
    const digest = digestOf(bytes);
    for (const reference of [digest, ...tags]) this.#manifests.set(reference, { mediaType, bytes });
    return { mediaType, digest, size: bytes.length };
  }

  /** Stores an image with one layer. */
  image(...tags: readonly string[]): StoredDescriptor {
    const config = this.blob('application/vnd.oci.image.config.v1+json', '{}');
    const layers = [this.blob('application/vnd.oci.image.layer.v1.tar', tags.join())];
    return this.manifest({ schemaVersion: 2, mediaType: manifestTypes.ociManifest, config, layers }, ...tags);
  }

  /** Stores an artifact with one layer, about a subject. */
  artifact(artifactType: string, layer: StoredDescriptor, subject?: StoredDescriptor): StoredDescriptor {
    const config = this.blob('application/vnd.oci.empty.v1+json', '{}');
    return this.manifest({ schemaVersion: 2, mediaType: manifestTypes.ociManifest, artifactType, config, layers: [layer], subject });
  }

  /** Stores an index of descriptors. */
  index(manifests: readonly object[], ...tags: readonly string[]): StoredDescriptor {
    return this.manifest({ schemaVersion: 2, mediaType: manifestTypes.ociIndex, manifests }, ...tags);
  }

  get #running(): ScriptedServer {
    if (!this.#server) throw new Error('The registry is not started.');
    return this.#server;
  }

  #answer({ path }: SeenRequest): ScriptedAnswer | undefined {
    const [, kind = '', reference = ''] = /\/(manifests|blobs)\/([^/?]+)$/u.exec(path) ?? [];
    const blob = kind === 'blobs' ? this.#blobs.get(reference) : undefined;
    if (blob) return { headers: { 'content-type': 'application/octet-stream' }, body: blob };
    const manifest = kind === 'manifests' ? this.#manifests.get(reference) : undefined;
    if (!manifest) return undefined;
    const { mediaType, bytes } = manifest;
    return { headers: { 'content-type': mediaType, 'docker-content-digest': digestOf(bytes) }, body: bytes };
  }
}
