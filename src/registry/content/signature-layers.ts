import type { Descriptor } from '../../oci/descriptor.ts';
import type { ImageManifest } from '../../oci/manifest.ts';
import { essenceOf } from '../../oci/media-types.ts';
import type { FoundSignature, SignaturePlace } from '../../signing/evidence.ts';

/**
 * Media types that signatures are stored as. Sources: cosign, `pkg/types/media.go`; sigstore's bundle format; Notary Project,
 * signature-specification.md.
 */
const simpleSigning = 'application/vnd.dev.cosign.simplesigning.v1+json';
const dsseEnvelope = 'application/vnd.dsse.envelope.v1+json';
const bundlePrefix = 'application/vnd.dev.sigstore.bundle';
const notationArtifact = 'application/vnd.cncf.notary.signature';

type NotationMediaType = Extract<FoundSignature, { format: 'notation' }>['mediaType'];

/** How a layer's bytes become a signature. */
export interface SignatureLayer {
  readonly layer: Descriptor;
  readonly read: (bytes: Uint8Array, place: SignaturePlace) => FoundSignature;
}

const isNotationMediaType = (text: string): text is NotationMediaType => text === 'application/jose+json' || text === 'application/cose';

const isBundle = (mediaType: string | undefined): boolean => mediaType?.toLowerCase().startsWith(bundlePrefix) ?? false;

const signatureLayer = (layer: Descriptor, manifest: ImageManifest): SignatureLayer | undefined => {
  const { artifactType, config } = manifest;
  const mediaType = essenceOf(layer.mediaType);
  const annotations = layer.annotations ?? {};
  if (mediaType === simpleSigning) return { layer, read: (payload, place) => ({ format: 'simple-signing', place, payload, annotations }) };
  if (mediaType === dsseEnvelope) return { layer, read: (envelope, place) => ({ format: 'dsse-envelope', place, envelope, annotations }) };
  if (isBundle(mediaType) || isBundle(artifactType))
    return { layer, read: (bundle, place) => ({ format: 'sigstore-bundle', place, bundle }) };
  const isNotation = artifactType === notationArtifact || config.mediaType === notationArtifact;
  if (isNotation && isNotationMediaType(mediaType))
    return { layer, read: (envelope, place) => ({ format: 'notation', place, mediaType, envelope }) };
  return undefined;
};

/**
 * The layers of a manifest that are signatures. Looks at the manifest itself, never at the descriptor that pointed to it:
 * go-containerregistry, and cosign with it, lists referrers with a wrong `artifactType` (sigstore/cosign#4641).
 */
export const signatureLayers = (manifest: ImageManifest): readonly SignatureLayer[] =>
  manifest.layers.flatMap(layer => signatureLayer(layer, manifest) ?? []);
