import type { Range } from '../../text/range.ts';
import { interpolate } from '../compose/interpolate.ts';
import type { SetVariable, Variables } from '../compose/variables.ts';
import type { SourceFile } from '../source-file.ts';

/** What Compose makes of a `.env`. */
export interface Dotenv {
  /** The variables that have a value, by name; the last assignment counts. */
  readonly variables: ReadonlyMap<string, SetVariable>;
  /** Why Compose refuses the file, and with it the project. Nothing behind it is read. */
  readonly problem?: { readonly at: number; readonly message: string };
}

/** Go's `unicode.IsSpace`. */
const goSpace = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u;

/** What stands around names and signs: spaces that end no line. */
const lineSpace = /[\t\v\f\r \u0085\u00a0]/u;

const namePart = /[\p{L}\p{N}_.[\]-]/u;

const trimEnd = (text: string): string => {
  let end = text.length;
  while (end > 0 && goSpace.test(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
};

const escaped: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '"': '"',
  '\\': '\\',
  // A dollar sign that begins no variable.
  $: '$$',
};

/** `\n`, `\t`, `\0101`. What Go does not know stays as it is, but loses the zero of a number. */
const withoutEscapes = (text: string): string =>
  text.replaceAll(/\\(?:([abcfnrtv$"\\])|0([0-9]{0,3}))/gu, (all, letter: string | undefined, digits = '') => {
    if (letter !== undefined) return escaped[letter] ?? all;
    const code = /^[0-7]{3}$/u.test(digits) ? Number.parseInt(digits, 8) : 256;
    return code < 256 ? String.fromCodePoint(code) : `\\${digits}`;
  });

/** A quoted text without its quotes. A backslash hides a quote of its own kind, and stays before everything else. */
interface Quoted {
  readonly text: string;
  readonly end: number;
}

/** One reading of a file, statement by statement. */
class Reader implements Variables {
  readonly variables = new Map<string, SetVariable>();
  problem: Dotenv['problem'];
  readonly #file: SourceFile;
  readonly #text: string;
  #at: number;

  constructor(file: SourceFile) {
    this.#file = file;
    this.#text = file.text;
    this.#at = file.text.startsWith('\uFEFF') ? 1 : 0;
  }

  of(name: string): SetVariable | undefined {
    return this.variables.get(name);
  }

  read(): void {
    while (this.problem === undefined && this.#toStatement()) this.#statement();
  }

  /** Passes over blanks and comments; false at the end. */
  #toStatement(): boolean {
    const text = this.#text;
    while (this.#at < text.length) {
      if (text[this.#at] === '#') this.#at = this.#lineEnd(this.#at);
      else if (goSpace.test(text[this.#at] ?? '')) this.#at += 1;
      else return true;
    }
    return false;
  }

  #statement(): void {
    const start = this.#at;
    const exported = /^export[\t\n\f\r ]/u.test(this.#text.slice(start, start + 7));
    if (exported) this.#skipLineSpace(start + 'export'.length);
    const from = this.#at;
    const end = this.#nameEnd(from);
    if (end === undefined) return;
    const sign = this.#text[end];
    // A last line that is nothing but a name: Compose takes it for a value without one.
    if (sign === undefined) {
      this.#at = this.#text.length;
      return;
    }
    const name = trimEnd(this.#text.slice(from, end));
    this.#skipLineSpace(end + 1);
    if (name.includes(' ')) this.#refuse(from, `the name of a variable ${JSON.stringify(name)} has a blank in it`);
    // A name alone takes the value that it has where Compose runs.
    else if (sign !== '\n') this.#value(name, { start: from, end: from + name.length });
  }

  /** Where the sign behind a name stands; the end of the text when there is none. Undefined, with a problem, for what is no name. */
  #nameEnd(from: number): number | undefined {
    for (let at = from; at < this.#text.length; ) {
      const character = String.fromCodePoint(this.#text.codePointAt(at) ?? 0);
      if (character === '=' || character === ':' || character === '\n') return at;
      if (!lineSpace.test(character) && !namePart.test(character)) {
        this.#refuse(at, `${JSON.stringify(character)} stands in the name of a variable`);
        return undefined;
      }
      at += character.length;
    }
    return this.#text.length;
  }

  #value(name: string, nameRange: Range): void {
    const start = this.#at;
    const quote = this.#text[start];
    if (quote === '"' || quote === "'") this.#quotedValue(name, nameRange, quote);
    else {
      const lineEnd = this.#lineEnd(start);
      const line = this.#text.slice(start, lineEnd);
      const comment = line.indexOf(' #');
      const written = trimEnd(comment === -1 ? line : line.slice(0, comment));
      this.#at = Math.min(lineEnd + 1, this.#text.length);
      this.#set(name, nameRange, { start, end: start + written.length }, interpolate(written, this).value);
    }
  }

  #quotedValue(name: string, nameRange: Range, quote: string): void {
    const start = this.#at;
    const quoted = this.#quoted(quote);
    if (quoted === undefined) {
      this.#refuse(start, 'a quoted value has no end');
      return;
    }
    const { text, end } = quoted;
    this.#at = end;
    const value = quote === '"' ? interpolate(withoutEscapes(text), this).value : text;
    this.#set(name, nameRange, { start: start + 1, end: end - 1 }, value);
  }

  #quoted(quote: string): Quoted | undefined {
    const parts: string[] = [];
    const text = this.#text;
    let literal = this.#at + 1;
    for (let at = literal; at < text.length; at += 1) {
      if (text[at] === quote) return { text: [...parts, text.slice(literal, at)].join(''), end: at + 1 };
      if (text[at] !== '\\') continue;
      // What follows is hidden. Only before a quote does the backslash go.
      at += 1;
      if (text[at] !== quote) continue;
      parts.push(text.slice(literal, at - 1));
      literal = at;
    }
    return undefined;
  }

  #set(name: string, nameRange: Range, range: Range, value: string | undefined): void {
    if (name !== '') this.variables.set(name, { name, value, file: this.#file, nameRange, range });
  }

  #refuse(at: number, message: string): void {
    this.problem = { at, message };
  }

  #lineEnd(from: number): number {
    const end = this.#text.indexOf('\n', from);
    return end === -1 ? this.#text.length : end;
  }

  #skipLineSpace(from: number): void {
    this.#at = from;
    while (lineSpace.test(this.#text[this.#at] ?? '')) this.#at += 1;
  }
}

/**
 * Reads a `.env` as Compose does for its own variables: with `export`, quotes, escapes, values over several lines and variables of the
 * lines before. A value that needs a variable of the machine is unknown. Takes linear time. Source: compose-go, `dotenv/parser.go`;
 * Docker's documentation, "Env file syntax".
 */
export const readDotenv = (file: SourceFile): Dotenv => {
  const reader = new Reader(file);
  reader.read();
  return { variables: reader.variables, ...(reader.problem && { problem: reader.problem }) };
};
