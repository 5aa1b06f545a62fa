import { CelFailure, noSuchOverload } from '../failure.ts';
import { CelMap, type CelValue, Duration, isList, sizeOf, Timestamp, TypeValue, typeNameOf, Uint } from '../values.ts';
import { goNumber } from './go-text.ts';
import { int64, overflow, uint64 } from './operators.ts';
import { type Call, type Overload, overload } from './overload.ts';
import { durationText, secondsOf, timestampText, toDuration, toTimestamp } from './time.ts';

const conversion = (from: string, to: string): CelFailure =>
  new CelFailure('conversion', `type conversion error from '${from}' to '${to}'`);

const wholePart = (value: number, signed: boolean): bigint => {
  if (!Number.isFinite(value) || (signed ? value <= -(2 ** 63) || value >= 2 ** 63 : value < 0 || value >= 2 ** 64))
    throw overflow(signed ? 'integer overflow' : 'unsigned integer overflow');
  return BigInt(Math.trunc(value));
};

const digits = /^[+-]?[0-9]{1,40}$/u;

const toInt: Call = ([value = null]) => {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') return wholePart(value, true);
  if (value instanceof Uint) return int64(value.value);
  if (value instanceof Duration) return value.nanos;
  if (value instanceof Timestamp) return secondsOf(value);
  if (typeof value !== 'string') throw noSuchOverload();
  const parsed = digits.test(value) ? BigInt(value.replace(/^\+/u, '')) : undefined;
  if (parsed === undefined || BigInt.asIntN(64, parsed) !== parsed) throw conversion('string', 'int');
  return parsed;
};

const toUint: Call = ([value = null]) => {
  if (value instanceof Uint) return value;
  if (typeof value === 'bigint') return uint64(value);
  if (typeof value === 'number') return new Uint(wholePart(value, false));
  if (typeof value !== 'string') throw noSuchOverload();
  const parsed = /^[0-9]{1,40}$/u.test(value) ? BigInt(value) : undefined;
  if (parsed === undefined || BigInt.asUintN(64, parsed) !== parsed) throw conversion('string', 'uint');
  return new Uint(parsed);
};

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/u;

const toDouble: Call = ([value = null]) => {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Uint) return Number(value.value);
  if (typeof value !== 'string') throw noSuchOverload();
  if (/^[+-]?inf(?:inity)?$/iu.test(value)) return value.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  if (/^nan$/iu.test(value)) return Number.NaN;
  const parsed = decimal.test(value) ? Number(value) : Number.NaN;
  if (!Number.isFinite(parsed)) throw conversion('string', 'double');
  return parsed;
};

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A value as `string(x)` writes it; undefined for one that it does not take. */
export const textOf = (value: CelValue): string | undefined => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return goNumber(value);
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (value instanceof Uint) return String(value.value);
  if (value instanceof Timestamp) return timestampText(value);
  if (value instanceof Duration) return durationText(value);
  if (value instanceof TypeValue) return value.name;
  return value instanceof Uint8Array ? decode(value) : undefined;
};

const decode = (bytes: Uint8Array): string => {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new CelFailure('argument', 'invalid UTF-8 in bytes, cannot convert to string');
  }
};

const toText: Call = ([value = null]) => {
  const text = textOf(value);
  if (text === undefined) throw noSuchOverload(`string(${typeNameOf(value)})`);
  return text;
};

const toBytes: Call = ([value = null]) => {
  if (value instanceof Uint8Array) return value;
  if (typeof value !== 'string') throw noSuchOverload();
  return new TextEncoder().encode(value);
};

const booleans: ReadonlyMap<string, boolean> = new Map([
  ...['1', 't', 'T', 'TRUE', 'true', 'True'].map(text => [text, true] as const),
  ...['0', 'f', 'F', 'FALSE', 'false', 'False'].map(text => [text, false] as const),
]);

const toBool: Call = ([value = null]) => {
  if (typeof value === 'boolean') return value;
  const parsed = typeof value === 'string' ? booleans.get(value) : undefined;
  if (parsed === undefined) throw conversion('string', 'bool');
  return parsed;
};

const size: Call = ([value = null]) => {
  if (typeof value === 'string' || isList(value) || value instanceof CelMap || value instanceof Uint8Array) return BigInt(sizeOf(value));
  throw noSuchOverload('size');
};

const sized = ['bytes', 'list(A)', 'map(A, B)', 'string'];

/** Conversions between types, and sizes. */
export const conversions: readonly Overload[] = [
  ...sized.flatMap(type => {
    const id = `size_${type.replace(/\(.*/u, '')}`;
    return [overload(id, `size(${type}) -> int`, size), overload(`${id.replace('size_', '')}_size`, `${type}.size() -> int`, size)];
  }),
  overload('type', 'type(A) -> type(A)', ([value = null]) => new TypeValue(typeNameOf(value))),
  overload('to_dyn', 'dyn(A) -> dyn', ([value = null]) => value),
  overload('bool_to_bool', 'bool(bool) -> bool', toBool),
  overload('string_to_bool', 'bool(string) -> bool', toBool),
  overload('bytes_to_bytes', 'bytes(bytes) -> bytes', toBytes),
  overload('string_to_bytes', 'bytes(string) -> bytes', toBytes),
  ...['double', 'int', 'string', 'uint'].map(type => overload(`${type}_to_double`, `double(${type}) -> double`, toDouble)),
  overload('duration_to_duration', 'duration(duration) -> duration', ([value = null]) => toDuration(value)),
  overload('string_to_duration', 'duration(string) -> duration', ([value = null]) => toDuration(value)),
  ...['int', 'double', 'duration', 'string', 'timestamp', 'uint'].map(type => overload(`${type}_to_int64`, `int(${type}) -> int`, toInt)),
  ...['string', 'bool', 'bytes', 'double', 'duration', 'int', 'timestamp', 'uint'].map(type =>
    overload(`${type}_to_string`, `string(${type}) -> string`, toText),
  ),
  ...['timestamp', 'int', 'string'].map(type =>
    overload(`${type}_to_timestamp`, `timestamp(${type}) -> timestamp`, ([value = null]) => toTimestamp(value)),
  ),
  ...['uint', 'double', 'int', 'string'].map(type => overload(`${type}_to_uint64`, `uint(${type}) -> uint`, toUint)),
];

/** Conversions of constants are made when an expression is compiled. */
export const conversionNames: ReadonlySet<string> = new Set('bool bytes double duration dyn int string timestamp type uint'.split(' '));
