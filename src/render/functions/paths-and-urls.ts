import { posix } from 'node:path';
import type { FunctionMap, GoFunction } from '../template/go-function.ts';
import { bytesOf, goQuote, textOfBytes } from '../template/go-text.ts';
import { GoMap, kindOfRaw, madeOf, type Raw, Ref } from '../template/go-value.ts';
import { CallError } from '../template/template-error.ts';
import { go, mapAt, rawOf, textAt } from './arguments.ts';

const text = (make: (value: string) => Raw): GoFunction => go('string', args => madeOf(make(textAt(args, 0)), ...args));

/** path.Clean: the shortest name that stands for the same, `.` for nothing. */
const clean = (path: string): string => {
  const made = posix.normalize(path);
  return made.length > 1 && made.endsWith('/') ? made.slice(0, -1) : made;
};

const base = (path: string): string => {
  if (path === '') return '.';
  const bare = path.replace(/\/+$/u, '');
  return bare === '' ? '/' : bare.slice(bare.lastIndexOf('/') + 1);
};

const dir = (path: string): string => clean(path.slice(0, path.lastIndexOf('/') + 1));

const ext = (path: string): string => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const at = name.lastIndexOf('.');
  return at === -1 ? '' : name.slice(at);
};

/** The parts of an address as net/url has them. */
interface Url {
  readonly scheme: string;
  readonly opaque: string;
  readonly userinfo: string;
  readonly host: string;
  readonly path: string;
  readonly query: string;
  readonly fragment: string;
}

const unescaped = (part: string): string => {
  const bad = /%(?![\da-fA-F]{2}).{0,2}/su.exec(part);
  if (bad) throw new CallError(`invalid URL escape ${goQuote(bad[0])}`);
  return textOfBytes(
    Buffer.concat(
      part
        .split(/(%[\da-fA-F]{2})/u)
        .map(one => (/^%[\da-fA-F]{2}$/u.test(one) ? Buffer.from([Number.parseInt(one.slice(1), 16)]) : bytesOf(one))),
    ),
  );
};

/** What stands before a mark, and behind it. */
const cut = (whole: string, mark: string): readonly [string, string] => {
  const at = whole.indexOf(mark);
  return at === -1 ? [whole, ''] : [whole.slice(0, at), whole.slice(at + 1)];
};

/** Who and where, of what stands between `//` and the path. */
const authorityOf = (authority: string): Pick<Url, 'userinfo' | 'host'> => {
  const at = authority.lastIndexOf('@');
  const host = authority.slice(at + 1);
  const bad = /[\s"<>\\^`{|}]/u.exec(host)?.[0];
  if (bad !== undefined) throw new CallError(`invalid character ${goQuote(bad)} in host name`);
  const port = /:([^\]]*)$/u.exec(host)?.[1];
  if (port !== undefined && !/^\d*$/u.test(port)) throw new CallError(`invalid port ${goQuote(`:${port}`)} after host`);
  return { userinfo: at === -1 ? '' : authority.slice(0, at), host: unescaped(host) };
};

const urlOf = (given: string): Url => {
  if (/\p{Cc}/u.test(given.replaceAll(/[\u0080-\u009f]/gu, ''))) throw new CallError('net/url: invalid control character in URL');
  const [whole, behindHash] = cut(given, '#');
  if (whole.startsWith(':')) throw new CallError('missing protocol scheme');
  const scheme = /^([a-zA-Z][a-zA-Z\d+.-]*):/u.exec(whole)?.[1] ?? '';
  const [rest, query] = cut(scheme === '' ? whole : whole.slice(scheme.length + 1), '?');
  const fragment = unescaped(behindHash);
  const empty = { scheme: scheme.toLowerCase(), opaque: '', userinfo: '', host: '', query, path: '', fragment };
  if (!rest.startsWith('/')) {
    if (scheme !== '') return { ...empty, opaque: rest };
    if ((rest.split('/')[0] ?? '').includes(':')) throw new CallError('first path segment in URL cannot contain colon');
  }
  if (!rest.startsWith('//') || (scheme === '' && rest.startsWith('///'))) return { ...empty, path: unescaped(rest) };
  const slash = rest.indexOf('/', 2);
  const end = slash === -1 ? rest.length : slash;
  return { ...empty, ...authorityOf(rest.slice(2, end)), path: unescaped(rest.slice(end)) };
};

/** @throws CallError with net/url's words. */
const parseUrl = (given: string): Url => {
  try {
    return urlOf(given);
  } catch (error) {
    if (error instanceof CallError) throw new CallError(`unable to parse url: parse ${goQuote(given)}: ${error.message}`);
    throw error;
  }
};

const hostname = (host: string): string => (host.startsWith('[') ? host.slice(1, host.indexOf(']')) : host.replace(/:\d*$/u, ''));

const escaped = (part: string, kept: RegExp): string =>
  [...bytesOf(part)]
    .map(byte =>
      kept.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .join('');

const inPath = /[\w.~$&+,/:;=@!'()*-]/u;
const inFragment = /[\w.~$&+,/:;=?@!'()*-]/u;

const authorityText = ({ userinfo, host }: Url): string =>
  userinfo === '' && host === '' ? '' : `//${userinfo === '' ? '' : `${userinfo}@`}${host}`;

const pathText = ({ host, path }: Url): string => {
  const shown = escaped(path, inPath);
  return host !== '' && shown !== '' && !shown.startsWith('/') ? `/${shown}` : shown;
};

const joinUrl = (url: Url): string => {
  const { scheme, opaque, query, fragment } = url;
  const start = scheme === '' ? '' : `${scheme}:`;
  const middle = opaque === '' ? authorityText(url) + pathText(url) : opaque;
  return `${start}${middle}${query === '' ? '' : `?${query}`}${fragment === '' ? '' : `#${escaped(fragment, inFragment)}`}`;
};

const parsedUrl: GoFunction['call'] = args => {
  const url = parseUrl(textAt(args, 0));
  const entries = { ...url, hostname: hostname(url.host) };
  return new Ref(
    new GoMap(new Map(Object.entries(entries).map(([key, value]) => [key, madeOf(value, ...args)]))),
    args[0]?.data,
    args[0]?.control,
  );
};

const joinedUrl: GoFunction['call'] = args => {
  const part = (key: string): string => {
    const value = mapAt(args, 0).entries.get(key);
    if (value === undefined) return '';
    const raw = rawOf(value);
    if (typeof raw !== 'string') throw new CallError(`unable to parse ${key} key, must be of type string, but ${kindOfRaw(raw)} found`);
    return raw;
  };
  const url = {
    scheme: part('scheme'),
    host: part('host'),
    path: part('path'),
    query: part('query'),
    opaque: part('opaque'),
    fragment: part('fragment'),
    userinfo: part('userinfo'),
  };
  return madeOf(joinUrl(url), ...args);
};

/** sprig's functions of paths and addresses. */
export const pathFunctions: FunctionMap = new Map<string, GoFunction>([
  ...['base', 'osBase'].map(name => [name, text(base)] as const),
  ...['dir', 'osDir'].map(name => [name, text(dir)] as const),
  ...['clean', 'osClean'].map(name => [name, text(clean)] as const),
  ...['ext', 'osExt'].map(name => [name, text(ext)] as const),
  ...['isAbs', 'osIsAbs'].map(name => [name, text(path => path.startsWith('/'))] as const),
  ['urlParse', go('string', parsedUrl)],
  ['urlJoin', go('map[string]interface {}', joinedUrl)],
]);
