import { GoFloat, GoMap, GoSlice, type Raw, Ref } from '../../template/go-value.ts';
import { joinTwo } from '../../template/sources.ts';
import type { PieceIndex } from '../piece-index.ts';

/** A collection that is being read. */
type Open =
  | { readonly map: GoMap; readonly start: number; key: string; keyStart: number; keyEnd: number }
  | { readonly items: Ref[]; readonly start: number };

const token = /[^\s,:[\]{}"]+/y;

const literals: ReadonlyMap<string, Raw> = new Map<string, Raw>([
  ['null', null],
  ['true', true],
  ['false', false],
]);

/** The end of a text in quotes that begins at an offset. */
const endOfString = (text: string, start: number): number => {
  for (let at = start + 1; ; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"' || at >= text.length) return at + 1;
  }
};

/** Reads JSON that is known to be JSON, without recursion. */
class Reader {
  readonly #text: string;
  readonly #index: PieceIndex;
  readonly #open: Open[] = [];
  #result = new Ref(null);
  #expectsKey = false;

  constructor(text: string, index: PieceIndex) {
    this.#text = text;
    this.#index = index;
  }

  read(): Ref {
    for (let at = 0; at < this.#text.length; ) at = this.#token(at);
    return this.#result;
  }

  #token(at: number): number {
    switch (this.#text[at]) {
      case '{':
        this.#open.push({ map: new GoMap(new Map()), start: at, key: '', keyStart: at, keyEnd: at });
        this.#expectsKey = true;
        return at + 1;
      case '[':
        this.#open.push({ items: [], start: at });
        this.#expectsKey = false;
        return at + 1;
      case '}':
      case ']':
        this.#close();
        return at + 1;
      case ',':
        this.#expectsKey = 'map' in (this.#open.at(-1) ?? {});
        return at + 1;
      case '"':
        return this.#string(at, endOfString(this.#text, at));
      default:
        return this.#word(at);
    }
  }

  #string(start: number, end: number): number {
    const value: unknown = JSON.parse(this.#text.slice(start, end));
    const raw = typeof value === 'string' ? value : '';
    const holder = this.#open.at(-1);
    if (this.#expectsKey && holder && 'map' in holder) {
      holder.key = raw;
      holder.keyStart = start;
      holder.keyEnd = end;
      this.#expectsKey = false;
      return end;
    }
    const { data, control } = this.#index.sources(start, end);
    const isWritten = raw !== '' && this.#text.startsWith(raw, start + 1);
    const pieces = isWritten ? this.#index.between(start + 1, start + 1 + raw.length) : [];
    this.#put(pieces.length > 1 ? new Ref(raw, data, control, false, pieces) : new Ref(raw, data, control));
    return end;
  }

  #word(at: number): number {
    token.lastIndex = at;
    const [word] = token.exec(this.#text) ?? [];
    if (word === undefined) return at + 1;
    const { data, control } = this.#index.sources(at, at + word.length);
    const literal = literals.get(word);
    this.#put(new Ref(literal === undefined ? new GoFloat(Number(word)) : literal, data, control));
    return at + word.length;
  }

  #close(): void {
    const closed = this.#open.pop();
    if (closed === undefined) return;
    const { data, control } = this.#index.sources(closed.start, closed.start + 1);
    this.#put(new Ref('items' in closed ? new GoSlice(closed.items) : closed.map, data, control));
  }

  #put(value: Ref): void {
    const holder = this.#open.at(-1);
    if (holder === undefined) this.#result = value;
    else if ('items' in holder) holder.items.push(value);
    else {
      const { data, control } = this.#index.sources(holder.keyStart, holder.keyEnd);
      holder.map.entries.set(holder.key, value.decidedBy(joinTwo(data, control)));
    }
  }
}

/**
 * A text that is known to be JSON, as Go's encoding/json reads it: numbers are float64. Each value was made of the parts that it stands in.
 */
export const readJson = (text: string, index: PieceIndex): Ref => new Reader(text, index).read();
