import { GoInt, type Raw, typeOfRaw } from '../go-value.ts';
import { Printer } from './format-value.ts';
import { type Form, plain } from './format-verbs.ts';

/** Longest width or precision that fmt takes. */
const maxWidth = 1_000_000;

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
