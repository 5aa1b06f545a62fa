import type { KubernetesFile } from '../../../artifacts/kubernetes/model.ts';
import type { SourceFile } from '../../../artifacts/source-file.ts';
import { type Piece, textOf } from '../../../render/template/go-value.ts';
import type { Place, Sources } from '../../../render/template/sources.ts';
import type { Range } from '../../../text/range.ts';
import { countWhile } from '../../../text/sorted.ts';
import { ParsedTexts } from './parsed-texts.ts';

/** A place in a file of the repository that decided about something rendered. */
export interface SourcePlace {
  readonly path: string;
  readonly range: Range;
  /** `value`: a value of a values file, or of an object that a kustomization builds with; `template`: a text or an action of a template. */
  readonly kind: Place['kind'];
}

/** What decided about a part of a rendered text, the nearest first. */
export interface DecidingPlaces {
  /** What it was made of. */
  readonly data: readonly SourcePlace[];
  /** What decided that it is there. */
  readonly control: readonly SourcePlace[];
}

/** A part of a file of the repository. */
export interface PlaceInFile {
  readonly file: SourceFile;
  readonly range: Range;
}

/** What a renderer means by a place; undefined for one that is in no file of the repository. */
export type FindPlace = (place: Place) => PlaceInFile | undefined;

/** What stands between documents of a rendered text. */
export const documentSeparator: Piece = { text: '\n---\n', data: [], control: [] };

/** A text that a renderer made, read as a manifest, with the places that each part of it comes from. */
export class RenderedText {
  readonly artifact: KubernetesFile;
  readonly #pieces: readonly Piece[];
  /** Where each piece begins. */
  readonly #starts: readonly number[];
  readonly #find: FindPlace;

