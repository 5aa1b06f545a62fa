import type { Range } from './range.ts';
import { countWhile } from './sorted.ts';

/**
 * A text put together from pieces of a file (continued lines joined, quotes removed, escapes decoded) that knows where in the file each of
 * its units stands. A piece is either copied unit by unit, or stands as a whole for a span of another length (an escape sequence).
 */
export class MappedText {
  readonly text: string;
  readonly #anchor: number;
  readonly #starts: readonly number[];
  readonly #spans: readonly Range[];

  /** `starts` are the pieces' places in `text`, `spans` their places in the file; `anchor` is the place of an empty text. */
  constructor(text: string, anchor: number, starts: readonly number[], spans: readonly Range[]) {
    this.text = text;
    this.#anchor = anchor;
    this.#starts = starts;
    this.#spans = spans;
  }

  /** A text that stands in the file as it is, from `start` on. */
  static copied(text: string, start: number): MappedText {
    return new MappedText(text, start, [0], [{ start, end: start + text.length }]);
  }

  /** A text that as a whole stands for a span of the file. */
  static standing(text: string, span: Range): MappedText {
    return new MappedTextBuilder().stand(text, span).build(span.start);
  }

  get length(): number {
    return this.text.length;
  }

  /** Where in the file the unit at `index` begins; past the last unit, where the text ends. */
  startAt(index: number): number {
    if (this.text === '') return this.#anchor;
    if (index >= this.text.length) return this.endAt(this.text.length);
    const only = this.#onlyCopy();
    return only === undefined ? this.#unit(index).start : only + index;
  }

  /** Where in the file the unit before `index` ends; at the beginning, where the text begins. */
  endAt(index: number): number {
    if (index <= 0 || this.text === '') return this.startAt(0);
    const last = Math.min(index, this.text.length);
    const only = this.#onlyCopy();
    return only === undefined ? this.#unit(last - 1).end : only + last;
  }

  /** The file's span of the units from `from` to `to` (exclusive), whatever was left out between them included. */
  range(from: number, to: number): Range {
    const start = this.startAt(from);
    return { start, end: to > from ? this.endAt(to) : start };
  }

  /** Calls `piece` for each piece between two places of the text, cut to them. */
  pieces(from: number, to: number, piece: (text: string, span: Range) => void): void {
    for (let index = this.#pieceAt(from); index < this.#starts.length; index += 1) {
      const begin = Math.max(from, this.#starts[index] ?? 0);
      const end = Math.min(to, this.#starts[index + 1] ?? this.text.length);
      if ((this.#starts[index] ?? 0) >= to) return;
      if (begin < end) piece(this.text.slice(begin, end), { start: this.#unit(begin).start, end: this.#unit(end - 1).end });
    }
  }

  /** Where a text begins that stands in the file as it is, as most do; undefined for others. */
  #onlyCopy(): number | undefined {
    const [span] = this.#spans;
    return this.#spans.length === 1 && span !== undefined && isCopy(this.text.length, span) ? span.start : undefined;
  }

  #pieceAt(index: number): number {
    return Math.max(0, countWhile(this.#starts.length, at => (this.#starts[at] ?? 0) <= index) - 1);
  }

  #unit(index: number): Range {
    const piece = this.#pieceAt(index);
    const from = this.#starts[piece] ?? 0;
    const span = this.#spans[piece] ?? { start: this.#anchor, end: this.#anchor };
    const length = (this.#starts[piece + 1] ?? this.text.length) - from;
    if (length !== span.end - span.start) return span;
    return { start: span.start + index - from, end: span.start + index - from + 1 };
  }
}

const isCopy = (length: number, { start, end }: Range): boolean => length === end - start;

/** Collects the pieces of a `MappedText` from left to right. */
export class MappedTextBuilder {
  readonly #texts: string[] = [];
  readonly #starts: number[] = [];
  readonly #spans: Range[] = [];
  #length = 0;

  /** Units that stand in the file as they are, from `start` on. */
  copy(text: string, start: number): this {
    return this.stand(text, { start, end: start + text.length });
  }

  /** Units that as a whole stand for a span of the file. */
  stand(text: string, span: Range): this {
    if (text === '') return this;
    this.#texts.push(text);
    const last = this.#spans.at(-1);
    if (last?.end === span.start && isCopy(text.length, span) && isCopy(this.#length - (this.#starts.at(-1) ?? 0), last)) {
      this.#spans[this.#spans.length - 1] = { start: last.start, end: span.end };
    } else {
      this.#starts.push(this.#length);
      this.#spans.push(span);
    }
    this.#length += text.length;
    return this;
  }

  /** A part of another mapped text. */
  part(source: MappedText, from: number, to: number): this {
    source.pieces(from, to, (text, span) => this.stand(text, span));
    return this;
  }

  get length(): number {
    return this.#length;
  }

  /** `anchor` is where in the file the text belongs when it is empty. */
  build(anchor: number): MappedText {
    return new MappedText(this.#texts.join(''), anchor, this.#starts, this.#spans);
  }
}
