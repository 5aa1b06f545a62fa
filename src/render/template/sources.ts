/**
 * A place that decided about something printed: a value of a values file, a literal or action of a template, or a fact of the cluster or the
 * moment, which nobody knows before it is deployed.
 */
export class Place {
  readonly kind: 'value' | 'template' | 'fact';
  /** The file's path as the renderer was given it. Empty for what stands in no file (flags, the release, facts). */
  readonly file: string;
  /** The path of a value in its file: `image/tag`; of a fact its name; empty for a template. */
  readonly path: string;
  /** Half-open offsets in the file, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** In which set it was last put. Why here: sets are joined for everything that is printed, and looking places up is half of the work. */
  #set = 0;

  constructor(kind: Place['kind'], file: string, path: string, start: number, end: number) {
    this.kind = kind;
    this.file = file;
    this.path = path;
    this.start = start;
    this.end = end;
  }

  static #sets = 0;

  /** The places of some sets, each once, in their order; one of the sets where it holds them all. Linear in what is joined. */
  static join(sets: readonly Sources[]): Sources {
    let first = noSources;
    let joined: Place[] | undefined;
    let set = 0;
    for (const next of sets) {
      if (next.length === 0 || next === first) continue;
      if (first.length === 0) first = next;
      else {
        if (set === 0) set = Place.#mark(first);
        joined = Place.#add(joined, first, next, set);
      }
    }
    return joined ?? first;
  }

  static #mark(places: Sources): number {
    Place.#sets += 1;
    for (const place of places) place.#set = Place.#sets;
    return Place.#sets;
  }

  static #add(given: Place[] | undefined, first: Sources, more: Sources, set: number): Place[] | undefined {
    let joined = given;
    for (const place of more) {
      if (place.#set === set) continue;
      joined ??= [...first];
      const next = joined.length < maxSources ? place : unbounded;
      if (next.#set !== set) joined.push(next);
      next.#set = set;
      if (next === unbounded) break;
    }
    return joined;
  }
}

/** Places that decided about something, the nearest first. Bounded: `unbounded` stands for those that were left out. */
export type Sources = readonly Place[];

/** More than this are not kept; then `unbounded` is among them, which stands for every place. */
const maxSources = 200;

/** Stands for all places: too many decided. */
const unbounded = new Place('template', '', '', 0, 0);

export const noSources: Sources = [];

/** What decides by a fact, called as templates call it: `.Release.IsUpgrade`. */
export const factOf = (name: string): Sources => [new Place('fact', '', name, 0, 0)];

/** Whether a fact is among what decided, or may be. */
export const isOfFact = (sources: Sources): boolean => sources.some(place => place.kind === 'fact' || place === unbounded);

/** The places of two sets, those of the first before those of the other. */
export const joinTwo = (one: Sources, other: Sources): Sources => {
  if (one === other || other.length === 0) return one;
  return one.length === 0 || beginsWith(other, one) ? other : Place.join([one, other]);
};

/** Often one of two sets was made of the other. */
const beginsWith = (set: Sources, part: Sources): boolean => part.length < set.length && part.every((place, index) => place === set[index]);

/** The places of some sets, as `joinTwo` joins them. */
export const joinSources = (sets: readonly Sources[]): Sources => Place.join(sets);
