import type { Tick } from '../../tick.ts';
import { CelFailure, noSuchOverload } from '../failure.ts';
import { areEqual, CelMap, type CelValue, compareValues, Duration, isComparable, isList, shortText, typeNameOf, Uint } from '../values.ts';
import { add } from './operators.ts';
import { type Call, type Overload, overload } from './overload.ts';

const comparable = ['int', 'uint', 'double', 'bool', 'duration', 'timestamp', 'string', 'bytes'];

const listOf = (value: CelValue | undefined): readonly CelValue[] => {
  if (value === undefined || !isList(value)) throw noSuchOverload();
  return value;
};

const order = (a: CelValue, b: CelValue): number => {
  const found = compareValues(a, b);
  if (found === undefined) throw noSuchOverload();
  return found === 'unordered' ? 0 : found;
};

const isSorted: Call = ([value]) => {
  const list = listOf(value);
  if (list.some(item => !isComparable(item))) throw noSuchOverload();
  return list.every((item, index) => index === 0 || order(list[index - 1] ?? null, item) <= 0);
};

const best =
  (name: string, sign: number): Call =>
  ([value]) => {
    let found: CelValue | undefined;
    for (const item of listOf(value)) {
      if (!isComparable(item)) throw noSuchOverload();
      if (found === undefined || order(item, found) * sign > 0) found = item;
    }
    if (found === undefined) throw new CelFailure('argument', `${name} called on empty list`);
    return found;
  };

const sum =
  (zero: CelValue): Call =>
  ([value], tick) =>
    listOf(value).reduce<CelValue>((total, item) => add([total, item], tick), zero);

const indexOf: Call = ([value, item = null], tick) => BigInt(listOf(value).findIndex(one => areEqual(one, item, tick)));
const lastIndexOf: Call = ([value, item = null], tick) => BigInt(listOf(value).findLastIndex(one => areEqual(one, item, tick)));

const includes: Call = ([value = null, item = null], tick) =>
  isList(value) ? value.some(one => areEqual(one, item, tick)) : areEqual(value, item, tick);

const slice: Call = ([value, from, to]) => {
  const list = listOf(value);
  if (typeof from !== 'bigint' || typeof to !== 'bigint') throw noSuchOverload();
  if (from < 0n || to < 0n || from > to || to > BigInt(list.length)) throw new CelFailure('argument', `cannot slice(${from}, ${to})`);
  return list.slice(Number(from), Number(to));
};

const flatten = (list: readonly CelValue[], depth: bigint, tick: Tick): readonly CelValue[] => {
  tick();
  return list.flatMap(item => (isList(item) && depth > 0n ? flatten(item, depth - 1n, tick) : [item]));
};

const flattenBy: Call = ([value, depth = 1n], tick) => {
  if (typeof depth !== 'bigint') throw noSuchOverload();
  if (depth < 0n) throw new CelFailure('argument', 'level must be non-negative');
  return flatten(listOf(value), depth, tick);
};

const sortBy: Call = ([value, keyed], tick) => {
  const [list, keys] = [listOf(value), listOf(keyed)];
  const [first] = keys;
  if (first === undefined) return list;
  if (!isComparable(first)) throw new CelFailure('argument', 'list elements must be comparable');
  const type = typeNameOf(first);
  if (keys.some(key => typeNameOf(key) !== type)) throw new CelFailure('argument', 'list elements must have the same type');
  const byKey = list.map((item, index) => ({ item, key: keys[index] ?? null }));
  return byKey
    .toSorted((a, b) => {
      tick();
      return order(a.key, b.key);
    })
    .map(({ item }) => item);
};

const distinct: Call = ([value], tick) => {
  const unique: CelValue[] = [];
  for (const item of listOf(value)) if (!unique.some(one => areEqual(one, item, tick))) unique.push(item);
  return unique;
};

const range: Call = ([count], tick) => {
  if (typeof count !== 'bigint') throw noSuchOverload();
  if (count < 0n) throw new CelFailure('argument', `lists.range: size must be non-negative, got ${count}`);
  tick(Number(count) / 2);
  return Array.from({ length: Number(count) }, (_, index) => BigInt(index));
};

