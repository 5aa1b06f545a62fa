import * as v from 'valibot';
import { parseJson } from '../text/parse-json.ts';
import type { Descriptor } from './descriptor.ts';
import { isDigest } from './digest.ts';
import { essenceOf, isManifestMediaType, kindOf, type ManifestMediaType } from './media-types.ts';

/** A manifest of one image or artifact. */
export interface ImageManifest {
  readonly kind: 'manifest';
  readonly mediaType: ManifestMediaType;
  readonly artifactType?: string;
  readonly config: Descriptor;
  readonly layers: readonly Descriptor[];
  /** What the manifest is about. Source: OCI image specification 1.1, manifest.md, `subject`. */
  readonly subject?: Descriptor;
  readonly annotations: Readonly<Record<string, string>>;
}

/** A list of manifests: an image for several platforms, or the referrers of one. */
export interface ImageIndex {
  readonly kind: 'index';
  readonly mediaType: ManifestMediaType;
  readonly artifactType?: string;
  readonly manifests: readonly Descriptor[];
  readonly subject?: Descriptor;
  readonly annotations: Readonly<Record<string, string>>;
}

/** What bytes are as a manifest; `reason` is a full sentence. */
export type ParsedManifest =
  | { readonly state: 'parsed'; readonly manifest: ImageManifest | ImageIndex }
  | { readonly state: 'malformed'; readonly reason: string };

/**
 * Largest manifest, in bytes. Source: OCI distribution specification, "Pushing Manifests": registries should take at least 4 MiB, and
 * clients should not exceed it.
 */
export const maxManifestBytes: number = 4 * 1024 * 1024;

/** Most descriptors of one list: above what any image or index that was seen has. */
const maxDescriptors = 1_000;
const maxNameLength = 255;

const name = v.pipe(v.string(), v.maxLength(maxNameLength));
const annotations = v.nullish(v.record(v.string(), v.string()));

const descriptorSchema = v.object({
  mediaType: name,
  digest: v.pipe(v.string(), v.check(isDigest)),
  size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  artifactType: v.nullish(name),
  annotations,
  platform: v.nullish(v.object({ os: v.optional(name, ''), architecture: v.optional(name, ''), variant: v.nullish(name) })),
});

const descriptors = v.pipe(v.array(descriptorSchema), v.maxLength(maxDescriptors));

const documentSchema = v.object({
  schemaVersion: v.literal(2),
  mediaType: v.nullish(v.string()),
  artifactType: v.nullish(name),
  config: v.nullish(descriptorSchema),
  layers: v.nullish(descriptors),
  manifests: v.nullish(descriptors),
  subject: v.nullish(descriptorSchema),
  annotations,
});

type Document = v.InferOutput<typeof documentSchema>;

const asDescriptor = ({ digest, ...parsed }: v.InferOutput<typeof descriptorSchema>): Descriptor => {
  if (!isDigest(digest)) throw new TypeError('The schema lets digests through only.');
  const { platform } = parsed;
  return {
    mediaType: parsed.mediaType,
    digest,
    size: parsed.size,
    ...(parsed.artifactType ? { artifactType: parsed.artifactType } : {}),
    ...(parsed.annotations ? { annotations: parsed.annotations } : {}),
    ...(platform
      ? { platform: { os: platform.os, architecture: platform.architecture, ...(platform.variant ? { variant: platform.variant } : {}) } }
      : {}),
  };
};

const commonOf = ({
  artifactType,
  subject,
  annotations: given,
}: Document): Pick<ImageIndex, 'artifactType' | 'subject' | 'annotations'> => ({
  ...(artifactType ? { artifactType } : {}),
  ...(subject ? { subject: asDescriptor(subject) } : {}),
  annotations: given ?? {},
});

const malformed = (reason: string): ParsedManifest => ({ state: 'malformed', reason });

/**
 * The media type of a manifest, or a sentence that says why it has none. Why so strict: the same bytes with two meanings would let one
 * program verify what another doesn't run (CVE-2021-41190), so that what the registry says and what the bytes say must agree.
 */
const mediaTypeOf = (document: Document, contentType: string): ManifestMediaType | { readonly reason: string } => {
  const told = essenceOf(contentType);
  const written = document.mediaType ?? undefined;
  if (written !== undefined && isManifestMediaType(told) && written !== told)
    return { reason: `The manifest says that it is ${shown(written)}, and the registry says ${told}.` };
  const mediaType = isManifestMediaType(told) ? told : (written ?? told);
  return isManifestMediaType(mediaType) ? mediaType : { reason: `${shown(mediaType)} is not a media type of a manifest.` };
};

/** A text of someone else, in quotes and cut to a readable length. */
const shown = (text: string): string => JSON.stringify(text.slice(0, 100));

/**
 * Reads a manifest or an index. `contentType` is what it was served as: the registry's `Content-Type`, or the media type of the descriptor
 * that points at it. Descriptors with other digests than SHA-256 make it malformed.
 */
export const parseManifest = (bytes: Uint8Array, contentType: string): ParsedManifest => {
  if (bytes.length > maxManifestBytes) return malformed(`The manifest has ${bytes.length} bytes, more than ${maxManifestBytes}.`);
  const parsed = v.safeParse(documentSchema, parseJson(bytes));
  if (!parsed.success)
    return malformed(`The manifest is not as specified: ${v.getDotPath(parsed.issues[0]) ?? 'it is not a JSON object'}.`);
  const document = parsed.output;
  const mediaType = mediaTypeOf(document, contentType);
  if (typeof mediaType !== 'string') return malformed(mediaType.reason);
  const { config, layers, manifests } = document;
  if (kindOf(mediaType) === 'index') {
    if (config || layers) return malformed('The index has config or layers, as only a manifest of one image has.');
    if (!manifests) return malformed('The index has no list of manifests.');
    return { state: 'parsed', manifest: { kind: 'index', mediaType, ...commonOf(document), manifests: manifests.map(asDescriptor) } };
  }
  if (manifests) return malformed('The manifest has a list of manifests, as only an index has.');
  if (!config) return malformed('The manifest has no config.');
  return {
    state: 'parsed',
    manifest: {
      kind: 'manifest',
      mediaType,
      ...commonOf(document),
      config: asDescriptor(config),
      layers: (layers ?? []).map(asDescriptor),
    },
  };
};
