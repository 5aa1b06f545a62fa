/** Bounds of everything that is fetched: registries and what lies in them are hostile. */
export interface RegistryLimits {
  /** Bytes of one manifest, index or page of referrers. */
  readonly manifestBytes: number;
  /** Bytes of one blob. */
  readonly blobBytes: number;
  /** Bytes of all answers for one image together. */
  readonly imageBytes: number;
  /** Requests for one image, redirects, tokens and tries after failures included. */
  readonly imageRequests: number;
  /** Milliseconds that one image may take. */
  readonly imageMilliseconds: number;
  /** Milliseconds that one request may take, its answer's body included. */
  readonly requestMilliseconds: number;
  /** Milliseconds in which the beginning of an answer has to come. */
  readonly answerMilliseconds: number;
  /** Referrers of one place that are looked at. */
  readonly referrers: number;
  /** Layers of one signature manifest that are looked at. */
  readonly layers: number;
  /** Pages of one list. */
  readonly pages: number;
  /** Redirects of one request. */
  readonly redirects: number;
  /** Tries of one request, the first one included. */
  readonly tries: number;
  /** Tries of a request that nobody answers. */
  readonly mutedTries: number;
  /** Milliseconds that a host that never answered is left alone. */
  readonly mutedMilliseconds: number;
  /** First wait before another try for which the server names no time, in milliseconds; doubled each time. */
  readonly firstWait: number;
  /** Longest wait that a server may ask for, in milliseconds. */
  readonly longestWait: number;
  /** Requests to one host at a time. */
  readonly perHost: number;
}

/**
 * What the shells keep to. Sizes of manifests as the OCI distribution specification has them; signatures are some kilobytes, attestations
 * with SBOMs some megabytes.
 */
export const usualLimits: RegistryLimits = {
  manifestBytes: 4 * 1024 * 1024,
  blobBytes: 16 * 1024 * 1024,
  imageBytes: 64 * 1024 * 1024,
  imageRequests: 500,
  imageMilliseconds: 60_000,
  requestMilliseconds: 30_000,
  answerMilliseconds: 10_000,
  referrers: 100,
  layers: 100,
  pages: 50,
  redirects: 5,
  tries: 3,
  mutedTries: 2,
  mutedMilliseconds: 60_000,
  firstWait: 500,
  longestWait: 20_000,
  perHost: 6,
};
