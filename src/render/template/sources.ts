/** A place that decided about something printed: a value of a values file, or a literal or action of a template. */
export interface Place {
  readonly kind: 'value' | 'template';
  /** The file's path as the renderer was given it. Empty for values that stand in no file (flags, the release). */
  readonly file: string;
  /** The path of a value in its file: `image/tag`; empty for a template. */
  readonly path: string;
  /** Half-open offsets in the file, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Places that decided about something, the nearest first. Bounded: `unbounded` stands for those that were left out. */
export type Sources = readonly Place[];

/** More than this are not kept; then `unbounded` is among them, which stands for every place. */
const maxSources = 200;

/** Stands for all places: too many decided. */
const unbounded: Place = { kind: 'template', file: '', path: '', start: 0, end: 0 };

export const noSources: Sources = [];

/** Two sets of a few places: shorter than what follows for many. */
const joinFew = (one: Sources, other: Sources): Sources => {
  let joined: Place[] | undefined;
  for (const place of other)
    if (!one.includes(place)) {
      joined ??= [...one];
      joined.push(place);
    }
  return joined ?? one;
};

const few = 8;

/** The places of two sets, those of the first before those of the other. */
export const joinTwo = (one: Sources, other: Sources): Sources => {
  if (one === other || other.length === 0) return one;
  if (one.length === 0) return other;
  return one.length <= few && other.length <= few ? joinFew(one, other) : joinSources([one, other]);
};

/** All places of some sets, each once, in their order. Linear in what is joined. */
export const joinSources = (sets: Iterable<Sources>): Sources => {
  let joined: Sources = noSources;
  let seen: Set<Place> | undefined;
  let own: Place[] | undefined;
  for (const set of sets) {
    if (set.length === 0 || set === joined) continue;
    if (joined.length === 0 && own === undefined) {
      joined = set;
      continue;
    }
    own ??= [...joined];
    seen ??= new Set(own);
    for (const place of set) {
      if (seen.has(place)) continue;
      if (own.length >= maxSources) {
        if (!seen.has(unbounded)) own.push(unbounded);
        return own;
      }
      seen.add(place);
      own.push(place);
    }
  }
  return own ?? joined;
};
