import { noSources } from '../../template/sources.ts';
import type { MergeSchema } from '../fields/merge-keys.ts';
import { TooMuch } from '../objects/build-failure.ts';
import { isMissing, type ListNode, type Node, nodeAt, stringNode, textAt } from '../objects/node.ts';

type Merge = (base: Node | undefined, patch: Node | undefined, schema: MergeSchema | undefined) => Node | undefined;

type Values = readonly string[];

const isEmptyMap = (node: Node): boolean => node.kind === 'map' && node.entries.size === 0;

const valuesIn = (list: ListNode | undefined, keys: Values): readonly Values[] =>
  list?.items.map(item => (keys.length === 0 ? [textAt(item)] : keys.map(key => textAt(item, key)))) ?? [];

/** An element whose keys have these values; an empty value asks only that the key is there. Without keys: a scalar of the value. */
const fits = (item: Node, keys: Values, values: Values): boolean => {
  if (keys.length === 0) return item.kind === 'scalar' && item.text === values[0];
  if (item.kind !== 'map') return false;
  return keys.every((key, at) => {
    const field = item.entries.get(key);
    if (field === undefined) return false;
    const value = values[at] ?? '';
    return value === '' || (field.kind === 'scalar' && field.text === value);
  });
};

/** Keys of which at least one element has a value: only these tell elements apart. */
const usedKeys = (all: readonly Values[], keys: Values): readonly boolean[] => {
  const used = keys.map((_, at) => all.some(values => (values[at] ?? '') !== ''));
  return used.includes(true) ? used : keys.map(() => true);
};

/** Values of two elements that may be the same one, because a key that one has the other leaves out; undefined for different ones. */
const joined = (one: Values, other: Values): Values | undefined => {
  let common = false;
  const values: string[] = [];
  for (const [at, value] of one.entries()) {
    const otherValue = other[at] ?? '';
    if (value === otherValue) common = true;
    else if (value !== '' && otherValue !== '') return undefined;
    values.push(value === '' ? otherValue : value);
  }
  return common ? values : undefined;
};

/** More elements are compared by whole keys only: comparing each with each takes time of their square. */
const maxCompared = 300;

const joinAlike = (all: Values[]): void => {
  if (all.length > maxCompared) return;
  for (let i = 0; i < all.length; i += 1)
    for (let j = 0; j < all.length; j += 1) {
      const both = joined(all[i] ?? [], all[j] ?? []);
      if (both === undefined) continue;
      all[i] = both;
      all[j] = both;
    }
};

/** As `fits`, but keys past the end of the values are not asked for, and without values nothing fits. */
const fitsSome = (item: Node, keys: Values, values: Values): boolean =>
  values.length > 0 && fits(item, keys.length === 0 ? keys : keys.slice(0, values.length), values);

/** Sets an element in a list in kustomize's way: elements that are null or empty go, others with other keys stay. */
const setElement = (items: Node[], element: Node | undefined, keys: Values, values: Values): Node[] => {
  const kept: Node[] = [];
  let found = false;
  const setsMaps = keys.length > 0 && (values[0] ?? '') !== '';
  for (const item of items) {
    if (isMissing(item) || isEmptyMap(item)) continue;
    if (item.kind !== 'map' && setsMaps) kept.push(item);
    else if (!fitsSome(item, keys, values)) {
      if (values.length > 0) kept.push(item);
    } else {
      found = true;
      if (element !== undefined) kept.push(element);
    }
  }
  if (!found && element !== undefined) kept.push(element);
  return kept;
};

/** The elements of the base after those that a patch added, which is how kustomize puts them together. */
const append = (items: Node[], base: readonly Node[], keys: Values): Node[] => {
  let result = items;
  for (const element of base) {
    if (keys.length === 0) {
      result = setElement(result, element, keys, [textAt(element)]);
      continue;
    }
    const values: string[] = [];
    for (const key of keys) {
      const field = nodeAt(element, key);
      if (field === undefined) result.push(element);
      else values.push(textAt(field));
    }
    if (keys.length > 1) result = setElement(result, undefined, keys, values);
    result = setElement(result, element, keys, values);
  }
  return result;
};

/** Lists whose elements are not told apart by one key each may have as many elements together: they take time of the square. */
const maxElements = 2_000;
/** How often elements of such lists may be compared in a whole build: a second of work. */
const maxBuildComparisons = 4_000_000;
let comparisons = 0;

