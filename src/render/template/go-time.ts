import { BoundedMemory } from '../../text/bounded-memory.ts';
import { addFunctionWork } from './function-work.ts';
import { GoTime } from './go-value.ts';

/** Nanoseconds of a second. */
export const perSecond = 1_000_000_000n;
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Whole seconds since 1970, rounded down. */
export const unixSeconds = ({ unixNano }: GoTime): bigint => {
  const seconds = unixNano / perSecond;
  return unixNano < 0n && unixNano % perSecond !== 0n ? seconds - 1n : seconds;
};

interface Clock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly yearDay: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly nano: number;
}

const clockOf = (time: GoTime): Clock => {
  const seconds = unixSeconds(time);
  const date = new Date(Number(seconds + BigInt(time.zone.offset * 60)) * 1000);
  const year = date.getUTCFullYear();
  return {
    year,
    month: date.getUTCMonth(),
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    yearDay:
      Math.floor((Date.UTC(2000, date.getUTCMonth(), date.getUTCDate()) - Date.UTC(2000, 0, 1)) / 86_400_000) +
      1 -
      (isLeap(year) || date.getUTCMonth() < 2 ? 0 : 1),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    nano: Number(time.unixNano - seconds * perSecond),
  };
};

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const two = (value: number): string => `${value}`.padStart(2, '0');

const zoneText = (
  offset: number,
  form: { readonly colon: boolean; readonly zulu: boolean; readonly seconds: boolean; readonly short?: boolean },
): string => {
  if (form.zulu && offset === 0) return 'Z';
  const size = Math.abs(offset);
  const sign = offset < 0 ? '-' : '+';
  const minutes = form.short ? '' : `${form.colon ? ':' : ''}${two(size % 60)}`;
  return `${sign}${two(Math.floor(size / 60))}${minutes}${form.seconds ? `${form.colon ? ':' : ''}00` : ''}`;
};

/** The elements of a layout, the longer ones first where one begins with another. Source: Go's time, nextStdChunk. */
const elements: readonly (readonly [string, (clock: Clock, time: GoTime) => string])[] = [
  ['January', ({ month }) => months[month] ?? ''],
  ['Jan', ({ month }) => (months[month] ?? '').slice(0, 3)],
  ['Monday', ({ weekday }) => days[weekday] ?? ''],
  ['Mon', ({ weekday }) => (days[weekday] ?? '').slice(0, 3)],
  [
    'MST',
    (_, { zone }) => zone.name || zoneText(zone.offset, { colon: false, zulu: false, seconds: false, short: zone.offset % 60 === 0 }),
  ],
  ['2006', ({ year }) => `${year}`.padStart(4, '0')],
  ['-07:00:00', (_, { zone }) => zoneText(zone.offset, { colon: true, zulu: false, seconds: true })],
  ['-07:00', (_, { zone }) => zoneText(zone.offset, { colon: true, zulu: false, seconds: false })],
  ['-070000', (_, { zone }) => zoneText(zone.offset, { colon: false, zulu: false, seconds: true })],
  ['-0700', (_, { zone }) => zoneText(zone.offset, { colon: false, zulu: false, seconds: false })],
  ['-07', (_, { zone }) => zoneText(zone.offset, { colon: false, zulu: false, seconds: false, short: true })],
  ['Z07:00:00', (_, { zone }) => zoneText(zone.offset, { colon: true, zulu: true, seconds: true })],
  ['Z07:00', (_, { zone }) => zoneText(zone.offset, { colon: true, zulu: true, seconds: false })],
  ['Z070000', (_, { zone }) => zoneText(zone.offset, { colon: false, zulu: true, seconds: true })],
  ['Z0700', (_, { zone }) => zoneText(zone.offset, { colon: false, zulu: true, seconds: false })],
  ['Z07', (_, { zone }) => zoneText(zone.offset, { colon: false, zulu: true, seconds: false, short: true })],
  ['002', ({ yearDay }) => `${yearDay}`.padStart(3, '0')],
  ['__2', ({ yearDay }) => `${yearDay}`.padStart(3, ' ')],
  ['01', ({ month }) => two(month + 1)],
  ['02', ({ day }) => two(day)],
  ['03', ({ hour }) => two(hour % 12 === 0 ? 12 : hour % 12)],
  ['04', ({ minute }) => two(minute)],
  ['05', ({ second }) => two(second)],
  ['06', ({ year }) => two(year % 100)],
  ['15', ({ hour }) => two(hour)],
  ['PM', ({ hour }) => (hour >= 12 ? 'PM' : 'AM')],
  ['pm', ({ hour }) => (hour >= 12 ? 'pm' : 'am')],
  ['_2', ({ day }) => `${day}`.padStart(2, ' ')],
  ['1', ({ month }) => `${month + 1}`],
  ['2', ({ day }) => `${day}`],
  ['3', ({ hour }) => `${hour % 12 === 0 ? 12 : hour % 12}`],
  ['4', ({ minute }) => `${minute}`],
  ['5', ({ second }) => `${second}`],
];

