import { defaultsOfType } from '../../facts/kubernetes-defaults.ts';
import { type FieldShape, shapeOfType, typeOfKind } from '../../facts/kubernetes-fields.ts';
import { isFields, isItems, textAt } from '../fields.ts';
import { type ObjectFields, type ObjectValue, UnknownPart } from '../org-rule.ts';
import { textOf } from './blurred.ts';

/** What became of an object, or why the API server refuses the change: begins with a small letter, no final period. */
export type Patched = { readonly object: ObjectFields; readonly error?: undefined } | { readonly error: string };

/** What is not in the table: maps merge, and nobody knows what else does. */
const untabled = 'How the fields of its kind are merged is not known here.';

/**
 * Merges what a policy says with an object, as server-side apply does: lists by their keys, scalars replaced, what is atomic refused. Of kinds that are
 * not in the field table only the metadata are merged; whatever else a policy writes is not known. Source: sigs.k8s.io/structured-merge-diff,
 * `typed/merge.go`, and k8s.io/apiserver, `mutating/patch/smd.go`.
 */
export const applyConfiguration = (object: ObjectFields, written: ObjectFields): Patched => {
  const [apiVersion, kind] = [textAt(object, 'apiVersion') ?? '', textAt(object, 'kind') ?? ''];
  const patch = { ...written, apiVersion, kind };
  const shape = rootShape(apiVersion, kind);
  const error = misfit(shape, patch, '', true) ?? atomicIn(shape, patch, '');
  if (error !== undefined) return { error };
  const merged = merge(shape, object, patch);
  return isFields(merged) ? { object: merged } : { error: 'the object is not known' };
};

/** What of an object is no field of its kind, or has another type than it; undefined for kinds that are not in the table. */
export const misfitOf = (object: ObjectFields): string | undefined =>
  misfit(rootShape(textAt(object, 'apiVersion') ?? '', textAt(object, 'kind') ?? ''), object, '', false);

/** How an object of a kind is merged. */
const rootShape = (apiVersion: string, kind: string): Shape => {
  const type = typeOfKind(apiVersion, kind);
  return type === undefined
    ? {
        kind: 'open',
        fields: { apiVersion: { kind: 'text' }, kind: { kind: 'text' }, metadata: { kind: 'struct', type: 'meta.v1.ObjectMeta' } },
      }
    : { kind: 'struct', type };
};

/** `open`: of a kind that is not in the table, apart from some fields. */
type Shape = FieldShape | { readonly kind: 'open'; readonly fields: Readonly<Record<string, Shape>> };

const open: Shape = { kind: 'open', fields: {} };

/** The shapes of the fields of a mapping; undefined for what is none. */
const fieldsIn = (shape: Shape): { readonly of: (field: string) => Shape | undefined; readonly atomic: boolean } | undefined => {
  switch (shape.kind) {
    case 'struct': {
      const type = shapeOfType(shape.type);
      return type ? { of: field => type.fields.get(field), atomic: type.atomic } : { of: () => open, atomic: false };
    }
    case 'map':
      return { of: () => shape.values, atomic: shape.atomic };
    case 'open':
      return { of: field => (Object.hasOwn(shape.fields, field) ? shape.fields[field] : open), atomic: false };
    default:
      return undefined;
  }
};

const scalarWords = { text: 'string', boolean: 'boolean', number: 'numeric (int or float)', scalar: 'any scalar' } as const;

const isScalarOf = (kind: keyof typeof scalarWords, value: ObjectValue): boolean => {
  const type = typeof value === 'bigint' ? 'number' : typeof value;
  if (kind === 'scalar') return type !== 'object';
  return type === (kind === 'text' ? 'string' : kind);
};

const articled = (value: ObjectValue): string =>
  isItems(value) ? 'a list' : isFields(value) ? 'a map' : `a ${typeof value === 'bigint' ? 'number' : typeof value}`;

