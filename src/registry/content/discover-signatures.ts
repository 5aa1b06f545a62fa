import type { Descriptor } from '../../oci/descriptor.ts';
import type { Digest } from '../../oci/digest.ts';
import { type CosignTagKind, cosignTag, referrersTag } from '../../oci/digest-tags.ts';
import type { SignaturePlace } from '../../signing/evidence.ts';
import { asRegistryError } from '../errors.ts';
import type { FetchBudget } from '../http/fetch-budget.ts';
import type { RegistryLimits } from '../limits.ts';
import { gap, joined, type Lookup, looked, nothingFound } from '../lookup.ts';
import { placeName, type RepositoryPlace } from '../repository-place.ts';
import type { ContentReader } from './content-reader.ts';
import type { RegistryClient } from './registry-client.ts';
import { fetchReferrerSignatures, fetchSignatures } from './signature-manifest.ts';

/** A repository in which signatures of an image are looked for. */
export interface SignatureRepository {
  readonly place: RepositoryPlace;
  /** Put before the names of cosign's tags. */
  readonly tagPrefix?: string;
}

/** What a place lists as referrers of the image. */
interface Listed {
  readonly place: SignaturePlace;
  readonly referrers: readonly Descriptor[];
  readonly findings: Lookup;
}

const listed = (place: SignaturePlace, referrers: readonly Descriptor[], isComplete: boolean): Listed => {
  if (referrers.length === 0) return { place, referrers, findings: looked(place, 'none', 'Nothing refers to the image.') };
  const count = `${referrers.length} ${referrers.length === 1 ? 'manifest refers' : 'manifests refer'} to the image`;
  return {
    place,
    referrers,
    findings: isComplete
      ? looked(place, 'found', `${count}.`)
      : gap(place, 'skipped', `More than ${count}; the others were not looked at.`),
  };
};

/** Looks for signatures in one repository: referrers API, then the tag that stands in for it, then cosign's own tags. */
class RepositorySearch {
  readonly #client: RegistryClient;
  readonly #budget: FetchBudget;
  readonly #limits: RegistryLimits;
  readonly #image: Digest;
  readonly #place: RepositoryPlace;
  readonly #tagPrefix: string;
  readonly #reader: ContentReader;

  constructor(
    client: RegistryClient,
    { place, tagPrefix = '' }: SignatureRepository,
    image: Digest,
    limits: RegistryLimits,
    budget: FetchBudget,
  ) {
    this.#client = client;
    this.#budget = budget;
    this.#limits = limits;
    this.#image = image;
    this.#place = place;
    this.#tagPrefix = tagPrefix;
    this.#reader = {
      fetchManifest: digest => client.fetchManifest(place, digest, budget),
      fetchBlob: descriptor => client.fetchBlob(place, descriptor, budget),
    };
  }

  async run(): Promise<Lookup> {
    const [api, fallback, signatures, attestations] = await Promise.all([
      this.#listByApi(),
      this.#listByTag(),
      this.#readTag('sig'),
      this.#readTag('att'),
    ]);
    // The tag lists again what the API lists, where a registry got its API later.
    const known = new Set(api.referrers.map(({ digest }) => digest));
    const further = fallback.referrers.filter(({ digest }) => !known.has(digest));
    const fetch = ({ place }: Listed, referrers: readonly Descriptor[]): Promise<Lookup> =>
      fetchReferrerSignatures(referrers, this.#image, place, this.#reader, this.#limits.layers);
    const [fromApi, fromTag] = await Promise.all([fetch(api, distinct(api.referrers)), fetch(fallback, distinct(further))]);
    return joined(api.findings, fromApi, fallback.findings, fromTag, signatures, attestations);
  }

  async #listByApi(): Promise<Listed> {
    const place: SignaturePlace = { kind: 'referrer', name: placeName(this.#place) };
    try {
      const answer = await this.#client.fetchReferrers(this.#place, this.#image, this.#budget);
      if (answer.state === 'listed') return listed(place, answer.referrers, answer.isComplete);
      return { place, referrers: [], findings: looked(place, 'unsupported', answer.note) };
    } catch (error) {
      return { place, referrers: [], findings: gap(place, 'failed', asRegistryError(error).message) };
    }
  }

  async #listByTag(): Promise<Listed> {
    const tag = referrersTag(this.#image);
    const place: SignaturePlace = { kind: 'fallback-tag', name: `${placeName(this.#place)}:${tag}` };
    const nothing = (findings: Lookup): Listed => ({ place, referrers: [], findings });
    try {
      const digest = await this.#client.fetchDigest(this.#place, tag, this.#budget);
      if (digest === undefined) return nothing(looked(place, 'none', 'There is no such tag.'));
      // GitLab's registry reads the tag as the digest it spells (oras-go#1396).
      if (digest === this.#image) return nothing(looked(place, 'skipped', 'The tag names the image itself and no list of referrers.'));
      const fetched = await this.#reader.fetchManifest(digest);
      if (!fetched) return nothing(gap(place, 'failed', missing(digest)));
      if (fetched.manifest.kind !== 'index') return nothing(looked(place, 'skipped', 'The tag names no list of referrers.'));
      const { manifests } = fetched.manifest;
      return listed(place, manifests.slice(0, this.#limits.referrers), manifests.length <= this.#limits.referrers);
    } catch (error) {
      return nothing(gap(place, 'failed', asRegistryError(error).message));
    }
  }

  async #readTag(kind: CosignTagKind): Promise<Lookup> {
    const tag = cosignTag(this.#image, kind, this.#tagPrefix);
    const place: SignaturePlace = { kind: kind === 'sig' ? 'signature-tag' : 'attestation-tag', name: `${placeName(this.#place)}:${tag}` };
    try {
      const digest = await this.#client.fetchDigest(this.#place, tag, this.#budget);
      if (digest === undefined) return looked(place, 'none', 'There is no such tag.');
      const fetched = await this.#reader.fetchManifest(digest);
      if (!fetched) return gap(place, 'failed', missing(digest));
      if (fetched.manifest.kind === 'index') return looked(place, 'skipped', 'The tag names an index and no signatures.');
      return await fetchSignatures(fetched.manifest, { place, digestOf: 'layer' }, this.#reader, this.#limits.layers);
    } catch (error) {
      return gap(place, 'failed', asRegistryError(error).message);
    }
  }
}

const missing = (digest: Digest): string => `The tag names ${digest}, which is not there.`;

const distinct = (descriptors: readonly Descriptor[]): readonly Descriptor[] => [
  ...new Map(descriptors.map(each => [each.digest, each])).values(),
];

/** Looks for signatures of an image in repositories; what fails at one place is a gap, and the others are looked at all the same. */
export const discoverSignatures = async (
  client: RegistryClient,
  repositories: readonly SignatureRepository[],
  image: Digest,
  limits: RegistryLimits,
  budget: FetchBudget,
): Promise<Lookup> => {
  let findings = nothingFound;
  for (const repository of repositories)
    findings = joined(findings, await new RepositorySearch(client, repository, image, limits, budget).run());
  return findings;
};
