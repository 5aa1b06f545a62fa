import type { Descriptor } from '../../oci/descriptor.ts';
import type { Digest } from '../../oci/digest.ts';
import { parseManifest } from '../../oci/manifest.ts';
import { essenceOf, manifestTypes } from '../../oci/media-types.ts';
import { nextLink } from '../../text/link-header.ts';
import { RegistryError } from '../errors.ts';
import type { HttpAnswer } from '../http/http-client.ts';
import { placeName, type RepositoryPlace } from '../repository-place.ts';

/** One page of the referrers API. */
export interface ReferrersPage {
  readonly referrers: readonly Descriptor[];
  /** The next page's path, relative to `/v2/<name>/`. */
  readonly next?: string;
}

/** Statuses that say that there is no such API. */
const unsupportedStatuses: ReadonlySet<number> = new Set([400, 404, 405, 406, 410, 415, 501]);

const contentTypeOf = ({ headers }: HttpAnswer): string => essenceOf(headers.get('content-type') ?? '');

/**
 * Whether an answer tells that a registry has no referrers API: an error, a redirect (ghcr.io sends to its pages for people), or a page
 * that is no index.
 */
export const isNoReferrersList = (answer: HttpAnswer): boolean => {
  const { status } = answer;
  if (status === 200) return contentTypeOf(answer) !== manifestTypes.ociIndex;
  return Math.floor(status / 100) === 3 || unsupportedStatuses.has(status);
};

/** Reads a page. Throws `RegistryError` `malformed`. */
export const readReferrersPage = (answer: HttpAnswer, place: RepositoryPlace, digest: Digest): ReferrersPage => {
  const parsed = parseManifest(answer.body, contentTypeOf(answer));
  if (parsed.state === 'malformed' || parsed.manifest.kind !== 'index') {
    const reason = parsed.state === 'malformed' ? parsed.reason : 'It is not an index.';
    throw new RegistryError('malformed', `The list of referrers of ${digest} at ${placeName(place)} can't be read. ${reason}`);
  }
  const link = nextLink(answer.headers.get('link'));
  return { referrers: parsed.manifest.manifests, ...(link === undefined ? {} : { next: nextPath(link, answer.url, place, digest) }) };
};

/** Why so strict: credentials go along, and no page is elsewhere. */
const nextPath = (link: string, from: URL, { registry, repository }: RepositoryPlace, digest: Digest): string => {
  const prefix = `/v2/${repository}/`;
  const url = URL.canParse(link, from.href) ? new URL(link, from) : undefined;
  if (!url || url.origin !== from.origin || url.pathname !== `${prefix}referrers/${digest}`)
    throw new RegistryError('malformed', `${registry} says that the next page of referrers is somewhere else, which is not followed.`);
  return `${url.pathname.slice(prefix.length)}${url.search}`;
};
