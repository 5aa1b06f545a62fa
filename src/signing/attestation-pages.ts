import { uncompress } from 'snappyjs';
import * as v from 'valibot';
import { batchesOf } from '../text/batches.ts';
import { nextLink } from '../text/link-header.ts';
import type { GitHubAttestations } from './github-attestations.ts';

/** One answer of GitHub's attestations API. */
export interface AttestationsPage {
  /** The answer's JSON. */
  readonly data: unknown;
  /** The `Link` header. */
  readonly link: string | undefined;
}

/** How pages and bundles are read. What these throw, `collectAttestations` throws. */
export interface AttestationsPort {
  /** `after`: the cursor of a further page. Undefined when GitHub says that there are none (404). */
  readonly readPage: (after: string | undefined) => Promise<AttestationsPage | undefined>;
  /** Reads what `bundle_url` names, up to so many bytes. It is storage elsewhere and gets no credentials. */
  readonly fetchBundle: (url: string, maxBytes: number) => Promise<Uint8Array>;
}

/** Attestations of one page. Source: GitHub REST reference, "List attestations": `per_page` up to 100. */
export const attestationsPerPage = 100;
const maxPages = 3;
/** Most attestations of one image that are read. */
const maxBundles = 100;
/** Bytes of a bundle, unpacked; those of actions/attest have some ten thousand. */
const maxBundleBytes = 4 * 1024 * 1024;
/** Bytes of all bundles of one image together. */
const maxTotalBytes = 32 * 1024 * 1024;
/** Bundles that are fetched at the same time. */
const maxParallelFetches = 4;
const maxCursorLength = 512;

const answerSchema = v.object({
  attestations: v.pipe(
    v.array(v.object({ bundle: v.nullish(v.record(v.string(), v.unknown())), bundle_url: v.nullish(v.string()) })),
    v.maxLength(attestationsPerPage),
  ),
});

type Attestation = v.InferOutput<typeof answerSchema>['attestations'][number];

/** A bundle as GitHub stores it: one raw Snappy block. Undefined when it is none, or too large. */
export const unpackBundle = (bytes: Uint8Array): Uint8Array | undefined => {
  try {
    return uncompress(bytes, maxBundleBytes);
  } catch {
    // Not Snappy: there is nothing to tell beyond that.
    return undefined;
  }
};

/** The cursor in a `Link` header's next page. */
const cursorOf = (link: string | undefined): string | undefined => {
  const next = nextLink(link);
  const after = next !== undefined && URL.canParse(next) ? new URL(next).searchParams.get('after') : null;
  return after !== null && after.length <= maxCursorLength ? after : undefined;
};

const bundleOf = async (
  { bundle, bundle_url: url }: Attestation,
  fetchBundle: AttestationsPort['fetchBundle'],
): Promise<Uint8Array | undefined> => {
  if (bundle) return withinBounds(Buffer.from(JSON.stringify(bundle)));
  const unpacked = url ? unpackBundle(await fetchBundle(url, maxBundleBytes)) : undefined;
  return unpacked && isObject(unpacked) ? unpacked : undefined;
};

const withinBounds = (bundle: Uint8Array): Uint8Array | undefined => (bundle.length <= maxBundleBytes ? bundle : undefined);

/** Whether bytes are the JSON of an object. What was cut off is not: Snappy's length stands before it, and what is missing is left zero. */
const isObject = (bytes: Uint8Array): boolean => {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof value === 'object' && value !== null;
  } catch {
    // No JSON: there is nothing to tell beyond that.
    return false;
  }
};

/** Collects the bundles of all pages, up to a hundred of them and three pages. */
export const collectAttestations = async ({ readPage, fetchBundle }: AttestationsPort): Promise<GitHubAttestations> => {
  const bundles: Uint8Array[] = [];
  let after: string | undefined;
  for (let pages = 0; pages < maxPages; pages += 1) {
    const page = await readPage(after);
    if (!page)
      return after === undefined
        ? { state: 'read', bundles, isComplete: true }
        : { state: 'failed', reason: "GitHub's list of attestations went away while it was read." };
    const parsed = v.safeParse(answerSchema, page.data);
    if (!parsed.success) return { state: 'failed', reason: "GitHub's answer about attestations is not as documented." };
    const { attestations } = parsed.output;
    const wanted = attestations.slice(0, maxBundles - bundles.length);
    for (const some of batchesOf(wanted, maxParallelFetches)) {
      const batch = await Promise.all(some.map(attestation => bundleOf(attestation, fetchBundle)));
      const read = batch.filter(bundle => bundle !== undefined);
      if (read.length < batch.length)
        return { state: 'failed', reason: 'An attestation that GitHub keeps has no bundle that can be read.' };
      bundles.push(...read);
      if (bundles.reduce((sum, { length }) => sum + length, 0) > maxTotalBytes)
        return { state: 'failed', reason: 'The attestations that GitHub keeps of the image are over 32 MiB together.' };
    }
    if (wanted.length < attestations.length) return { state: 'read', bundles, isComplete: false };
    after = cursorOf(page.link);
    if (after === undefined) return { state: 'read', bundles, isComplete: true };
  }
  return { state: 'read', bundles, isComplete: false };
};

/** Whose attestations are asked for: of one repository, or of all that an owner has. */
export type AttestationScope = { readonly owner: string; readonly repo?: string };

/** Letters that names of accounts and repositories can have. */
const namePattern = /^[A-Za-z0-9_.-]{1,100}$/u;

/** `owner/repo` or `owner`; undefined for what is neither. */
export const parseAttestationScope = (scope: string): AttestationScope | undefined => {
  const [owner = '', repo, ...rest] = scope.split('/');
  const isName = (name: string): boolean => namePattern.test(name) && name !== '.' && name !== '..';
  if (rest.length > 0 || !isName(owner) || (repo !== undefined && !isName(repo))) return undefined;
  return { owner, ...(repo === undefined ? {} : { repo }) };
};
