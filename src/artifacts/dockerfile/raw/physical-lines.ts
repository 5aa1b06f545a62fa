/** BuildKit's limit for one line, in bytes without its line break. */
export const maximumLineBytes = 65_535;

/**
 * One line of a file: `start` to `end` are its offsets without the line break and the carriage returns before it; `next` is where the next
 * line begins.
 */
export interface PhysicalLine {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const byteOrderMark = 0xfeff;

/** Hands out the lines of a file one by one. A line ends at `\n` only; a byte-order mark belongs to no line. */
export class PhysicalLines {
  readonly #text: string;
  #at: number;
  #number = 0;

  constructor(text: string) {
    this.#text = text;
    this.#at = text.charCodeAt(0) === byteOrderMark ? 1 : 0;
  }

  /** How many lines were read. */
  get count(): number {
    return this.#number;
  }

  next(): PhysicalLine | undefined {
    const start = this.#at;
    if (start >= this.#text.length) return undefined;
    const newline = this.#text.indexOf('\n', start);
    const next = newline === -1 ? this.#text.length : newline + 1;
    let end = next;
    while (end > start && (this.#text.charCodeAt(end - 1) === lineFeed || this.#text.charCodeAt(end - 1) === carriageReturn)) end -= 1;
    this.#at = next;
    this.#number += 1;
    return { number: this.#number, start, end, next };
  }
}

/** True when BuildKit refuses the line for its length. */
export const isTooLong = (text: string, line: PhysicalLine): boolean => {
  const withBreak = text.charCodeAt(line.next - 1) === lineFeed ? line.next - 1 : line.next;
  const units = withBreak - line.start;
  // Why: a UTF-16 unit is at most three bytes, so most lines need no counting.
  if (units * 3 <= maximumLineBytes) return false;
  return new TextEncoder().encode(text.slice(line.start, withBreak)).length > maximumLineBytes;
};
