import { addFunctionWork } from './function-work.ts';
import { joinSources, joinTwo, noSources, type Sources } from './sources.ts';

export type IntType = 'int' | 'int8' | 'int16' | 'int32' | 'int64' | 'uint' | 'uint8' | 'uint16' | 'uint32' | 'uint64';

/** A whole number of one of Go's types. */
export class GoInt {
  readonly type: IntType;
  readonly value: bigint;

  constructor(value: bigint | number, type: IntType = 'int') {
    this.type = type;
    this.value = type === 'int' && Number.isSafeInteger(value) ? BigInt(value) : wrapped(BigInt(value), type);
  }
}

const bits: Readonly<Record<IntType, number>> = {
  int: 64,
  int8: 8,
  int16: 16,
  int32: 32,
  int64: 64,
  uint: 64,
  uint8: 8,
  uint16: 16,
  uint32: 32,
  uint64: 64,
};

const wrapped = (value: bigint, type: IntType): bigint =>
  type.startsWith('u') ? BigInt.asUintN(bits[type], value) : BigInt.asIntN(bits[type], value);

/** A float64. */
export class GoFloat {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }
}

/** A slice; never changed after it was made. `element` is the type of its elements. */
export class GoSlice {
  readonly element: string;
  /** The text of a slice of bytes. */
  readonly bytes: string | undefined;
  readonly methods: ReadonlyMap<string, GoMethod> | undefined;
  #items: readonly Ref[] | undefined;
  readonly #make: (() => readonly Ref[]) | undefined;

  constructor(
    items: readonly Ref[] | (() => readonly Ref[]),
    element = 'interface {}',
    bytes?: string,
    methods?: ReadonlyMap<string, GoMethod>,
  ) {
    this.element = element;
    this.bytes = bytes;
    this.methods = methods;
    if (typeof items === 'function') this.#make = items;
    else this.#items = items;
  }

  get items(): readonly Ref[] {
    this.#items ??= this.#make?.() ?? [];
    return this.#items;
  }
}

/** A map with text keys. Templates change maps (`set`, `unset`, `merge`), so this one is shared by all that hold it. */
export class GoMap {
  readonly entries: Map<string, Ref>;
  readonly element: string;
  /** `chartutil.Values` and the like, when the type has a name. */
  readonly named: string | undefined;
  readonly methods: ReadonlyMap<string, GoMethod> | undefined;
  /** What decided what templates put into it, or did not. */
  decided: Sources = noSources;
  /** The name of the chart whose values these are, where it is not here: what else it would bring is not known. */
  lacks: string | undefined;

  constructor(entries: Map<string, Ref>, element = 'interface {}', named?: string, methods?: ReadonlyMap<string, GoMethod>) {
    this.entries = entries;
    this.element = element;
    this.named = named;
    this.methods = methods;
  }
}

/** A method: its Go parameters as in a `GoFunction`, called with the arguments alone. */
export interface GoMethod {
  readonly parameters: readonly string[];
  readonly variadic?: true;
  readonly call: (args: readonly Ref[]) => Ref;
}

/** A struct, or a pointer to one. */
export class GoStruct {
  readonly type: string;
  readonly isPointer: boolean;
  readonly fields: ReadonlyMap<string, Ref>;
  readonly methods: ReadonlyMap<string, GoMethod>;
  /** What `String()` gives, when the type has it. */
  readonly text: string | undefined;
  /** What an action alone prints of it, where its address can be taken and its pointer has `String()`. */
  readonly printed: string | undefined;
  /** Its fields as fmt prints them, where one struct holds another without a name. */
  readonly shown: ReadonlyMap<string, Ref> | undefined;
  /** What is written of it in JSON and YAML, where that is not its fields under their own names. */
  readonly encoded: GoMap | undefined;

  constructor(
    type: string,
    fields: ReadonlyMap<string, Ref>,
    given: {
      readonly isPointer?: boolean;
      readonly methods?: ReadonlyMap<string, GoMethod>;
      readonly text?: string;
      readonly printed?: string;
      readonly encoded?: GoMap;
      readonly shown?: ReadonlyMap<string, Ref>;
    } = {},
  ) {
    this.type = type;
    this.fields = fields;
    this.isPointer = given.isPointer ?? false;
    this.methods = given.methods ?? new Map();
    this.text = given.text;
    this.printed = given.printed;
    this.encoded = given.encoded;
    this.shown = given.shown;
  }
}

