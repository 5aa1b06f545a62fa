import { printed } from '../template/format/format-value.ts';
import type { CallScope, GoFunction } from '../template/go-function.ts';
import { timeText } from '../template/go-time.ts';
import {
  controlOf,
  everythingOf,
  GoFloat,
  GoInt,
  GoMap,
  GoSlice,
  GoStruct,
  GoTime,
  isTrue,
  ownControlOf,
  type Piece,
  type Raw,
  Ref,
  textOf,
  typeOfRaw,
} from '../template/go-value.ts';
import { joinSources } from '../template/sources.ts';
import { CallError } from '../template/template-error.ts';

/** A function by the types of its parameters, in one text: `int, string`; `...` before the last makes it variadic. */
export const go = (types: string, call: (args: readonly Ref[], scope: CallScope) => Ref): GoFunction => {
  const list = types === '' ? [] : types.split(', ');
  const last = list.at(-1) ?? '';
  if (!last.startsWith('...')) return { parameters: list, call };
  return { parameters: [...list.slice(0, -1), last.slice(3)], variadic: true, call };
};

/** What an argument holds; nil for nothing. */
export const rawOf = (ref: Ref | undefined): Raw => ref?.raw ?? null;

/** A text argument: the evaluator has checked that it is one. */
export const textAt = (args: readonly Ref[], index: number): string => {
  const raw = rawOf(args[index]);
  return typeof raw === 'string' ? raw : '';
};

export const intAt = (args: readonly Ref[], index: number): number => {
  const raw = rawOf(args[index]);
  return raw instanceof GoInt ? Number(raw.value) : 0;
};

export const mapAt = (args: readonly Ref[], index: number): GoMap => {
  const raw = rawOf(args[index]);
  return raw instanceof GoMap ? raw : new GoMap(new Map());
};

/** A text of parts. */
export const textRef = (pieces: readonly Piece[]): Ref => new Ref(textOf(pieces), undefined, undefined, false, pieces);

/** The parts of a value as text: those that it has, or itself in one. */
export const piecesOf = (ref: Ref, text = typeof ref.raw === 'string' ? ref.raw : printed(ref.raw)): readonly Piece[] =>
  ref.pieces ?? [{ text, data: everythingOf(ref), control: controlOf(ref) }];

/** A part of some pieces, by UTF-16 units. */
export const slicePieces = (pieces: readonly Piece[], start: number, end: number): readonly Piece[] => {
  const kept: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, piece.text.length);
    // Why those of no text: they say what decided that nothing stands there.
    if (from < to || (piece.text === '' && from === 0 && to === 0))
      kept.push(from === 0 && to === piece.text.length ? piece : { ...piece, text: piece.text.slice(from, to) });
    at += piece.text.length;
  }
  return kept;
};

/** Parts of some pieces, one behind the other: each begins where the one before ends, or later. Linear in all of them together. */
export const slicesInOrder = (pieces: readonly Piece[]): ((start: number, end: number) => readonly Piece[]) => {
  let [next, before] = [0, 0];
  return (start, end) => {
    for (let piece = pieces[next]; piece !== undefined && before + piece.text.length < start; piece = pieces[next]) {
      before += piece.text.length;
      next += 1;
    }
    let [last, length] = [next, before];
    for (let piece = pieces[last]; piece !== undefined && length <= end; piece = pieces[last]) {
      length += piece.text.length;
      last += 1;
    }
    return slicePieces(pieces.slice(next, last), start - before, end - before);
  };
};

/** A text with each of its parts changed alone. */
export const mapPieces = (ref: Ref, change: (text: string) => string): Ref =>
  textRef(piecesOf(ref).map(piece => ({ ...piece, text: change(piece.text) })));

/** A value's text as sprig's strval makes it. */
export const strval = (raw: Raw): string => {
  if (typeof raw === 'string') return raw;
  if (raw instanceof GoSlice && raw.bytes !== undefined) return raw.bytes;
  if (raw instanceof GoTime) return timeText(raw);
  if (raw instanceof GoStruct && raw.text !== undefined) return raw.text;
  return printed(raw);
};

/** The value decides what the result is, others only that it is this one. */
export const chosen = (value: Ref | undefined, ...deciding: readonly (Ref | undefined)[]): Ref => {
  const by = deciding.flatMap(ref => (ref ? [ref.data, ownControlOf(ref)] : []));
  return (value ?? new Ref(null)).decidedBy(joinSources(by));
};

/** What Go says when the type of nil is asked for. */
export const nilPointer = (): never => {
  throw new CallError('runtime error: invalid memory address or nil pointer dereference');
};

/** Empty in sprig's sense, which is text/template's for everything that charts hold. */
export const isEmpty = (raw: Raw): boolean => !isTrue(raw);

/** Pairs of values of one comparison: collections that hold each other many times have many. */
const maxCompared = 1_000_000;

/** reflect.DeepEqual: same types, same content. @throws CallError when there is too much to compare */
export const deepEqual = (one: Raw, other: Raw, count = { left: maxCompared }): boolean => {
  count.left -= 1;
  if (count.left < 0) throw new CallError('the values are too large to be compared here');
  if (typeOfRaw(one) !== typeOfRaw(other)) return false;
  if (one instanceof GoInt && other instanceof GoInt) return one.value === other.value;
  if (one instanceof GoFloat && other instanceof GoFloat) return one.value === other.value;
  if (one instanceof GoTime && other instanceof GoTime) return one.unixNano === other.unixNano;
  if (one === other) return true;
  if (one instanceof GoSlice && other instanceof GoSlice)
    return (
      one.items.length === other.items.length && one.items.every((item, index) => deepEqual(rawOf(item), rawOf(other.items[index]), count))
    );
  if (one instanceof GoMap && other instanceof GoMap)
    return (
      one.entries.size === other.entries.size &&
      [...one.entries].every(([key, value]) => other.entries.has(key) && deepEqual(rawOf(value), rawOf(other.entries.get(key)), count))
    );
  return false;
};
