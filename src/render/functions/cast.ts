import { GoFloat, GoInt, type Raw } from '../template/go-value.ts';
import { parseFloat64, parseInt64 } from '../template/parse/parse-number.ts';

/** Numbers from whatever is given, as spf13/cast makes them for sprig: 0 for what is not one. */

const minInt64 = -(2n ** 63n);

/** "8.00" counts as "8". */
const trimZeroDecimal = (text: string): string => /^(.*?)\.0*$/su.exec(text)?.[1] ?? text;

/** A float as an integer: cut off, and the least one where it does not fit, as on amd64. */
const cut = (value: number): bigint => {
  if (!Number.isFinite(value)) return minInt64;
  const whole = BigInt(Math.trunc(value));
  return whole >= -minInt64 || whole < minInt64 ? minInt64 : whole;
};

export const toInt64 = (raw: Raw): bigint => {
  if (raw instanceof GoInt) return BigInt.asIntN(64, raw.value);
  if (raw instanceof GoFloat) return cut(raw.value);
  if (typeof raw === 'boolean') return raw ? 1n : 0n;
  return typeof raw === 'string' ? (parseInt64(trimZeroDecimal(raw)) ?? 0n) : 0n;
};

export const toFloat64 = (raw: Raw): number => {
  if (raw instanceof GoInt) return Number(raw.value);
  if (raw instanceof GoFloat) return raw.value;
  if (typeof raw === 'boolean') return raw ? 1 : 0;
  return typeof raw === 'string' ? (parseFloat64(raw) ?? 0) : 0;
};
