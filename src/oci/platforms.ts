import type { Descriptor } from './descriptor.ts';
import type { ImageIndex, ImageManifest } from './manifest.ts';

/** The manifests of an index that a machine can run: BuildKit lists its attestations beside them, as of platform `unknown/unknown`. */
export const platformsOf = (manifest: ImageManifest | ImageIndex): readonly Descriptor[] =>
  manifest.kind === 'manifest'
    ? []
    : manifest.manifests.filter(({ platform }) => !(platform?.os === 'unknown' && platform.architecture === 'unknown'));
