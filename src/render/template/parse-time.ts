import { goQuote } from './go-text.ts';
import { fractionAt, months, perSecond } from './go-time.ts';
import { GoTime } from './go-value.ts';

const fullMonths = months.map(month => month.toLowerCase());
const shortMonths = fullMonths.map(month => month.slice(0, 3));

interface Fields {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  nano: bigint;
  isPm: boolean | undefined;
  offset: number | undefined;
  zone: string;
}

const number = (set: (fields: Fields, value: number) => void, pattern: RegExp): Reader => ({
  pattern,
  set: (fields, text) => set(fields, Number(text.trim())),
});

interface Reader {
  readonly pattern: RegExp;
  readonly set: (fields: Fields, text: string) => void;
}

const offsetOf = (text: string): number => {
  if (text === 'Z') return 0;
  const digits = text.slice(1).replaceAll(':', '');
  return (text.startsWith('-') ? -1 : 1) * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2, 4) || '0'));
};

const offset = (pattern: RegExp): Reader => ({
  pattern,
  set: (fields, text) => {
    fields.offset = offsetOf(text);
  },
});

/** Elements of a layout and what may stand for them, the longer ones first. Source: Go's time, parse. */
const readers: readonly (readonly [string, Reader])[] = [
  [
    'January',
    {
      pattern: new RegExp(`^(?:${fullMonths.join('|')})`, 'iu'),
      set: (fields, text) => {
        fields.month = fullMonths.indexOf(text.toLowerCase()) + 1;
      },
    },
  ],
  [
    'Jan',
    {
      pattern: new RegExp(`^(?:${shortMonths.join('|')})`, 'iu'),
      set: (fields, text) => {
        fields.month = shortMonths.indexOf(text.toLowerCase()) + 1;
      },
    },
  ],
  ['Monday', { pattern: /^(?:mon|tues|wednes|thurs|fri|satur|sun)day/iu, set: () => undefined }],
  ['Mon', { pattern: /^(?:mon|tue|wed|thu|fri|sat|sun)/iu, set: () => undefined }],
  [
    'MST',
    {
      pattern: /^(?:[A-Z]{3,5}|[+-]\d\d)/u,
      set: (fields, text) => {
        fields.zone = text;
      },
    },
  ],
  [
    '2006',
    number((fields, value) => {
      fields.year = value;
    }, /^\d{4}/u),
  ],
  ['-07:00', offset(/^[+-]\d\d:\d\d/u)],
  ['-0700', offset(/^[+-]\d{4}/u)],
  ['-07', offset(/^[+-]\d\d/u)],
  ['Z07:00', offset(/^(?:Z|[+-]\d\d:\d\d)/u)],
  ['Z0700', offset(/^(?:Z|[+-]\d{4})/u)],
  [
    '01',
    number((fields, value) => {
      fields.month = value;
    }, /^\d\d/u),
  ],
  [
    '02',
    number((fields, value) => {
      fields.day = value;
    }, /^\d\d/u),
  ],
  [
    '03',
    number((fields, value) => {
      fields.hour = value;
    }, /^\d\d/u),
  ],
  [
    '04',
    number((fields, value) => {
      fields.minute = value;
    }, /^\d\d/u),
  ],
  [
    '05',
    number((fields, value) => {
      fields.second = value;
    }, /^\d\d/u),
  ],
  [
    '06',
    number((fields, value) => {
      fields.year = value >= 69 ? value + 1900 : value + 2000;
    }, /^\d\d/u),
  ],
  [
    '15',
    number((fields, value) => {
      fields.hour = value;
    }, /^\d\d/u),
  ],
  [
    'PM',
    {
      pattern: /^(?:AM|PM)/u,
      set: (fields, text) => {
        fields.isPm = text === 'PM';
      },
    },
  ],
  [
    'pm',
    {
      pattern: /^(?:am|pm)/u,
      set: (fields, text) => {
        fields.isPm = text === 'pm';
      },
    },
  ],
  [
    '_2',
    number((fields, value) => {
      fields.day = value;
    }, /^ ?\d{1,2}/u),
  ],
  [
    '1',
    number((fields, value) => {
      fields.month = value;
    }, /^\d{1,2}/u),
  ],
  [
    '2',
    number((fields, value) => {
      fields.day = value;
    }, /^\d{1,2}/u),
  ],
  [
    '3',
    number((fields, value) => {
      fields.hour = value;
    }, /^\d{1,2}/u),
  ],
  [
    '4',
    number((fields, value) => {
      fields.minute = value;
    }, /^\d{1,2}/u),
  ],
  [
    '5',
    number((fields, value) => {
      fields.second = value;
    }, /^\d{1,2}/u),
  ],
];

