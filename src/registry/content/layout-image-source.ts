import type { ImageReference } from '../../artifacts/images/image-reference.ts';
import type { Descriptor } from '../../oci/descriptor.ts';
import { type Digest, isDigest } from '../../oci/digest.ts';
import { cosignTag, referrersTag } from '../../oci/digest-tags.ts';
import { isManifestMediaType, kindOf } from '../../oci/media-types.ts';
import { platformsOf } from '../../oci/platforms.ts';
import type { ImageFacts, SignaturePlace } from '../../signing/evidence.ts';
import type { ImageQuery, ImageSource } from '../../signing/image-source.ts';
import { asRegistryError, factsCodeOf, RegistryError } from '../errors.ts';
import { type RegistryLimits, usualLimits } from '../limits.ts';
import { gap, joined, type Lookup, looked, nothingFound } from '../lookup.ts';
import { LayoutReader } from './layout-reader.ts';
import type { FetchedManifest } from './registry-client.ts';
import { fetchReferrerSignatures, fetchSignatures } from './signature-manifest.ts';

const refName = 'org.opencontainers.image.ref.name';
/** `cosign save` tells by this annotation what an entry is. Source: cosign, `pkg/oci/layout`. */
const kindName = 'kind';
const cosignKinds = { sig: 'dev.cosignproject.cosign/sigs', att: 'dev.cosignproject.cosign/atts' } as const;

const annotation = ({ annotations }: Descriptor, name: string): string | undefined => annotations?.[name];

/** Whether an entry is named so: by the tag alone, or as a whole reference. */
const isNamed = (entry: Descriptor, tag: string): boolean => {
  const name = annotation(entry, refName);
  return name === tag || (name?.endsWith(`:${tag}`) ?? false);
};

const isCosignEntry = (entry: Descriptor): boolean => {
  const kind = annotation(entry, kindName);
  const name = annotation(entry, refName) ?? '';
  return kind === cosignKinds.sig || kind === cosignKinds.att || /(?:^|:)[^:]*sha256-[0-9a-f]{64}(?:\.sig|\.att|\.sbom)?$/u.test(name);
};

/** An entry of `index.json` and what it names. */
interface Entry {
  readonly descriptor: Descriptor;
  readonly fetched: FetchedManifest | undefined;
}

/**
 * Facts about an image from an OCI image layout on disk, as `cosign save`, `oras cp -r --to-oci-layout`, `skopeo copy` and `buildx` write
 * it. The image is the one with the reference's digest, or named like its tag, or the only one. GitHub and notary servers are not asked.
 */
export class LayoutImageSource implements ImageSource {
  readonly #folder: string;
  readonly #limits: RegistryLimits;

  constructor(folder: string, limits: RegistryLimits = usualLimits) {
    this.#folder = folder;
    this.#limits = limits;
  }