  /** `parsed`: the texts that were read before. Left out: it is read anew. */
  constructor(path: string, pieces: readonly Piece[], find: FindPlace, parsed: ParsedTexts = new ParsedTexts()) {
    this.artifact = parsed.of(path, textOf(pieces));
    this.#pieces = pieces;
    let at = 0;
    this.#starts = pieces.map(({ text }) => {
      const start = at;
      at += text.length;
      return start;
    });
    this.#find = find;
  }

  /** What decided about a region of the text. */
  placesAt(range: Range): DecidingPlaces {
    const own = this.#piecesAt(range);
    const [first, second] = own;
    const key = first && second === undefined ? keyIn.exec(first.piece.text)?.[1] : undefined;
    if (first && key !== undefined)
      return {
        data: distinct(first.piece.data.flatMap(place => this.#keyOf(place, key) ?? this.#placesOf(first.piece, [place], first.part))),
        control: distinct(this.#placesOf(first.piece, first.piece.control, first.part)),
      };
    return {
      data: distinct(own.flatMap(({ piece, part }) => this.#placesOf(piece, piece.data, part))),
      control: distinct(own.flatMap(({ piece, part }) => this.#placesOf(piece, piece.control, part))),
    };
  }

  /**
   * The part of a file that stands in the rendered text as it is, for a region that one piece holds. Undefined where what is rendered is
   * not what is written.
   */
  writtenAt({ start, end }: Range): SourcePlace | undefined {
    const index = this.#indexAt(end > start ? start : start - 1);
    const piece = this.#pieces[index];
    const from = this.#starts[index];
    if (piece === undefined || from === undefined || end > from + piece.text.length) return undefined;
    const part = { start: start - from, end: end - from };
    return piece.data
      .map(place => this.#literal(piece, place, part) ?? this.#withinValue(piece, place, part))
      .find(place => place !== undefined);
  }

  #indexAt(offset: number): number {
    return countWhile(this.#starts.length, index => (this.#starts[index] ?? 0) <= offset) - 1;
  }

  /** The pieces that a region lies in, with the part of each. Of an empty region: the piece before it. */
  #piecesAt({ start, end }: Range): readonly { readonly piece: Piece; readonly part: Range }[] {
    const found: { readonly piece: Piece; readonly part: Range }[] = [];
    const last = Math.max(end, start + 1);
    for (let index = Math.max(0, this.#indexAt(start)); index < this.#pieces.length; index += 1) {
      const [piece, from] = [this.#pieces[index], this.#starts[index]];
      if (piece === undefined || from === undefined || from >= last) break;
      const part = { start: Math.max(0, start - from), end: Math.min(piece.text.length, last - from) };
      // Why not blanks: between two pieces they say nothing, and decide nothing.
      if (part.start < part.end && (piece.text.slice(part.start, part.end).trim() !== '' || end === start)) found.push({ piece, part });
    }
    return found;
  }

  #placesOf(piece: Piece, sources: Sources, part: Range): readonly SourcePlace[] {
    return sources.flatMap(place => this.#literal(piece, place, part) ?? this.#whole(place) ?? []);
  }

  /**
   * Where a key is written in the mapping that it was put into: its line, as rules that look at the file itself name it. Of mappings in block style,
   * whose keys stand in one column, further left than all that they hold.
   */
  #keyOf(place: Place, key: string): SourcePlace | undefined {
    const found = place.kind === 'value' ? this.#find(place) : undefined;
    if (found === undefined) return undefined;
    const { text, lines, path } = found.file;
    const { start: from, end } = found.range;
    const first = lines.line(from);
    const column = from - lines.lineStart(first);
    for (let line = first; line <= lines.line(end); line += 1) {
      const start = lines.lineStart(line) + column;
      if (text.startsWith(`${key}:`, start) && (line === first || isBlank(text.slice(start - column, start))))
        return { path, range: { start, end: start + key.length }, kind: 'value' };
    }
    return undefined;
  }

  #whole(place: Place): SourcePlace | undefined {
    const found = this.#find(place);
    return found && { path: found.file.path, range: found.range, kind: place.kind };
  }

  /** The part of a value that a part of a piece is, where the piece is all of the value: as it is written, or with quotes on either side. */
  #withinValue({ text }: Piece, place: Place, part: Range): SourcePlace | undefined {
    const found = place.kind === 'value' && place.end > place.start ? this.#find(place) : undefined;
    if (found === undefined) return undefined;
    const { file, range } = found;
    const [printed, written] = [withoutQuotes(text), withoutQuotes(file.text.slice(range.start, range.end))];
    const isWithin = part.start >= printed.from && part.end > part.start && part.end <= printed.from + printed.inner.length;
    if (printed.inner !== written.inner || !isWithin) return undefined;
    const moved = range.start + written.from - printed.from;
    return { path: file.path, range: { start: moved + part.start, end: moved + part.end }, kind: 'value' };
  }

  /** The part of a text of a template, or of a plain value, that a part of a piece is. */
  #literal(piece: Piece, place: Place, part: Range): SourcePlace | undefined {
    const found = this.#find(place);
    if (found === undefined || place.end <= place.start) return undefined;
    const { file, range } = found;
    const written = file.text.slice(range.start, range.end);
    if (place.kind === 'template') {
      return written === piece.text
        ? { path: file.path, range: { start: range.start + part.start, end: range.start + part.end }, kind: 'template' }
        : undefined;
    }
    return written === piece.text.slice(part.start, part.end) ? { path: file.path, range, kind: 'value' } : undefined;
  }
}

/** A text without the quotes around it, and where it begins. */
const withoutQuotes = (text: string): { readonly from: number; readonly inner: string } => {
  const isQuoted = text.length > 1 && (text.startsWith('"') || text.startsWith("'")) && text.endsWith(text.charAt(0));
  return isQuoted ? { from: 1, inner: text.slice(1, -1) } : { from: 0, inner: text };
};

/** A piece that prints nothing but a key without quotes. */
const keyIn = /^ *([\w.-]+):$/u;

const isBlank = (text: string): boolean => text.trim() === '';

const distinct = (places: readonly SourcePlace[]): readonly SourcePlace[] => {
  const seen = new Set<string>();
  return places.filter(({ path, range: { start, end } }) => {
    const key = `${start} ${end} ${path}`;
    return seen.size < seen.add(key).size;
  });
};