/** A point in time, in a zone. */
export class GoTime {
  /** Nanoseconds since 1970. */
  readonly unixNano: bigint;
  /** Minutes east of Greenwich, and the zone's short name. */
  readonly zone: { readonly offset: number; readonly name: string };

  constructor(unixNano: bigint, zone: { readonly offset: number; readonly name: string } = { offset: 0, name: 'UTC' }) {
    this.unixNano = unixNano;
    this.zone = zone;
  }
}

/** What a value holds. `null` is a nil interface. Texts are as in `go-text.ts`. */
export type Raw = null | boolean | string | GoInt | GoFloat | GoSlice | GoMap | GoStruct | GoTime;

/** A part of a text, with what decided about it. */
export interface Piece {
  readonly text: string;
  readonly data: Sources;
  readonly control: Sources;
}

/** The whole text of some pieces. */
export const textOf = (pieces: readonly Pick<Piece, 'text'>[]): string => {
  let text = '';
  for (const piece of pieces) text += piece.text;
  return text;
};

/**
 * A value on its way through a template, as a reflect.Value is in Go: nothing at all (`raw` is undefined), or what it holds. `boxed`: it is
 * held by an interface, as elements of lists and maps are.
 */
export class Ref {
  readonly raw: Raw | undefined;
  readonly boxed: boolean;
  /** Its parts, where a text has parts of different origin. */
  readonly pieces: readonly Piece[] | undefined;
  #data: Sources | undefined;
  #control: Sources | undefined;

  /** Without `data` and `control` they are those of the pieces. */
  constructor(raw: Raw | undefined, data?: Sources, control?: Sources, boxed = false, pieces?: readonly Piece[]) {
    this.raw = raw;
    this.boxed = boxed;
    this.pieces = pieces;
    this.#data = data;
    this.#control = control;
  }

  /** What it was made of. */
  get data(): Sources {
    this.#data ??= this.pieces ? joinSources(this.pieces.map(({ data }) => data)) : noSources;
    return this.#data;
  }

  /** What decided that it is this and not something else. */
  get control(): Sources {
    this.#control ??= this.pieces ? joinSources(this.pieces.map(({ control }) => control)) : noSources;
    return this.#control;
  }

