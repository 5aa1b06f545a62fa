import type { Descriptor } from '../../oci/descriptor.ts';
import type { Digest } from '../../oci/digest.ts';
import type { ImageManifest } from '../../oci/manifest.ts';
import type { SignaturePlace } from '../../signing/evidence.ts';
import { asRegistryError } from '../errors.ts';
import { gap, joined, type Lookup, looked } from '../lookup.ts';
import type { ContentReader } from './content-reader.ts';
import { type SignatureLayer, signatureLayers } from './signature-layers.ts';

/** Where a manifest stands among the places that are looked at. */
export interface ManifestPlace {
  readonly place: SignaturePlace;
  /** Whose digest a signature's place has: the manifest's, or that of its own layer where one manifest holds many. */
  readonly digestOf: 'manifest' | 'layer';
}

const fetchLayer = async ({ layer, read }: SignatureLayer, { place, digestOf }: ManifestPlace, reader: ContentReader): Promise<Lookup> => {
  const own: SignaturePlace = digestOf === 'layer' ? { ...place, digest: layer.digest } : place;
  try {
    const bytes = await reader.fetchBlob(layer);
    if (!bytes) return gap(own, 'failed', `The signature's blob ${layer.digest} is listed, and not there.`);
    const signature = read(bytes, own);
    return {
      signatures: [signature],
      trace: [{ place: own, outcome: 'found', note: `A signature of format ${signature.format}.` }],
      gaps: [],
    };
  } catch (error) {
    return gap(own, 'failed', asRegistryError(error).message);
  }
};

/** Fetches the signatures of a manifest's layers. At most `maxLayers` are looked at. */
export const fetchSignatures = async (
  manifest: ImageManifest,
  at: ManifestPlace,
  reader: ContentReader,
  maxLayers: number,
): Promise<Lookup> => {
  const layers = signatureLayers(manifest);
  if (layers.length === 0) return looked(at.place, 'skipped', 'It is not a signature in a format that is known.');
  const findings = await Promise.all(layers.slice(0, maxLayers).map(layer => fetchLayer(layer, at, reader)));
  if (layers.length <= maxLayers) return joined(...findings);
  return joined(...findings, gap(at.place, 'skipped', `It has ${layers.length} signatures; only ${maxLayers} were looked at.`));
};

const fetchReferrer = async (
  { digest }: Descriptor,
  image: Digest,
  place: SignaturePlace,
  reader: ContentReader,
  maxLayers: number,
): Promise<Lookup> => {
  const own = { ...place, digest };
  try {
    const fetched = await reader.fetchManifest(digest);
    if (!fetched) return gap(own, 'failed', 'It is listed, and not there.');
    const { manifest } = fetched;
    if (manifest.kind === 'index') return looked(own, 'skipped', 'It is an index and no signature.');
    if (manifest.subject?.digest !== image)
      return looked(own, 'skipped', 'It is listed for the image, but its own subject is another: it is not about this image.');
    return await fetchSignatures(manifest, { place: own, digestOf: 'manifest' }, reader, maxLayers);
  } catch (error) {
    return gap(own, 'failed', asRegistryError(error).message);
  }
};

/**
 * Fetches the signatures among referrers of an image. Each manifest is fetched and asked for its subject, because what lists it can be
 * wrong by accident or by intent.
 */
export const fetchReferrerSignatures = async (
  referrers: readonly Descriptor[],
  image: Digest,
  place: SignaturePlace,
  reader: ContentReader,
  maxLayers: number,
): Promise<Lookup> => joined(...(await Promise.all(referrers.map(each => fetchReferrer(each, image, place, reader, maxLayers)))));
