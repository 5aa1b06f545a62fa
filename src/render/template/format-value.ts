import { type FloatForm, formatFloat } from './format-number.ts';
import { bytesOf, compareBytes, goQuote, isPrint, unicodeEscape } from './go-text.ts';
import { timeText } from './go-time.ts';
import { GoFloat, GoInt, GoMap, GoSlice, GoStruct, type GoTime, type Raw, typeOfRaw } from './go-value.ts';

/** Flags, width and precision of one verb. */
interface Form {
  readonly minus: boolean;
  readonly plus: boolean;
  readonly sharp: boolean;
  readonly space: boolean;
  readonly zero: boolean;
  readonly plusV: boolean;
  readonly sharpV: boolean;
  readonly width: number | undefined;
  readonly precision: number | undefined;
}

const plain: Form = {
  minus: false,
  plus: false,
  sharp: false,
  space: false,
  zero: false,
  plusV: false,
  sharpV: false,
  width: undefined,
  precision: undefined,
};

/** The keys of a map in the order in which fmt prints and range visits them. */
export const sortedKeys = (map: GoMap): readonly string[] => [...map.entries.keys()].sort(compareBytes);

/** Longest width or precision that fmt takes. */
const maxWidth = 1_000_000;

const pad = (text: string, { width, minus, zero }: Form, mayZero = true): string => {
  const missing = (width ?? 0) - Array.from(text).length;
  if (missing <= 0) return text;
  if (minus) return text + ' '.repeat(missing);
  return (zero && mayZero ? '0' : ' ').repeat(missing) + text;
};

const truncated = (text: string, precision: number | undefined): string =>
  precision === undefined ? text : Array.from(text).slice(0, precision).join('');

