import type { Range } from '../../text/range.ts';

/** A private key in a text. */
export interface PrivateKey {
  /** For people, with its article: `an SSH key`. */
  readonly what: string;
  /** True when a password is needed to use it. */
  readonly encrypted: boolean;
  /** The line that says what it is. */
  readonly range: Range;
  /** What the key is, as it is written, without line breaks. */
  readonly body: string;
}

/** Longer texts hold no keys that anybody uses, and of more keys in one file the first are enough. */
const maxSearched = 1_048_576;
const maxKeys = 50;

/** The shortest key, of 256 bits, has 64 characters of Base64; what is shorter is drawn. */
const minBody = 40;

const pemBegin = /-----BEGIN ((?:[A-Z0-9]{1,20} ){0,4})PRIVATE KEY(?: BLOCK)?-----/gu;

/** What a label before "PRIVATE KEY" says. Sources: RFC 7468, RFC 5958, OpenSSH's `PROTOCOL.key`, RFC 9580. */
const kinds: Readonly<Record<string, string>> = {
  OPENSSH: 'an SSH key',
  PGP: 'an OpenPGP key',
  RSA: 'an RSA key',
  EC: 'an EC key',
  DSA: 'a DSA key',
};

/** The cipher of a key in OpenSSH's own form: behind a magic word, with its length before it. `none` stands for no password. */
const isOpensshOpen = (body: string): boolean => {
  try {
    return atob(body.slice(0, 64)).startsWith('openssh-key-v1\0\0\0\0\u0004none');
  } catch {
    return false;
  }
};

const lines = (text: string): readonly string[] => text.split('\n').map(line => line.trim());

/** Whether lines look as Base64 does; a text in its place (`<your key here>`, `...`) is none. */
const isBody = (body: string): boolean =>
  body.length >= minBody && /^[A-Za-z0-9+/=]+$/u.test(body) && new Set(body.slice(0, 2_000)).size > minBody / 4;

const pemKeys = (text: string): readonly PrivateKey[] => {
  const found: PrivateKey[] = [];
  for (const match of text.matchAll(pemBegin)) {
    const [header, label = ''] = match;
    const start = match.index + header.length;
    const next = text.indexOf('-----', start);
    if (next === -1 || found.length >= maxKeys) break;
    const inner = lines(text.slice(start, next));
    // `Proc-Type: 4,ENCRYPTED`, `Version: GnuPG v2`: before the key, and an OpenPGP key has a checksum behind it.
    const body = inner.filter(line => !line.includes(':') && !/^=.{4}$/u.test(line)).join('');
    if (!isBody(body)) continue;
    const kind = label.trim();
    const isEncrypted =
      kind === 'OPENSSH'
        ? !isOpensshOpen(body)
        : kind.startsWith('ENCRYPTED') || inner.some(line => /^Proc-Type:.{0,10}ENCRYPTED/u.test(line));
    found.push({
      what: kinds[kind] ?? 'a private key',
      encrypted: isEncrypted,
      range: { start: match.index, end: start },
      body,
    });
  }
  return found;
};

/** PuTTY's own form. Source: PuTTY's manual, appendix C. */
const puttyKeys = (text: string): readonly PrivateKey[] => {
  const header = /^\uFEFF?PuTTY-User-Key-File-\d: [\w-]{1,40}/mu.exec(text);
  const [, from = ''] = /^Private-Lines: \d{1,4}\r?\n([\s\S]{1,20000})/mu.exec(text) ?? [];
  const body = lines(from)
    .filter(line => !line.includes(':'))
    .join('');
  if (header === null || !isBody(body)) return [];
  const start = header.index + (header[0].startsWith('\uFEFF') ? 1 : 0);
  return [
    { what: 'an SSH key', encrypted: !/^Encryption: none\s*$/mu.test(text), range: { start, end: header.index + header[0].length }, body },
  ];
};

const ageKeys = (text: string): readonly PrivateKey[] =>
  [...text.matchAll(/(?<![A-Z0-9-])AGE-SECRET-KEY-1([0-9A-Z]{58})(?![A-Z0-9])/gu)]
    .filter(([, secret = '']) => isBody(secret))
    .slice(0, maxKeys)
    .map(({ index, 0: body }) => ({ what: 'an age key', encrypted: false, range: { start: index, end: index + body.length }, body }));

const readers: readonly (readonly [word: string, read: (text: string) => readonly PrivateKey[]])[] = [
  ['PRIVATE KEY', pemKeys],
  ['PuTTY-User-Key-File', puttyKeys],
  ['AGE-SECRET-KEY-1', ageKeys],
];

/** True for a text with words that stand before a private key. */
export const speaksOfKeys = (text: string): boolean => readers.some(([word]) => text.includes(word));

/** The private keys in a text, in source order. Takes linear time. */
export const privateKeysIn = (text: string): readonly PrivateKey[] =>
  text.length > maxSearched
    ? []
    : readers.flatMap(([word, read]) => (text.includes(word) ? read(text) : [])).toSorted((a, b) => a.range.start - b.range.start);
