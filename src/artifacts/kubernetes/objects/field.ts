import { entriesOf, hasUnseen, isMissing, itemsOf, lookup, type Place } from '../../yaml/lookup.ts';
import type { Lookup, YamlEntry, YamlMapping, YamlNode } from '../../yaml/model.ts';
import { scalarValue } from '../../yaml/scalar.ts';
import { type LabelSelector, labelSelector, mapSelector } from '../label-selector.ts';
import { isSubstituted } from '../substituted-text.ts';

/**
 * A field of an object with its value as the API would read it. `absent`: not written, or `null`, which is the same to Kubernetes.
 * `unknown`: a template, an unresolved alias, text that a tool substitutes, or a value of a type that the field can't have. It is a
 * `Lookup` as well, so its place can be asked for in the same way.
 */
export type Field<T> =
  | { readonly state: 'present'; readonly value: T; readonly node: YamlNode; readonly entry?: YamlEntry }
  | { readonly state: 'absent' }
  | { readonly state: 'unknown'; readonly entry?: YamlEntry };

/**
 * A field that is a list. An empty list is `present` and has no items. Without `complete` there may be further items, or some that could
 * not be read; an absent list is complete. What a template's conditions and loops hold counts as written.
 */
export type ListField<T> = Lookup & { readonly items: readonly T[]; readonly complete: boolean };

/** A string in a list, with its node. */
export interface Literal {
  readonly value: string;
  readonly node: YamlNode;
}

/** A value under a key that the author chooses. In templates one key may come twice, once per branch. */
export interface KeyedValue {
  /** Undefined when the key is not known. */
  readonly name: string | undefined;
  readonly entry: YamlEntry;
  /** `null` is present. */
  readonly value: Lookup;
}

/** A field that is a map with keys of the author's choice. Without `complete` there may be further ones. */
export type MapField = Lookup & { readonly entries: readonly KeyedValue[]; readonly complete: boolean };

/** A field that is a selector. An empty one is `present` and has no requirements; what an absent one means, each field says. */
export type SelectorField = Lookup & LabelSelector;

const ABSENT = { state: 'absent' } as const;
const UNKNOWN = { state: 'unknown' } as const;

/** What stands under a path of keys. Below a value that is not a mapping, where only one can be, nothing is known. */
export const fieldAt = (place: Place, ...path: readonly string[]): Lookup => {
  let here = lookup(place);
  for (const key of path) {
    if (here.state === 'present' && here.node.kind !== 'mapping' && !isMissing(here)) return UNKNOWN;
    here = lookup(here, key);
  }
  return here;
};

const unknown = (found: Lookup): Extract<Lookup, { readonly state: 'unknown' }> =>
  found.state === 'absent' || found.entry === undefined ? UNKNOWN : { state: 'unknown', entry: found.entry };

const scalarField = <T>(found: Lookup, read: (node: YamlNode) => T | undefined): Field<T> => {
  if (isMissing(found)) return ABSENT;
  if (found.state !== 'present') return unknown(found);
  const value = read(found.node);
  return value === undefined ? unknown(found) : { ...found, value };
};

const text = (node: YamlNode): string | undefined => {
  const value = scalarValue(node);
  return typeof value === 'string' && !isSubstituted(value) ? value : undefined;
};

const truth = (node: YamlNode): boolean | undefined => {
  const value = scalarValue(node);
  return typeof value === 'boolean' ? value : undefined;
};

const integer = (node: YamlNode): number | undefined => {
  const value = scalarValue(node);
  return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
};

/** The string under a path. A number or a boolean is none: the API refuses it. */
export const textField = (place: Place, ...path: readonly string[]): Field<string> => scalarField(fieldAt(place, ...path), text);

/** The boolean under a path. */
export const booleanField = (place: Place, ...path: readonly string[]): Field<boolean> => scalarField(fieldAt(place, ...path), truth);

/** The integer under a path. */
export const integerField = (place: Place, ...path: readonly string[]): Field<number> => scalarField(fieldAt(place, ...path), integer);

/** The `IntOrString` under a path: a port or its name, a count or a percentage. Source: util/intstr IntOrString. */
export const integerOrTextField = (place: Place, ...path: readonly string[]): Field<number | string> =>
  scalarField<number | string>(fieldAt(place, ...path), node => integer(node) ?? text(node));

/** The string under a path when it is one of a few words; any other is unknown. */
export const wordField = <W extends string>(words: readonly W[], place: Place, ...path: readonly string[]): Field<W> =>
  scalarField(fieldAt(place, ...path), node => {
    const value = text(node);
    return words.find(word => word === value);
  });

/** Of two places that a field may have, depending on the API version, the one that says more. */
export const eitherField = <T>(one: Field<T>, other: Field<T>): Field<T> => {
  if (one.state === 'present' || other.state === 'absent') return one;
  return other.state === 'present' || one.state === 'absent' ? other : one;
};

const listField = <T>(found: Lookup, read: (item: YamlNode) => T | undefined): ListField<T> => {
  if (isMissing(found)) return { ...ABSENT, items: [], complete: true };
  if (found.state !== 'present' || found.node.kind !== 'sequence') return { ...unknown(found), items: [], complete: false };
  const written = itemsOf(found);
  const items = written.map(read).filter(item => item !== undefined);
  return { ...found, items, complete: items.length === written.length && !hasUnseen(found) };
};

/** The list of strings under a path. */
export const literals = (place: Place, ...path: readonly string[]): ListField<Literal> =>
  listField(fieldAt(place, ...path), node => {
    const value = text(node);
    return value === undefined ? undefined : { value, node };
  });

/** The list of mappings under a path, each read with `read`. What is not known within an item, its own fields tell. */
export const objects = <T>(read: (item: YamlMapping) => T, place: Place, ...path: readonly string[]): ListField<T> =>
  listField(fieldAt(place, ...path), node => (node.kind === 'mapping' ? read(node) : undefined));

/** The map under a path. */
export const mapField = (place: Place, ...path: readonly string[]): MapField => {
  const found = fieldAt(place, ...path);
  if (isMissing(found)) return { ...ABSENT, entries: [], complete: true };
  if (found.state !== 'present' || found.node.kind !== 'mapping') return { ...unknown(found), entries: [], complete: false };
  const entries = entriesOf(found).map(keyedValue);
  return { ...found, entries, complete: !hasUnseen(found) && entries.every(({ name }) => name !== undefined) };
};

const keyedValue = (entry: YamlEntry): KeyedValue => ({
  name: entry.name === undefined || isSubstituted(entry.name) ? undefined : entry.name,
  entry,
  value: lookup(entry.value),
});

const readSelector = (found: Lookup, read: (place: Place) => LabelSelector): SelectorField => {
  if (isMissing(found)) return { ...ABSENT, requirements: [], complete: true };
  const isMapping = found.state === 'present' && found.node.kind === 'mapping';
  return isMapping ? { ...found, ...read(found) } : { ...unknown(found), requirements: [], complete: false };
};

/** The `LabelSelector` under a path. Source: meta/v1 LabelSelector. */
export const selectorField = (place: Place, ...path: readonly string[]): SelectorField =>
  readSelector(fieldAt(place, ...path), labelSelector);

/** The plain map of labels under a path, as Services select by it. */
export const labelField = (place: Place, ...path: readonly string[]): SelectorField => readSelector(fieldAt(place, ...path), mapSelector);