const quoted = (text: string, { sharp, plus }: Form): string => {
  if (sharp && !/[`\p{Cc}\ufeff\ud800-\udfff]/u.test(text.replaceAll(/[\t\u0080-\u009f]/gu, ''))) return `\`${text}\``;
  const shown = goQuote(text);
  return plus ? toAscii(shown) : shown;
};

const toAscii = (text: string): string =>
  Array.from(text)
    .map(rune => {
      const code = rune.codePointAt(0) ?? 0;
      return code < 0x80 ? rune : unicodeEscape(code);
    })
    .join('');

const hexOf = (text: string, form: Form, upper: boolean): string => {
  const bytes = bytesOf(text).subarray(0, form.precision);
  const digits = [...bytes].map(byte => byte.toString(16).padStart(2, '0'));
  const prefix = form.sharp ? '0x' : '';
  const shown = form.space ? digits.map(pair => prefix + pair).join(' ') : digits.length > 0 ? prefix + digits.join('') : '';
  return pad(upper ? shown.toUpperCase() : shown, form, false);
};

const formatString = (text: string, verb: string, form: Form): string | undefined => {
  switch (verb) {
    case 'v':
      return form.sharpV ? pad(quoted(truncated(text, form.precision), form), form) : pad(truncated(text, form.precision), form);
    case 's':
      return pad(truncated(text, form.precision), form);
    case 'q':
      return pad(quoted(truncated(text, form.precision), form), form);
    case 'x':
    case 'X':
      return hexOf(text, form, verb === 'X');
    default:
      return undefined;
  }
};

const runeOf = (value: bigint): string => {
  const code = value < 0n || value > 0x10ffffn || (value >= 0xd800n && value <= 0xdfffn) ? 0xfffdn : value;
  return String.fromCodePoint(Number(code));
};

const unicodeOf = (value: bigint, form: Form): string => {
  const digits = BigInt.asUintN(64, value)
    .toString(16)
    .toUpperCase()
    .padStart(Math.max(4, form.precision ?? 4), '0');
  const rune = value >= 0n && value <= 0x10ffffn ? runeOf(value) : '';
  return pad(`U+${digits}${form.sharp && rune !== '' && isPrint(rune) ? ` '${rune}'` : ''}`, form, false);
};

const bases: Readonly<Record<string, number>> = { d: 10, v: 10, b: 2, o: 8, O: 8, x: 16, X: 16 };

const signOf = (isNegative: boolean, { plus, space }: Form): string => {
  if (isNegative) return '-';
  return plus ? '+' : space ? ' ' : '';
};

/** What the `#` flag puts before digits. */
const sharpPrefix = (digits: string, base: number, verb: string): string => {
  if (base === 2) return '0b';
  if (base === 8) return digits.startsWith('0') ? '' : '0';
  return base === 16 ? `0${verb}` : '';
};

const digitsOf = (size: bigint, base: number, verb: string, least: number): string => {
  const digits = size.toString(base);
  return (verb === 'X' ? digits.toUpperCase() : digits).padStart(least, '0');
};

const formatInt = ({ value }: GoInt, verb: string, form: Form): string | undefined => {
  if (verb === 'c') return pad(runeOf(value), form);
  if (verb === 'q') return pad(form.plus ? toAscii(goQuote(runeOf(value), "'")) : goQuote(runeOf(value), "'"), form);
  if (verb === 'U') return unicodeOf(value, form);
  const base = bases[verb];
  if (base === undefined) return undefined;
  if (form.precision === 0 && value === 0n) return ' '.repeat(form.width ?? 0);
  const sign = signOf(value < 0n, form);
  const filled = form.zero && !form.minus && form.width !== undefined ? form.width - sign.length : 0;
  const digits = digitsOf(value < 0n ? -value : value, base, verb, form.precision ?? filled);
  const prefix = (verb === 'O' ? '0o' : '') + (form.sharp ? sharpPrefix(digits, base, verb) : '');
  return pad(sign + prefix + digits, form, false);
};

const defaultPrecisions: Readonly<Record<string, number>> = { f: 6, F: 6, e: 6, E: 6 };

/** The `#` flag keeps the point and the zeros at the end. */
const sharpened = (digits: string, verb: string, precision: number | undefined): string => {
  const mark = verb === 'x' || verb === 'X' ? /[pP]/u : /[eEpP]/u;
  const at = digits.search(mark);
  let body = at === -1 ? digits : digits.slice(0, at);
  let missing = 'vgGx'.includes(verb) ? (precision ?? 6) : 0;
  missing -= body.replace('.', '').replace(/^0+/u, '').length;
  if (!body.includes('.')) {
    if (body === '0') missing -= 1;
    body += '.';
  }
  return body + '0'.repeat(Math.max(0, missing)) + (at === -1 ? '' : digits.slice(at));
};

const formatFloatVerb = ({ value }: GoFloat, verb: string, form: Form): string | undefined => {
  if (!'vbgGxXfFeE'.includes(verb)) return undefined;
  const letter: FloatForm = verb === 'v' ? 'g' : verb === 'F' ? 'f' : (verb as FloatForm);
  const text = formatFloat(value, letter, form.precision ?? defaultPrecisions[verb]);
  const bare = text.replace(/^[+-]/u, '');
  const sign = signOf(text.startsWith('-'), form) || (text.startsWith('+') ? '+' : '');
  if (bare === 'NaN') return pad((form.space || form.plus ? sign : '') + bare, form, false);
  if (bare === 'Inf') return pad(sign + bare, form, false);
  const digits = form.sharp && verb !== 'b' ? sharpened(bare, verb, form.precision) : bare;
  if (sign !== '' && form.zero && !form.minus && form.width !== undefined) return sign + digits.padStart(form.width - sign.length, '0');
  return pad(sign + digits, form);
};

/** Bound on what one value prints, in UTF-16 units: maps may hold each other over and over. */
const maxPrinted = 20_000_000;

/** Prints values as fmt does. */
class Printer {
  #length = 0;

  /** One value at the top, as an argument of a verb. */
  argument(raw: Raw | undefined, verb: string, form: Form): string {
    if (raw === null || raw === undefined) return verb === 'T' || verb === 'v' ? pad('<nil>', form) : `%!${verb}(<nil>)`;
    if (verb === 'T') return pad(typeOfRaw(raw), form);
    if (verb === 'p') return raw instanceof GoMap || raw instanceof GoSlice ? '0xc000000000' : this.#bad(raw, verb, form);
    return this.#value(raw, verb, form, 0);
  }

  #bad(raw: Raw, verb: string, form: Form): string {
    return `%!${verb}(${typeOfRaw(raw)}=${this.#value(raw, 'v', form, 0)})`;
  }

  #count(text: string): string {
    // Why more than its length: many short values take longer than one long text.
    this.#length += text.length + 10;
    if (this.#length > maxPrinted) throw new RangeError('What is printed is too long.');
    return text;
  }

  #value(raw: Raw, verb: string, form: Form, depth: number): string {
    if (raw === null) return form.sharpV ? 'interface {}(nil)' : verb === 'v' || depth === 0 ? '<nil>' : `%!${verb}(<nil>)`;
    if (raw instanceof GoSlice) return this.#slice(raw, verb, form, depth);
    if (raw instanceof GoMap) return this.#map(raw, verb, form, depth);
    if (raw instanceof GoStruct) return this.#struct(raw, verb, form, depth);
    return this.#count(this.#scalar(raw, verb, form) ?? this.#bad(raw, verb, form));
  }

  #scalar(raw: boolean | string | GoInt | GoFloat | GoTime, verb: string, form: Form): string | undefined {
    if (typeof raw === 'string') return formatString(raw, verb, form);
    if (typeof raw === 'boolean') return verb === 't' || verb === 'v' ? pad(raw ? 'true' : 'false', form) : undefined;
    if (raw instanceof GoInt) return formatInt(raw, verb, form);
    if (raw instanceof GoFloat) return formatFloatVerb(raw, verb, form);
    return formatString(timeText(raw), verb, form);
  }

  #slice(slice: GoSlice, verb: string, form: Form, depth: number): string {
    const { items, element, bytes } = slice;
    if (bytes !== undefined && 'sqxX'.includes(verb)) return this.#count(formatString(bytes, verb, form) ?? '');
    this.#count('[]');
    const parts = items.map(({ raw }) => this.#element(raw ?? null, element, verb, form, depth));
    return form.sharpV ? `[]${element}{${parts.join(', ')}}` : `[${parts.join(' ')}]`;
  }

  /** What an interface holds, or an element of a known type. */
  #element(raw: Raw, element: string, verb: string, form: Form, depth: number): string {
    if (raw === null && element === 'interface {}') return form.sharpV ? 'interface {}(nil)' : '<nil>';
    return this.#value(raw, verb, form, depth + 1);
  }

  #map(map: GoMap, verb: string, form: Form, depth: number): string {
    this.#count('map[]');
    const parts = sortedKeys(map).map(
      key =>
        `${this.#value(key, verb, form, depth + 1)}:${this.#element(map.entries.get(key)?.raw ?? null, map.element, verb, form, depth)}`,
    );
    return form.sharpV ? `${typeOfRaw(map)}{${parts.join(', ')}}` : `map[${parts.join(' ')}]`;
  }

  #struct(struct: GoStruct, verb: string, form: Form, depth: number): string {
    if (struct.text !== undefined && !form.sharpV && 'vsxXq'.includes(verb))
      return this.#count(formatString(struct.text, verb, form) ?? '');
    if (struct.isPointer && depth > 0) return '0xc000000000';
    const parts = [...struct.fields].map(
      ([name, { raw }]) =>
        `${form.plusV || form.sharpV ? `${name}:` : ''}${raw === null || raw === undefined ? '<nil>' : this.#value(raw, verb, form, depth + 1)}`,
    );
    return `${struct.isPointer ? '&' : ''}${form.sharpV ? struct.type : ''}{${parts.join(form.sharpV ? ', ' : ' ')}}`;
  }
}

