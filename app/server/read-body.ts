import type { IncomingMessage } from 'node:http';
import { ByteCollector } from './byte-collector.ts';

/** A request's body, or why there is none. */
export type BodyReading =
  | { readonly state: 'read'; readonly bytes: Buffer }
  | { readonly state: 'too-large' }
  /** It had to make room for others. */
  | { readonly state: 'busy' }
  /** The sender went away, or was too slow. */
  | { readonly state: 'cut' };

/** Sizes in bytes. */
export interface BodyLimits {
  /** "Payloads are capped at 25 MB" (docs.github.com, "Webhook events and payloads"). */
  readonly one: number;
  /** All bodies that are being read at the same time: who sends them is only known when they are there. */
  readonly all: number;
  /** Those from one address, so that one sender has not all of it. Behind a proxy all have the same, and only this much counts. */
  readonly address: number;
  /** Bodies that are being read at the same time. */
  readonly bodies: number;
}

const megabyte = 1_048_576;
export const gitHubBodyLimits: BodyLimits = { one: 25 * megabyte, all: 150 * megabyte, address: 100 * megabyte, bodies: 1_000 };

/** A body that is not whole yet. */
interface OpenBody {
  readonly address: string;
  readonly collector: ByteCollector;
  readonly since: number;
  readonly end: (reading: BodyReading) => void;
}

/**
 * What a body has taken of the memory: bytes times the milliseconds since it began. Why not age or size alone: GitHub's bodies are small
 * and there within a moment, and stay the least of all among many that are kept open as well as among few that are large and quick.
 */
const burdenOf = ({ collector, since }: OpenBody, now: number): number => (collector.held + 1) * (now - since + 1);

/**
 * Reads bodies whole, within limits. When they are reached, the unfinished body that has taken most of the memory makes room: whoever comes
 * is never refused for what others hold, since who is who is only known at the end.
 */
export const createBodyReader = (limits: BodyLimits): ((request: IncomingMessage) => Promise<BodyReading>) => {
  const open = new Set<OpenBody>();
  const byAddress = new Map<string, number>();
  let all = 0;
  const note = (address: string, change: number): void => {
    all += change;
    const held = (byAddress.get(address) ?? 0) + change;
    if (held > 0) byAddress.set(address, held);
    else byAddress.delete(address);
  };
  const makeRoom = (of: (body: OpenBody) => boolean): void => {
    const now = performance.now();
    let heaviest: OpenBody | undefined;
    for (const body of open) if (of(body) && (!heaviest || burdenOf(body, now) > burdenOf(heaviest, now))) heaviest = body;
    heaviest?.end({ state: 'busy' });
  };
  const keepLimits = ({ address }: OpenBody): void => {
    if (open.size > limits.bodies) makeRoom(() => true);
    const isSame = (body: OpenBody): boolean => body.address === address;
    while (all > limits.all) makeRoom(() => true);
    while ((byAddress.get(address) ?? 0) > limits.address) makeRoom(isSame);
  };

  return request => {
    if (Number(request.headers['content-length'] ?? 0) > limits.one) return Promise.resolve({ state: 'too-large' });
    const { promise, resolve } = Promise.withResolvers<BodyReading>();
    const end = (reading: BodyReading): void => {
      if (!open.delete(body)) return;
      note(body.address, -body.collector.held);
      body.collector.drop();
      request.off('data', take);
      resolve(reading);
    };
    const body: OpenBody = {
      address: request.socket.remoteAddress ?? '',
      collector: new ByteCollector(),
      since: performance.now(),
      end,
    };
    const take = (chunk: Buffer): void => {
      const before = body.collector.held;
      body.collector.add(chunk);
      const more = body.collector.held - before;
      if (more > 0) note(body.address, more);
      if (body.collector.size > limits.one) end({ state: 'too-large' });
      else if (more > 0) keepLimits(body);
    };
    open.add(body);
    request.on('data', take);
    request.once('end', () => end({ state: 'read', bytes: body.collector.toBuffer() }));
    // The connection is gone, so that nobody is there to be told.
    request.once('close', () => end({ state: 'cut' }));
    request.once('error', () => end({ state: 'cut' }));
    keepLimits(body);
    return promise;
  };
};
