import { type ObjectValue, UnknownPart } from '../org-rule.ts';
import type { Tick } from '../tick.ts';
import { CelUnknown } from './failure.ts';

/** `3u`: kept apart from `int`, which is a bigint. */
export class Uint {
  readonly value: bigint;

  constructor(value: bigint) {
    this.value = value;
  }
}

/** `google.protobuf.Timestamp`, in nanoseconds since 1970 (UTC). */
export class Timestamp {
  readonly nanos: bigint;
  /** Minutes by which its text is ahead of UTC: that of the text that it was read from. Nothing else goes by it. */
  readonly offset: number;

  constructor(nanos: bigint, offset = 0) {
    this.nanos = nanos;
    this.offset = offset;
  }
}

/** `google.protobuf.Duration`, in nanoseconds. */
export class Duration {
  readonly nanos: bigint;

  constructor(nanos: bigint) {
    this.nanos = nanos;
  }
}

/** What `type(x)` gives. */
export class TypeValue {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** `optional.of(x)`; `value` is undefined for `optional.none()`. */
export class Optional {
  static readonly none = new Optional(undefined);
  readonly value: CelValue | undefined;

  constructor(value: CelValue | undefined) {
    this.value = value;
  }
}

/** A value of a type of Kubernetes' libraries: a URL, an address, a quantity. */
export abstract class Opaque {
  /** `kubernetes.URL` and the like. */
  abstract readonly typeName: string;
  /** What the costs go by; 1 for most. */
  readonly size: number = 1;
  abstract equals(other: Opaque): boolean;
}

/** A value that is not known; reading it fails. */
export class Unknown extends Opaque {
  readonly typeName = 'unknown';
  readonly reason: string;

  constructor(reason: string) {
    super();
    this.reason = reason;
  }

  equals(): boolean {
    throw new CelUnknown(this.reason);
  }
}

/** What a key is found by: numbers that are whole by their bigint, whatever their type. */
type Primitive = string | bigint | boolean | number | null;

/** A map. `1`, `1u` and `1.0` find the same entry. Keys may be of any simple type. */
export class CelMap {
  readonly #entries: Map<Primitive, CelValue>;
  /** Keys that are not their own primitive. */
  readonly #written: ReadonlyMap<Primitive, CelValue>;

  constructor(entries: Map<Primitive, CelValue>, written: ReadonlyMap<Primitive, CelValue> = noKeys) {
    this.#entries = entries;
    this.#written = written;
  }

  /** Of two entries with the same key the last counts; undefined where something cannot be a key. */
  static of(entries: Iterable<readonly [CelValue, CelValue]>): CelMap | undefined {
    const own = new Map<Primitive, CelValue>();
    const written = new Map<Primitive, CelValue>();
    for (const [key, value] of entries) {
      const primitive = primitiveKey(key);
      if (primitive === undefined) return undefined;
      if (primitive !== key) written.set(primitive, key);
      own.set(primitive, value);
    }
    return new CelMap(own, written);
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: CelValue): CelValue | undefined {
    const primitive = primitiveKey(key);
    // NaN is not even itself.
    return primitive === undefined || Number.isNaN(primitive) ? undefined : this.#entries.get(primitive);
  }

