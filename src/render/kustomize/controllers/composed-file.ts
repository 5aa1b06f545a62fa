import { type SourceFile, sourceFile } from '../../../artifacts/source-file.ts';
import type { Range } from '../../../text/range.ts';
import { countWhile } from '../../../text/sorted.ts';
import { Place } from '../../template/sources.ts';

/** Where a part of a text stands that settings of a controller, or a kustomization itself, were read from. */
export interface TextPlace {
  readonly placeOf: (range: Range) => { readonly file: SourceFile; readonly range: Range };
}

interface Piece {
  /** Where it begins in the composed text. */
  readonly start: number;
  /** What it was taken from: the same text for copies, a span that it stands for as a whole for others. */
  readonly from: Range;
  readonly isCopy: boolean;
  readonly place: TextPlace | undefined;
}

/** A file put together from parts of others, that knows where each part stands. */
export class ComposedFile {
  readonly file: SourceFile;
  readonly #pieces: readonly Piece[];

  constructor(file: SourceFile, pieces: readonly Piece[]) {
    this.file = file;
    this.#pieces = pieces;
  }

  /** The place of a part of this file in the one that an author can change; undefined for what nobody wrote. */
  placeOf(place: Place): Place | undefined {
    const index = Math.max(0, countWhile(this.#pieces.length, at => (this.#pieces[at]?.start ?? 0) <= place.start) - 1);
    const piece = this.#pieces[index];
    if (piece?.place === undefined) return undefined;
    const { from, isCopy, start, place: origin } = piece;
    const end = Math.min(from.end, from.start + place.end - start);
    const { file, range } = origin.placeOf(isCopy ? { start: from.start + place.start - start, end } : from);
    return new Place(place.kind, file.path, place.path, range.start, range.end);
  }
}

/** Collects the parts of a file from its beginning to its end. */
export class FileComposer {
  readonly #texts: string[] = [];
  readonly #pieces: Piece[] = [];
  #length = 0;

  /** A part of a text as it stands there. */
  copy(source: SourceFile, from: Range, place: TextPlace): this {
    return this.#add(source.text.slice(from.start, from.end), { from, isCopy: true, place });
  }

  /** A text that stands for a part of another. */
  stand(text: string, from: Range, place: TextPlace): this {
    return this.#add(text, { from, isCopy: false, place });
  }

  /** What nobody wrote. */
  add(text: string): this {
    return this.#add(text, { from: { start: 0, end: 0 }, isCopy: false, place: undefined });
  }

  #add(text: string, piece: Omit<Piece, 'start'>): this {
    if (text === '') return this;
    this.#pieces.push({ start: this.#length, ...piece });
    this.#texts.push(text);
    this.#length += text.length;
    return this;
  }

  build(path: string): ComposedFile {
    return new ComposedFile(sourceFile(path, this.#texts.join('')), this.#pieces);
  }
}
