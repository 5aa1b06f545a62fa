import type { Range } from '../../text/range.ts';

/** What a program that pulls images is told about a registry, as far as it weakens the connection. */
export interface RegistrySetting {
  /** Host, with its port if one is written; a URL's scheme and path are left out. `*` stands for all. */
  readonly host: string;
  /**
   * `unverified`: certificates are not looked at. `insecure`: neither are they, and plain HTTP is taken where TLS is not offered. `plain`: the address
   * itself says `http://`.
   */
  readonly how: 'unverified' | 'insecure' | 'plain';
  readonly at: Range;
}

/** The host of an address, and whether it is one for plain HTTP. */
export const hostOf = (address: string): { readonly host: string; readonly isPlain: boolean } => {
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]{0,20}:\/\/)?(.*)$/is.exec(address.trim()) ?? [];
  return { host: rest.split('/', 1)[0] ?? '', isPlain: scheme.toLowerCase() === 'http://' };
};
