import { CelFailure, noSuchOverload } from '../failure.ts';
import { type CelValue, Duration, Timestamp } from '../values.ts';
import { plainNumber } from './go-text.ts';
import { durationOf, timestampOf } from './operators.ts';
import { type Overload, overload } from './overload.ts';

const nanosPerSecond = 1_000_000_000n;
const nanosPerMilli = 1_000_000n;

/** Division that rounds down, so that times before 1970 keep their parts positive. */
const floorDivide = (a: bigint, b: bigint): bigint => (a < 0n && a % b !== 0n ? a / b - 1n : a / b);

const millisOf = ({ nanos }: Timestamp): number => Number(floorDivide(nanos, nanosPerMilli));

const rfc3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:[.,](\d+))?(?:Z|([+-])(\d\d):(\d\d))$/u;

/** A time as RFC 3339 writes it: nanoseconds since 1970, and the minutes that it is written ahead of UTC; undefined for any other text. */
export const parseTimestamp = (text: string): { readonly nanos: bigint; readonly offset: number } | undefined => {
  const found = rfc3339.exec(text);
  if (!found) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1, 7).map(Number);
  const [offsetHours, offsetMinutes] = [Number(found[9] ?? 0), Number(found[10] ?? 0)];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || hour > 23 || minute > 59 || second > 59) return undefined;
  if (offsetHours > 24 || offsetMinutes > 60) return undefined;
  const offset = (found[8] === '-' ? -1 : 1) * (offsetHours * 60 + offsetMinutes);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute - offset, second);
  return { nanos: BigInt(date.getTime()) * nanosPerMilli + BigInt((found[7] ?? '').slice(0, 9).padEnd(9, '0')), offset };
};

const daysIn = (year: number, month: number): number => {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
};

/** As RFC 3339 writes it, where it was read, with as many digits of a second as are needed. */
export const timestampText = (timestamp: Timestamp): string => {
  const { offset } = timestamp;
  const date = new Date(millisOf(timestamp) + offset * 60_000);
  const fraction = String(timestamp.nanos - floorDivide(timestamp.nanos, nanosPerSecond) * nanosPerSecond)
    .padStart(9, '0')
    .replace(/0+$/u, '');
  const year = String(date.getUTCFullYear()).padStart(4, '0');
  return `${year}-${date.toISOString().slice(-19, -5)}${fraction === '' ? '' : `.${fraction}`}${zoneText(offset)}`;
};

const zoneText = (offset: number): string => {
  if (offset === 0) return 'Z';
  const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60].map(part => String(part).padStart(2, '0'));
  return `${offset < 0 ? '-' : '+'}${hours}:${minutes}`;
};

export const secondsOf = ({ nanos }: Timestamp): bigint => floorDivide(nanos, nanosPerSecond);

const units: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1_000n,
  µs: 1_000n,
  μs: 1_000n,
  ms: nanosPerMilli,
  s: nanosPerSecond,
  m: 60n * nanosPerSecond,
  h: 3_600n * nanosPerSecond,
};

/** A duration as Go writes it (`1h30m`), in nanoseconds; undefined for any other text. */
export const parseDuration = (text: string): bigint | undefined => {
  const unsigned = text.replace(/^[+-]/u, '');
  if (unsigned === '0') return 0n;
  if (unsigned === '' || text.length > 200) return undefined;
  let nanos = 0n;
  let rest = unsigned;
  while (rest !== '') {
    const found = /^(\d*)(?:\.(\d*))?(ns|us|µs|μs|ms|s|m|h)/u.exec(rest);
    if (!found || (found[1] === '' && (found[2] ?? '') === '')) return undefined;
    const [whole, digits = '', fraction = '', unit = 's'] = found;
    const size = units[unit] ?? 0n;
    nanos += BigInt(digits === '' ? '0' : digits) * size + (BigInt(`${fraction}0`) * size) / 10n ** BigInt(fraction.length + 1);
    rest = rest.slice(whole.length);
  }
  const signed = text.startsWith('-') ? -nanos : nanos;
  return BigInt.asIntN(64, signed) === signed ? signed : undefined;
};

export const durationText = ({ nanos }: Duration): string => `${plainNumber(Number(nanos) / 1e9)}s`;

