import type { Tick } from '../../tick.ts';
import { CelFailure, noSuchOverload, TimeExceeded } from '../failure.ts';
import { areEqual, CelMap, type CelValue, compareValues, Duration, isList, Timestamp, Uint } from '../values.ts';
import { type Call, type Overload, overload } from './overload.ts';

export const overflow = (what = 'integer overflow'): CelFailure => new CelFailure('overflow', what);

/** An `int`. @throws CelFailure when it has more than 64 bits. */
export const int64 = (value: bigint): bigint => {
  if (BigInt.asIntN(64, value) !== value) throw overflow();
  return value;
};

/** A `uint`. @throws CelFailure when it has more than 64 bits, or is negative. */
export const uint64 = (value: bigint): Uint => {
  if (BigInt.asUintN(64, value) !== value) throw overflow('unsigned integer overflow');
  return new Uint(value);
};

const nanosPerSecond = 1_000_000_000n;
const [firstSecond, lastSecond] = [-62_135_596_800n, 253_402_300_799n];

/** @throws CelFailure outside of the years 1 to 9999. */
export const timestampOf = (nanos: bigint, offset = 0): Timestamp => {
  if (nanos < firstSecond * nanosPerSecond || nanos >= (lastSecond + 1n) * nanosPerSecond) throw overflow('timestamp overflow');
  return new Timestamp(nanos, offset);
};

/** @throws CelFailure beyond 292 years. */
export const durationOf = (nanos: bigint): Duration => {
  if (BigInt.asIntN(64, nanos) !== nanos) throw overflow('duration overflow');
  return new Duration(nanos);
};

/** What is put together of two is no longer: variables that each double the one before would fill the memory. */
const maxLength = 4_000_000;

const refuseLong = (length: number): void => {
  if (length > maxLength) throw new TimeExceeded();
};

const addedLists = (a: readonly CelValue[], b: readonly CelValue[], tick: Tick): readonly CelValue[] => {
  refuseLong(a.length + b.length);
  tick((a.length + b.length) / 4);
  return [...a, ...b];
};

export const add: Call = ([a = null, b = null], tick) => {
  if (typeof a === 'bigint' && typeof b === 'bigint') return int64(a + b);
  if (typeof a === 'string' && typeof b === 'string') {
    refuseLong(a.length + b.length);
    return a + b;
  }
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  if (isList(a) && isList(b)) return addedLists(a, b, tick);
  if (a instanceof Uint && b instanceof Uint) return uint64(a.value + b.value);
  return addTimes(a, b);
};

const addTimes = (a: CelValue, b: CelValue): CelValue => {
  if (a instanceof Duration && b instanceof Duration) return durationOf(a.nanos + b.nanos);
  if (a instanceof Timestamp && b instanceof Duration) return timestampOf(a.nanos + b.nanos, a.offset);
  if (a instanceof Duration && b instanceof Timestamp) return timestampOf(a.nanos + b.nanos, b.offset);
  if (a instanceof Uint8Array && b instanceof Uint8Array) {
    refuseLong(a.length + b.length);
    return Uint8Array.from([...a, ...b]);
  }
  throw noSuchOverload();
};

const subtract: Call = ([a = null, b = null]) => {
  if (typeof a === 'bigint' && typeof b === 'bigint') return int64(a - b);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (a instanceof Uint && b instanceof Uint) return uint64(a.value - b.value);
  if (a instanceof Timestamp && b instanceof Timestamp) return durationOf(a.nanos - b.nanos);
  if (a instanceof Timestamp && b instanceof Duration) return timestampOf(a.nanos - b.nanos, a.offset);
  if (a instanceof Duration && b instanceof Duration) return durationOf(a.nanos - b.nanos);
  throw noSuchOverload();
};

const multiply: Call = ([a = null, b = null]) => {
  if (typeof a === 'bigint' && typeof b === 'bigint') return int64(a * b);
  if (typeof a === 'number' && typeof b === 'number') return a * b;
  if (a instanceof Uint && b instanceof Uint) return uint64(a.value * b.value);
  throw noSuchOverload();
};

const byZero = (what: string): CelFailure => new CelFailure('division-by-zero', `${what} by zero`);

const divide: Call = ([a = null, b = null]) => {
  if (typeof a === 'number' && typeof b === 'number') return a / b;
  if (typeof a === 'bigint' && typeof b === 'bigint') {
    if (b === 0n) throw byZero('division');
    return int64(a / b);
  }
  if (!(a instanceof Uint && b instanceof Uint)) throw noSuchOverload();
  if (b.value === 0n) throw byZero('division');
  return new Uint(a.value / b.value);
};

const modulo: Call = ([a = null, b = null]) => {
  if (typeof a === 'bigint' && typeof b === 'bigint') {
    if (b === 0n) throw byZero('modulus');
    // The quotient of the smallest integer by -1 is none, and so its rest is an error, too.
    int64(a / b);
    return a % b;
  }
  if (!(a instanceof Uint && b instanceof Uint)) throw noSuchOverload();
  if (b.value === 0n) throw byZero('modulus');
  return new Uint(a.value % b.value);
};

const negate: Call = ([a = null]) => {
  if (typeof a === 'bigint') return int64(-a);
  // Only where the type is not known before.
  if (a instanceof Duration) return durationOf(-a.nanos);
  if (typeof a === 'number') return -a;
  throw noSuchOverload();
};

const not: Call = ([a = null]) => {
  if (typeof a !== 'boolean') throw noSuchOverload();
  return !a;
};

