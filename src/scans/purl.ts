import { nameKey } from './ecosystem.ts';

/** A package URL. Source: purl-spec (ECMA-427). */
export interface Purl {
  readonly type: string;
  readonly namespace: string;
  readonly name: string;
  readonly version?: string;
  readonly qualifiers: ReadonlyMap<string, string>;
}

/** Longest package URL that is read, in UTF-16 units. */
const maxLength = 4_096;

const decode = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/** Cuts a text before the last place of a sign; the second part is undefined when the sign is not there. */
const cutLast = (text: string, sign: string): readonly [string, string | undefined] => {
  const at = text.lastIndexOf(sign);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
};

/** Reads a package URL; undefined for what is none. The subpath is no part of what package it is, and is left out. */
export const parsePurl = (text: string): Purl | undefined => {
  if (text.length > maxLength || !/^pkg:/iu.test(text)) return undefined;
  const [beforeSubpath] = cutLast(text.slice(4), '#');
  const [beforeQualifiers, query] = cutLast(beforeSubpath, '?');
  const bare = beforeQualifiers.replace(/^\/{0,8}/u, '');
  // Why not before the last slash: the name of an npm scope begins with an at sign.
  const at = bare.lastIndexOf('@');
  const hasVersion = at > bare.lastIndexOf('/') + 0 && at > 0 && bare[at - 1] !== '/';
  const [path, version] = hasVersion ? [bare.slice(0, at), decode(bare.slice(at + 1))] : [bare, undefined];
  const parts = path
    .split('/')
    .filter(part => part !== '')
    .map(decode);
  if (parts.length < 2 || parts.includes(undefined) || (hasVersion && version === undefined)) return undefined;
  const [type = '', ...names] = parts.map(part => part ?? '');
  const qualifiers = new Map<string, string>();
  for (const pair of (query ?? '').split('&')) {
    const equals = pair.indexOf('=');
    const value = equals < 0 ? '' : decode(pair.slice(equals + 1));
    if (value !== undefined && value !== '') qualifiers.set(pair.slice(0, equals).toLowerCase(), value);
  }
  return {
    type: type.toLowerCase(),
    namespace: names.slice(0, -1).join('/'),
    name: names.at(-1) ?? '',
    ...(version !== undefined && version !== '' && { version }),
    qualifiers,
  };
};

/** The name as package managers write it: `@scope/name`, `group:artifact`, `github.com/acme/mod`. */
export const purlName = ({ type, namespace, name }: Purl): string => {
  if (namespace === '' || ['deb', 'apk', 'rpm', 'alpm'].includes(type)) return name;
  return type === 'maven' ? `${namespace}:${name}` : `${namespace}/${name}`;
};

/** Namespace and name as they are compared. */
const purlKey = ({ type, namespace, name }: Purl): string => `${namespace.toLowerCase()}/${nameKey(type, name)}`;

/**
 * True when what a statement says of `stated` is said of `own`: type, namespace and name are equal, so is the version where the statement has
 * one, and every qualifier of the statement is there; the package may have more. Source: OpenVEX 0.2.0, "Product matching", as Trivy and
 * vexctl do it.
 */
export const coversPurl = (stated: Purl, own: Purl): boolean =>
  stated.type === own.type &&
  purlKey(stated) === purlKey(own) &&
  (stated.version === undefined || stated.version === own.version) &&
  [...stated.qualifiers].every(([name, value]) => own.qualifiers.get(name) === value);
