/** Media types of manifests. Source: OCI image specification, media-types.md; Docker's "Image Manifest V2, Schema 2". */
export const manifestTypes = {
  ociManifest: 'application/vnd.oci.image.manifest.v1+json',
  ociIndex: 'application/vnd.oci.image.index.v1+json',
  dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
  dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
} as const;

/** One of the four media types that a manifest can have. */
export type ManifestMediaType = (typeof manifestTypes)[keyof typeof manifestTypes];

const known: ReadonlySet<string> = new Set(Object.values(manifestTypes));

/** Whether a media type is one of the four. */
export const isManifestMediaType = (text: string): text is ManifestMediaType => known.has(text);

/** Whether a media type is that of one image or of a list of manifests. */
export const kindOf = (mediaType: ManifestMediaType): 'manifest' | 'index' =>
  mediaType === manifestTypes.ociIndex || mediaType === manifestTypes.dockerList ? 'index' : 'manifest';

/** What is asked for when a manifest is fetched: all four, so that a registry doesn't convert what it has. */
export const manifestAccept: string = Object.values(manifestTypes).join(', ');

/** A media type without its parameters, in lower case: `application/json; charset=utf-8` is `application/json`. */
export const essenceOf = (contentType: string): string => (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();
