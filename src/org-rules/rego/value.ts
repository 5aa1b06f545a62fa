import { compareBytes, goQuote } from '../../render/template/go-text.ts';

/** A value of Rego. A whole number past what a `number` holds exactly is a `bigint`. */
export type RegoValue = null | boolean | string | number | bigint | readonly RegoValue[] | RegoSet | RegoObject;

/** A set: its members once each, in the order of Rego. */
export class RegoSet {
  readonly members: readonly RegoValue[];

  constructor(members: readonly RegoValue[]) {
    this.members = members
      .toSorted(compareRego)
      .filter((one, index, all) => index === 0 || compareRego(one, all[index - 1] as RegoValue) !== 0);
  }
}

/** An object: keys may be any values. In the order of its keys. */
export class RegoObject {
  readonly entries: readonly (readonly [RegoValue, RegoValue])[];

  constructor(entries: readonly (readonly [RegoValue, RegoValue])[]) {
    this.entries = entries.toSorted(([one], [other]) => compareRego(one, other));
  }

  get(key: RegoValue): RegoValue | undefined {
    return this.entries.find(([own]) => compareRego(own, key) === 0)?.[1];
  }
}

export const isRegoArray = (value: RegoValue | undefined): value is readonly RegoValue[] => Array.isArray(value);

/** Where kinds of values stand in the order of Rego. Source: OPA, `ast.Compare`. */
const rankOf = (value: RegoValue): number => {
  if (value === null) return 0;
  if (typeof value === 'boolean') return 1;
  if (typeof value === 'number' || typeof value === 'bigint') return 2;
  if (typeof value === 'string') return 3;
  if (isRegoArray(value)) return 4;
  return value instanceof RegoObject ? 5 : 6;
};

const compareLists = (one: readonly RegoValue[], other: readonly RegoValue[]): number => {
  for (const [index, value] of one.entries()) {
    const beside = other[index];
    if (beside === undefined) return 1;
    const order = compareRego(value, beside);
    if (order !== 0) return order;
  }
  return one.length === other.length ? 0 : -1;
};

const keysAndValues = ({ entries }: RegoObject): readonly RegoValue[] => entries.flat();

/** The order of all values. Source: OPA, `ast.Compare`. */
export const compareRego = (one: RegoValue, other: RegoValue): number => {
  const ranks = rankOf(one) - rankOf(other);
  if (ranks !== 0) return ranks;
  if (typeof one === 'string' && typeof other === 'string') return compareBytes(one, other);
  if (isRegoArray(one) && isRegoArray(other)) return compareLists(one, other);
  if (one instanceof RegoObject && other instanceof RegoObject) return compareLists(keysAndValues(one), keysAndValues(other));
  if (one instanceof RegoSet && other instanceof RegoSet) return compareLists(one.members, other.members);
  const [left, right] = [one as number, other as number];
  return left < right ? -1 : left > right ? 1 : 0;
};

const write = (value: RegoValue, quote: (text: string) => string): string => {
  if (typeof value === 'string') return quote(value);
  if (isRegoArray(value)) return `[${value.map(one => write(one, quote)).join(', ')}]`;
  if (value instanceof RegoSet) return value.members.length === 0 ? 'set()' : `{${value.members.map(one => write(one, quote)).join(', ')}}`;
  if (value instanceof RegoObject) return `{${value.entries.map(([key, own]) => `${write(key, quote)}: ${write(own, quote)}`).join(', ')}}`;
  return String(value);
};

/** A value as a module reads it (`opa_value_parse`): JSON, with sets and with keys that are no texts. */
export const regoText = (value: RegoValue): string => write(value, JSON.stringify);

/** A value as Rego prints it: `{"owner"}`. Source: OPA, `String()` of terms. */
export const regoPrinted = (value: RegoValue): string => write(value, goQuote);

/** How deep values may hold each other. */
const maxDepth = 200;

