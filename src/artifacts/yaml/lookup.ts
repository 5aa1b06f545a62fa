import { type Range, textUnder } from '../../text/range.ts';
import { duplicateKeys, entriesOfMapping, findEntry, hasUnseenEntries } from './entries.ts';
import { deref, isUnknown } from './mapping-keys.ts';
import type { Lookup, YamlEntry, YamlMapping, YamlNode, YamlSequence } from './model.ts';
import { scalarValue } from './scalar.ts';

export { deref, duplicateKeys };

/** Where to look: a node, or what an earlier lookup found. */
export type Place = YamlNode | Lookup | undefined;

/** A step of a path: a mapping's key or a sequence's index. */
export type Step = string | number;

const ABSENT: Lookup = { state: 'absent' };
const UNKNOWN: Lookup = { state: 'unknown' };

const answer = (node: YamlNode | undefined): Lookup => {
  const target = deref(node);
  return isUnknown(target) ? UNKNOWN : { state: 'present', node: target };
};

/** Whether a place is what an earlier lookup found. Why not `in`, which looks through prototypes: a large scan asks some million times. */
const isFound = (place: YamlNode | Lookup): place is Lookup => (place as Partial<YamlNode>).kind === undefined;

const begin = (place: Place): Lookup => {
  if (place === undefined) return ABSENT;
  return isFound(place) ? place : answer(place);
};

const step = (node: YamlNode, key: Step): Lookup => {
  if (typeof key === 'number') {
    if (node.kind !== 'sequence') return ABSENT;
    const item = node.items[key];
    return item !== undefined ? answer(item) : node.opaque ? UNKNOWN : ABSENT;
  }
  if (node.kind !== 'mapping') return ABSENT;
  const found = findEntry(node, key);
  if (found === undefined) return ABSENT;
  return found === 'unknown' ? UNKNOWN : found.found;
};

const follow = (from: Lookup, path: readonly Step[], first: number): Lookup => {
  let here = from;
  for (let at = first, key = path[at]; key !== undefined; key = path[++at]) {
    if (here.state !== 'present') return here.state === 'unknown' ? UNKNOWN : ABSENT;
    here = step(here.node, key);
  }
  return here;
};

/**
 * What stands under a path of keys and indexes, through aliases and merge keys (own keys win). `unknown` when a template, an unresolved
 * alias or a merge past the limits may put something there; a value that is a template is unknown, too. A `null` is present.
 */
export const lookup = (place: Place, ...path: readonly Step[]): Lookup => {
  const [key] = path;
  if (place === undefined || key === undefined || isFound(place)) return follow(begin(place), path, 0);
  const node = deref(place);
  return isUnknown(node) ? UNKNOWN : follow(step(node, key), path, 1);
};

/** The node under a path when it is present and known. */
export const nodeAt = (place: Place, ...path: readonly Step[]): YamlNode | undefined => {
  const found = lookup(place, ...path);
  return found.state === 'present' ? found.node : undefined;
};

/** What is written in a node, in source order: the items of a sequence, keys and values of a mapping. Aliases are not followed. */
export const childrenOf = (node: YamlNode): readonly YamlNode[] => {
  if (node.kind === 'sequence') return node.items;
  return node.kind === 'mapping' ? node.entries.flatMap(({ key, value }) => [key, value]) : [];
};

/** A node's text, as it is written. */
export const writtenText = ({ document, range }: YamlNode): string => textUnder(document.file.text, range);

/** The mapping under a path; undefined when something else, nothing or something unknown is there. */
export const mappingAt = (place: Place, ...path: readonly Step[]): YamlMapping | undefined => {
  const node = nodeAt(place, ...path);
  return node?.kind === 'mapping' ? node : undefined;
};

/** The sequence under a path; undefined when something else, nothing or something unknown is there. */
export const sequenceAt = (place: Place, ...path: readonly Step[]): YamlSequence | undefined => {
  const node = nodeAt(place, ...path);
  return node?.kind === 'sequence' ? node : undefined;
};

/** The string under a path; undefined when nothing, something unknown or something else (a number, a boolean) is there. */
export const stringAt = (place: Place, ...path: readonly Step[]): string | undefined => {
  const node = nodeAt(place, ...path);
  const value = node === undefined ? undefined : scalarValue(node);
  return typeof value === 'string' ? value : undefined;
};

/** A string with where it is written. */
export interface WrittenString {
  readonly value: string;
  readonly at: Range;
}

/** The string under a path with its place; undefined where `stringAt` is. */
export const writtenString = (place: Place, ...path: readonly Step[]): WrittenString | undefined => {
  const found = lookup(place, ...path);
  const value = stringAt(found);
  return value === undefined || found.state !== 'present' ? undefined : { value, at: found.node.range };
};

/** The boolean under a path; undefined when nothing or `null` is there, `unknown` when it can't be told or is not a boolean. */
export const booleanAt = (place: Place, ...path: readonly Step[]): boolean | 'unknown' | undefined => {
  const found = lookup(place, ...path);
  if (isMissing(found)) return undefined;
  const value = found.state === 'present' ? scalarValue(found.node) : undefined;
  return typeof value === 'boolean' ? value : 'unknown';
};

/** The number under a path; undefined when nothing or `null` is there, `unknown` when it can't be told or is not a number. */
export const numberAt = (place: Place, ...path: readonly Step[]): number | 'unknown' | undefined => {
  const found = lookup(place, ...path);
  if (isMissing(found)) return undefined;
  const value = found.state === 'present' ? scalarValue(found.node) : undefined;
  return typeof value === 'number' ? value : 'unknown';
};

/** True when a key or item is written whose value is null (`key:`, `key: null`, `key: ~`). */
export const isExplicitNull = (place: Place): boolean => {
  const found = begin(place);
  return found.state === 'present' && isNull(found.node);
};

/** The longest word for null. */
const maxNull = 'null'.length;

/** Why the length first: it is asked of very many scalars, and nearly all are longer. */
const isNull = (node: YamlNode): boolean => node.kind === 'scalar' && node.value.length <= maxNull && scalarValue(node) === null;

/** True when it is certain that nothing is there, or only a `null`: the two are the same to Kubernetes. */
export const isMissing = (place: Place): boolean => {
  const found = begin(place);
  return found.state === 'absent' || (found.state === 'present' && isNull(found.node));
};

/**
 * The entries of a mapping with those merged into it, each where it is written; none for anything else. When two have the same name the
 * last counts, except in templates, where both may be branches.
 */
export const entriesOf = (place: Place): readonly YamlEntry[] => {
  const mapping = mappingAt(place);
  return mapping === undefined ? [] : entriesOfMapping(mapping);
};

/** The items of a sequence, aliases replaced by what they stand for; none for anything else. */
export const itemsOf = (place: Place): readonly YamlNode[] => sequenceAt(place)?.items.flatMap(item => deref(item) ?? []) ?? [];

/** True when there may be entries or items that can't be seen, so that nothing may be concluded from what is not there. */
export const hasUnseen = (place: Place): boolean => {
  const found = begin(place);
  if (found.state !== 'present') return found.state === 'unknown';
  const { node } = found;
  if (node.kind === 'mapping') return hasUnseenEntries(node);
  return node.kind === 'sequence' && (node.opaque || node.items.some(item => lookup(item).state === 'unknown'));
};

/** The values of a mapping or the items of a sequence; none of a scalar or an alias. */
export const valuesIn = (node: YamlNode): readonly YamlNode[] => {
  if (node.kind === 'mapping') return node.entries.map(({ value }) => value);
  return node.kind === 'sequence' ? node.items : [];
};
