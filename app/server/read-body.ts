import type { IncomingMessage } from 'node:http';

/** A request's body, or why there is none. */
export type BodyReading =
  | { readonly state: 'read'; readonly text: string }
  | { readonly state: 'too-large' }
  /** Other bodies fill the memory that bodies may take. */
  | { readonly state: 'busy' }
  /** The sender went away, or was too slow. */
  | { readonly state: 'cut' };

/** Sizes in bytes. */
export interface BodyLimits {
  /** "Payloads are capped at 25 MB" (docs.github.com, "Webhook events and payloads"). */
  readonly one: number;
  /** All bodies that are being read at the same time: who sends them is only known when they are there. */
  readonly all: number;
}

const megabyte = 1_048_576;
export const gitHubBodyLimits: BodyLimits = { one: 25 * megabyte, all: 150 * megabyte };

/** Reads bodies whole, within limits. */
export const createBodyReader = (limits: BodyLimits): ((request: IncomingMessage) => Promise<BodyReading>) => {
  let held = 0;
  return async request => {
    if (Number(request.headers['content-length'] ?? 0) > limits.one) return { state: 'too-large' };
    const chunks: Buffer[] = [];
    let size = 0;
    try {
      for await (const chunk of request.iterator({ destroyOnReturn: false })) {
        const bytes = Buffer.from(chunk);
        size += bytes.length;
        held += bytes.length;
        if (size > limits.one) return { state: 'too-large' };
        if (held > limits.all) return { state: 'busy' };
        chunks.push(bytes);
      }
      return { state: 'read', text: Buffer.concat(chunks).toString('utf8') };
    } catch {
      // The connection is gone, so that nobody is there to be told.
      return { state: 'cut' };
    } finally {
      held -= size;
    }
  };
};
