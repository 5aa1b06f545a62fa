import { formatTime, timeText, unixSeconds } from './go-time.ts';
import { GoInt, type GoMethod, GoTime, type Raw, Ref } from './go-value.ts';

const dayNanos = 86_400_000_000_000n;

/** Years, months and days later, with Go's carrying over. */
const later = (time: GoTime, years: number, monthsLater: number, daysLater: number): GoTime => {
  const date = new Date(Number(unixSeconds(time) + BigInt(time.zone.offset * 60)) * 1000);
  const moved = Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth() + monthsLater, date.getUTCDate() + daysLater);
  const start = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
  return new GoTime(time.unixNano + BigInt((moved - start) / 86_400_000) * dayNanos, time.zone);
};

const numberAt = (args: readonly Ref[], index: number): number => {
  const raw = args[index]?.raw;
  return raw instanceof GoInt ? Number(raw.value) : 0;
};

const textAt = (args: readonly Ref[]): string => {
  const raw = args[0]?.raw;
  return typeof raw === 'string' ? raw : '';
};

/** Methods of time.Time that charts call. Undefined for a name that it has not, or that needs a clock. */
export const timeMethod = (time: GoTime, name: string): GoMethod | undefined => {
  const part = (layout: string): number => Number(formatTime(time, layout));
  const plain = (make: () => Raw): GoMethod => ({ parameters: [], call: () => new Ref(make()) });
  switch (name) {
    case 'Year':
      return plain(() => new GoInt(part('2006')));
    case 'Month':
      return plain(() => formatTime(time, 'January'));
    case 'Day':
      return plain(() => new GoInt(part('2')));
    case 'Hour':
      return plain(() => new GoInt(part('15')));
    case 'Minute':
      return plain(() => new GoInt(part('4')));
    case 'Second':
      return plain(() => new GoInt(part('5')));
    case 'YearDay':
      return plain(() => new GoInt(part('002')));
    case 'Weekday':
      // Why Sunday: Date knows no weekday far from today.
      return plain(() => formatTime(time, 'Monday') || 'Sunday');
    case 'Unix':
      return plain(() => new GoInt(unixSeconds(time), 'int64'));
    case 'UnixNano':
      return plain(() => new GoInt(time.unixNano, 'int64'));
    case 'UTC':
      return plain(() => new GoTime(time.unixNano));
    case 'String':
      return plain(() => timeText(time));
    case 'Format':
      return { parameters: ['string'], call: args => new Ref(formatTime(time, textAt(args))) };
    case 'AddDate':
      return {
        parameters: ['int', 'int', 'int'],
        call: args => new Ref(later(time, numberAt(args, 0), numberAt(args, 1), numberAt(args, 2))),
      };
    default:
      return undefined;
  }
};
