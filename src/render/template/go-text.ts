/**
 * Text as Go sees it: bytes of UTF-8. Stray bytes, which come from cutting inside of a character, are kept as lone surrogates U+DC80 to
 * U+DCFF.
 */

const strayBase = 0xdc00;

const isStray = (code: number): boolean => code >= 0xdc80 && code <= 0xdcff;

/** True when a text holds no stray byte and no character beyond ASCII: then characters are bytes. */
const isAscii = (text: string): boolean => {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0x7f) return false;
  return true;
};

/** The bytes of a text. */
export const bytesOf = (text: string): Buffer => {
  if (!/[\udc80-\udcff]/.test(text) || !hasStray(text)) return Buffer.from(text, 'utf8');
  const parts: Buffer[] = [];
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (!isLoneStray(text, index)) continue;
    parts.push(Buffer.from(text.slice(start, index), 'utf8'), Buffer.from([text.charCodeAt(index) - strayBase]));
    start = index + 1;
  }
  parts.push(Buffer.from(text.slice(start), 'utf8'));
  return Buffer.concat(parts);
};

const isLoneStray = (text: string, index: number): boolean => {
  if (!isStray(text.charCodeAt(index))) return false;
  const before = index > 0 ? text.charCodeAt(index - 1) : 0;
  return before < 0xd800 || before > 0xdbff;
};

const hasStray = (text: string): boolean => {
  for (let index = 0; index < text.length; index += 1) if (isLoneStray(text, index)) return true;
  return false;
};

/** The text of some bytes; what is not UTF-8 becomes stray bytes. */
export const textOfBytes = (bytes: Uint8Array): string => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = buffer.toString('utf8');
  if (!text.includes('\ufffd')) return text;
  const parts: string[] = [];
  for (let index = 0; index < buffer.length; ) {
    const size = runeSize(buffer, index);
    parts.push(size === 0 ? String.fromCharCode(strayBase + (buffer[index] ?? 0)) : buffer.toString('utf8', index, index + size));
    index += Math.max(size, 1);
  }
  return parts.join('');
};

/** How many bytes a character has that begins with this one; 0 for a byte that begins none. */
const sizeFrom = (first: number): number => {
  if (first < 0x80) return 1;
  if (first < 0xc2) return 0;
  if (first < 0xe0) return 2;
  if (first < 0xf0) return 3;
  return first <= 0xf4 ? 4 : 0;
};

/** Behind some first bytes fewer second ones may stand. Source: unicode/utf8, accept ranges. */
const isAccepted = (first: number, second: number): boolean => {
  switch (first) {
    case 0xe0:
      return second >= 0xa0;
    case 0xed:
      return second <= 0x9f;
    case 0xf0:
      return second >= 0x90;
    case 0xf4:
      return second <= 0x8f;
    default:
      return true;
  }
};

/** How many bytes the character at an index has; 0 where there is none. */
const runeSize = (bytes: Buffer, index: number): number => {
  const first = bytes[index] ?? 0;
  const size = sizeFrom(first);
  if (size < 2) return size;
  if (index + size > bytes.length) return 0;
  for (let at = 1; at < size; at += 1) if (((bytes[index + at] ?? 0) & 0xc0) !== 0x80) return 0;
  return isAccepted(first, bytes[index + 1] ?? 0) ? size : 0;
};

/** Length in bytes, as `len` counts. */
export const byteLength = (text: string): number => (isAscii(text) ? text.length : bytesOf(text).length);

/** A piece of a text by bytes, as Go slices a string. */
export const sliceBytes = (text: string, start: number, end: number): string =>
  isAscii(text) ? text.slice(start, end) : textOfBytes(bytesOf(text).subarray(start, end));

/** Compares two texts byte by byte, as Go does. */
export const compareBytes = (one: string, other: string): number => {
  if (isAscii(one) && isAscii(other)) return one < other ? -1 : one > other ? 1 : 0;
  return Buffer.compare(bytesOf(one), bytesOf(other));
};

/** True for what Go's unicode.IsPrint accepts: letters, marks, numbers, punctuation, symbols and the space. */
export const isPrint = (rune: string): boolean => rune === ' ' || /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(rune);

