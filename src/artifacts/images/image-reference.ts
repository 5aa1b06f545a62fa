import type { Range } from '../../text/range.ts';

/**
 * An image reference by the distribution grammar (`[domain/]path[:tag][@digest]`); `imagePartRanges` tells where each part stands.
 * Source: distribution/reference, `regexp.go` and `normalize.go`.
 */
export interface ImageReference {
  /** As written (after ARG/ENV or interpolation defaults were put in). */
  readonly text: string;
  /** Host and port as written, or `docker.io` when none is written (or the old `index.docker.io` is). */
  readonly registry: string;
  /** Path without the registry; `library/` is put before a one-part name on `docker.io`. */
  readonly repository: string;
  /** Name as written: registry (if written) and path, without tag and digest. */
  readonly name: string;
  readonly tag?: string;
  readonly digest?: string;
}

/** Where the parts of a reference stand. `tag` is without its colon, `digest` without its `@`. */
export interface ImagePartRanges {
  readonly name: Range;
  readonly tag?: Range;
  readonly digest?: Range;
}

/** `RepositoryNameTotalLengthMax` of distribution/reference: units of the path without the domain. */
const maxRepositoryLength = 255;
/** More than the longest host, path, tag and digest together: a longer text is not a reference, and is not looked at. */
const maxTextLength = 1024;
const maxTagLength = 128;

/**
 * Algorithms that go-digest registers, with the length of their hexadecimal part. Others are "unsupported digest algorithm" for Docker and
 * containerd.
 */
const digestLengths: ReadonlyMap<string, number> = new Map([
  ['sha256', 64],
  ['sha384', 96],
  ['sha512', 128],
]);

// Each pattern is one character class with one quantifier, or a fixed text: none can backtrack.
const tagPattern = /^\w[\w.-]{0,127}$/;
const lowerHex = /^[0-9a-f]+$/;
const portPattern = /^[0-9]+$/;
const ipv6Pattern = /^\[[0-9A-Fa-f:]+\]$/;
const hostLabel = /^[0-9A-Za-z-]+$/;

const isLowerAlphanumeric = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);

/** Length of the separator (`.`, `_`, `__`, or any number of `-`) at an offset; 0 when there is none. */
const separatorLength = (text: string, at: number): number => {
  if (text[at] === '.') return 1;
  if (text[at] === '_') return text[at + 1] === '_' ? 2 : 1;
  let end = at;
  while (text[end] === '-') end++;
  return end - at;
};

/** `path-component ::= [a-z0-9]+ (separator [a-z0-9]+)*` */
const isPathComponent = (text: string): boolean => {
  let at = 0;
  for (;;) {
    const start = at;
    while (at < text.length && isLowerAlphanumeric(text.charCodeAt(at))) at++;
    if (at === start) return false;
    if (at === text.length) return true;
    const separator = separatorLength(text, at);
    if (separator === 0) return false;
    at += separator;
  }
};

const isHostLabel = (label: string): boolean => hostLabel.test(label) && !label.startsWith('-') && !label.endsWith('-');

/** `domain ::= host [':' port]`, the host a name or a bracketed IPv6 address. */
const isDomain = (text: string): boolean => {
  const hostEnd = text.startsWith('[') ? text.indexOf(']') + 1 : text.indexOf(':');
  const host = hostEnd === -1 ? text : text.slice(0, hostEnd);
  const rest = text.slice(host.length);
  if (rest !== '' && !(rest.startsWith(':') && portPattern.test(rest.slice(1)))) return false;
  return host.startsWith('[') ? ipv6Pattern.test(host) : host.split('.').every(isHostLabel);
};

/** `splitDockerDomain`: the part before the first slash is a domain when it could be no path component of Docker Hub. */
const domainLength = (name: string): number => {
  const slash = name.indexOf('/');
  if (slash === -1) return 0;
  const first = name.slice(0, slash);
  return first === 'localhost' || first.includes('.') || first.includes(':') || first !== first.toLowerCase() ? slash : 0;
};

