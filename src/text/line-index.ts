import { countWhile } from './sorted.ts';

/** A place for people: line and column count from 1, the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Converts offsets to lines and columns and back; the one place that does.
 * A line ends after `\n` (so `\r\n` counts once); a lone `\r` does not end a line, as in BuildKit and in git.
 */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#starts = starts;
    this.#length = text.length;
  }

  /** How many lines the text has; a final newline does not open another line, and the empty text has one. */
  get lineCount(): number {
    const last = this.#starts.length;
    return last > 1 && this.#starts[last - 1] === this.#length ? last - 1 : last;
  }

  /** The position of an offset; offsets outside the text are clamped. */
  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#length));
    const line = countWhile(this.#starts.length, index => (this.#starts[index] ?? 0) <= at);
    return { line, column: at - (this.#starts[line - 1] ?? 0) + 1 };
  }

  /** The line (from 1) of an offset. */
  line(offset: number): number {
    return this.position(offset).line;
  }

  /** The offset at which a line (from 1) begins; lines past the end give the end of the text. */
  lineStart(line: number): number {
    return this.#starts[line - 1] ?? this.#length;
  }

  /** The offset just past a line's last unit, its line break included. */
  lineEnd(line: number): number {
    return this.#starts[line] ?? this.#length;
  }
}