/** A value as `%v` prints it. */
export const printed = (raw: Raw | undefined): string => new Printer().argument(raw, 'v', plain);

/** Values as fmt.Sprint prints them: a space between two neighbours that are no texts. */
export const sprint = (values: readonly (Raw | undefined)[]): string =>
  values
    .map((value, index) => {
      const before = values[index - 1];
      const hasSpace = index > 0 && typeof value !== 'string' && typeof before !== 'string';
      return (hasSpace ? ' ' : '') + printed(value);
    })
    .join('');

/** A part of what printf prints: text of the format, or what an argument became. */
export interface PrintedPart {
  readonly text: string;
  /** The argument that it was made of; undefined for text of the format. */
  readonly argument?: number;
}

const digitsAt = (format: string, at: number): { readonly value: number | undefined; readonly end: number } => {
  let end = at;
  let value = 0;
  for (; /^\d$/u.test(format[end] ?? ''); end += 1) {
    if (value > maxWidth) return { value: undefined, end: format.length };
    value = value * 10 + Number(format[end]);
  }
  return { value: end > at ? value : undefined, end };
};

/** Reads and fills in a format as fmt.Sprintf does. Source: Go's fmt, doPrintf. */
class Formatter {
  readonly #format: string;
  readonly #args: readonly (Raw | undefined)[];
  readonly #parts: PrintedPart[] = [];
  readonly #printer = new Printer();
  #at = 0;
  #arg = 0;
  #afterIndex = false;
  #isGoodIndex = true;
  #isReordered = false;

  constructor(format: string, args: readonly (Raw | undefined)[]) {
    this.#format = format;
    this.#args = args;
  }

  run(): readonly PrintedPart[] {
    while (this.#at < this.#format.length) {
      const percent = this.#format.indexOf('%', this.#at);
      const end = percent === -1 ? this.#format.length : percent;
      this.#write(this.#format.slice(this.#at, end));
      if (percent === -1) break;
      this.#at = percent + 1;
      this.#isGoodIndex = true;
      this.#afterIndex = false;
      this.#verb();
    }
    if (!this.#isReordered && this.#arg < this.#args.length) this.#extra();
    return this.#parts;
  }

  #write(text: string, argument?: number): void {
    if (text !== '') this.#parts.push(argument === undefined ? { text } : { text, argument });
  }