  /** The same held by an interface, or not. */
  box(boxed = true): Ref {
    return boxed === this.boxed ? this : new Ref(this.raw, this.#data, this.#control, boxed, this.pieces);
  }

  /** The same, decided by more, and each of its parts. */
  decidedBy(sources: Sources): Ref {
    if (sources.length === 0) return this;
    if (this.pieces) return new Ref(this.raw, this.#data, undefined, this.boxed, decidedPieces(this.pieces, sources));
    return new Ref(this.raw, this.#data, joinTwo(this.control, sources), this.boxed);
  }
}

/** Parts of a text, each decided by more. What neighbours share is joined once. */
export const decidedPieces = (pieces: readonly Piece[], sources: Sources): readonly Piece[] => {
  if (sources.length === 0) return pieces;
  let [before, joined]: readonly Sources[] = [noSources, sources];
  return pieces.map(piece => {
    if (piece.control !== before) {
      before = piece.control;
      joined = joinTwo(before, sources);
    }
    return joined === piece.control ? piece : { text: piece.text, data: piece.data, control: joined ?? sources };
  });
};

/** Parts of a text, each made by what stands further out, too: a call, an action. */
export const calledPieces = (pieces: readonly Piece[], sources: Sources): readonly Piece[] => {
  let [before, joined]: readonly Sources[] = [noSources, sources];
  return pieces.map(piece => {
    if (piece.data !== before) {
      before = piece.data;
      joined = joinTwo(before, sources);
    }
    return { text: piece.text, data: joined ?? sources, control: piece.control };
  });
};

/** The zero reflect.Value: nothing. */
export const nothing = new Ref(undefined);

/** What decided about a value itself: that a collection is empty or not, and of which kind it is. */
export const ownControlOf = ({ raw, control }: Ref): Sources => (raw instanceof GoMap ? joinTwo(control, raw.decided) : control);

/** What was found out about some values without looking at what they hold. */
export const learntOf = (raw: Raw, ...from: readonly Ref[]): Ref =>
  new Ref(raw, joinSources(from.map(({ data }) => data)), joinSources(from.map(ownControlOf)));

/** A value that some others were made into. */
export const madeOf = (raw: Raw, ...from: readonly Ref[]): Ref =>
  new Ref(raw, joinSources(from.map(everythingOf)), joinSources(from.map(controlOf)));

/** A value and all that is in it, in order. Each collection is looked into once, however often it is held. */
const allIn = (ref: Ref): readonly Ref[] => {
  const all: Ref[] = [];
  const seen = new Set<Raw>();
  const rest: Ref[] = [ref];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { raw } = next;
    all.push(next);
    if (!(raw instanceof GoSlice || raw instanceof GoMap) || seen.has(raw)) continue;
    seen.add(raw);
    const held = raw instanceof GoMap ? [...raw.entries.values()] : raw.bytes === undefined ? raw.items : [];
    for (const one of held.toReversed()) rest.push(one);
  }
  addFunctionWork(all.length);
  return all;
};

/** What a value and all that is in it was made of. */
export const everythingOf = (ref: Ref): Sources =>
  ref.raw instanceof GoSlice || ref.raw instanceof GoMap ? joinSources(allIn(ref).map(({ data }) => data)) : ref.data;

/** What decided about a value and all that is in it. */
export const controlOf = (ref: Ref): Sources =>
  ref.raw instanceof GoSlice || ref.raw instanceof GoMap
    ? joinSources(allIn(ref).flatMap(({ raw, control }) => (raw instanceof GoMap ? [control, raw.decided] : [control])))
    : ref.control;

export type Kind = 'invalid' | 'bool' | 'string' | IntType | 'float64' | 'slice' | 'map' | 'struct' | 'ptr' | 'interface';

/** reflect.Kind of what is held. */
export const kindOfRaw = (raw: Raw | undefined): Kind => {
  if (raw === undefined || raw === null) return 'invalid';
  if (typeof raw === 'string') return 'string';
  if (typeof raw === 'boolean') return 'bool';
  if (raw instanceof GoInt) return raw.type;
  if (raw instanceof GoFloat) return 'float64';
  if (raw instanceof GoSlice) return 'slice';
  if (raw instanceof GoMap) return 'map';
  if (raw instanceof GoTime) return 'struct';
  return raw.isPointer ? 'ptr' : 'struct';
};

/** The name of the type of what is held, as `%T` prints it; `<nil>` for nil. */
export const typeOfRaw = (raw: Raw | undefined): string => {
  if (raw === undefined || raw === null) return '<nil>';
  if (typeof raw === 'string') return 'string';
  if (typeof raw === 'boolean') return 'bool';
  if (raw instanceof GoInt) return raw.type;
  if (raw instanceof GoFloat) return 'float64';
  if (raw instanceof GoSlice) return `[]${raw.element}`;
  if (raw instanceof GoMap) return raw.named ?? `map[string]${raw.element}`;
  if (raw instanceof GoTime) return 'time.Time';
  return raw.isPointer ? `*${raw.type}` : raw.type;
};

/** The static type of a value: an interface for what is held by one. */
export const typeOf = (ref: Ref): string => (ref.boxed ? 'interface {}' : typeOfRaw(ref.raw));

/** What text/template takes for true: everything but nil, false, zero and what is empty. */
export const isTrue = (raw: Raw | undefined): boolean => {
  if (raw === undefined || raw === null) return false;
  if (typeof raw === 'boolean') return raw;
  if (typeof raw === 'string') return raw.length > 0;
  if (raw instanceof GoInt) return raw.value !== 0n;
  if (raw instanceof GoFloat) return raw.value !== 0;
  if (raw instanceof GoSlice) return raw.items.length > 0;
  if (raw instanceof GoMap) return raw.entries.size > 0;
  return true;
};
