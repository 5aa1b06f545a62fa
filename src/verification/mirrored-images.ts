import { type ImageReference, parseImageReference } from '../artifacts/image-reference.ts';
import type { ImageQuery, ImageSource } from '../signing/image-source.ts';

/**
 * Asks in place of a registry the one that the organization keeps as its mirror (`docker.io` → `mirror.acme.test/hub`). What is fetched is the same
 * by its digest; policies are matched by the name that is written.
 */
export const mirroredImages = (source: ImageSource, mirrors: ReadonlyMap<string, string>): ImageSource =>
  mirrors.size === 0 ? source : { fetchImage: query => source.fetchImage(mirrored(query, mirrors)) };

const mirrored = (query: ImageQuery, mirrors: ReadonlyMap<string, string>): ImageQuery => {
  const { registry, repository, tag, digest } = query.reference;
  const mirror = mirrors.get(registry);
  if (mirror === undefined) return query;
  const written = `${mirror}/${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
  const reference: ImageReference | undefined = parseImageReference(written);
  return reference === undefined ? query : { ...query, reference };
};
