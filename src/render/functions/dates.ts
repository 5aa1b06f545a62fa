import type { FunctionMap, GoFunction } from '../template/go-function.ts';
import { goQuote } from '../template/go-text.ts';
import { formatTime, perSecond, unixSeconds, zeroTime, zoneAt } from '../template/go-time.ts';
import { GoInt, GoTime, madeOf, type Raw, type Ref } from '../template/go-value.ts';
import { parseTime } from '../template/parse-time.ts';
import { CallError } from '../template/template-error.ts';
import { go, rawOf, textAt } from './arguments.ts';

/** What "now" is: always the same, so that a rendering can be compared with another. It counts as unknown. */
const renderTime = new GoTime(1_735_689_600n * perSecond);

const timeOf = (raw: Raw): GoTime => {
  if (raw instanceof GoTime) return raw;
  if (raw instanceof GoInt && (raw.type === 'int' || raw.type === 'int64' || raw.type === 'int32'))
    return new GoTime(raw.value * perSecond);
  return renderTime;
};

const formatted = (args: readonly Ref[], layout: string, date: Ref | undefined, zone: string): Ref => {
  const time = timeOf(rawOf(date));
  return madeOf(formatTime(new GoTime(time.unixNano, zoneAt(zone, time) ?? { offset: 0, name: 'UTC' }), layout), ...args);
};

const units: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1_000n,
  µs: 1_000n,
  μs: 1_000n,
  ms: 1_000_000n,
  s: perSecond,
  m: 60n * perSecond,
  h: 3_600n * perSecond,
};

/** A duration in nanoseconds, as time.ParseDuration reads it. A text: why it is not one. */
export const parseDuration = (text: string): bigint | string => {
  const invalid = `time: invalid duration ${goQuote(text)}`;
  const [, sign = '', body = ''] = /^([+-]?)([\s\S]*)$/u.exec(text) ?? [];
  if (body === '0') return 0n;
  if (body === '') return invalid;
  let total = 0n;
  let rest = body;
  while (rest !== '') {
    const [, whole = '', point = '', fraction = '', unit = ''] = /^(\d*)(\.?)(\d*)([^\d.]*)/u.exec(rest) ?? [];
    if (whole === '' && fraction === '') return invalid;
    if (unit === '') return `time: missing unit in duration ${goQuote(text)}`;
    const size = units[unit];
    if (size === undefined) return `time: unknown unit ${goQuote(unit)} in duration ${goQuote(text)}`;
    total += BigInt(whole || '0') * size + (fraction === '' ? 0n : (BigInt(fraction) * size) / 10n ** BigInt(fraction.length));
    rest = rest.slice(whole.length + point.length + fraction.length + unit.length);
  }
  return sign === '-' ? -total : total;
};

/** A duration as time.Duration prints it. */
export const goDuration = (nanos: bigint): string => {
  if (nanos === 0n) return '0s';
  const size = nanos < 0n ? -nanos : nanos;
  const sign = nanos < 0n ? '-' : '';
  const decimal = (value: bigint, unit: bigint): string => {
    const fraction = (value % unit)
      .toString()
      .padStart(`${unit}`.length - 1, '0')
      .replace(/0+$/u, '');
    return `${value / unit}${fraction === '' ? '' : `.${fraction}`}`;
  };
  if (size < 1_000n) return `${sign}${size}ns`;
  if (size < 1_000_000n) return `${sign}${decimal(size, 1_000n)}µs`;
  if (size < perSecond) return `${sign}${decimal(size, 1_000_000n)}ms`;
  const minutes = size / (60n * perSecond);
  const seconds = `${decimal(size % (60n * perSecond), perSecond)}s`;
  if (minutes === 0n) return sign + seconds;
  return minutes < 60n ? `${sign}${minutes}m${seconds}` : `${sign}${minutes / 60n}h${minutes % 60n}m${seconds}`;
};

const seconds: GoFunction['call'] = args => {
  const raw = rawOf(args[0]);
  const count =
    raw instanceof GoInt && raw.type === 'int64' ? raw.value : typeof raw === 'string' && /^[+-]?\d+$/u.test(raw) ? BigInt(raw) : 0n;
  return madeOf(goDuration(count * perSecond), ...args);
};

const rounds: readonly (readonly [string, bigint])[] = [
  ['y', 365n * 24n * 3_600n * perSecond],
  ['mo', 30n * 24n * 3_600n * perSecond],
  ['d', 24n * 3_600n * perSecond],
  ['h', 3_600n * perSecond],
  ['m', 60n * perSecond],
  ['s', perSecond],
];

const roundedDuration: GoFunction['call'] = args => {
  const raw = rawOf(args[0]);
  const given =
    typeof raw === 'string'
      ? parseDuration(raw)
      : raw instanceof GoInt && raw.type === 'int64'
        ? raw.value
        : raw instanceof GoTime
          ? renderTime.unixNano - raw.unixNano
          : 0n;
  const size = typeof given === 'string' ? 0n : given < 0n ? -given : given;
  const found = rounds.find(([, unit]) => size > unit);
  return madeOf(found ? `${size / found[1]}${found[0]}` : '0s', ...args);
};

const modified = (args: readonly Ref[], must: boolean): Ref => {
  const time = timeOf(rawOf(args[1]));
  const duration = parseDuration(textAt(args, 0));
  if (typeof duration === 'string') {
    if (must) throw new CallError(duration);
    return madeOf(time, ...args);
  }
  return madeOf(new GoTime(time.unixNano + duration, time.zone), ...args);
};

const parsed = (args: readonly Ref[], must: boolean): Ref => {
  const time = parseTime(textAt(args, 0), textAt(args, 1));
  if (time instanceof GoTime) return madeOf(time, ...args);
  if (must) throw new CallError(time);
  return madeOf(zeroTime, ...args);
};

const both = (names: readonly string[], types: string, call: GoFunction['call']): readonly (readonly [string, GoFunction])[] =>
  names.map(name => [name, go(types, call)] as const);

/** sprig's functions of time. Those that look at the clock see `renderTime`. */
export const dateFunctions: FunctionMap = new Map<string, GoFunction>([
  ['now', go('', () => madeOf(renderTime))],
  [
    'ago',
    go('interface {}', args =>
      madeOf(goDuration(((renderTime.unixNano - timeOf(rawOf(args[0])).unixNano) / perSecond) * perSecond), ...args),
    ),
  ],
  ['date', go('string, interface {}', args => formatted(args, textAt(args, 0), args[1], 'UTC'))],
  ...both(['dateInZone', 'date_in_zone'], 'string, interface {}, string', args =>
    formatted(args, textAt(args, 0), args[1], textAt(args, 2)),
  ),
  ['htmlDate', go('interface {}', args => formatted(args, '2006-01-02', args[0], 'UTC'))],
  ['htmlDateInZone', go('interface {}, string', args => formatted(args, '2006-01-02', args[0], textAt(args, 1)))],
  ...both(['dateModify', 'date_modify'], 'string, time.Time', args => modified(args, false)),
  ...both(['mustDateModify', 'must_date_modify'], 'string, time.Time', args => modified(args, true)),
  ['toDate', go('string, string', args => parsed(args, false))],
  ['mustToDate', go('string, string', args => parsed(args, true))],
  ['duration', go('interface {}', seconds)],
  ['durationRound', go('interface {}', roundedDuration)],
  [
    'unixEpoch',
    go('time.Time', args => {
      const raw = rawOf(args[0]);
      return madeOf(`${raw instanceof GoTime ? unixSeconds(raw) : 0n}`, ...args);
    }),
  ],
]);
