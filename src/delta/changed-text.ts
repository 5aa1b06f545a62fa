import type { SourceFile } from '../artifacts/source-file.ts';
import { type ChangedRow, changedRows } from '../changes/changed-rows.ts';
import type { LineMap } from '../changes/line-map.ts';
import { splitLines } from '../changes/unified-diff.ts';

/** A file that the change touches, with what is known of it. */
export interface ChangedText {
  /** Path at head; of a removed file, its path at base. */
  readonly path: string;
  /** Undefined when the file was not there before. */
  readonly base: SourceFile | undefined;
  /** Undefined when the file is gone. */
  readonly head: SourceFile | undefined;
  readonly map: LineMap;
}

/** A changed line, the smallest piece of a change that is undone. */
export interface Row extends Omit<ChangedRow, 'same'> {
  readonly file: ChangedFileRows;
  /** Its place among all rows that are undone together with it, from 0, in source order. */
  readonly id: number;
}

/** A run of changed lines. */
export interface RowBlock {
  readonly file: ChangedFileRows;
  /** Head lines that the block takes up (`to` is exclusive; empty where lines were only deleted). */
  readonly head: { readonly from: number; readonly to: number };
  /** Never empty. */
  readonly rows: readonly Row[];
}

/** A changed file whose lines can be undone one by one. */
export class ChangedFileRows {
  readonly text: ChangedText;
  readonly blocks: readonly RowBlock[];
  readonly #baseLines: readonly string[];
  readonly #headLines: readonly string[];
  /** All lines of the blocks in order, those included that the change did nothing to. */
  readonly #pieces: readonly Piece[];
  #oldTexts: ReadonlySet<string> | undefined;
  /** Changed lines that the head has, by their numbers there. Why: each of thousands of findings asks for its own. */
  #byHead: ReadonlyMap<number, Row> | undefined;

  /** `firstId` is that of the first row. */
  constructor(text: ChangedText, firstId: number) {
    this.text = text;
    this.#baseLines = splitLines(text.base?.text ?? '');
    this.#headLines = splitLines(text.head?.text ?? '');
    const blocks: RowBlock[] = [];
    const pieces: Piece[] = [];
    let id = firstId;
    for (const { base, head } of text.map.blocks) {
      const all = changedRows(
        { base, head },
        this.#baseLines.slice(base.from - 1, base.to - 1),
        this.#headLines.slice(head.from - 1, head.to - 1),
      );
      const rows: Row[] = [];
      for (const { same, ...lines } of all) {
        const row = { ...lines, file: this, id };
        pieces.push({ row, at: head.from, same });
        if (same) continue;
        rows.push(row);
        id += 1;
      }
      if (rows.length > 0) blocks.push({ file: this, head, rows });
    }
    this.blocks = blocks;
    this.#pieces = pieces;
  }

  get path(): string {
    return this.text.path;
  }

  get rows(): readonly Row[] {
    return this.blocks.flatMap(block => block.rows);
  }

  /** The changed lines among those of the head, both included, in their order. */
  rowsAt(first: number, last: number): readonly Row[] {
    this.#byHead ??= new Map(this.rows.flatMap(row => (row.head === undefined ? [] : [[row.head, row] as const])));
    const byHead = this.#byHead;
    return Array.from({ length: last - first + 1 }, (_, index) => byHead.get(first + index)).filter(row => row !== undefined);
  }

  baseLine(line: number): string {
    return this.#baseLines[line - 1] ?? '';
  }

  headLine(line: number): string {
    return this.#headLines[line - 1] ?? '';
  }

  /** True when a line of the base, but for its indentation, has the text of this one. */
  wasLine(line: string): boolean {
    this.#oldTexts ??= new Set(this.#baseLines.map(text => text.trim()));
    return this.#oldTexts.has(line.trim());
  }

  /** The head's text with the given rows as they were before. Undefined: the file was not there. */
  undone(rows: ReadonlySet<Row>): string | undefined {
    const own = this.rows;
    if (this.text.base === undefined && own.every(row => rows.has(row))) return undefined;
    const lines: string[] = [];
    let next = 1;
    for (const { row, at, same } of this.#pieces) {
      for (; next < at; next += 1) lines.push(this.headLine(next));
      const line = rows.has(row) && !same ? row.base : row.head;
      if (line !== undefined) lines.push(rows.has(row) && !same ? this.baseLine(line) : this.headLine(line));
      if (row.head !== undefined) next = row.head + 1;
    }
    for (; next <= this.#headLines.length; next += 1) lines.push(this.headLine(next));
    return joinLines(lines);
  }
}

interface Piece {
  readonly row: Row;
  /** The first head line of its block: unchanged lines before it come first. */
  readonly at: number;
  readonly same: boolean;
}

/** Why more than joining: the last line of either text may be without a line break and stand before others now. */
const joinLines = (lines: readonly string[]): string => {
  const lineBreak = lines.some(line => line.endsWith('\r\n')) ? '\r\n' : '\n';
  return lines.map((line, index) => (line.endsWith('\n') || index === lines.length - 1 ? line : `${line}${lineBreak}`)).join('');
};
