import type { Place } from '../../../src/render/template/sources.ts';
import type { Position } from './positions.ts';

/** Positions of a rendering: `Kind/name /json/pointer`. */
export type Positions = ReadonlyMap<string, Position>;

/** A position that two renderings have differently, or that only one of them has. */
export interface Change {
  readonly at: string;
  readonly before: Position | undefined;
  readonly after: Position | undefined;
}

/** What differs between two renderings: in objects that both have, and whole objects. */
export interface Changes {
  readonly changes: readonly Change[];
  readonly added: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
}

const objectOf = (at: string): string => at.slice(0, at.indexOf(' '));
const kindOf = (object: string): string => object.slice(0, object.indexOf('/'));
const objectsOf = (positions: Positions): ReadonlySet<string> => new Set(Array.from(positions.keys(), objectOf));

/** Objects of the second rendering that are objects of the first with another name, by their new names. */
const renamed = (gone: ReadonlySet<string>, come: ReadonlySet<string>, isPair: (before: string, after: string) => boolean) => {
  const names = new Map<string, string>();
  const left = new Set(gone);
  for (const after of come) {
    const before = [...left].find(one => kindOf(one) === kindOf(after) && isPair(one, after));
    if (before === undefined) continue;
    left.delete(before);
    names.set(after, before);
  }
  return names;
};

/** Compares two renderings. `isPair` may say that an object that went and one that came are not the same with another name. */
export const compareRenderings = (
  before: Positions,
  after: Positions,
  isPair: (before: string, after: string) => boolean = () => true,
): Changes => {
  const [old, made] = [objectsOf(before), objectsOf(after)];
  const names = renamed(old.difference(made), made.difference(old), isPair);
  const known = new Map(
    Array.from(after, ([at, position]) => {
      const object = objectOf(at);
      return [(names.get(object) ?? object) + at.slice(object.length), position] as const;
    }),
  );
  const objects = objectsOf(known);
  const changes = [...new Set([...before.keys(), ...known.keys()])].flatMap(at => {
    if (!old.has(objectOf(at)) || !objects.has(objectOf(at))) return [];
    const [one, other] = [before.get(at), known.get(at)];
    return one?.value === other?.value ? [] : [{ at, before: one, after: other }];
  });
  return { changes, added: objects.difference(old), removed: old.difference(objects) };
};

/** Which place was changed: true for one that is the place, or that holds it (`image` of `image/tag`) when it need not be exact. */
export type IsMeant = (place: Place, isExact: boolean) => boolean;

const dataOf = ({ pieces }: Position): readonly Place[] => pieces.flatMap(({ data }) => data);

/** True for a position that says that the place decided about it. One that did not stand there before says so where it stands now. */
export const isNamed = ({ before, after }: Pick<Change, 'before' | 'after'>, isMeant: IsMeant): boolean => {
  const position = before ?? after;
  return position !== undefined && [...dataOf(position), ...position.control].some(place => isMeant(place, false));
};

/** Where the text of one position differs from that of another. */
const differingPart = (one: string, other: string): { readonly start: number; readonly end: number } => {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start += 1;
  let same = 0;
  while (same < most - start && one.at(-1 - same) === other.at(-1 - same)) same += 1;
  return { start, end: one.length - same };
};

const dataOfPart = ({ pieces, text }: Position, { start, end }: { readonly start: number; readonly end: number }): readonly Place[] => {
  let at = -pieces
    .map(piece => piece.text)
    .join('')
    .indexOf(text);
  return pieces.flatMap(piece => {
    const from = at;
    at += piece.text.length;
    return from < Math.max(end, start + 1) && at > start ? piece.data : [];
  });
};

/**
 * True when the part of a position that changed names the place before any other of its kind; what came or went whole has the place among
 * those that decided about it.
 */
export const isNamedFirst = ({ before, after }: Change, kind: Place['kind'], isMeant: IsMeant): boolean => {
  const isFirst = (places: readonly Place[]): boolean => {
    const first = places.find(place => place.kind === kind);
    return first !== undefined && isMeant(first, true);
  };
  if (before === undefined || after === undefined) {
    const position = before ?? after;
    return position !== undefined && (isFirst(dataOf(position)) || [...position.control].some(place => isMeant(place, true)));
  }
  const part = differingPart(after.text, before.text);
  return isFirst(part.end > part.start ? dataOfPart(after, part) : dataOfPart(before, differingPart(before.text, after.text)));
};

/** Of the positions that name a place as what they were made of, the share that it changed; undefined when none names it. */
export const precisionOf = (before: Positions, { changes, removed }: Changes, isMeant: IsMeant): number | undefined => {
  const changed = new Set(changes.map(({ at }) => at));
  const named = [...before].filter(([, position]) => dataOf(position).some(place => isMeant(place, true))).map(([at]) => at);
  return named.length === 0 ? undefined : named.filter(at => changed.has(at) || removed.has(objectOf(at))).length / named.length;
};
