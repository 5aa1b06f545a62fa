import { uncompress } from 'snappyjs';
import { readCall } from './calls.ts';
import { cutShort, GitHubError } from './errors.ts';

/** Bytes of one Sigstore bundle; those of actions/attest have some ten thousand. */
export const maxBundleBytes = 4 << 20;

/** The most that so many bytes can come to when they are compressed (snappy, `MaxCompressedLength`). */
const maxCompressedBytes = 32 + maxBundleBytes + Math.floor(maxBundleBytes / 6);

/** Milliseconds after which a download is given up. */
const deadline = 30_000;

const what = 'Reading the bundle of an attestation';

/** What lies at a bundle's address; `too-large` was not read to its end. */
export type ReadBundle = { readonly state: 'read'; readonly bundle: Uint8Array } | { readonly state: 'too-large' };

/**
 * Reads a bundle (JSON) from its address in GitHub's storage, where it lies compressed by raw snappy. The address itself is the permission
 * to read: it is asked without a token, which is not for that server. Throws `GitHubError`.
 */
export const readBundle = (url: URL, fetchUrl: typeof fetch): Promise<ReadBundle> =>
  readCall(what, async () => {
    // Why no redirects: the storage answers itself, and another place has not been checked.
    const answer = await fetchUrl(url, { redirect: 'error', signal: AbortSignal.timeout(deadline) });
    if (!answer.ok) {
      await answer.body?.cancel();
      throw new GitHubError(answer.status >= 500 ? 'unavailable' : 'unexpected', `${what} failed with HTTP ${answer.status}.`, undefined);
    }
    const compressed = await readBody(answer, maxCompressedBytes);
    if (compressed === undefined || (declaredLength(compressed) ?? 0) > maxBundleBytes) return { state: 'too-large' };
    return { state: 'read', bundle: inflate(compressed) };
  });

/** The bytes of an answer; undefined when there are more than `limit`. */
const readBody = async ({ body }: Response, limit: number): Promise<Uint8Array | undefined> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/** Bytes of a varint of 32 bits. */
const maxVarintBytes = 5;

/** The length that compressed bytes say they will have (snappy's format description, 1: a little-endian varint). Undefined when they say none. */
const declaredLength = (compressed: Uint8Array): number | undefined => {
  let length = 0;
  for (const [index, byte] of compressed.subarray(0, maxVarintBytes).entries()) {
    length += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return length;
  }
  return undefined;
};

/** The bundle, whose length was looked at. Bytes that do not come to the JSON of an object were cut off on their way, or written over. */
const inflate = (compressed: Uint8Array): Uint8Array => {
  try {
    const bundle = uncompress(compressed, maxBundleBytes);
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bundle));
    if (typeof value === 'object' && value !== null) return bundle;
  } catch (error) {
    throw new GitHubError('unavailable', `${what} failed: it is cut short or broken.`, error);
  }
  throw cutShort(what);
};
