import { goDuration, parseDuration } from '../../../../render/functions/dates.ts';
import { formatTime } from '../../../../render/template/go-time.ts';
import { GoTime } from '../../../../render/template/go-value.ts';
import { parseTime } from '../../../../render/template/parse-time.ts';
import { VariableUnknown } from '../../variable-unknown.ts';
import { JmesFailure } from '../failure.ts';
import type { JmesValue } from '../values.ts';
import { type JmesFunction, textArg, typed } from './jmes-function.ts';

const rfc3339 = '2006-01-02T15:04:05Z07:00';

/** Longest time or layout. */
const maxText = 200;

const read = (layout: string, text: string): GoTime => {
  const time = layout.length > maxText || text.length > maxText ? 'a time is too long' : parseTime(layout, text);
  if (typeof time === 'string') throw new JmesFailure(time);
  return time;
};

const timeArg = (args: readonly JmesValue[], index: number): GoTime => read(rfc3339, textArg(args, index));

const durationArg = (args: readonly JmesValue[], index: number): bigint => {
  const text = textArg(args, index);
  const nanos = text.length > maxText ? 'a duration is too long' : parseDuration(text);
  if (typeof nanos === 'string') throw new JmesFailure(nanos);
  return nanos;
};

const written = (time: GoTime): string => formatTime(time, rfc3339);

/** What depends on when the cluster is asked. */
const now = (): never => {
  throw new VariableUnknown('cluster', 'What an expression gives rests on the time at which the cluster is asked.');
};

const since: JmesFunction = args => {
  const [layout, from, to] = [textArg(args, 0) || rfc3339, textArg(args, 1), textArg(args, 2)];
  const start = read(layout, from);
  return to === '' ? now() : goDuration(read(layout, to).unixNano - start.unixNano);
};

const parsed: JmesFunction = args => {
  const [layout, text] = [textArg(args, 0), textArg(args, 1)];
  if (!/^[+-]?\d{1,18}$/u.test(layout)) return written(read(layout, text));
  if (!/^[+-]?\d{1,18}$/u.test(text)) throw new JmesFailure('it is no time in seconds');
  return written(new GoTime(BigInt(text.replace('+', '')) * 1_000_000_000n));
};

/** Nanoseconds from the year 1 to 1970: what Go rounds a time from. */
const zeroToUnix = 62_135_596_800n * 1_000_000_000n;

const truncated: JmesFunction = args => {
  const [{ unixNano, zone }, step] = [timeArg(args, 0), durationArg(args, 1)];
  return written(step <= 0n ? new GoTime(unixNano, zone) : new GoTime(unixNano - ((unixNano + zeroToUnix) % step), zone));
};

/** What Kyverno adds for times. Source: Kyverno, `pkg/engine/jmespath/time.go`. */
export const timeFunctions: ReadonlyMap<string, JmesFunction> = new Map([
  ['time_since', typed('string string string', since)],
  ['time_now', typed('', now)],
  ['time_now_utc', typed('', now)],
  ['time_to_cron', typed('string', args => cron(timeArg(args, 0)))],
  [
    'time_add',
    typed('string string', args => written(new GoTime(timeArg(args, 0).unixNano + durationArg(args, 1), timeArg(args, 0).zone))),
  ],
  ['time_parse', typed('string string', parsed)],
  ['time_utc', typed('string', args => written(new GoTime(timeArg(args, 0).unixNano)))],
  ['time_diff', typed('string string', args => goDuration(timeArg(args, 1).unixNano - timeArg(args, 0).unixNano))],
  ['time_before', typed('string string', args => timeArg(args, 0).unixNano < timeArg(args, 1).unixNano)],
  ['time_after', typed('string string', args => timeArg(args, 0).unixNano > timeArg(args, 1).unixNano)],
  [
    'time_between',
    typed('string string string', args => {
      const [time, start, end] = [timeArg(args, 0), timeArg(args, 1), timeArg(args, 2)].map(one => one.unixNano);
      return (time ?? 0n) > (start ?? 0n) && (time ?? 0n) < (end ?? 0n);
    }),
  ],
  ['time_truncate', typed('string string', truncated)],
]);

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const cron = (time: GoTime): string =>
  [...formatTime(time, '4 15 2 1').split(' ').map(Number), weekdays.indexOf(formatTime(time, 'Monday'))].join(' ');
