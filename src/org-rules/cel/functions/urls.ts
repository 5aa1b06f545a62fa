import { percentDecoded } from '../../../text/percent-decoded.ts';
import { CelFailure, noSuchOverload } from '../failure.ts';
import { CelMap, type CelValue, Opaque } from '../values.ts';
import { type Call, type Overload, overload } from './overload.ts';

interface UrlParts {
  readonly scheme: string;
  /** With brackets and port. */
  readonly host: string;
  /** As it is written, or escaped anew where that is not a valid spelling. */
  readonly path: string;
  readonly query: string;
  readonly text: string;
}

/** `url('https://…')`, read as Go's net/url does. */
class Url extends Opaque {
  readonly typeName = 'kubernetes.URL';
  readonly parts: UrlParts;

  constructor(parts: UrlParts) {
    super();
    this.parts = parts;
  }

  equals(other: Opaque): boolean {
    return other instanceof Url && other.parts.text === this.parts.text;
  }
}

const badEscape = /%(?![0-9a-fA-F]{2})/u;
/** Go refuses control characters in URLs. */
const hasControl = (text: string): boolean => {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) < 0x20 || text.charCodeAt(index) === 0x7f) return true;
  return false;
};

/** As Go's `ParseRequestURI` does; undefined for what it refuses. The fragment is cut off after that check, as `url()` does. */
export const parseRequestUri = (source: string): UrlParts | undefined => {
  if (source === '' || hasControl(source)) return undefined;
  if (source === '*') return { scheme: '', host: '', path: '*', query: '', text: source };
  const found = /^([a-zA-Z][a-zA-Z0-9+.-]*):(.*)$/su.exec(source);
  if (!found && /^[^/?#]*:/u.test(source)) return undefined;
  const scheme = (found?.[1] ?? '').toLowerCase();
  const rest = found?.[2] ?? source;
  const [beforeQuery = '', ...queries] = rest.split('?');
  const query = queries.join('?');
  if (!beforeQuery.startsWith('/')) return scheme === '' ? undefined : { scheme, host: '', path: '', query, text: source };
  const [, authority, path = beforeQuery] =
    scheme !== '' && beforeQuery.startsWith('//') ? (/^\/\/([^/]*)(.*)$/su.exec(beforeQuery) ?? []) : [];
  const host = authority === undefined ? '' : hostOf(authority);
  if (host === undefined || badEscape.test(path)) return undefined;
  return { scheme, host, path, query, text: source };
};

const hostOf = (authority: string): string | undefined => {
  const at = authority.lastIndexOf('@');
  if (at !== -1 && !/^[a-zA-Z0-9\-._:~!$&'()*+,;=%@]*$/u.test(authority.slice(0, at))) return undefined;
  const host = authority.slice(at + 1);
  const port = host.startsWith('[') ? /^\[[^\]]*\](.*)$/su.exec(host)?.[1] : (/(:[^:]*)?$/u.exec(host)?.[1] ?? '');
  if (port === undefined || !/^(?::\d*)?$/u.test(port)) return undefined;
  if (host.startsWith('[')) return host;
  if (badEscape.test(host) || /[ "<>\\^`{|}]/u.test(host)) return undefined;
  return percentDecoded(host);
};

const encoder = new TextEncoder();

/** Go keeps the spelling of a path where it is a valid one, and otherwise escapes what has to be. */
const escapedPath = (path: string): string =>
  /^[a-zA-Z0-9\-._~!$&'()*+,;=:@/[\]%]*$/u.test(path)
    ? path
    : Array.from(encoder.encode(percentDecoded(path)), byte =>
        /[a-zA-Z0-9\-._~$&+,/:;=@]/u.test(String.fromCharCode(byte)) && byte < 0x80
          ? String.fromCharCode(byte)
          : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
      ).join('');

const urlOf = (value: CelValue | undefined): UrlParts => {
  if (!(value instanceof Url)) throw noSuchOverload();
  return value.parts;
};

const hostname = (host: string): string => (host.startsWith('[') ? host.slice(1).replace(/\].*$/su, '') : host.replace(/:\d*$/u, ''));
const port = (host: string): string => /:(\d*)$/u.exec(host.startsWith('[') ? host.replace(/^\[[^\]]*\]/u, '') : host)?.[1] ?? '';

const toUrl: Call = ([value]) => {
  if (typeof value !== 'string') throw noSuchOverload();
  const checked = parseRequestUri(value);
  const hash = value.indexOf('#');
  const parts = checked && hash !== -1 ? parseRequestUri(value.slice(0, hash)) : checked;
  if (!parts) throw new CelFailure('argument', `URL parse error during conversion from string: parse "${value}": invalid URI for request`);
  return new Url({ ...parts, text: value });
};

const queryOf: Call = ([value]) => {
  const found = new Map<string, string[]>();
  for (const pair of urlOf(value).query.split('&')) {
    // Go leaves out what it cannot read: a semicolon, a wrong escape.
    if (pair === '' || pair.includes(';') || badEscape.test(pair)) continue;
    const equal = pair.indexOf('=');
    const [key, item] = equal === -1 ? [pair, ''] : [pair.slice(0, equal), pair.slice(equal + 1)];
    const name = percentDecoded(key.replaceAll('+', ' '));
    found.set(name, [...(found.get(name) ?? []), percentDecoded(item.replaceAll('+', ' '))]);
  }
  return new CelMap(found);
};

const type = 'kubernetes.URL';

export const urlFunctions: readonly Overload[] = [
  overload('string_to_url', `url(string) -> ${type}`, toUrl),
  overload('is_url_string', 'isURL(string) -> bool', ([value]) => typeof value === 'string' && parseRequestUri(value) !== undefined),
  overload('url_get_scheme', `${type}.getScheme() -> string`, ([value]) => urlOf(value).scheme),
  overload('url_get_host', `${type}.getHost() -> string`, ([value]) => urlOf(value).host),
  overload('url_get_hostname', `${type}.getHostname() -> string`, ([value]) => hostname(urlOf(value).host)),
  overload('url_get_port', `${type}.getPort() -> string`, ([value]) => port(urlOf(value).host)),
  overload('url_get_escaped_path', `${type}.getEscapedPath() -> string`, ([value]) => escapedPath(urlOf(value).path)),
  overload('url_get_query', `${type}.getQuery() -> map(string, list(string))`, queryOf),
];

/** How the values of these types are printed, for answers that show them. */
export const urlText = (value: CelValue): string | undefined => (value instanceof Url ? value.parts.text : undefined);
