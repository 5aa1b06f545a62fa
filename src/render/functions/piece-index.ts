import type { Piece, Ref } from '../template/go-value.ts';
import { joinSources, type Sources } from '../template/sources.ts';
import { piecesOf } from './arguments.ts';

/** Finds the parts of a text that stand between two offsets, in UTF-16 units. */
export class PieceIndex {
  readonly #pieces: readonly Piece[];
  readonly #starts: readonly number[];

  constructor(text: Ref) {
    this.#pieces = piecesOf(text);
    const starts: number[] = [];
    let at = 0;
    for (const { text: part } of this.#pieces) {
      starts.push(at);
      at += part.length;
    }
    this.#starts = starts;
  }

  /** The last part that begins at an offset or before it. */
  #partAt(offset: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The parts of which something stands between two offsets, and where they begin. */
  *#touched(start: number, end: number): Iterable<readonly [Piece, number]> {
    for (let index = this.#partAt(start); index < this.#pieces.length; index += 1) {
      const piece = this.#pieces[index];
      const at = this.#starts[index] ?? 0;
      if (piece === undefined || at >= end) return;
      if (Math.max(start, at) < Math.min(end, at + piece.text.length)) yield [piece, at];
    }
  }

  /** The parts between two offsets, cut there. */
  between(start: number, end: number): readonly Piece[] {
    const found: Piece[] = [];
    for (const [{ text, data, control }, at] of this.#touched(start, end))
      found.push({ text: text.slice(Math.max(start - at, 0), end - at), data, control });
    return found;
  }

  /** What the text between two offsets was made of, and what decided about it; of an empty one, what stands before it. */
  sources(start: number, end: number): { readonly data: Sources; readonly control: Sources } {
    const [from, to] = [start > 0 && start === end ? start - 1 : start, Math.max(end, start + (start === 0 ? 1 : 0))];
    const found = [...this.#touched(from, to)];
    const [only] = found;
    if (only && found.length === 1) return only[0];
    return { data: joinSources(found.map(([{ data }]) => data)), control: joinSources(found.map(([{ control }]) => control)) };
  }
}
