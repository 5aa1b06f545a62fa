import { createHash } from 'node:crypto';
import type { FunctionMap, GoFunction } from '../../template/go-function.ts';
import { bytesOf, textOfBytes } from '../../template/go-text.ts';
import { madeOf, type Ref } from '../../template/go-value.ts';
import { go, textAt } from '../arguments.ts';

const standard = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const text = (make: (value: string) => string): GoFunction =>
  go('string', (args: readonly Ref[]) => madeOf(make(textAt(args, 0)), ...args));

const hash = (algorithm: string): GoFunction => text(value => createHash(algorithm).update(bytesOf(value)).digest('hex'));

const isLineBreak = (rune: string | undefined): boolean => rune === '\n' || rune === '\r';

/** Where the digits end, and how many of them are in the last group. */
const digitsOf = (value: string, alphabet: string, group: number): { readonly end: number; readonly inGroup: number } => {
  let inGroup = 0;
  for (let end = 0; end < value.length; end += 1) {
    const rune = value[end] ?? '';
    if (isLineBreak(rune)) continue;
    if (!alphabet.includes(rune)) return { end, inGroup };
    inGroup = (inGroup + 1) % group;
  }
  return { end: value.length, inGroup };
};

/** Where the `=` at the end are broken; undefined where as many stand as have to. */
const paddingBrokenAt = (value: string, start: number, count: number): number | undefined => {
  let index = start;
  for (let missing = count; missing > 0; index += 1) {
    const rune = value[index];
    if (isLineBreak(rune)) continue;
    if (rune !== '=') return index;
    missing -= 1;
  }
  while (isLineBreak(value[index])) index += 1;
  return index < value.length ? index : undefined;
};

/** Where Base64 or Base32 is broken: the offset that Go's error names; undefined for what is well formed. Line breaks do not count. */
const brokenAt = (value: string, alphabet: string, group: number, lengths: readonly number[]): number | undefined => {
  const { end, inGroup } = digitsOf(value, alphabet, group);
  if (end === value.length) return inGroup === 0 ? undefined : end - inGroup;
  return value[end] === '=' && lengths.includes(inGroup) ? paddingBrokenAt(value, end, group - inGroup) : end;
};

const decode64 = (value: string): string => {
  const at = brokenAt(value, standard, 4, [2, 3]);
  return at === undefined ? textOfBytes(Buffer.from(value, 'base64')) : `illegal base64 data at input byte ${at}`;
};

const encode32 = (value: string): string => {
  const bits = [...bytesOf(value)].map(byte => byte.toString(2).padStart(8, '0')).join('');
  const digits = (bits.match(/.{1,5}/gu) ?? []).map(five => base32[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
  return digits.padEnd(Math.ceil(digits.length / 8) * 8, '=');
};

const decode32 = (value: string): string => {
  const at = brokenAt(value, base32, 8, [2, 4, 5, 7]);
  if (at !== undefined) return `illegal base32 data at input byte ${at}`;
  const bits = Array.from(value.replaceAll(/[=\r\n]/gu, ''))
    .map(rune => base32.indexOf(rune).toString(2).padStart(5, '0'))
    .join('');
  const bytes = (bits.match(/.{8}/gu) ?? []).map(eight => Number.parseInt(eight, 2));
  return textOfBytes(Uint8Array.from(bytes));
};

const adler32 = (value: string): string => {
  let [low, high] = [1, 0];
  for (const byte of bytesOf(value)) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return `${high * 65_536 + low}`;
};

/** sprig's encodings and checksums. */
export const encodingFunctions: FunctionMap = new Map<string, GoFunction>([
  ['b64enc', text(value => bytesOf(value).toString('base64'))],
  ['b64dec', text(decode64)],
  ['b32enc', text(encode32)],
  ['b32dec', text(decode32)],
  ['sha1sum', hash('sha1')],
  ['sha256sum', hash('sha256')],
  ['sha512sum', hash('sha512')],
  ['adler32sum', text(adler32)],
]);
