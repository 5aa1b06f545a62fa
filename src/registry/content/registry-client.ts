import type { Descriptor } from '../../oci/descriptor.ts';
import { type Digest, digestOf, isDigest } from '../../oci/digest.ts';
import { type ImageIndex, type ImageManifest, parseManifest } from '../../oci/manifest.ts';
import { essenceOf, isManifestMediaType, manifestAccept, manifestTypes } from '../../oci/media-types.ts';
import type { AuthenticatedClient } from '../auth/authenticated-client.ts';
import { isServerFailure, RegistryError } from '../errors.ts';
import type { FetchBudget } from '../http/fetch-budget.ts';
import { registryUrl } from '../http/host-access.ts';
import type { HttpAnswer } from '../http/http-client.ts';
import { placeName, type RepositoryPlace } from '../repository-place.ts';
import type { ContentCache } from './content-cache.ts';
import { isNoReferrersList, readReferrersPage } from './referrers-page.ts';

/** A manifest whose bytes have the digest. */
export interface FetchedManifest {
  readonly digest: Digest;
  /** Bytes. */
  readonly size: number;
  readonly manifest: ImageManifest | ImageIndex;
}

/** What the referrers API answered with. `unsupported`: the registry has none, or answers with something else. */
export type ReferrersAnswer =
  | { readonly state: 'listed'; readonly referrers: readonly Descriptor[]; readonly isComplete: boolean }
  | { readonly state: 'unsupported'; readonly note: string };

/** Where a registry's API is, when that is not under its name. */
const apiHosts: ReadonlyMap<string, string> = new Map([['docker.io', 'registry-1.docker.io']]);

/** Reads registries as the OCI distribution specification has it. Every byte is checked against its digest. */
export class RegistryClient {
  readonly #client: AuthenticatedClient;
  readonly #cache: ContentCache;

  constructor(client: AuthenticatedClient, cache: ContentCache) {
    this.#client = client;
    this.#cache = cache;
  }

