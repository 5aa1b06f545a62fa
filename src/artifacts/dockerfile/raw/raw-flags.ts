import type { RawWord } from './raw-words.ts';
import { isSpace } from './white-space.ts';

/** The flags at the beginning of the arguments, and where the arguments proper begin. */
export interface RawFlags {
  /** Quotes and escapes are removed from the text. */
  readonly flags: readonly RawWord[];
  readonly rest: number;
}

/** Reads one flag: quotes may stand anywhere in it, a backslash (whatever the escape directive says) takes the next unit as it is. */
const readFlag = (text: string, from: number, to: number): RawWord => {
  const parts: string[] = [];
  let quote = '';
  let done = from;
  let at = from;
  const cut = (next: number): void => {
    parts.push(text.slice(done, at));
    done = next;
    at = next;
  };
  while (at < to) {
    const unit = text[at] ?? '';
    if (quote === '' && isSpace(text.charCodeAt(at))) break;
    if (unit === '\\') {
      cut(at + 1);
      if (at < to) at += 1;
    } else if (quote === '' && (unit === '"' || unit === "'")) {
      quote = unit;
      cut(at + 1);
    } else if (unit === quote) {
      quote = '';
      cut(at + 1);
    } else {
      at += 1;
    }
  }
  parts.push(text.slice(done, at));
  return { text: parts.join(''), start: from, end: at };
};

/** Takes the words that begin with `--` off the front; a lone `--` ends them. */
export const readFlags = (text: string, from: number, to: number): RawFlags => {
  const flags: RawWord[] = [];
  let at = from;
  while (at < to) {
    if (isSpace(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    if (text[at] !== '-' || at + 1 >= to || text[at + 1] !== '-') return { flags, rest: at };
    const flag = readFlag(text, at, to);
    if (flag.text === '--') return { flags, rest: flag.end };
    flags.push(flag);
    at = flag.end;
  }
  return { flags, rest: to };
};
