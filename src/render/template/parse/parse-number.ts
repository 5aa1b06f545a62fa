import { goQuote, goUnquote } from '../go-text.ts';

/** The values that a number literal may stand for, by what is asked of it. */
export interface NumberValues {
  readonly int: bigint | undefined;
  readonly uint: bigint | undefined;
  readonly float: number | undefined;
}

const maxInt64 = 2n ** 63n - 1n;
const maxUint64 = 2n ** 64n - 1n;

const wellUnderscored = (text: string): boolean =>
  !text.includes('_') || !/^_|__|_$|^0[xXoObB]?_?$|[^\da-fA-FxXoObB_]_|_[^\da-fA-F_]/u.test(text);

/** A whole number with a base prefix, as strconv.ParseUint(text, 0, 64) reads it; undefined for what is not one or too large. */
const parseUint = (text: string): bigint | undefined => {
  if (!wellUnderscored(text)) return undefined;
  const bare = text.replaceAll('_', '');
  if (!/^(?:0[xX][\da-fA-F]+|0[oO][0-7]+|0[bB][01]+|0[0-7]*|[1-9]\d*)$/u.test(bare)) return undefined;
  const value = /^0[0-7]+$/u.test(bare) ? BigInt(`0o${bare.slice(1)}`) : BigInt(bare);
  return value > maxUint64 ? undefined : value;
};

/** The same with a sign, as strconv.ParseInt(text, 0, 64). */
export const parseInt64 = (text: string): bigint | undefined => {
  const sign = text[0] === '-' ? -1n : 1n;
  const value = parseUint(/^[+-]/u.test(text) ? text.slice(1) : text);
  if (value === undefined) return undefined;
  const signed = sign * value;
  return signed > maxInt64 || signed < -maxInt64 - 1n ? undefined : signed;
};

/** As strconv.ParseFloat reads it: decimal or hexadecimal, infinities and NaN by name; undefined for what is not a number. */
export const parseFloat64 = (text: string): number | undefined => {
  const bare = text.replace(/^[+-]/u, '');
  const sign = text[0] === '-' ? -1 : 1;
  if (/^(?:inf|infinity)$/iu.test(bare)) return sign * Number.POSITIVE_INFINITY;
  if (/^nan$/iu.test(bare)) return Number.NaN;
  const hex = /^0[xX]([\da-fA-F]*)\.?([\da-fA-F]*)[pP]([+-]?\d+)$/u.exec(bare);
  if (hex && `${hex[1]}${hex[2]}` !== '')
    return sign * Number.parseInt(`${hex[1]}${hex[2]}`, 16) * 2 ** (Number(hex[3]) - 4 * (hex[2] ?? '').length);
  if (!/^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/u.test(bare)) return undefined;
  const value = sign * Number(bare);
  return Number.isFinite(value) ? value : undefined;
};

const whole = (float: number, least: bigint, most: bigint): bigint | undefined => {
  if (!Number.isInteger(float)) return undefined;
  const value = BigInt(float);
  return value < least || value > most ? undefined : value;
};

/** Reads a number or character literal. A text: why it is not one. Source: Go's text/template/parse, newNumber. */
export const parseNumber = (text: string, isCharacter: boolean): NumberValues | string => {
  if (isCharacter) {
    const rune = goUnquote(text);
    if (rune === undefined)
      return Array.from(text).length > 3 && !text.includes('\\') ? `malformed character constant: ${text}` : 'invalid syntax';
    const code = BigInt(rune.codePointAt(0) ?? 0);
    return { int: code, uint: code, float: Number(code) };
  }
  const uint = parseUint(text);
  const int = parseInt64(text);
  if (int !== undefined) return { int, uint: int === 0n ? 0n : uint, float: Number(int) };
  if (uint !== undefined) return { int, uint, float: Number(uint) };
  const float = wellUnderscored(text) ? parseFloat64(text.replaceAll('_', '')) : undefined;
  if (float === undefined) return `illegal number syntax: ${goQuote(text)}`;
  if (!/[.eEpP]/u.test(text)) return `integer overflow: ${goQuote(text)}`;
  return { int: whole(float, -maxInt64 - 1n, maxInt64), uint: whole(float, 0n, maxUint64), float };
};