const compare =
  (holds: (order: number) => boolean): Call =>
  ([a = null, b = null]) => {
    const order = compareValues(a, b);
    if (order === undefined) throw noSuchOverload();
    if (order === 'unordered') throw new CelFailure('argument', 'NaN values cannot be ordered');
    return holds(order);
  };

const isIn: Call = ([item = null, container = null], tick) => {
  if (container instanceof CelMap) return container.get(item) !== undefined;
  if (!isList(container)) throw noSuchOverload();
  return container.some(one => areEqual(one, item, tick));
};

const ordered = ['bool', 'int', 'uint', 'double', 'string', 'bytes', 'timestamp', 'duration'];
const mixed = ['int', 'uint', 'double'];

/** `<` and the like, for values of one type and, since 1.28, for numbers of several. */
const comparison = (fn: string, word: string, holds: (order: number) => boolean): readonly Overload[] => {
  const call = compare(holds);
  const one = (a: string, b: string, since: number): Overload => {
    const id = a === b ? `${word}_${a === 'int' ? 'int64' : a === 'uint' ? 'uint64' : a}` : `${word}_${a}_${b}`;
    return overload(id, `${fn}(${a}, ${b}) -> bool`, call, since);
  };
  return [...ordered.map(type => one(type, type, 0)), ...mixed.flatMap(a => mixed.flatMap(b => (a === b ? [] : [one(a, b, 28)])))];
};

const unused: Call = () => {
  throw noSuchOverload();
};

/** The operators, by the names that the parser gives them. Logic, equality and indexing are the planner's, and declared for their types. */
export const operators: readonly Overload[] = [
  overload('conditional', '_?_:_(bool, A, A) -> A', unused),
  overload('logical_and', '_&&_(bool, bool) -> bool', unused),
  overload('logical_or', '_||_(bool, bool) -> bool', unused),
  overload('not_strictly_false', '@not_strictly_false(bool) -> bool', unused),
  overload('logical_not', '!_(bool) -> bool', not),
  overload('equals', '_==_(A, A) -> bool', ([a = null, b = null], tick) => areEqual(a, b, tick)),
  overload('not_equals', '_!=_(A, A) -> bool', ([a = null, b = null], tick) => !areEqual(a, b, tick)),
  overload('add_bytes', '_+_(bytes, bytes) -> bytes', add),
  overload('add_double', '_+_(double, double) -> double', add),
  overload('add_duration_duration', '_+_(duration, duration) -> duration', add),
  overload('add_duration_timestamp', '_+_(duration, timestamp) -> timestamp', add),
  overload('add_timestamp_duration', '_+_(timestamp, duration) -> timestamp', add),
  overload('add_int64', '_+_(int, int) -> int', add),
  overload('add_list', '_+_(list(A), list(A)) -> list(A)', add),
  overload('add_string', '_+_(string, string) -> string', add),
  overload('add_uint64', '_+_(uint, uint) -> uint', add),
  overload('divide_double', '_/_(double, double) -> double', divide),
  overload('divide_int64', '_/_(int, int) -> int', divide),
  overload('divide_uint64', '_/_(uint, uint) -> uint', divide),
  overload('modulo_int64', '_%_(int, int) -> int', modulo),
  overload('modulo_uint64', '_%_(uint, uint) -> uint', modulo),
  overload('multiply_double', '_*_(double, double) -> double', multiply),
  overload('multiply_int64', '_*_(int, int) -> int', multiply),
  overload('multiply_uint64', '_*_(uint, uint) -> uint', multiply),
  overload('negate_double', '-_(double) -> double', negate),
  overload('negate_int64', '-_(int) -> int', negate),
  overload('subtract_double', '_-_(double, double) -> double', subtract),
  overload('subtract_duration_duration', '_-_(duration, duration) -> duration', subtract),
  overload('subtract_int64', '_-_(int, int) -> int', subtract),
  overload('subtract_timestamp_duration', '_-_(timestamp, duration) -> timestamp', subtract),
  overload('subtract_timestamp_timestamp', '_-_(timestamp, timestamp) -> duration', subtract),
  overload('subtract_uint64', '_-_(uint, uint) -> uint', subtract),
  ...comparison('_<_', 'less', order => order < 0),
  ...comparison('_<=_', 'less_equals', order => order <= 0),
  ...comparison('_>_', 'greater', order => order > 0),
  ...comparison('_>=_', 'greater_equals', order => order >= 0),
  overload('index_list', '_[_](list(A), int) -> A', unused),
  overload('index_map', '_[_](map(A, B), A) -> B', unused),
  overload('optional_list_index_int', '_[_](optional(list(A)), int) -> optional(A)', unused, 28),
  overload('optional_map_index_value', '_[_](optional(map(A, B)), A) -> optional(B)', unused, 28),
  overload('list_optindex_optional_int', '_[?_](list(A), int) -> optional(A)', unused, 28),
  overload('optional_list_optindex_optional_int', '_[?_](optional(list(A)), int) -> optional(A)', unused, 28),
  overload('map_optindex_optional_value', '_[?_](map(A, B), A) -> optional(B)', unused, 28),
  overload('optional_map_optindex_optional_value', '_[?_](optional(map(A, B)), A) -> optional(B)', unused, 28),
  overload('select_optional_field', '_?._(dyn, string) -> optional(A)', unused, 28),
  overload('in_list', '@in(A, list(A)) -> bool', isIn),
  overload('in_map', '@in(A, map(A, B)) -> bool', isIn),
];

/** Operators that look at their values alone, whatever overloads were found for them. */
export const dynamicOperators: ReadonlySet<string> = new Set(
  '_+_ _-_ _*_ _/_ _%_ -_ !_ _<_ _<=_ _>_ _>=_ @in _==_ _!=_ size type dyn matches'.split(' '),
);
