import type { Descriptor } from './descriptor.ts';
import type { ImageIndex, ImageManifest } from './manifest.ts';

/** BuildKit's mark of an attestation beside an image. Source: BuildKit, docs/attestations/attestation-storage.md. */
const referenceType = 'vnd.docker.reference.type';

/**
 * Whether an entry of an index is one of BuildKit's attestations: marked as such, and of no platform. Why both: what is of a platform runs,
 * whatever is written beside it, and an image whose platform nobody filled in is an image all the same.
 */
const isAttestation = ({ platform, annotations }: Descriptor): boolean =>
  platform?.os === 'unknown' && platform.architecture === 'unknown' && annotations?.[referenceType] === 'attestation-manifest';

/** The manifests of an index that a machine may run, and the indexes in it. */
export const platformsOf = (manifest: ImageManifest | ImageIndex): readonly Descriptor[] =>
  manifest.kind === 'manifest' ? [] : manifest.manifests.filter(entry => !isAttestation(entry));