/** Begins to count for another build: merging knows nothing of the build that it belongs to, and builds do not overlap. */
export const forgetComparisons = (): void => {
  comparisons = 0;
};

/** The elements by the value of their key; undefined when one has none or two have the same. */
const indexed = (list: ListNode | undefined, key: string): ReadonlyMap<string, Node> | undefined => {
  const elements = new Map<string, Node>();
  for (const item of list?.items ?? []) {
    const value = textAt(item, key);
    if (value === '' || elements.has(value)) return undefined;
    elements.set(value, item);
  }
  return elements;
};

const withKey = (value: Node, key: string, text: string): Node => {
  if (value.kind === 'map' && !value.entries.has(key) && text !== '') value.entries.set(key, stringNode(text, noSources));
  return value;
};

/** The ordinary case, in linear time: the patch's elements in its order, and then the base's others. */
const mergeIndexed = (
  base: ReadonlyMap<string, Node>,
  patch: ReadonlyMap<string, Node>,
  key: string,
  mergeElement: (before: Node | undefined, change: Node | undefined) => Node | undefined,
): Node[] => {
  const items: Node[] = [];
  for (const name of new Set([...patch.keys(), ...base.keys()])) {
    const before = base.get(name);
    const value = mergeElement(before, patch.get(name));
    if (isMissing(value) || isEmptyMap(value)) continue;
    withKey(value, key, name);
    // Why: kustomize sets the base's elements last, changed in place by then, so that a replaced one comes back.
    items.push(before ?? value);
  }
  return items;
};

const distinctValues = (patch: ListNode | undefined, target: ListNode, keys: Values): Values[] => {
  const distinct = new Map<string, Values>();
  for (const values of [...valuesIn(patch, keys), ...valuesIn(target, keys)]) {
    const name = JSON.stringify(values);
    if (!distinct.has(name)) distinct.set(name, values);
  }
  return [...distinct.values()];
};

/** Merges two lists whose elements have keys. The target is changed. */
export const mergeElements = (target: ListNode, patch: ListNode | undefined, schema: MergeSchema, merge: Merge): Node => {
  const keys = schema.keys ?? [];
  const [key] = keys;
  if (key !== undefined && keys.length === 1) {
    const base = indexed(target, key);
    const changes = target === patch ? base : indexed(patch, key);
    if (base && changes) {
      target.items = mergeIndexed(base, changes, key, (before, change) => merge(before, change, schema.elements));
      return target;
    }
  }
  if (target.items.length + (patch?.items.length ?? 0) > maxElements)
    throw new TooMuch(`a list has more than ${maxElements} elements to merge`);
  const all = distinctValues(patch, target, keys);
  comparisons += all.length * (target.items.length + (patch?.items.length ?? 0));
  if (comparisons > maxBuildComparisons) throw new TooMuch('the lists of the objects have more elements to merge than is done here');
  if (all.length > 0) mergeOneByOne(target, patch, schema, merge, all);
  return target;
};

/** Element by element as kyaml does it, with its surprises for elements that lack a key or share one. */
const mergeOneByOne = (target: ListNode, patch: ListNode | undefined, schema: MergeSchema, merge: Merge, all: Values[]): void => {
  const keys = schema.keys ?? [];
  if (keys.length > 1) joinAlike(all);
  const used = usedKeys(all, keys);
  const usedNames = keys.filter((_, at) => used[at]);
  let base = target.items;
  let added: Node[] = [];
  for (const given of all) {
    const values = keys.length === 0 ? given : given.filter((_, at) => used[at]);
    const own = usedKeys([values], usedNames);
    const [ownKeys, ownValues] = [usedNames.filter((_, at) => own[at]), values.filter((_, at) => own[at] ?? true)];
    const find = (list: readonly Node[] | undefined): Node | undefined => list?.find(item => fits(item, ownKeys, ownValues));
    const before = find(base);
    const value = merge(before, target === patch ? before : find(patch?.items), schema.elements);
    if (isMissing(value) || isEmptyMap(value)) {
      base = setElement(base, undefined, usedNames, values);
      continue;
    }
    for (const [at, name] of usedNames.entries()) withKey(value, name, values[at] ?? '');
    added = setElement(added, value, usedNames, values);
  }
  target.items = append(added, base, usedNames);
};