/** What is wrong with a value for its place; with `unique`, also lists with two items of the same keys. */
const misfit = (shape: Shape, value: ObjectValue, path: string, unique: boolean): string | undefined => {
  if (value instanceof UnknownPart || shape.kind === 'anything') return undefined;
  // The null of an expression is no value of any field; that of a document is.
  if (value === null) return unique ? `${path}: expected a value, got null` : undefined;
  if (shape.kind === 'list')
    return isItems(value) ? listMisfit(shape, value, path, unique) : `${path}: expected list, got ${articled(value)}`;
  const fields = fieldsIn(shape);
  if (!fields) {
    const { kind } = shape;
    return kind in scalarWords && !isScalarOf(kind as keyof typeof scalarWords, value)
      ? `${path}: expected ${scalarWords[kind as keyof typeof scalarWords]}, got ${articled(value)}`
      : undefined;
  }
  if (!isFields(value)) return shape.kind === 'open' ? undefined : `${path}: expected map, got ${articled(value)}`;
  for (const [field, item] of Object.entries(value)) {
    const own = fields.of(field);
    const wrong = own ? misfit(own, item, `${path}.${field}`, unique) : `${path}.${field}: field not declared in schema`;
    if (wrong !== undefined) return wrong;
  }
  return undefined;
};

type ListShape = Extract<FieldShape, { readonly kind: 'list' }>;

const listMisfit = (shape: ListShape, items: readonly ObjectValue[], path: string, unique: boolean): string | undefined => {
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    const key = shape.merged === 'atomic' ? undefined : keyOf(shape, item);
    if (typeof key === 'object') return `${path}: element ${index}: ${key.error}`;
    if (key !== undefined && seen.has(key) && unique) return `${path}: duplicate entries for key ${key}`;
    if (key !== undefined) seen.add(key);
    const wrong = misfit(shape.items, item, `${path}[${index}]`, unique);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
};

/** What tells an item of a list from others; undefined where that is not known. */
const keyOf = ({ merged, items }: ListShape, item: ObjectValue): string | { readonly error: string } | undefined => {
  if (item instanceof UnknownPart) return undefined;
  if (merged === 'set' || merged === 'atomic') return item === null ? { error: 'set element is null' } : textOf(item);
  if (!isFields(item)) return { error: `associative list with keys may not have ${item === null ? 'a null element' : 'non-map elements'}` };
  const defaults = items.kind === 'struct' ? defaultsOfType(items.type)?.defaults : undefined;
  const parts = merged.map(field => keyPart(field, Object.hasOwn(item, field) ? item[field] : undefined, defaults));
  const known = parts.filter(part => part !== undefined);
  if (known.includes('unknown')) return undefined;
  return known.join();
};

/** A field of a key with its value, which may be a default; `unknown` where that is not known. */
const keyPart = (field: string, value: ObjectValue | undefined, defaults: ReadonlyMap<string, string> | undefined): string | undefined => {
  if (value instanceof UnknownPart) return 'unknown';
  const text = value === undefined ? defaults?.get(field) : typeof value === 'bigint' ? String(value) : JSON.stringify(value);
  return text && `${field}=${text}`;
};

/** The first place where a policy writes into what is taken as a whole. */
const atomicIn = (shape: Shape, value: ObjectValue, path: string): string | undefined => {
  const refusal = `may not mutate atomic arrays, maps or structs: ${path}`;
  if (shape.kind === 'list') {
    if (!isItems(value)) return undefined;
    if (shape.merged === 'atomic') return refusal;
    return firstOf(value, (item, index) => atomicIn(shape.items, item, `${path}[${index}]`));
  }
  const fields = fieldsIn(shape);
  if (!fields || !isFields(value)) return undefined;
  if (fields.atomic) return refusal;
  // The keys of a map are no fields, and the API server does not look below them.
  if (shape.kind === 'map') return undefined;
  return firstOf(Object.entries(value), ([field, item]) => atomicIn(fields.of(field) ?? open, item, `${path}.${field}`));
};

const firstOf = <T>(items: readonly T[], of: (item: T, index: number) => string | undefined): string | undefined => {
  for (const [index, item] of items.entries()) {
    const found = of(item, index);
    if (found !== undefined) return found;
  }
  return undefined;
};