const escapes: ReadonlyMap<string, string> = new Map([
  ['\u0007', '\\a'],
  ['\b', '\\b'],
  ['\f', '\\f'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\v', '\\v'],
  ['\\', '\\\\'],
]);

/** A character by its number, as Go's literals have it. */
export const unicodeEscape = (code: number): string =>
  code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;

const byteEscape = (byte: number): string => `\\x${byte.toString(16).padStart(2, '0')}`;

const quotedRune = (rune: string, quote: string): string => {
  if (rune === quote) return `\\${rune}`;
  const known = escapes.get(rune);
  if (known !== undefined) return known;
  const code = rune.codePointAt(0) ?? 0;
  if (code >= 0xd800 && code <= 0xdfff) return isStray(code) ? byteEscape(code - strayBase) : '\ufffd';
  if (isPrint(rune)) return rune;
  return code < 0x20 || code === 0x7f ? byteEscape(code) : unicodeEscape(code);
};

/** A text in quotes as strconv.Quote writes it. */
export const goQuote = (text: string, quote: '"' | "'" = '"'): string => {
  const parts: string[] = [];
  for (const rune of text) parts.push(quotedRune(rune, quote));
  return quote + parts.join('') + quote;
};

/** The text of a Go string or character literal. Undefined when it is not one. Source: strconv.Unquote. */
export const goUnquote = (literal: string): string | undefined => {
  const quote = literal[0];
  if (literal.length < 2 || literal.at(-1) !== quote) return undefined;
  const body = literal.slice(1, -1);
  if (quote === '`') return body.includes('`') ? undefined : body.replaceAll('\r', '');
  if (quote !== '"' && quote !== "'") return undefined;
  // Why: most literals are words, which stand for themselves.
  if (quote === '"' && /^[\w .:/-]*$/.test(body)) return body;
  const bytes: Buffer[] = [];
  let count = 0;
  for (let index = 0; index < body.length; count += 1) {
    const read = readCharacter(body, index, quote);
    if (read === undefined) return undefined;
    bytes.push(read.bytes);
    index = read.end;
  }
  if (quote === "'" && count !== 1) return undefined;
  return textOfBytes(Buffer.concat(bytes));
};

interface ReadCharacter {
  readonly bytes: Buffer;
  readonly end: number;
}

const simpleEscapes: ReadonlyMap<string, string> = new Map([
  ['a', '\u0007'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['\\', '\\'],
]);

/** How many digits stand behind the letter of an escape. */
const hexDigits: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

/** An escape whose digits begin at an index. */
const readHex = (body: string, index: number, letter: string, size: number): ReadCharacter | undefined => {
  const end = index + size;
  const hex = body.slice(index, end);
  if (!/^[\da-f]+$/iu.test(hex) || hex.length !== size) return undefined;
  const value = Number.parseInt(hex, 16);
  if (letter === 'x') return { bytes: Buffer.from([value]), end };
  if (value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) return undefined;
  return { bytes: Buffer.from(String.fromCodePoint(value), 'utf8'), end };
};

const readOctal = (body: string, index: number): ReadCharacter | undefined => {
  const octal = /^[0-7]{3}/u.exec(body.slice(index))?.[0];
  const value = octal === undefined ? 256 : Number.parseInt(octal, 8);
  return value > 255 ? undefined : { bytes: Buffer.from([value]), end: index + 3 };
};

const readCharacter = (body: string, index: number, quote: string): ReadCharacter | undefined => {
  const code = body.codePointAt(index) ?? 0;
  const rune = String.fromCodePoint(code);
  if (rune === quote || rune === '\n') return undefined;
  if (rune !== '\\') return { bytes: bytesOf(rune), end: index + rune.length };
  const next = body[index + 1] ?? '';
  const simple = next === quote ? quote : simpleEscapes.get(next);
  if (simple !== undefined) return { bytes: Buffer.from(simple), end: index + 2 };
  const digits = hexDigits.get(next);
  return digits === undefined ? readOctal(body, index + 1) : readHex(body, index + 2, next, digits);
};