/** Shifts a time so that its parts in UTC are those of the zone. */
const inZone = (millis: number, zone: string): Date => {
  if (zone === '' || zone === 'UTC') return new Date(millis);
  const offset = /^([+-]?)(\d\d?):(\d\d)$/u.exec(zone);
  if (offset) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3]);
    return new Date(millis + (offset[1] === '-' ? -minutes : minutes) * 60_000);
  }
  return new Date(millis + zoneOffset(millis, zone));
};

/** What a zone of the time zone database is ahead of UTC, in milliseconds. */
const zoneOffset = (millis: number, zone: string): number => {
  try {
    const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(new Date(millis));
    const name = parts.find(part => part.type === 'timeZoneName')?.value ?? 'GMT';
    const found = /^GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/u.exec(name);
    const seconds = Number(found?.[2] ?? 0) * 3_600 + Number(found?.[3] ?? 0) * 60 + Number(found?.[4] ?? 0);
    return (found?.[1] === '-' ? -seconds : seconds) * 1_000;
  } catch {
    throw new CelFailure('argument', `unknown time zone ${zone}`);
  }
};

const dayOfYear = (date: Date): number => {
  const first = new Date(date);
  first.setUTCMonth(0, 1);
  return Math.round((date.getTime() - first.getTime()) / 86_400_000);
};

const parts: Readonly<Record<string, { readonly id: string; readonly of: (date: Date) => number }>> = {
  getFullYear: { id: 'timestamp_to_year', of: date => date.getUTCFullYear() },
  getMonth: { id: 'timestamp_to_month', of: date => date.getUTCMonth() },
  getDayOfYear: { id: 'timestamp_to_day_of_year', of: dayOfYear },
  getDayOfMonth: { id: 'timestamp_to_day_of_month', of: date => date.getUTCDate() - 1 },
  getDate: { id: 'timestamp_to_day_of_month_1_based', of: date => date.getUTCDate() },
  getDayOfWeek: { id: 'timestamp_to_day_of_week', of: date => date.getUTCDay() },
  getHours: { id: 'timestamp_to_hours', of: date => date.getUTCHours() },
  getMinutes: { id: 'timestamp_to_minutes', of: date => date.getUTCMinutes() },
  getSeconds: { id: 'timestamp_to_seconds', of: date => date.getUTCSeconds() },
  getMilliseconds: { id: 'timestamp_to_milliseconds', of: date => date.getUTCMilliseconds() },
};

const whole =
  (divisor: bigint) =>
  ([a]: readonly CelValue[]): CelValue => {
    if (!(a instanceof Duration)) throw noSuchOverload();
    return a.nanos / divisor;
  };

/** Parts of times and durations. */
export const timeFunctions: readonly Overload[] = [
  ...Object.entries(parts).flatMap(([fn, { id, of }]) => {
    const call = ([time, zone]: readonly CelValue[]): CelValue => {
      if (!(time instanceof Timestamp)) throw noSuchOverload();
      return BigInt(of(inZone(millisOf(time), typeof zone === 'string' ? zone : '')));
    };
    return [overload(id, `timestamp.${fn}() -> int`, call), overload(`${id}_with_tz`, `timestamp.${fn}(string) -> int`, call)];
  }),
  overload('duration_to_hours', 'duration.getHours() -> int', whole(3_600n * nanosPerSecond)),
  overload('duration_to_minutes', 'duration.getMinutes() -> int', whole(60n * nanosPerSecond)),
  overload('duration_to_seconds', 'duration.getSeconds() -> int', whole(nanosPerSecond)),
  overload('duration_to_milliseconds', 'duration.getMilliseconds() -> int', whole(nanosPerMilli)),
];

/** @throws CelFailure for a text that is no time. */
export const toTimestamp = (value: CelValue): Timestamp => {
  if (value instanceof Timestamp) return value;
  if (typeof value === 'bigint') return timestampOf(value * nanosPerSecond);
  const read = typeof value === 'string' ? parseTimestamp(value) : undefined;
  if (!read) throw new CelFailure('conversion', "type conversion error from 'string' to 'google.protobuf.Timestamp'");
  return timestampOf(read.nanos, read.offset);
};

/** @throws CelFailure for a text that is no duration. */
export const toDuration = (value: CelValue): Duration => {
  if (value instanceof Duration) return value;
  const nanos = typeof value === 'string' ? parseDuration(value) : undefined;
  if (nanos === undefined) throw new CelFailure('conversion', "type conversion error from 'string' to 'google.protobuf.Duration'");
  return durationOf(nanos);
};