const containsAll = (list: readonly CelValue[], wanted: readonly CelValue[], tick: Tick): boolean =>
  wanted.every(item => list.some(one => areEqual(one, item, tick)));

/** `cel.@mapInsert`, which `transformMap` and `transformMapEntry` are made of. */
const insert = (entries: Iterable<readonly [CelValue, CelValue]>, map: CelMap, tick: Tick): CelMap => {
  tick(map.size);
  const all = [...map.entries()];
  for (const [key, value] of entries) {
    if (map.get(key) !== undefined) throw new CelFailure('argument', `insert failed: key ${shortText(key)} already exists`);
    all.push([key, value]);
  }
  const made = CelMap.of(all);
  if (made === undefined) throw new CelFailure('bad-key-type', 'unsupported key type');
  return made;
};

const insertKey: Call = ([map, key = null, value = null], tick) => {
  if (!(map instanceof CelMap)) throw noSuchOverload();
  return insert([[key, value]], map, tick);
};

const insertMap: Call = ([map, other], tick) => {
  if (!(map instanceof CelMap && other instanceof CelMap)) throw noSuchOverload();
  return insert(other.entries(), map, tick);
};

const sums: readonly (readonly [string, CelValue])[] = [
  ['int', 0n],
  ['uint', new Uint(0n)],
  ['double', 0],
  ['duration', new Duration(0n)],
];

export const listFunctions: readonly Overload[] = [
  ...comparable.flatMap(type => [
    overload(`list_${type}_is_sorted_bool`, `list(${type}).isSorted() -> bool`, isSorted),
    overload(`list_${type}_max_${type}`, `list(${type}).max() -> ${type}`, best('max', 1)),
    overload(`list_${type}_min_${type}`, `list(${type}).min() -> ${type}`, best('min', -1)),
  ]),
  ...sums.map(([type, zero]) => overload(`list_${type}_sum_${type}`, `list(${type}).sum() -> ${type}`, sum(zero))),
  overload('list_a_index_of_int', 'list(A).indexOf(A) -> int', indexOf),
  overload('list_a_last_index_of_int', 'list(A).lastIndexOf(A) -> int', lastIndexOf),
  overload('list_includes_dyn_dyn', 'dyn.includes(dyn) -> bool', includes, 37),
  overload('list_slice', 'list(A).slice(int, int) -> list(A)', slice, 34),
  overload('list_flatten', 'list(list(A)).flatten() -> list(A)', flattenBy, 34),
  overload('list_flatten_int', 'list(dyn).flatten(int) -> list(dyn)', flattenBy, 34),
  ...comparable.flatMap(type => [
    overload(`list_${type}_sort`, `list(${type}).sort() -> list(${type})`, ([list = null], tick) => sortBy([list, list], tick), 34),
    overload(`list_${type}_sortByAssociatedKeys`, `list(A).@sortByAssociatedKeys(list(${type})) -> list(A)`, sortBy, 34),
  ]),
  overload('lists_range', '::lists.range(int) -> list(int)', range, 34),
  overload('list_reverse', 'list(A).reverse() -> list(A)', ([list]) => listOf(list).toReversed(), 34),
  overload('list_distinct', 'list(A).distinct() -> list(A)', distinct, 34),
  overload(
    'list_sets_contains_list',
    '::sets.contains(list(A), list(A)) -> bool',
    ([a, b], tick) => containsAll(listOf(a), listOf(b), tick),
    29,
  ),
  overload(
    'list_sets_equivalent_list',
    '::sets.equivalent(list(A), list(A)) -> bool',
    ([a, b], tick) => containsAll(listOf(a), listOf(b), tick) && containsAll(listOf(b), listOf(a), tick),
    29,
  ),
  overload(
    'list_sets_intersects_list',
    '::sets.intersects(list(A), list(A)) -> bool',
    ([a, b], tick) => listOf(a).some(item => listOf(b).some(one => areEqual(one, item, tick))),
    29,
  ),
  overload('@mapInsert_map_key_value', '::cel.@mapInsert(map(A, B), A, B) -> map(A, B)', insertKey, 32),
  overload('@mapInsert_map_map', '::cel.@mapInsert(map(A, B), map(A, B)) -> map(A, B)', insertMap, 32),
];
