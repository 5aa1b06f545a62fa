import { type ImageReference, parseImageReference } from '../artifacts/images/image-reference.ts';
import type { ImageSource } from '../signing/image-source.ts';

/**
 * Asks in place of a registry the one that the organization keeps as its mirror (`docker.io` → `mirror.acme.test/hub`). What is fetched is
 * the same by its digest; policies are matched by the name that is written.
 */
export const mirroredImages = (source: ImageSource, mirrors: ReadonlyMap<string, string>): ImageSource =>
  mirrors.size === 0
    ? source
    : {
        fetchImage: query => source.fetchImage({ ...query, reference: mirrored(query.reference, mirrors) }),
        resolveDigest: async reference => source.resolveDigest?.(mirrored(reference, mirrors)),
      };

const mirrored = (reference: ImageReference, mirrors: ReadonlyMap<string, string>): ImageReference => {
  const { registry, repository, tag, digest } = reference;
  const mirror = mirrors.get(registry);
  if (mirror === undefined) return reference;
  const written = `${mirror}/${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
  return parseImageReference(written) ?? reference;
};
