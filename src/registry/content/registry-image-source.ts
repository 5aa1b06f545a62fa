import { parseImageReference } from '../../artifacts/images/image-reference.ts';
import { type Digest, isDigest } from '../../oci/digest.ts';
import { platformsOf } from '../../oci/platforms.ts';
import type { ImageFacts, TraceStep, TrustMetadata } from '../../signing/evidence.ts';
import type { GitHubAttestationsReader } from '../../signing/github-attestations.ts';
import type { ImageQuery, ImageSource } from '../../signing/image-source.ts';
import type { AuthenticatedClient } from '../auth/authenticated-client.ts';
import { asRegistryError, factsCodeOf, RegistryError } from '../errors.ts';
import { FetchBudget } from '../http/fetch-budget.ts';
import { gap, joined, type Lookup, looked, nothingFound } from '../lookup.ts';
import { placeName } from '../repository-place.ts';
import type { ContentCache } from './content-cache.ts';
import { discoverSignatures, type SignatureRepository } from './discover-signatures.ts';
import { lookUpAtGitHub } from './github-lookup.ts';
import { fetchTrustMetadata } from './notary-client.ts';
import { type FetchedManifest, RegistryClient } from './registry-client.ts';

/** What facts about images are made of. */
export interface RegistrySourceParts {
  readonly client: AuthenticatedClient;
  readonly cache: ContentCache;
  /** Left out where GitHub can't be asked: attestations that policy wants are a gap then. */
  readonly github?: GitHubAttestationsReader;
}

/** Facts about images from registries. */
export class RegistryImageSource implements ImageSource {
  readonly #registry: RegistryClient;
  readonly #parts: RegistrySourceParts;

  constructor(parts: RegistrySourceParts) {
    this.#registry = new RegistryClient(parts.client, parts.cache);
    this.#parts = parts;
  }

  async fetchImage(query: ImageQuery): Promise<ImageFacts> {
    const budget = new FetchBudget(this.#parts.client.http.limits);
    try {
      const repositories = repositoriesOf(query);
      const image = await this.#fetchReference(query, budget);
      if (!image) return absent(query);
      const [found, github, notary] = await Promise.all([
        discoverSignatures(this.#registry, repositories, image.digest, this.#parts.client.http.limits, budget),
        lookUpAtGitHub(this.#parts.github, query.githubAttestations, image.digest),
        this.#fetchTrust(query, budget),
      ]);
      const { trust } = notary;
      const { signatures, trace, gaps } = joined(found, github, notary.findings);
      const { digest, size, manifest } = image;
      const descriptor = { mediaType: manifest.mediaType, digest, size };
      const evidence = { image: descriptor, platforms: platformsOf(manifest), signatures, trace, gaps, ...(trust ? { trust } : {}) };
      return { state: 'known', evidence };
    } catch (error) {
      const failure = asRegistryError(error);
      return { state: 'unknown', code: factsCodeOf(failure), reason: failure.message, retryable: failure.retryable, trace: [] };
    }
  }

  async resolveDigest(reference: ImageQuery['reference']): Promise<Digest | undefined> {
    try {
      return await this.#digestOf(reference, new FetchBudget(this.#parts.client.http.limits));
    } catch (error) {
      asRegistryError(error);
      return undefined;
    }
  }

  /** The manifest that the reference names; a digest counts more than a tag, and no tag is `latest`. */
  async #fetchReference({ reference }: ImageQuery, budget: FetchBudget): Promise<FetchedManifest | undefined> {
    const digest = await this.#digestOf(reference, budget);
    return digest === undefined ? undefined : this.#registry.fetchManifest(reference, digest, budget);
  }

  async #digestOf(reference: ImageQuery['reference'], budget: FetchBudget): Promise<Digest | undefined> {
    if (reference.digest === undefined) return this.#registry.fetchDigest(reference, reference.tag ?? 'latest', budget);
    if (isDigest(reference.digest)) return reference.digest;
    throw new RegistryError('malformed', `${reference.text} is pinned by another digest than SHA-256, which is not supported.`);
  }

  async #fetchTrust({ notary }: ImageQuery, budget: FetchBudget): Promise<{ readonly findings: Lookup; readonly trust?: TrustMetadata }> {
    if (!notary) return { findings: nothingFound };
    const place: TraceStep['place'] = { kind: 'notary-server', name: `${notary.server} ${notary.gun}` };
    try {
      const trust = await fetchTrustMetadata(this.#parts.client, notary, budget);
      if (!trust) return { findings: looked(place, 'none', `${notary.server} has no trust data of ${notary.gun}.`) };
      return { findings: looked(place, 'found', `${notary.server} has trust data of ${notary.gun}.`), trust };
    } catch (error) {
      return { findings: gap(place, 'failed', asRegistryError(error).message) };
    }
  }
}

const absent = ({ reference }: ImageQuery): ImageFacts => {
  const version = reference.digest === undefined ? `tag '${reference.tag ?? 'latest'}'` : reference.digest;
  return { state: 'absent', reason: `${placeName(reference)} has no ${version}, as its registry says.`, trace: [] };
};

/** The image's own repository, and those that policy names; each once for each prefix. */
const repositoriesOf = ({ reference, signatureRepositories }: ImageQuery): readonly SignatureRepository[] => {
  const own: SignatureRepository = { place: { registry: reference.registry, repository: reference.repository } };
  const named = signatureRepositories.map(({ repository, tagPrefix }): SignatureRepository => {
    const parsed = parseImageReference(repository);
    if (!parsed || parsed.tag !== undefined || parsed.digest !== undefined)
      throw new RegistryError('malformed', `'${repository}', where policy says that signatures are, is not a repository.`);
    const place = { registry: parsed.registry, repository: parsed.repository };
    return { place, ...(tagPrefix === undefined ? {} : { tagPrefix }) };
  });
  const all = [own, ...named].map(each => [`${placeName(each.place)} ${each.tagPrefix ?? ''}`, each] as const);
  return [...new Map(all).values()];
};