/** The fraction of a second that a layout has at an offset. */
export const fractionAt = (layout: string, at: number): string | undefined => /^[.,](?:0+|9+)(?!\d)/u.exec(layout.slice(at, at + 40))?.[0];

const fractionText = (form: string, nano: number): string => {
  const digits = `${nano}`
    .padStart(9, '0')
    .slice(0, form.length - 1)
    .padEnd(form.length - 1, '0');
  if (form[1] === '0') return form[0] + digits;
  const bare = digits.replace(/0+$/u, '');
  return bare === '' ? '' : form[0] + bare;
};

const elementAt = (layout: string, at: number): (typeof elements)[number] | undefined => {
  if (layout.startsWith('_2006', at)) return undefined;
  return elements.find(([name]) => {
    if (!layout.startsWith(name, at)) return false;
    const next = layout[at + name.length] ?? '';
    return name !== 'Jan' && name !== 'Mon' ? true : !(next >= 'a' && next <= 'z');
  });
};

/** A time by a layout of Go. */
export const formatTime = (time: GoTime, layout: string): string => {
  const clock = clockOf(time);
  const parts: string[] = [];
  for (let at = 0; at < layout.length; ) {
    const fraction = fractionAt(layout, at);
    const element = fraction === undefined ? elementAt(layout, at) : undefined;
    if (fraction !== undefined) parts.push(fractionText(fraction, clock.nano));
    else parts.push(element ? element[1](clock, time) : (layout[at] ?? ''));
    at += fraction?.length ?? element?.[0].length ?? 1;
  }
  return parts.join('');
};

/** The layout in which times stand in JSON, YAML and TOML. Source: Go's time.RFC3339Nano. */
export const rfc3339 = '2006-01-02T15:04:05.999999999Z07:00';

/** `String()` of a time. */
export const timeText = (time: GoTime): string => formatTime(time, '2006-01-02 15:04:05.999999999 -0700 MST');

/** The zero time, as Go's time.Time{} prints. */
export const zeroTime = new GoTime(-62_135_596_800n * perSecond);

/** What tells the time of a zone: to make one takes a hundred microseconds. */
const formats = new BoundedMemory<Intl.DateTimeFormat>(100);
/** Steps that to ask one counts as: a name may be another each time. */
const stepsPerZone = 300;

/** The offset of a zone of the tz database at a time, in minutes, with its short name; undefined for a zone that there is not. */
export const zoneAt = (zone: string, time: GoTime): GoTime['zone'] | undefined => {
  if (zone === '' || zone === 'UTC' || zone === 'Local') return { offset: 0, name: 'UTC' };
  try {
    const date = new Date(Number(unixSeconds(time)) * 1000);
    const part = (style: 'longOffset' | 'short'): string => {
      addFunctionWork(stepsPerZone);
      const format = formats.of(`${style} ${zone}`, () => new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: style }));
      return format.formatToParts(date).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    };
    const [, sign, hours = '0', minutes = '0'] = /^GMT(?:([+-])(\d+):(\d+))?/u.exec(part('longOffset')) ?? [];
    const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
    return { offset, name: zoneName(zone, part('short'), offset) };
  } catch {
    return undefined;
  }
};

/** Short names that English leaves out of the zones of other countries, by offset. Source: the tz database. */
const europeanNames: Readonly<Record<number, readonly [string, string]>> = {
  0: ['GMT', 'WEST'],
  60: ['CET', 'BST'],
  120: ['CEST', 'EET'],
  180: ['EEST', 'MSK'],
};

const zoneName = (zone: string, short: string, offset: number): string => {
  if (!short.startsWith('GMT')) return short;
  if (zone.startsWith('Europe/')) return (europeanNames[offset] ?? [''])[0] ?? '';
  if (zone === 'Asia/Tokyo') return 'JST';
  if (zone === 'Asia/Kolkata') return 'IST';
  return zoneText(offset, { colon: false, zulu: false, seconds: false, short: offset % 60 === 0 });
};
