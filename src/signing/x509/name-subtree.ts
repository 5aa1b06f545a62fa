import type { GeneralName } from './general-names.ts';

/** A name in the form in which constraints are compared with it. */
export type ComparableName =
  | { readonly kind: 'host'; readonly host: string }
  | { readonly kind: 'mailbox'; readonly local: string; readonly host: string }
  | { readonly kind: 'ip'; readonly octets: Buffer };

/** The form of a name; undefined when it has none, such as a URI without a host: no constraint can then be kept for sure. */
export const comparableName = (name: Exclude<GeneralName, { readonly kind: 'other' }>): ComparableName | undefined => {
  switch (name.kind) {
    case 'ip':
      return name;
    case 'dns':
      return isDomain(name.text) ? { kind: 'host', host: name.text.toLowerCase() } : undefined;
    case 'uri':
      return hostOfUri(name.text);
    case 'email':
      return mailboxOf(name.text);
  }
};

/** Whether a GeneralName can be the base of a constraint. Source: Go's crypto/x509, parseNameConstraintsExtension. */
export const isConstraint = (name: GeneralName): boolean => {
  switch (name.kind) {
    case 'other':
      return true;
    case 'ip':
      return name.octets.length === 8 || name.octets.length === 32 ? isMask(name.octets.subarray(name.octets.length / 2)) : false;
    case 'email':
      return name.text.includes('@') ? mailboxOf(name.text) !== undefined : isDomainConstraint(name.text);
    case 'dns':
      return isDomainConstraint(name.text);
    case 'uri':
      return isDomainConstraint(name.text) && !isAddress(name.text);
  }
};

/**
 * Whether a name lies in the subtree of a constraint of its kind. A host is also within a constraint of any domain above it; one that
 * begins with a dot wants at least one label more. For excluded subtrees `*.acme.test` is within `www.acme.test`, because it could stand
 * for that.
 */
export const isWithin = (name: ComparableName, subtree: GeneralName, list: 'permitted' | 'excluded'): boolean => {
  if (subtree.kind === 'other') return false;
  if (name.kind === 'ip') return subtree.kind === 'ip' && isInNetwork(name.octets, subtree.octets);
  if (subtree.kind === 'ip') return false;
  if (name.kind === 'mailbox' && subtree.text.includes('@')) {
    const wanted = mailboxOf(subtree.text);
    return wanted?.kind === 'mailbox' && wanted.local === name.local && wanted.host === name.host;
  }
  const domain = subtree.text.toLowerCase();
  return isBelow(name.host, domain) || (list === 'excluded' && coversByWildcard(name.host, domain));
};

/** Source: Go's crypto/x509, dnsHasSuffix; the empty constraint stands for all names. */
const isBelow = (host: string, domain: string): boolean => {
  if (domain === '') return true;
  if (!host.endsWith(domain)) return false;
  return host.length === domain.length || domain.startsWith('.') || host[host.length - domain.length - 1] === '.';
};

/** Source: Go's crypto/x509, dnsConstraints.query. */
const coversByWildcard = (host: string, domain: string): boolean => {
  const dot = domain.indexOf('.');
  return host.startsWith('*') && dot !== -1 && host.includes('.') && host.slice(host.indexOf('.')) === domain.slice(dot);
};

/**
 * Printable, no dot at the end, no empty label but, for the sake of old certificates, none at all. Source: Go's crypto/x509,
 * domainNameValid.
 */
const isDomain = (text: string): boolean => text === '' || (/^[!-~]+$/u.test(text) && text.split('.').every(isLabel));

const isLabel = (label: string): boolean => label !== '' && label.length <= 63;

const isDomainConstraint = (text: string): boolean => isDomain(text.startsWith('.') ? text.slice(1) : text) && text !== '.';

const isAddress = (host: string): boolean => /^[\d.]+$/u.test(host) || host.includes(':') || host.startsWith('[');

/** What may stand in front of a host. Source: Go's net/url, validUserinfo. */
const userPattern = /^[\w.~!$&'()*+,;=:%@-]*$/u;

/** Only what is plainly a host: an address, none at all (`urn:…`) or an odd one can't be compared. */
const hostOfUri = (uri: string): ComparableName | undefined => {
  const authority = /^(?:[A-Za-z][A-Za-z0-9+.-]*:)?\/\/(?<authority>[^/?#]*)/u.exec(uri)?.groups?.['authority'] ?? '';
  const at = authority.lastIndexOf('@');
  const host = authority
    .slice(at + 1)
    .replace(/:\d*$/u, '')
    .toLowerCase();
  const isHost = /^[a-z0-9._-]+$/u.test(host) && !isAddress(host) && isDomain(host);
  return isHost && userPattern.test(authority.slice(0, Math.max(at, 0))) ? { kind: 'host', host } : undefined;
};

/** Plain mailboxes only: of what is quoted or escaped there are many spellings. Source: RFC 5321, 4.1.2, Dot-string. */
const mailboxOf = (text: string): ComparableName | undefined => {
  const at = text.indexOf('@');
  const [local, host] = [text.slice(0, at), text.slice(at + 1)];
  const isLocal = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+$/u.test(local) && local.split('.').every(part => part !== '');
  return at > 0 && isLocal && host !== '' && !host.includes('@') && isDomain(host)
    ? { kind: 'mailbox', local, host: host.toLowerCase() }
    : undefined;
};

/** Ones, then noughts. */
const isMask = (mask: Buffer): boolean => /^1*0*$/u.test([...mask].map(octet => octet.toString(2).padStart(8, '0')).join(''));

const isInNetwork = (address: Buffer, network: Buffer): boolean =>
  network.length === 2 * address.length &&
  address.every((octet, at) => ((octet ^ (network[at] ?? 0)) & (network[address.length + at] ?? 0)) === 0);
