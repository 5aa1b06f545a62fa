import { goQuote } from '../../template/go-text.ts';

/** Why a text is not JSON, in the words of Go's encoding/json. */

class Problem extends Error {}

const literals: Readonly<Record<string, string>> = { t: 'true', f: 'false', n: 'null' };

/** How deep values may hold each other. Source: encoding/json, maxNestingDepth. */
const maxDepth = 1_000;

class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  scan(): void {
    this.#value(0);
    this.#space();
    if (this.#at < this.#text.length) this.#fail('after top-level value');
  }

  #rune(): string {
    return String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0);
  }

  #isOver(): boolean {
    return this.#at >= this.#text.length;
  }

  #fail(context: string): never {
    if (this.#isOver()) throw new Problem('unexpected end of JSON input');
    const rune = this.#rune();
    const shown = rune === "'" ? "'\\''" : rune === '"' ? "'\"'" : `'${goQuote(rune).slice(1, -1)}'`;
    throw new Problem(`invalid character ${shown} ${context}`);
  }

  #space(): void {
    while (/^[ \t\r\n]$/u.test(this.#text[this.#at] ?? '')) this.#at += 1;
  }

  #value(depth: number): void {
    this.#space();
    if (depth > maxDepth) throw new Problem('exceeded max depth');
    const rune = this.#isOver() ? '' : this.#rune();
    if (rune === '{') this.#object(depth);
    else if (rune === '[') this.#array(depth);
    else if (rune === '"') this.#string();
    else if (rune === '-' || /^\d$/u.test(rune)) this.#number();
    else if (Object.hasOwn(literals, rune)) this.#literal(literals[rune] ?? '');
    else this.#fail('looking for beginning of value');
  }

  #object(depth: number): void {
    this.#at += 1;
    this.#space();
    if (!this.#isOver() && this.#rune() === '}') {
      this.#at += 1;
      return;
    }
    for (;;) {
      this.#space();
      if (this.#isOver() || this.#rune() !== '"') this.#fail('looking for beginning of object key string');
      this.#string();
      this.#space();
      if (this.#isOver() || this.#rune() !== ':') this.#fail('after object key');
      this.#at += 1;
      this.#value(depth + 1);
      this.#space();
      const rune = this.#isOver() ? '' : this.#rune();
      if (rune !== ',' && rune !== '}') this.#fail('after object key:value pair');
      this.#at += 1;
      if (rune === '}') return;
    }
  }

  #array(depth: number): void {
    this.#at += 1;
    this.#space();
    if (!this.#isOver() && this.#rune() === ']') {
      this.#at += 1;
      return;
    }
    for (;;) {
      this.#value(depth + 1);
      this.#space();
      const rune = this.#isOver() ? '' : this.#rune();
      if (rune !== ',' && rune !== ']') this.#fail('after array element');
      this.#at += 1;
      if (rune === ']') return;
    }
  }

  #string(): void {
    this.#at += 1;
    for (;;) {
      if (this.#isOver()) this.#fail('');
      const rune = this.#rune();
      if (rune < ' ') this.#fail('in string literal');
      this.#at += rune.length;
      if (rune === '"') return;
      if (rune !== '\\') continue;
      if (this.#isOver() || !'"\\/bfnrtu'.includes(this.#rune())) this.#fail('in string escape code');
      const isCode = this.#rune() === 'u';
      this.#at += 1;
      for (let count = 0; isCode && count < 4; count += 1) {
        if (this.#isOver() || !/^[\da-fA-F]$/u.test(this.#rune())) this.#fail('in \\u hexadecimal character escape');
        this.#at += 1;
      }
    }
  }

  #digits(context: string): void {
    if (this.#isOver() || !/^\d$/u.test(this.#rune())) this.#fail(context);
    while (/^\d$/u.test(this.#text[this.#at] ?? '')) this.#at += 1;
  }

  #number(): void {
    if (this.#rune() === '-') this.#at += 1;
    if (!this.#isOver() && this.#rune() === '0') this.#at += 1;
    else this.#digits('in numeric literal');
    if (!this.#isOver() && this.#rune() === '.') {
      this.#at += 1;
      this.#digits('after decimal point in numeric literal');
    }
    if (this.#isOver() || !/^[eE]$/u.test(this.#rune())) return;
    this.#at += 1;
    if (!this.#isOver() && /^[+-]$/u.test(this.#rune())) this.#at += 1;
    this.#digits('in exponent of numeric literal');
  }

  #literal(word: string): void {
    for (const [index, wanted] of Array.from(word).entries()) {
      if (this.#isOver() || this.#rune() !== wanted)
        this.#fail(index === 0 ? 'looking for beginning of value' : `in literal ${word} (expecting '${wanted}')`);
      this.#at += 1;
    }
  }
}

/** Whether a value holds others more than so many deep. */
const isDeeper = (value: unknown, most: number): boolean => {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = level.flatMap(one => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
};

/** True where so little is opened that nothing can be too deep. */
const opensFew = (text: string): boolean => {
  let opened = 0;
  for (let at = 0; at < text.length && opened <= maxDepth; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) opened += 1;
  }
  return opened <= maxDepth;
};

/** True for what is JSON and not too deep: nearly all of it, and V8 tells at once. */
const isShallowJson = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text);
    return opensFew(text) || !isDeeper(value, maxDepth);
  } catch {
    return false;
  }
};

/** Undefined for a text that is JSON. */
export const jsonProblem = (text: string): string | undefined => {
  if (isShallowJson(text)) return undefined;
  try {
    new Scanner(text).scan();
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
};
