import { isPrivateAddress } from '../private-networks.ts';

/** An address as a command gets it, with `\0` where a part is only known at run time. */
export interface WebAddress {
  /** In lower case; `http` for one that is written without a scheme. */
  readonly scheme: string;
  /** False when the scheme is left to the program. */
  readonly explicit: boolean;
  /** In lower case, without user and port. */
  readonly host: string;
  /** Undefined when the scheme decides. */
  readonly port?: string;
  /** From the first slash on, query and fragment included. */
  readonly path: string;
}

/** Longer texts are no addresses. */
const maximumLength = 4096;

const schemePattern = /^([a-z][a-z0-9+.-]{0,15}):\/\//i;
/** `example.com/file`, as curl and wget take it. */
const barePattern = /^(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?::\d{1,5})?(?:\/|$)/i;

const hostOf = (authority: string): string => {
  const host = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase();
  return host.startsWith('[') ? host.slice(1, host.indexOf(']')) : host.replace(/:[\d\0]*$/, '');
};

/** Reads an address with a scheme; `bare` also takes one without. Undefined for other texts. */
export const readWebAddress = (text: string, { bare = false }: { readonly bare?: boolean } = {}): WebAddress | undefined => {
  if (text.length > maximumLength) return undefined;
  const scheme = schemePattern.exec(text)?.[1];
  if (scheme === undefined && !(bare && barePattern.test(text))) return undefined;
  const rest = scheme === undefined ? text : text.slice(scheme.length + 3);
  const end = rest.search(/[/?#]/);
  const authority = end === -1 ? rest : rest.slice(0, end);
  const port = /:([\d\0]{1,5})$/.exec(authority)?.[1];
  return {
    scheme: (scheme ?? 'http').toLowerCase(),
    explicit: scheme !== undefined,
    host: hostOf(authority),
    ...(port !== undefined && { port }),
    path: end === -1 ? '' : rest.slice(end),
  };
};

const localHost = /^(?:localhost|.*\.localhost|127\.[\d.]*|0\.0\.0\.0|::1?)$/;
const internalName = /\.(?:svc|local|internal|lan|home|test|localdomain|cluster\.local|docker)$/;

/** The machine itself. */
export const isLocalHost = ({ host }: WebAddress): boolean => localHost.test(host) && host.length < 256;

/** A host of the own network: the machine itself, a private address, a name without a dot, or one below an internal domain. */
export const isInternal = (address: WebAddress): boolean => {
  const { host } = address;
  return (
    isLocalHost(address) ||
    isPrivateAddress(host) ||
    internalName.test(host) ||
    /\.svc\./.test(host) ||
    (host !== '' && !/[.:\0]/.test(host))
  );
};

/** An address as a message may repeat it: without quotes, and without user and password. */
export const shownAddress = (text: string): string => text.replace(/^["']|["']$/g, '').replace(/^([a-z+]{1,16}:\/\/)[^/@]{1,256}@/i, '$1');
