import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';

/**
 * IPv4 networks that are no public hosts. Source: IANA IPv4 Special-Purpose Address Registry (RFC 6890 and later); 224/4 is multicast,
 * 240/4 reserved.
 */
const ipv4Networks: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/**
 * Public IPv6 hosts are in 2000::/3; these parts of it are none, or hold an IPv4 address that a gateway would connect to. Source: IANA IPv6
 * Special-Purpose Address Registry.
 */
const ipv6Networks: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const listOf = (family: 'ipv4' | 'ipv6', networks: readonly (readonly [string, number])[]): BlockList => {
  const list = new BlockList();
  for (const [network, prefix] of networks) list.addSubnet(network, prefix, family);
  return list;
};

const privateIpv4 = listOf('ipv4', ipv4Networks);
const specialIpv6 = listOf('ipv6', ipv6Networks);
const globalIpv6 = listOf('ipv6', [['2000::', 3]]);

/**
 * Whether an IP address belongs to no host on the public internet: loopback, private, link-local (which has the clouds' metadata services),
 * multicast, unspecified, documentation, and every IPv6 form that holds an IPv4 address. What is not an IP address counts as private.
 */
export const isPrivateAddress = (address: string): boolean => {
  if (isIPv4(address)) return privateIpv4.check(address, 'ipv4');
  // An address with a zone (`fe80::1%eth0`) is that of a neighbour.
  if (!isIPv6(address) || address.includes('%')) return true;
  return !globalIpv6.check(address, 'ipv6') || specialIpv6.check(address, 'ipv6');
};

/**
 * The IP address that a URL's host is written as, if it is one: `[::1]` is `::1`. A URL has normalised other spellings, such as `0x7f.1`.
 */
export const literalAddress = (hostname: string): string | undefined => {
  const bare = hostname.startsWith('[') && hostname.endsWith(']') ? hostname.slice(1, -1) : hostname;
  return isIP(bare) === 0 ? undefined : bare;
};

/** A name in lower case without the dot that may end it. */
const withoutRoot = (hostname: string): string => hostname.toLowerCase().replace(/\.$/u, '');

/** Whether a host is this machine by its very name. */
export const isLoopbackHost = (hostname: string): boolean => {
  const name = withoutRoot(hostname);
  return name === 'localhost' || name.endsWith('.localhost') || name === '[::1]' || (isIPv4(name) && name.startsWith('127.'));
};

/**
 * Whether a name can only be that of a host nearby: no dot, or a domain that is not in the public DNS (RFC 6761, RFC 6762, RFC 8375, and
 * ICANN's `internal`). Used where a proxy looks names up, so that addresses are not seen here.
 */
export const isLocalName = (hostname: string): boolean => {
  const name = withoutRoot(hostname);
  return (
    !name.includes('.') || ['.localhost', '.local', '.internal', '.home.arpa', '.lan', '.intranet'].some(suffix => name.endsWith(suffix))
  );
};