  #extra(): void {
    const rest = this.#args.slice(this.#arg).map((raw, index) => ({
      argument: this.#arg + index,
      text: raw === null || raw === undefined ? '<nil>' : `${typeOfRaw(raw)}=${this.#printer.argument(raw, 'v', plain)}`,
    }));
    this.#write('%!(EXTRA ');
    for (const [index, { text, argument }] of rest.entries()) {
      if (index > 0) this.#write(', ');
      this.#write(text, argument);
    }
    this.#write(')');
  }

  #verb(): void {
    const flags = this.#flags();
    this.#index();
    const width = this.#width();
    const precision = this.#precision();
    if (!this.#afterIndex) this.#index();
    if (this.#at >= this.#format.length) {
      this.#write('%!(NOVERB)');
      return;
    }
    const verb = String.fromCodePoint(this.#format.codePointAt(this.#at) ?? 0);
    this.#at += verb.length;
    if (verb === '%') this.#write('%');
    else if (!this.#isGoodIndex) this.#write(`%!${verb}(BADINDEX)`);
    else if (this.#arg >= this.#args.length) this.#write(`%!${verb}(MISSING)`);
    else {
      const minus = flags.has('-') || (width ?? 0) < 0;
      const isV = verb === 'v' || verb === 'w';
      const form: Form = {
        minus,
        plus: flags.has('+') && !isV,
        sharp: flags.has('#') && !isV,
        space: flags.has(' '),
        zero: flags.has('0') && !((width ?? 0) < 0),
        plusV: flags.has('+') && isV,
        sharpV: flags.has('#') && isV,
        width: width === undefined ? undefined : Math.abs(width),
        precision,
      };
      this.#write(this.#printer.argument(this.#args[this.#arg], verb, form), this.#arg);
      this.#arg += 1;
    }
  }

  #flags(): ReadonlySet<string> {
    const flags = new Set<string>();
    for (; '#0+- '.includes(this.#format[this.#at] ?? 'x'); this.#at += 1) flags.add(this.#format[this.#at] ?? '');
    return flags;
  }

  /** `[2]`: which argument comes next. */
  #index(): void {
    this.#afterIndex = false;
    if (this.#format[this.#at] !== '[') return;
    this.#isReordered = true;
    const close = this.#format.indexOf(']', this.#at + 1);
    if (this.#format.length - this.#at < 3 || close === -1) {
      this.#isGoodIndex = false;
      this.#at += 1;
      return;
    }
    const { value, end } = digitsAt(this.#format.slice(0, close), this.#at + 1);
    this.#at = close + 1;
    const isNumber = value !== undefined && end === close;
    if (isNumber && value >= 1 && value <= this.#args.length) {
      this.#arg = value - 1;
      this.#afterIndex = true;
      return;
    }
    this.#isGoodIndex = false;
    this.#afterIndex = isNumber;
  }

  #width(): number | undefined {
    if (this.#format[this.#at] === '*') {
      this.#at += 1;
      const width = this.#star();
      if (width === undefined) this.#write('%!(BADWIDTH)');
      this.#afterIndex = false;
      return width;
    }
    const { value, end } = digitsAt(this.#format, this.#at);
    this.#at = end;
    if (this.#afterIndex && value !== undefined) this.#isGoodIndex = false;
    return value;
  }

  #precision(): number | undefined {
    if (this.#format[this.#at] !== '.' || this.#at + 1 >= this.#format.length) return undefined;
    this.#at += 1;
    if (this.#afterIndex) this.#isGoodIndex = false;
    this.#index();
    if (this.#format[this.#at] !== '*') {
      const { value, end } = digitsAt(this.#format, this.#at);
      this.#at = end;
      return value ?? 0;
    }
    this.#at += 1;
    const precision = this.#star();
    this.#afterIndex = false;
    if (precision !== undefined && precision >= 0) return precision;
    this.#write('%!(BADPREC)');
    return undefined;
  }

  /** The next argument as a width or precision. */
  #star(): number | undefined {
    if (this.#arg >= this.#args.length) return undefined;
    const raw = this.#args[this.#arg];
    this.#arg += 1;
    if (!(raw instanceof GoInt)) return undefined;
    const value = Number(raw.value);
    return Math.abs(value) > maxWidth ? undefined : value;
  }
}

/** What a format prints, part by part. */
export const sprintf = (format: string, args: readonly (Raw | undefined)[]): readonly PrintedPart[] => new Formatter(format, args).run();