  async fetchImage(query: ImageQuery): Promise<ImageFacts> {
    const reader = new LayoutReader(this.#folder, this.#limits);
    try {
      const { manifests } = await reader.readIndex();
      if (manifests.length > this.#limits.referrers)
        throw new RegistryError('too-large', `The layout has ${manifests.length} entries, more than ${this.#limits.referrers}.`);
      const entries = await Promise.all(
        manifests.map(async (descriptor): Promise<Entry> => ({ descriptor, fetched: await reader.fetchManifest(descriptor.digest) })),
      );
      const image = await chooseImage(entries, query.reference, reader);
      if (!image) return { state: 'absent', reason: `The layout ${this.#folder} has no ${query.reference.text}.`, trace: [] };
      const found = await this.#findSignatures(entries, image.digest, reader);
      const { signatures, trace, gaps } = joined(found, ...notAsked(query));
      const { digest, size, manifest } = image;
      const descriptor = { mediaType: manifest.mediaType, digest, size };
      return { state: 'known', evidence: { image: descriptor, platforms: platformsOf(manifest), signatures, trace, gaps } };
    } catch (error) {
      const failure = asRegistryError(error);
      return { state: 'unknown', code: factsCodeOf(failure), reason: failure.message, retryable: false, trace: [] };
    }
  }

  async #findSignatures(entries: readonly Entry[], image: Digest, reader: LayoutReader): Promise<Lookup> {
    const { layers, referrers: most } = this.#limits;
    const about = entries.filter(({ fetched }) => fetched?.manifest.subject?.digest === image).map(({ descriptor }) => descriptor);
    const place: SignaturePlace = { kind: 'referrer', name: this.#folder };
    const tag = referrersTag(image);
    const list = entries.find(({ descriptor }) => isNamed(descriptor, tag))?.fetched?.manifest;
    const further = (list?.kind === 'index' ? list.manifests : []).filter(({ digest }) => !about.some(each => each.digest === digest));
    if (list?.kind === 'index') reader.learn(list.manifests);
    const tagPlace: SignaturePlace = { kind: 'fallback-tag', name: `${this.#folder}:${tag}` };
    const [fromEntries, fromTag, signatures, attestations] = await Promise.all([
      fetchReferrerSignatures(about, image, place, reader, layers),
      fetchReferrerSignatures(further.slice(0, most), image, tagPlace, reader, layers),
      this.#readCosign('sig', entries, image, reader),
      this.#readCosign('att', entries, image, reader),
    ]);
    return joined(
      about.length === 0 ? looked(place, 'none', 'No entry refers to the image.') : nothingFound,
      fromEntries,
      list ? nothingFound : looked(tagPlace, 'none', 'There is no such tag.'),
      fromTag,
      further.length > most ? gap(tagPlace, 'skipped', `More than ${most} manifests refer to the image.`) : nothingFound,
      signatures,
      attestations,
    );
  }

  async #readCosign(kind: 'sig' | 'att', entries: readonly Entry[], image: Digest, reader: LayoutReader): Promise<Lookup> {
    const tag = cosignTag(image, kind);
    const place: SignaturePlace = { kind: kind === 'sig' ? 'signature-tag' : 'attestation-tag', name: `${this.#folder}:${tag}` };
    const matching = entries.filter(({ descriptor }) => isNamed(descriptor, tag) || annotation(descriptor, kindName) === cosignKinds[kind]);
    if (matching.length === 0) return looked(place, 'none', 'There is no such entry.');
    const found = matching.map(async ({ fetched }) =>
      fetched?.manifest.kind === 'manifest'
        ? fetchSignatures(fetched.manifest, { place, digestOf: 'layer' }, reader, this.#limits.layers)
        : looked(place, 'skipped', 'The entry names no manifest with signatures.'),
    );
    return joined(...(await Promise.all(found)));
  }
}

/** The places that a layout can't answer for are gaps. */
const notAsked = ({ githubAttestations, notary }: ImageQuery): readonly Lookup[] => [
  githubAttestations === undefined
    ? nothingFound
    : gap({ kind: 'github-attestations', name: githubAttestations }, 'skipped', 'GitHub is not asked when a layout is read.'),
  notary === undefined
    ? nothingFound
    : gap(
        { kind: 'notary-server', name: `${notary.server} ${notary.gun}` },
        'skipped',
        'Notary servers are not asked when a layout is read.',
      ),
];

const chooseImage = async (
  entries: readonly Entry[],
  reference: ImageReference,
  reader: LayoutReader,
): Promise<FetchedManifest | undefined> => {
  if (reference.digest !== undefined) return isDigest(reference.digest) ? byDigest(entries, reference.digest, reader) : undefined;
  const images = entries.filter(({ descriptor, fetched }) => fetched?.manifest.subject === undefined && !isCosignEntry(descriptor));
  const tag = reference.tag ?? 'latest';
  const named = images.filter(({ descriptor }) => [tag, reference.text].includes(annotation(descriptor, refName) ?? ''));
  if (named.length > 0) return named[0]?.fetched;
  // Tools that write one image leave its name out.
  const nameless = images.filter(({ descriptor }) => annotation(descriptor, refName) === undefined);
  return images.length === 1 && nameless.length === 1 ? nameless[0]?.fetched : undefined;
};

const isIndex = ({ mediaType }: Descriptor): boolean => isManifestMediaType(mediaType) && kindOf(mediaType) === 'index';

/** Most manifests that are looked through for one that an index lists. */
const maxLookedThrough = 200;

/** An entry, or what the index of one lists, or an index in it. */
const byDigest = async (entries: readonly Entry[], digest: Digest, reader: LayoutReader): Promise<FetchedManifest | undefined> => {
  const seen = new Set<Digest>();
  const waiting = entries.map(({ descriptor }) => descriptor);
  for (let next = waiting.shift(); next !== undefined && seen.size < maxLookedThrough; next = waiting.shift()) {
    if (next.digest === digest) return reader.fetchManifest(digest);
    if (seen.has(next.digest) || !isIndex(next)) continue;
    seen.add(next.digest);
    const fetched = await reader.fetchManifest(next.digest);
    if (fetched?.manifest.kind === 'index') waiting.push(...fetched.manifest.manifests);
  }
  return undefined;
};
