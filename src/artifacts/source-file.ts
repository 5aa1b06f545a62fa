import { LineIndex } from '../text/line-index.ts';

/** A text as read from the repository: nothing removed, a byte-order mark and carriage returns included. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Built when first asked for. */
  readonly lines: LineIndex;
}

class LazySourceFile implements SourceFile {
  readonly path: string;
  readonly text: string;
  #lines: LineIndex | undefined;

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
  }

  get lines(): LineIndex {
    this.#lines ??= new LineIndex(this.text);
    return this.#lines;
  }
}

export const sourceFile = (path: string, text: string): SourceFile => new LazySourceFile(path, text);