  /**
   * The digest that a tag names now; undefined when there is no such tag. Asks with HEAD, which Docker Hub does not count. Throws
   * `RegistryError`.
   */
  async fetchDigest(place: RepositoryPlace, tag: string, budget: FetchBudget): Promise<Digest | undefined> {
    const answer = await this.#fetch(place, `manifests/${encodeURIComponent(tag)}`, {
      method: 'HEAD',
      accept: manifestAccept,
      maxBytes: 0,
      budget,
      redirects: 'follow',
    });
    if (answer.status === 404) return undefined;
    const told = answer.headers.get('docker-content-digest') ?? '';
    if (answer.status === 200 && isDigest(told)) return told;
    // The header is optional, and HEAD may be missing: then the bytes tell.
    if (answer.status !== 200 && answer.status !== 405) throw unexpected(answer, `tag ${tag}`, place);
    return (await this.#fetchManifest(place, encodeURIComponent(tag), budget))?.digest;
  }

  /** The manifest of a digest; undefined when there is none. Throws `RegistryError`. */
  async fetchManifest(place: RepositoryPlace, digest: Digest, budget: FetchBudget): Promise<FetchedManifest | undefined> {
    const cached = this.#cache.get(placeName(place), digest);
    if (cached && isManifestMediaType(essenceOf(cached.contentType))) return readManifest(cached.bytes, cached.contentType, place);
    const fetched = await this.#fetchManifest(place, digest, budget);
    if (fetched && fetched.digest !== digest) throw lied(place, digest, fetched.digest);
    return fetched;
  }

  /**
   * The bytes of a blob; undefined when there is none. Throws `RegistryError`, also when size or digest are other than the descriptor's.
   */
  async fetchBlob(place: RepositoryPlace, { digest, size }: Descriptor, budget: FetchBudget): Promise<Uint8Array | undefined> {
    const { blobBytes } = this.#client.http.limits;
    if (size > blobBytes)
      throw new RegistryError('too-large', `Blob ${digest} of ${placeName(place)} has ${size} bytes, more than ${blobBytes}.`);
    const cached = this.#cache.get(placeName(place), digest);
    if (cached?.bytes.length === size) return cached.bytes;
    const options = { method: 'GET', maxBytes: size, budget, redirects: 'follow' } as const;
    const answer = await this.#fetch(place, `blobs/${digest}`, options).catch((error: unknown) => {
      if (error instanceof RegistryError && error.code === 'too-large' && budget.isLeft)
        throw new RegistryError(
          'malformed',
          `Blob ${digest} of ${placeName(place)} has more than the ${size} bytes that its descriptor says.`,
          error,
        );
      throw error;
    });
    if (answer.status === 404) return undefined;
    if (answer.status !== 200) throw unexpected(answer, `blob ${digest}`, place);
    const { body } = answer;
    const found = digestOf(body);
    if (found !== digest) throw lied(place, digest, found);
    if (body.length !== size)
      throw new RegistryError(
        'malformed',
        `Blob ${digest} of ${placeName(place)} has ${body.length} bytes, and its descriptor says ${size}.`,
      );
    this.#cache.set(placeName(place), digest, { contentType: 'application/octet-stream', bytes: body });
    return body;
  }

  /**
   * What refers to a digest, by the referrers API, over all pages. Redirects are followed to the API of another registry only: ghcr.io
   * sends to pages for people. Throws `RegistryError`.
   */
  async fetchReferrers(place: RepositoryPlace, digest: Digest, budget: FetchBudget): Promise<ReferrersAnswer> {
    const { pages, referrers: most, manifestBytes } = this.#client.http.limits;
    const found: Descriptor[] = [];
    const seen = new Set<string>();
    let path = `referrers/${digest}`;
    for (let page = 0; page < pages; page += 1) {
      const answer = await this.#fetch(place, path, {
        method: 'GET',
        accept: manifestTypes.ociIndex,
        maxBytes: manifestBytes,
        budget,
        redirects: 'within-api',
      });
      if (page === 0 && isNoReferrersList(answer))
        return { state: 'unsupported', note: `${place.registry} has no referrers API: it answered with HTTP ${answer.status}.` };
      if (answer.status !== 200) throw unexpected(answer, `referrers of ${digest}`, place);
      const { referrers, next } = readReferrersPage(answer, place, digest);
      found.push(...referrers);
      if (found.length > most) return { state: 'listed', referrers: found.slice(0, most), isComplete: false };
      if (next === undefined) return { state: 'listed', referrers: found, isComplete: true };
      if (seen.has(next)) throw new RegistryError('malformed', `The pages of referrers at ${placeName(place)} go round in a circle.`);
      seen.add(next);
      path = next;
    }
    return { state: 'listed', referrers: found, isComplete: false };
  }

  /** The manifest that a tag or digest names, as the registry has it now; what it claims by `Docker-Content-Digest` must be so. */
  async #fetchManifest(place: RepositoryPlace, reference: string, budget: FetchBudget): Promise<FetchedManifest | undefined> {
    const { manifestBytes } = this.#client.http.limits;
    const answer = await this.#fetch(place, `manifests/${reference}`, {
      method: 'GET',
      accept: manifestAccept,
      maxBytes: manifestBytes,
      budget,
      // Why followed: registry.k8s.io sends every request for a manifest to another registry. What comes is checked against its digest.
      redirects: 'follow',
    });
    if (answer.status === 404) return undefined;
    if (answer.status !== 200) throw unexpected(answer, `manifest ${reference}`, place);
    const digest = digestOf(answer.body);
    const told = answer.headers.get('docker-content-digest');
    // Other algorithms than SHA-256 may be told; nothing can be said about them.
    if (told?.startsWith('sha256:') && told !== digest) throw lied(place, told, digest);
    const contentType = answer.headers.get('content-type') ?? '';
    const fetched = readManifest(answer.body, contentType, place);
    this.#cache.set(placeName(place), digest, { contentType: fetched.manifest.mediaType, bytes: answer.body });
    return fetched;
  }

  #fetch({ registry, repository }: RepositoryPlace, path: string, options: FetchOptions): Promise<HttpAnswer> {
    const { method, accept, maxBytes, budget, redirects } = options;
    const base = registryUrl(apiHosts.get(registry) ?? registry, this.#client.http.access);
    const url = new URL(`/v2/${repository}/${path}`, base);
    const headers = accept === undefined ? {} : { accept };
    return this.#client.fetch(
      { url, method, headers, maxBytes, redirects, plainHttp: 'named-hosts', budget },
      { host: registry, repository },
    );
  }
}

interface FetchOptions {
  readonly method: 'GET' | 'HEAD';
  readonly accept?: string;
  readonly maxBytes: number;
  readonly budget: FetchBudget;
  readonly redirects: 'follow' | 'within-api';
}

const readManifest = (bytes: Uint8Array, contentType: string, place: RepositoryPlace): FetchedManifest => {
  const digest = digestOf(bytes);
  const parsed = parseManifest(bytes, contentType);
  if (parsed.state === 'malformed')
    throw new RegistryError('malformed', `${digest} of ${placeName(place)} is not a manifest. ${parsed.reason}`);
  return { digest, size: bytes.length, manifest: parsed.manifest };
};

const lied = (place: RepositoryPlace, asked: string, got: string): RegistryError =>
  new RegistryError('malformed', `${place.registry} gave other content than it says: ${asked} of ${place.repository} is in truth ${got}.`);

const unexpected = ({ status }: HttpAnswer, what: string, place: RepositoryPlace): RegistryError =>
  isServerFailure(status)
    ? new RegistryError('unavailable', `${place.registry} failed to give ${what} of ${place.repository}: HTTP ${status}. Try again later.`)
    : new RegistryError('malformed', `${place.registry} answered with HTTP ${status} when asked for ${what} of ${place.repository}.`);