  *keys(): IterableIterator<CelValue> {
    for (const key of this.#entries.keys()) yield this.#written.get(key) ?? key;
  }

  *entries(): IterableIterator<readonly [CelValue, CelValue]> {
    for (const [key, value] of this.#entries) yield [this.#written.get(key) ?? key, value];
  }
}

const noKeys: ReadonlyMap<Primitive, CelValue> = new Map();

const primitiveKey = (key: CelValue): Primitive | undefined => {
  if (typeof key === 'number') return Number.isInteger(key) ? BigInt(key) : key;
  if (typeof key !== 'object' || key === null) return key;
  return key instanceof Uint ? key.value : undefined;
};

/** A value of CEL: `int` is a bigint, `double` a number. */
export type CelValue =
  | null
  | boolean
  | bigint
  | number
  | string
  | Uint
  | Uint8Array
  | readonly CelValue[]
  | CelMap
  | Timestamp
  | Duration
  | TypeValue
  | Optional
  | Opaque;

export const isList = (value: CelValue): value is readonly CelValue[] => Array.isArray(value);

/** The name of a value's type, as `type(x)` prints it. */
export const typeNameOf = (value: CelValue): string => {
  switch (typeof value) {
    case 'boolean':
      return 'bool';
    case 'bigint':
      return 'int';
    case 'number':
      return 'double';
    case 'string':
      return 'string';
    default:
      return nameOfObject(value);
  }
};

const nameOfObject = (value: Exclude<CelValue, boolean | bigint | number | string>): string => {
  if (value === null) return 'null_type';
  if (isList(value)) return 'list';
  if (value instanceof CelMap) return 'map';
  if (value instanceof Uint) return 'uint';
  if (value instanceof Timestamp) return 'google.protobuf.Timestamp';
  if (value instanceof Duration) return 'google.protobuf.Duration';
  if (value instanceof TypeValue) return 'type';
  if (value instanceof Optional) return 'optional_type';
  return value instanceof Uint8Array ? 'bytes' : value.typeName;
};

/** A key or a text as messages print it; of anything larger its type. */
export const shortText = (value: CelValue): string => {
  if (typeof value !== 'object' || value === null) return String(value);
  return value instanceof Uint ? String(value.value) : typeNameOf(value);
};

/** Code points, as CEL counts the characters of a string. */
export const textSize = (text: string): number => {
  let size = text.length;
  for (let index = 0; index < text.length - 1; index += 1) {
    if (isHighSurrogate(text.charCodeAt(index)) && isLowSurrogate(text.charCodeAt(index + 1))) {
      size -= 1;
      index += 1;
    }
  }
  return size;
};

const isHighSurrogate = (code: number): boolean => code >= 0xd8_00 && code <= 0xdb_ff;
const isLowSurrogate = (code: number): boolean => code >= 0xdc_00 && code <= 0xdf_ff;

/** What costs go by: the size of texts, lists and maps, 1 for everything else. */
export const sizeOf = (value: CelValue): number => {
  if (typeof value === 'string') return textSize(value);
  if (isList(value)) return value.length;
  if (value instanceof CelMap) return value.size;
  if (value instanceof Uint8Array) return value.length;
  if (value instanceof Optional) return value.value === undefined ? 1 : sizeOf(value.value);
  return value instanceof Opaque ? value.size : 1;
};

/** Whether two values are equal; numbers are by their value, whatever their type, and other types never are. */
export const areEqual = (a: CelValue, b: CelValue, tick: Tick): boolean => {
  tick(0.5);
  if (b instanceof Unknown) return b.equals();
  if (typeof a === 'string' || typeof a === 'boolean' || a === null) return a === b;
  if (isNumeric(a)) return isNumeric(b) && compareNumbers(a, b) === 0;
  if (isList(a)) return isList(b) && a.length === b.length && a.every((item, index) => areEqual(item, b[index] ?? null, tick));
  if (a instanceof CelMap) return b instanceof CelMap && areMapsEqual(a, b, tick);
  if (a instanceof Timestamp) return b instanceof Timestamp && a.nanos === b.nanos;
  if (a instanceof Duration) return b instanceof Duration && a.nanos === b.nanos;
  if (a instanceof TypeValue) return b instanceof TypeValue && a.name === b.name;
  if (a instanceof Uint8Array) return b instanceof Uint8Array && compareBytes(a, b) === 0;
  if (a instanceof Optional) return b instanceof Optional && areOptionalsEqual(a, b, tick);
  return b instanceof Opaque && a.typeName === b.typeName && a.equals(b);
};

const areMapsEqual = (a: CelMap, b: CelMap, tick: Tick): boolean => {
  if (a.size !== b.size) return false;
  for (const [key, value] of a.entries()) {
    const other = b.get(key);
    if (other === undefined || !areEqual(value, other, tick)) return false;
  }
  return true;
};

const areOptionalsEqual = ({ value: a }: Optional, { value: b }: Optional, tick: Tick): boolean =>
  a === undefined || b === undefined ? a === b : areEqual(a, b, tick);

type Numeric = bigint | number | Uint;

const isNumeric = (value: CelValue): value is Numeric => typeof value === 'bigint' || typeof value === 'number' || value instanceof Uint;

/** Undefined where one of them is not a number. */
const compareNumbers = (a: Numeric, b: Numeric): number | undefined => {
  let [left, right] = [a instanceof Uint ? a.value : a, b instanceof Uint ? b.value : b];
  if (Number.isNaN(left) || Number.isNaN(right)) return undefined;
  // cel-go compares an integer with a double as two doubles, so that 2^63 - 1 is 2^63.
  if (typeof left !== typeof right) [left, right] = [Number(left), Number(right)];
  return left < right ? -1 : left > right ? 1 : 0;
};

const compareBytes = (a: Uint8Array, b: Uint8Array): number => {
  for (let index = 0; index < a.length && index < b.length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return Math.sign(a.length - b.length);
};

/** By code points, as Go orders texts by their UTF-8. */
const compareTexts = (a: string, b: string): number => {
  if (a === b) return 0;
  let index = 0;
  while (index < a.length && index < b.length && a.charCodeAt(index) === b.charCodeAt(index)) index += 1;
  if (index > 0 && isLowSurrogate(a.charCodeAt(index)) && isLowSurrogate(b.charCodeAt(index))) index -= 1;
  return Math.sign((a.codePointAt(index) ?? -1) - (b.codePointAt(index) ?? -1));
};

const compareNanos = (a: Timestamp | Duration, b: Timestamp | Duration): number => (a.nanos < b.nanos ? -1 : a.nanos > b.nanos ? 1 : 0);

/** -1, 0 or 1; undefined for values that have no order, `unordered` for a number and what is not one. */
export const compareValues = (a: CelValue, b: CelValue): number | 'unordered' | undefined => {
  if (isNumeric(a)) return isNumeric(b) ? (compareNumbers(a, b) ?? 'unordered') : undefined;
  if (typeof a === 'string') return typeof b === 'string' ? compareTexts(a, b) : undefined;
  if (typeof a === 'boolean') return typeof b === 'boolean' ? Number(a) - Number(b) : undefined;
  if (a instanceof Timestamp) return b instanceof Timestamp ? compareNanos(a, b) : undefined;
  if (a instanceof Duration) return b instanceof Duration ? compareNanos(a, b) : undefined;
  return a instanceof Uint8Array && b instanceof Uint8Array ? compareBytes(a, b) : undefined;
};

/** Whether values of this kind have an order among themselves. */
export const isComparable = (value: CelValue): boolean => compareValues(value, value) !== undefined;

/** Called for each list and map of an object with where it stands there. */
export type OnContainer = (container: object, path: readonly (string | number)[]) => void;

/** JSON as CEL sees it. */
export const fromJson = (value: ObjectValue, onContainer?: OnContainer, path: readonly (string | number)[] = []): CelValue => {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof UnknownPart) return new Unknown(value.reason);
  const made = isJsonList(value)
    ? value.map((item, index) => fromJson(item, onContainer, onContainer ? [...path, index] : path))
    : new CelMap(
        new Map(
          Object.entries(value).map(([key, item]) => [key, fromJson(item, onContainer, onContainer ? [...path, key] : path)] as const),
        ),
      );
  onContainer?.(made, path);
  return made;
};

const isJsonList = (value: object): value is readonly ObjectValue[] => Array.isArray(value);
