import * as v from 'valibot';
import { maxBundleBytes, readBundle } from './attestation-bundle.ts';
import { readCall } from './calls.ts';
import type { GitHubClient } from './client.ts';
import { cutShort, GitHubError } from './errors.ts';

/** Most attestations of one image that are read. */
const maxBundles = 100;
/** Attestations in one answer (REST reference, "List attestations", `per_page`). */
const perPage = 100;
/** Pages that are asked for; GitHub may give fewer attestations in one than were asked for. */
const maxPages = 10;
/** Downloads at the same time. */
const maxParallelDownloads = 4;

/** Whose attestations are read: those of one repository, or of all repositories of an organization that the token may read. */
export interface AttestationsPlace {
  readonly owner: string;
  readonly repo?: string;
}

/** What GitHub has of attestations about an image. */
export type AttestationsReading =
  | {
      readonly state: 'read';
      /** Sigstore bundles as JSON, not verified. */
      readonly bundles: readonly Uint8Array[];
      /** What could not be read, a full sentence each; empty when `bundles` is all there is. */
      readonly gaps: readonly string[];
    }
  /** The token may not read them; `reason` is a full sentence and says which permission it needs. */
  | { readonly state: 'forbidden'; readonly reason: string };

const pageSchema = v.object({
  attestations: v.array(v.object({ bundle: v.nullish(v.record(v.string(), v.unknown())), bundle_url: v.nullish(v.string()) })),
});

type Attestation = v.InferOutput<typeof pageSchema>['attestations'][number];

/**
 * Reads GitHub's artifact attestations of an image by the digest (`sha256:…`) of exactly what they were made for: one call for up to a hundred, and
 * a download for each whose bundle is not in the list. Newer versions of the API give addresses only. What GitHub does not find, or does not let
 * the token know of (it answers 404 to both), comes to no bundles; an Enterprise Server has no attestations either. `fetchUrl` downloads from
 * GitHub's storage and gets no token. Throws `GitHubError` when GitHub can't be read.
 */
export const readAttestations = async (
  client: GitHubClient,
  place: AttestationsPlace,
  digest: string,
  fetchUrl: typeof fetch = fetch,
): Promise<AttestationsReading> => {
  const listed = await listAttestations(client, place, digest);
  if ('reason' in listed) return listed;
  const bundles: Uint8Array[] = [];
  const gaps = listed.isAll ? [] : [`There are more attestations than the first ${listed.attestations.length}, which were read.`];
  for (let at = 0; at < listed.attestations.length; at += maxParallelDownloads) {
    const batch = listed.attestations.slice(at, at + maxParallelDownloads);
    for (const read of await Promise.all(batch.map(attestation => bundleOf(client, attestation, fetchUrl))))
      if (typeof read === 'string') gaps.push(read);
      else bundles.push(read);
  }
  return { state: 'read', bundles, gaps };
};

interface ListedAttestations {
  readonly attestations: readonly Attestation[];
  readonly isAll: boolean;
}

const listAttestations = async (
  client: GitHubClient,
  place: AttestationsPlace,
  digest: string,
): Promise<ListedAttestations | Extract<AttestationsReading, { readonly state: 'forbidden' }>> => {
  const attestations: Attestation[] = [];
  let after: string | undefined;
  try {
    for (let page = 0; page < maxPages && attestations.length <= maxBundles; page += 1) {
      const answer = await readPage(client, place, digest, after);
      attestations.push(...answer.attestations);
      after = answer.after;
      if (after === undefined) break;
    }
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    if (error.code === 'forbidden')
      return { state: 'forbidden', reason: `${error.message} The token needs the permission "attestations: read" there.` };
    if (error.code !== 'not-found' || attestations.length > 0) throw error;
  }
  return { attestations: attestations.slice(0, maxBundles), isAll: after === undefined && attestations.length <= maxBundles };
};

interface Page {
  readonly attestations: readonly Attestation[];
  /** Cursor of the next one. */
  readonly after: string | undefined;
}

const readPage = (client: GitHubClient, { owner, repo }: AttestationsPlace, digest: string, after: string | undefined): Promise<Page> => {
  const what = `Reading the attestations of ${repo === undefined ? owner : `${owner}/${repo}`}`;
  const parameters = { subject_digest: digest, per_page: perPage, ...(after !== undefined && { after }) };
  return readCall(what, async () => {
    const { data, headers } =
      repo === undefined
        ? await client.rest.orgs.listAttestations({ org: owner, ...parameters })
        : await client.rest.repos.listAttestations({ owner, repo, ...parameters });
    const read = v.safeParse(pageSchema, data);
    if (!read.success) throw cutShort(what);
    return { attestations: read.output.attestations, after: cursorIn(headers.link) };
  });
};

/** The cursor `after` in the address of the next page (RFC 8288). Why not the address itself: a request with a token goes to the API alone. */
const cursorIn = (link: string | undefined): string | undefined => {
  const next = link?.split(',').find(part => part.includes('rel="next"'));
  const [address] = next?.split('>') ?? [];
  const url = address === undefined ? null : URL.parse(address.trim().replace(/^</u, ''));
  return url?.searchParams.get('after') ?? undefined;
};

/** The bundle of an attestation, or a sentence that says why there is none. */
const bundleOf = async (
  client: GitHubClient,
  { bundle, bundle_url: address }: Attestation,
  fetchUrl: typeof fetch,
): Promise<Uint8Array | string> => {
  if (bundle) {
    const bytes = Buffer.from(JSON.stringify(bundle));
    return bytes.length > maxBundleBytes ? tooLarge : bytes;
  }
  const url = URL.parse(address ?? '');
  if (url === null || !mayAsk(client, url)) return 'An attestation has neither a bundle nor an address (https) that it can be read from.';
  try {
    const read = await readBundle(url, fetchUrl);
    return read.state === 'read' ? read.bundle : tooLarge;
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return error.message;
  }
};

const tooLarge = 'The bundle of an attestation is over 4 MiB, more than is read.';

/** Only encrypted connections, or to where the API itself is. */
const mayAsk = (client: GitHubClient, url: URL): boolean =>
  url.protocol === 'https:' || url.origin === URL.parse(client.request.endpoint.DEFAULTS.baseUrl)?.origin;