const isDigest = (text: string): boolean => {
  const colon = text.indexOf(':');
  const hex = text.slice(colon + 1);
  return hex.length === digestLengths.get(text.slice(0, Math.max(colon, 0))) && lowerHex.test(hex);
};

interface Cut {
  readonly nameEnd: number;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/** Cuts at the first `@` and at the first colon after the last slash before it; checks nothing. */
const cut = (text: string): Cut => {
  const at = text.indexOf('@');
  const bodyEnd = at === -1 ? text.length : at;
  const lastSlash = text.lastIndexOf('/', bodyEnd);
  const colon = text.indexOf(':', lastSlash + 1);
  const hasTag = colon !== -1 && colon < bodyEnd;
  return {
    nameEnd: hasTag ? colon : bodyEnd,
    tag: hasTag ? text.slice(colon + 1, bodyEnd) : undefined,
    digest: at === -1 ? undefined : text.slice(at + 1),
  };
};

const isName = (name: string): boolean => {
  const domain = domainLength(name);
  const path = domain === 0 ? name : name.slice(domain + 1);
  return path.length <= maxRepositoryLength && (domain === 0 || isDomain(name.slice(0, domain))) && path.split('/').every(isPathComponent);
};

/** A bare image id, which `docker build` refuses as a name. */
const isIdentifier = (text: string): boolean => text.length === 64 && lowerHex.test(text);

/**
 * Reads an image reference. Undefined when the text is none by the grammar: upper case in the path, an empty tag, a malformed digest,
 * a variable or template left in it.
 */
export const parseImageReference = (text: string): ImageReference | undefined => {
  if (text.length > maxTextLength || isIdentifier(text)) return undefined;
  const { nameEnd, tag, digest } = cut(text);
  const name = text.slice(0, nameEnd);
  if (!isName(name)) return undefined;
  if (tag !== undefined && !(tag.length <= maxTagLength && tagPattern.test(tag))) return undefined;
  if (digest !== undefined && !isDigest(digest)) return undefined;
  const domain = domainLength(name);
  const written = name.slice(0, domain);
  const registry = domain === 0 || written === 'index.docker.io' ? 'docker.io' : written;
  const path = domain === 0 ? name : name.slice(domain + 1);
  return {
    text,
    registry,
    repository: registry === 'docker.io' && !path.includes('/') ? `library/${path}` : path,
    name,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  };
};

/** How images are held against each other whatever their tag and digest: `docker.io/library/nginx`. */
export const imageKey = ({ registry, repository }: ImageReference): string => `${registry}/${repository}`;

/**
 * Where the parts of a reference's text stand when the text begins at `offset`. Meaningful only where the text is literal
 * (same characters in the file). The grammar isn't checked, so that a text with a template in it can be cut too.
 */
export const imagePartRanges = (text: string, offset = 0): ImagePartRanges => {
  const { nameEnd, tag, digest } = cut(text);
  const tagStart = offset + nameEnd + 1;
  const end = offset + text.length;
  return {
    name: { start: offset, end: offset + nameEnd },
    ...(tag === undefined ? {} : { tag: { start: tagStart, end: tagStart + tag.length } }),
    ...(digest === undefined ? {} : { digest: { start: end - digest.length, end } }),
  };
};

/** True when both name the same repository, however each spells it. Host names compare without case. */
export const sameRepository = (a: ImageReference, b: ImageReference): boolean =>
  a.repository === b.repository && a.registry.toLowerCase() === b.registry.toLowerCase();

/** The name as people write it: without `docker.io/` and `library/`. Source: `FamiliarName` of distribution/reference. */
export const familiarName = ({ registry, repository }: ImageReference): string => {
  if (registry !== 'docker.io') return `${registry}/${repository}`;
  const official = 'library/';
  const short = repository.slice(official.length);
  return repository.startsWith(official) && !short.includes('/') ? short : repository;
};
