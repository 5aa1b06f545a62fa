import { RegistryError } from '../errors.ts';
import { isLocalName, isLoopbackHost, isPrivateAddress, literalAddress } from './private-address.ts';

/** Which hosts may be connected to, and how: decided by whoever runs Tidewaiter, never by a pull request. */
export interface HostAccess {
  /**
   * `host` or `host:port` as in image references: hosts that may have private addresses. A redirect's or a token server's host needs an
   * entry of its own.
   */
  readonly privateHosts: readonly string[];
  /** `host` or `host:port` that is spoken to by plain HTTP. Loopback hosts are so without being named. */
  readonly plainHttpHosts: readonly string[];
}

/** Nothing but public hosts, by HTTPS. */
export const publicHostsOnly: HostAccess = { privateHosts: [], plainHttpHosts: [] };

/** Whether a list names a URL's host and port; a port that is the scheme's usual one may be left out. */
const names = (list: readonly string[], url: URL): boolean => {
  const usualPort = url.protocol === 'https:' ? '443' : '80';
  const host = url.hostname;
  const forms = url.port === '' ? [host, `${host}:${usualPort}`] : [`${host}:${url.port}`];
  return list.some(entry => forms.includes(entry.toLowerCase()));
};

/** Whether a host may have any address. */
export const mayBePrivate = (url: URL, { privateHosts }: HostAccess): boolean => names(privateHosts, url);

/** Whether plain HTTP is allowed for a host. */
export const mayBePlain = (url: URL, { plainHttpHosts }: HostAccess): boolean => isLoopbackHost(url.hostname) || names(plainHttpHosts, url);

/** The address of a registry, by its host as in image references. Throws `RegistryError` for what is not a host. */
export const registryUrl = (host: string, access: HostAccess): URL => {
  if (!URL.canParse(`https://${host}/`)) throw new RegistryError('refused-address', `'${host}' is not a host and port.`);
  const plain = new URL(`http://${host}/`);
  return mayBePlain(plain, access) ? plain : new URL(`https://${host}/`);
};

const refuse = (url: URL, why: string, remedy: string): never => {
  throw new RegistryError('refused-address', `${url.host} is not asked: ${why}. ${remedy}`);
};

const allowRemedy = (url: URL): string => `If it is meant, name ${url.host} in the list of private hosts.`;

/**
 * Throws `RegistryError` `refused-address` for a URL that must not be asked. Addresses that names stand for are seen only when they are
 * connected to (`lookupPublic`), or never when a proxy connects: names that are local by their form are then refused instead.
 */
export const assertMayAsk = (url: URL, access: HostAccess, route: 'direct' | 'proxy'): void => {
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    refuse(url, `it speaks ${url.protocol.slice(0, -1)}`, 'Only HTTPS is supported.');
  if (url.username !== '' || url.password !== '') refuse(url, 'its URL has credentials in it', 'Give them in a Docker configuration.');
  if (mayBePrivate(url, access)) return;
  const literal = literalAddress(url.hostname);
  if (literal !== undefined && isPrivateAddress(literal)) refuse(url, 'its address is private', allowRemedy(url));
  if (isLoopbackHost(url.hostname)) refuse(url, 'it is this machine', allowRemedy(url));
  if (route === 'proxy' && literal === undefined && isLocalName(url.hostname)) refuse(url, 'its name is local', allowRemedy(url));
};

/** Throws `RegistryError` `refused-address` for plain HTTP that nobody allowed. */
export const assertNotPlain = (url: URL, access: HostAccess): void => {
  if (url.protocol === 'http:' && !mayBePlain(url, access))
    refuse(url, 'it would be asked by plain HTTP', `If it is meant, name ${url.host} in the list of plain HTTP hosts.`);
};
