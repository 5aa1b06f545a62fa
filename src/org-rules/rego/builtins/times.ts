import { parseDuration } from '../../../render/functions/dates.ts';
import { formatTime, rfc3339, zoneAt } from '../../../render/template/go-time.ts';
import { GoTime } from '../../../render/template/go-value.ts';
import { parseTime } from '../../../render/template/parse-time.ts';
import { type Builtin, BuiltinError, type Builtins, textArg, wholeArg } from '../builtin.ts';
import { isRegoArray, type RegoValue, wholeOrNumber } from '../value.ts';

/** Names of Go's layouts. Source: OPA, `topdown/time.go`. */
const layouts: Readonly<Record<string, string>> = {
  ANSIC: 'Mon Jan _2 15:04:05 2006',
  UnixDate: 'Mon Jan _2 15:04:05 MST 2006',
  RubyDate: 'Mon Jan 02 15:04:05 -0700 2006',
  RFC822: '02 Jan 06 15:04 MST',
  RFC822Z: '02 Jan 06 15:04 -0700',
  RFC850: 'Monday, 02-Jan-06 15:04:05 MST',
  RFC1123: 'Mon, 02 Jan 2006 15:04:05 MST',
  RFC1123Z: 'Mon, 02 Jan 2006 15:04:05 -0700',
  RFC3339: '2006-01-02T15:04:05Z07:00',
  RFC3339Nano: rfc3339,
};

const layoutOf = (name: string): string => (Object.hasOwn(layouts, name) ? (layouts[name] ?? name) : name);

/** Nanoseconds that 64 bits hold: the years 1678 to 2262. */
const inRange = (nanos: bigint): RegoValue => {
  if (BigInt.asIntN(64, nanos) !== nanos) throw new BuiltinError('time outside of valid range');
  return wholeOrNumber(nanos);
};

const read = (layout: string, text: string): RegoValue => {
  if (text.length > 200 || layout.length > 200) throw new BuiltinError('a time is too long');
  const time = parseTime(layout, text);
  if (typeof time === 'string') throw new BuiltinError(time);
  return inRange(time.unixNano);
};

/** Nanoseconds, or a list of them with a time zone and, for `format`, a layout. */
const timeArg = (value: RegoValue | undefined): { readonly time: GoTime; readonly layout: string } => {
  const [nanos, zone = '', layout = rfc3339] = isRegoArray(value) ? value : [value ?? null];
  if (typeof zone !== 'string' || typeof layout !== 'string' || layout.length > 200)
    throw new BuiltinError('a time zone or layout is no text');
  const plain = new GoTime(wholeArg([nanos ?? null], 0));
  const place = zoneAt(zone, plain);
  if (place === undefined || zone === 'Local') throw new BuiltinError(`unknown time zone ${zone.slice(0, 60)}`);
  return { time: new GoTime(plain.unixNano, place), layout: layoutOf(layout) };
};

const numbers = (time: GoTime, layout: string): readonly number[] => formatTime(time, layout).split(' ').map(Number);

const dayNanos = 86_400_000_000_000n;

/** Days since 1970 of a day of the calendar, whose month and day may be past the end. */
const daysOf = (year: number, month: number, day: number): bigint => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (Number.isNaN(date.getTime())) throw new BuiltinError('time outside of valid range');
  return BigInt(Math.floor(date.getTime() / 86_400_000));
};

const addDate: Builtin = args => {
  const { time } = timeArg(args[0]);
  const [years, months, days] = [1, 2, 3].map(index => Number(wholeArg(args, index)));
  const [year = 0, month = 0, day = 0] = numbers(time, '2006 1 2');
  const offset = BigInt(time.zone.offset) * 60_000_000_000n;
  const local = time.unixNano + offset;
  const inDay = ((local % dayNanos) + dayNanos) % dayNanos;
  return inRange(daysOf(year + (years ?? 0), month + (months ?? 0), day + (days ?? 0)) * dayNanos + inDay - offset);
};

/** Years, months, days, hours, minutes and seconds between two times. Source: OPA, `builtinDateDiff`. */
const diff: Builtin = ([one, other]) => {
  const [first, second] = [timeArg(one).time, timeArg(other).time];
  const [from, to] =
    first.unixNano > second.unixNano ? [second, new GoTime(first.unixNano, second.zone)] : [first, new GoTime(second.unixNano, first.zone)];
  const [a, b] = [numbers(from, '2006 1 2 15 4 5'), numbers(to, '2006 1 2 15 4 5')];
  const parts = b.map((value, index) => value - (a[index] ?? 0));
  const take = (index: number, size: number): void => {
    if ((parts[index] ?? 0) >= 0) return;
    parts[index] = (parts[index] ?? 0) + size;
    parts[index - 1] = (parts[index - 1] ?? 0) - 1;
  };
  take(5, 60);
  take(4, 60);
  take(3, 24);
  take(2, Number(daysOf(a[0] ?? 0, (a[1] ?? 0) + 1, 1) - daysOf(a[0] ?? 0, a[1] ?? 0, 1)));
  take(1, 12);
  return parts;
};

/** Hours of the units that OPA has besides those of Go. Source: OPA, `durationCoefficients`. */
const longUnits: Readonly<Record<string, number>> = { d: 24, w: 168, y: 8_760 };

const inHours = (text: string): string =>
  text.replaceAll(
    /(\d{1,20}(?:\.\d{0,20})?|\.\d{1,20})([dwy])/gu,
    (_, digits: string, unit: string) => `${Number(digits) * (longUnits[unit] ?? 0)}h`,
  );

const duration: Builtin = args => {
  const text = textArg(args, 0);
  const nanos = text.length > 200 ? 'too long' : parseDuration(inHours(text));
  if (typeof nanos === 'string') throw new BuiltinError(nanos);
  return inRange(nanos);
};

export const timeBuiltins: Builtins = new Map<string, Builtin>([
  ['time.now_ns', (_, { now }) => wholeOrNumber(now)],
  ['time.parse_ns', args => read(layoutOf(textArg(args, 0)), textArg(args, 1))],
  ['time.parse_rfc3339_ns', args => read('2006-01-02T15:04:05Z07:00', textArg(args, 0))],
  ['time.parse_duration_ns', duration],
  ['time.date', ([value]) => numbers(timeArg(value).time, '2006 1 2')],
  ['time.clock', ([value]) => numbers(timeArg(value).time, '15 4 5')],
  ['time.weekday', ([value]) => formatTime(timeArg(value).time, 'Monday')],
  [
    'time.format',
    ([value]) => {
      const { time, layout } = timeArg(value);
      return formatTime(time, layout);
    },
  ],
  ['time.add_date', addDate],
  ['time.diff', diff],
]);