const fraction = (fields: Fields, text: string): void => {
  fields.nano = BigInt(text.slice(1).padEnd(9, '0').slice(0, 9));
};

const fractionOf = (text: string): string | undefined => /^[.,]\d+/u.exec(text)?.[0];

/** The fraction that may stand behind seconds though their layout has none. */
const unnamedFraction = (element: string, rest: string, layout: string): string | undefined =>
  (element === '05' || element === '5') && !/^[.,][09]/u.test(layout) ? fractionOf(rest) : undefined;

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A text read by a layout, in UTC where it names no zone. A text: why it cannot be read, in Go's words. */
export const parseTime = (layout: string, value: string): GoTime | string => {
  const fields: Fields = {
    year: 0,
    month: 1,
    day: 1,
    hour: 0,
    minute: 0,
    second: 0,
    nano: 0n,
    isPm: undefined,
    offset: undefined,
    zone: '',
  };
  const failed = (rest: string, element: string): string =>
    `parsing time ${goQuote(value)} as ${goQuote(layout)}: cannot parse ${goQuote(rest)} as ${goQuote(element)}`;
  let rest = value;
  for (let at = 0; at < layout.length; ) {
    const reader = readers.find(([name]) => layout.startsWith(name, at) && !layout.startsWith('_2006', at));
    const digits = fractionAt(layout, at);
    if (digits !== undefined) {
      const found = fractionOf(rest);
      if (found !== undefined) fraction(fields, found);
      rest = rest.slice(found?.length ?? 0);
      at += digits.length;
    } else if (reader) {
      const [name, { pattern, set }] = reader;
      const found = pattern.exec(rest)?.[0];
      if (found === undefined) return failed(rest, name);
      set(fields, found);
      rest = rest.slice(found.length);
      at += name.length;
      const more = unnamedFraction(name, rest, layout.slice(at));
      if (more !== undefined) fraction(fields, more);
      rest = rest.slice(more?.length ?? 0);
    } else if (rest[0] === layout[at]) {
      rest = rest.slice(1);
      at += 1;
    } else return failed(rest, layout.slice(at));
  }
  if (rest !== '') return `parsing time ${goQuote(value)}: extra text: ${goQuote(rest)}`;
  return timeOf(fields, value);
};

const timeOf = (fields: Fields, value: string): GoTime | string => {
  const outOfRange = (what: string): string => `parsing time ${goQuote(value)}: ${what} out of range`;
  const { year, month, day, minute, second, nano } = fields;
  if (month < 1 || month > 12) return outOfRange('month');
  if (day < 1 || day > daysIn(year, month)) return outOfRange('day');
  if (fields.hour > 23) return outOfRange('hour');
  if (minute > 59) return outOfRange('minute');
  if (second > 59) return outOfRange('second');
  const hour = fields.isPm === true && fields.hour < 12 ? fields.hour + 12 : fields.isPm === false && fields.hour === 12 ? 0 : fields.hour;
  const offsetMinutes = fields.offset ?? 0;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  const seconds = BigInt(Math.floor(date.getTime() / 1000) - offsetMinutes * 60);
  const name = fields.zone !== '' ? fields.zone : fields.offset === undefined || fields.offset === 0 ? 'UTC' : '';
  return new GoTime(seconds * perSecond + nano, { offset: offsetMinutes, name });
};
