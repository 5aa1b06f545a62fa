import { createHash } from 'node:crypto';

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const digits = '0123456789';

/** Alphabets of random texts, by their names. */
export const randomAlphabets = {
  alphanumeric: letters + digits,
  alphabetic: letters,
  numeric: digits,
  ascii: Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index)).join(''),
} as const;

/** Characters of an alphabet that depend on a name alone: what stands for a random text where something is rendered. */
export const placeholderText = (alphabet: string, count: number, name: string): string => {
  const parts: string[] = [];
  for (let block = 0; parts.length < count; block += 1)
    for (const byte of createHash('sha256').update(`${name} ${block}`).digest())
      if (parts.length < count) parts.push(alphabet[byte % alphabet.length] ?? '');
  return parts.join('');
};

/** Shorter texts may be anything, longer ones are not drawn. */
const lengths = { least: 4, most: 1_000 };

/** True for a text that stands for a random one: a cluster gets another, which nobody knows. */
export const standsForRandom = (text: string): boolean =>
  text.length >= lengths.least &&
  text.length <= lengths.most &&
  Object.entries(randomAlphabets).some(([name, alphabet]) => placeholderText(alphabet, text.length, name) === text);

/** What each key and certificate begins with that stands for one which is made where something is deployed. */
const blockStart = placeholderText(randomAlphabets.alphanumeric, 32, 'block');

const lineLength = 64;

/** A block of PEM that depends on its label and a name alone: what stands for a key or certificate that is made where something is rendered. */
export const placeholderBlock = (label: string, name: string): string => {
  const body = blockStart + placeholderText(`${randomAlphabets.alphanumeric}+/`, 4 * lineLength - blockStart.length, name);
  const lines = Array.from({ length: body.length / lineLength }, (_, index) => body.slice(index * lineLength, (index + 1) * lineLength));
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
};

/** What a comment or a quotation begins its lines with, and dots where something was left out. */
const leftOut = /^[\s#/*>|-]{0,40}(?:\.{2,}|…)\s*$/u;

/** The shortest key, one of Ed25519, has 64 characters of Base64. */
const leastKey = 40;

/** What keys begin with: a sequence of ASN.1, or the name of OpenSSH's form. */
const keyStart = /^(?:M[A-P]|b3Bl)/u;

/** What people write where somebody else is to put a key. A key that is only masked is told all the same: nobody masks what never was there. */
const toBeFilledIn = /your|here|insert|paste|replace|todo|change|fill|placeholder|example|[<>{}…]/iu;

/** True for a block at an offset that is to be filled in: `-----BEGIN PRIVATE KEY-----\nYOUR KEY HERE\n-----END PRIVATE KEY-----`. */
export const isUnfilledBlock = (text: string, at: number): boolean => {
  const header = text.indexOf('-----', at + 5);
  const near = header === -1 ? '' : text.slice(header + 5, header + 5 + 4 * leastKey);
  const end = near.indexOf('-----END');
  const body = near.slice(0, Math.max(end, 0)).replaceAll(/\s|\\n/gu, '');
  return body.length < leastKey && toBeFilledIn.test(body) && !keyStart.test(body);
};

/** True where the line after the one at an offset begins such a block, or says with dots that one was left out. */
export const isPlaceholderBlock = (text: string, at: number): boolean => {
  const end = text.indexOf('\n', at);
  if (end === -1) return false;
  const next = text.indexOf('\n', end + 1);
  return text.startsWith(blockStart, end + 1) || leftOut.test(text.slice(end + 1, Math.min(next === -1 ? text.length : next, end + 100)));
};