const numberText = /-?\d{1,400}(?:\.\d{1,400})?(?:[eE][+-]?\d{1,5})?/y;
const stringText = /"(?:[^"\\]|\\.)*"/sy;
const blank = /\s*/y;

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): RegoValue | undefined {
    const value = this.#value(0);
    this.#skip();
    return this.#at === this.#text.length ? value : undefined;
  }

  #skip(): void {
    blank.lastIndex = this.#at;
    blank.exec(this.#text);
    this.#at = blank.lastIndex;
  }

  #take(token: string): boolean {
    this.#skip();
    if (!this.#text.startsWith(token, this.#at)) return false;
    this.#at += token.length;
    return true;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #value(depth: number): RegoValue | undefined {
    if (depth > maxDepth) return undefined;
    if (this.#take('null')) return null;
    if (this.#take('true')) return true;
    if (this.#take('false')) return false;
    if (this.#take('set()')) return new RegoSet([]);
    if (this.#take('[')) return this.#items(']', depth);
    if (this.#take('{')) return this.#braces(depth);
    const text = this.#match(stringText);
    if (text !== undefined) return readString(text);
    const number = this.#match(numberText);
    return number === undefined ? undefined : readNumber(number);
  }

  #items(close: string, depth: number): RegoValue[] | undefined {
    const items: RegoValue[] = [];
    if (this.#take(close)) return items;
    do {
      const item = this.#value(depth + 1);
      if (item === undefined) return undefined;
      items.push(item);
    } while (this.#take(','));
    return this.#take(close) ? items : undefined;
  }

  /** An object, or a set: what follows the first value tells. */
  #braces(depth: number): RegoValue | undefined {
    if (this.#take('}')) return new RegoObject([]);
    const first = this.#value(depth + 1);
    if (first === undefined) return undefined;
    if (!this.#take(':')) {
      const rest = this.#take(',') ? this.#items('}', depth) : this.#take('}') ? [] : undefined;
      return rest && new RegoSet([first, ...rest]);
    }
    const entries: (readonly [RegoValue, RegoValue])[] = [];
    let key: RegoValue | undefined = first;
    while (key !== undefined) {
      const value = this.#value(depth + 1);
      if (value === undefined) return undefined;
      entries.push([key, value]);
      if (this.#take('}')) return new RegoObject(entries);
      if (!this.#take(',')) return undefined;
      key = this.#value(depth + 1);
      if (!this.#take(':')) return undefined;
    }
    return undefined;
  }
}

const readString = (text: string): string | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
};

/** A number as its text says it: exact where it is whole. */
const readNumber = (text: string): number | bigint => {
  const value = Number(text);
  return Number.isSafeInteger(value) || !/^-?\d+$/u.test(text) ? value : BigInt(text);
};

/** A whole number as a value. */
export const wholeOrNumber = (value: bigint): number | bigint => (BigInt.asIntN(53, value) === value ? Number(value) : value);

/** What a module wrote (`opa_value_dump`); undefined for what is no value. */
export const parseRego = (text: string): RegoValue | undefined => new Reader(text).whole();

/** Data of JSON as a value. */
export const regoOf = (data: unknown): RegoValue => {
  if (Array.isArray(data)) return data.map(regoOf);
  if (typeof data === 'object' && data !== null) return new RegoObject(Object.entries(data).map(([key, value]) => [key, regoOf(value)]));
  return typeof data === 'string' || typeof data === 'number' || typeof data === 'bigint' || typeof data === 'boolean' ? data : null;
};

/** A value as JSON has it: sets are lists, keys texts. */
export const plainOf = (value: RegoValue): unknown => {
  if (isRegoArray(value)) return value.map(plainOf);
  if (value instanceof RegoSet) return value.members.map(plainOf);
  if (value instanceof RegoObject)
    return Object.fromEntries(value.entries.map(([key, own]) => [typeof key === 'string' ? key : regoText(key), plainOf(own)]));
  return typeof value === 'bigint' ? Number(value) : value;
};
