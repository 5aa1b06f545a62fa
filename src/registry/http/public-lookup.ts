import type { LookupAddress, LookupOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPrivateAddress } from './private-address.ts';

/** All addresses of a name, as `dns.lookup` gives them. */
export type ResolveAll = (hostname: string, options: LookupOptions & { readonly all: true }) => Promise<readonly LookupAddress[]>;

/** A name that stands for private addresses only. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
  /** As Node's network errors have it. */
  readonly code = 'EPRIVATE';
}

/**
 * A look-up for sockets that gives public addresses only. Why here: the socket connects to exactly what is returned, so that a name that
 * answers differently each time (DNS rebinding) never leads to a private address.
 */
export const lookupPublic =
  (resolveAll: ResolveAll): LookupFunction =>
  (hostname, options, callback) => {
    resolveAll(hostname, { ...options, all: true })
      .then(addresses => {
        const open = addresses.filter(({ address }) => !isPrivateAddress(address));
        const [first] = open;
        if (!first) throw new PrivateAddressError(`${hostname} has private addresses only.`);
        return { open, first };
      })
      .then(
        ({ open, first }) => (options.all ? callback(null, open) : callback(null, first.address, first.family)),
        (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), ''),
      );
  };