const isEmpty = (value: ObjectValue | undefined): boolean =>
  value === undefined || value === null || (isItems(value) ? value.length === 0 : isFields(value) && Object.keys(value).length === 0);

/** What two values become; what is only in the object stays the very same. */
const merge = (shape: Shape, left: ObjectValue | undefined, right: ObjectValue | undefined): ObjectValue | undefined => {
  if (right === undefined) return left;
  if (right instanceof UnknownPart) return right;
  if (shape.kind === 'list') return mergeLists(shape, left, right);
  const fields = fieldsIn(shape);
  if (!fields) return right;
  if (left instanceof UnknownPart) return left;
  if (shape.kind === 'open' && !isFields(right)) return new UnknownPart(untabled);
  if (isEmpty(left) && isEmpty(right)) return right;
  if (!isFields(right)) return left;
  const own = isFields(left) ? left : {};
  const made: Record<string, ObjectValue> = { ...own };
  for (const [field, value] of Object.entries(right)) {
    const merged = merge(fields.of(field) ?? open, Object.hasOwn(own, field) ? own[field] : undefined, value);
    if (merged !== undefined) made[field] = merged;
  }
  return made;
};

const unknownKeys = new UnknownPart('Which items of the list are meant is not known.');

const mergeLists = (shape: ListShape, left: ObjectValue | undefined, right: ObjectValue): ObjectValue | undefined => {
  if (left instanceof UnknownPart) return left;
  if (isEmpty(left) && isEmpty(right)) return right;
  if (!isItems(right)) return left;
  const own = indexed(shape, isItems(left) ? left : []);
  const added = indexed(shape, right);
  return own && added ? interleaved(shape, own, added) : unknownKeys;
};

interface IndexedList {
  readonly keys: readonly string[];
  readonly items: readonly ObjectValue[];
  /** Null for an item that is there twice: neither is merged. */
  readonly byKey: ReadonlyMap<string, ObjectValue>;
}

/** Undefined where a key is not known. */
const indexed = (shape: ListShape, items: readonly ObjectValue[]): IndexedList | undefined => {
  const byKey = new Map<string, ObjectValue>();
  const keys: string[] = [];
  for (const item of items) {
    const key = keyOf(shape, item);
    if (typeof key !== 'string') return undefined;
    byKey.set(key, byKey.has(key) ? null : item);
    keys.push(key);
  }
  return { keys, items, byKey };
};

/** The items of both lists: those of the first in their order, new ones where they stand in the second among those of both. */
const interleaved = (shape: ListShape, own: IndexedList, added: IndexedList): readonly ObjectValue[] => {
  const made: ObjectValue[] = [];
  const take = (left: ObjectValue | undefined, right: ObjectValue | undefined): void => {
    const merged = merge(shape.items, left, right);
    if (merged !== undefined) made.push(merged);
  };
  const shared = added.keys.filter(key => own.byKey.has(key));
  const mergedKeys = new Set<string>();
  let [at, next, place] = [0, 0, 0];
  const takeAdded = (key: string): void => {
    mergedKeys.add(key);
    take(own.byKey.get(key), added.byKey.get(key));
    next += 1;
  };
  while (at < own.keys.length || next < added.keys.length) {
    const [key, other] = [own.keys[at], added.keys[next]];
    if (key !== undefined && key === other) {
      takeAdded(key);
      at += 1;
      place += 1;
      continue;
    }
    if (key !== undefined && other !== undefined && added.byKey.has(key) && shared[place] !== undefined && shared[place] !== key) {
      at += 1;
      continue;
    }
    if (key !== undefined && !added.byKey.has(key)) {
      made.push(own.items[at] ?? null);
      at += 1;
      continue;
    }
    if (key !== undefined && mergedKeys.has(key)) at += 1;
    if (other !== undefined) {
      takeAdded(other);
      if (shared[place] === other) place += 1;
    }
  }
  return made;
};
