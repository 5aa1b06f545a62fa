import { isFields, isItems } from '../fields.ts';
import { type ObjectFields, type ObjectValue, UnknownPart } from '../org-rule.ts';

/** One operation of RFC 6902. */
export interface PatchOperation {
  readonly op: string;
  readonly path: string;
  readonly from: string;
  /** Null where it is left out. */
  readonly value: ObjectValue;
}

/** What became of an object. `unknown`: it rests on what is not known (a full sentence). */
export type JsonPatched =
  | { readonly object: ObjectFields }
  /** Begins with a small letter, no final period. */
  | { readonly error: string }
  | { readonly unknown: string };

/** Ends an operation. */
class Refused extends Error {}
class NotKnown extends Error {}
class TestFailed extends Error {}

/**
 * Applies a JSON Patch as the API server does: a test that fails leaves the object as it is, every other failure is an error. Source:
 * gopkg.in/evanphx/json-patch.v4, which replaces also what is not there in a mapping, and counts negative indices from the end.
 */
export const applyJsonPatch = (object: ObjectFields, operations: readonly PatchOperation[]): JsonPatched => {
  try {
    let made: ObjectValue = object;
    for (const operation of operations) made = applied(made, operation);
    return isFields(made) ? { object: made } : { error: 'the object is no map any more' };
  } catch (error) {
    if (error instanceof TestFailed) return { object };
    if (error instanceof Refused) return { error: error.message };
    if (error instanceof NotKnown) return { unknown: error.message };
    throw error;
  }
};

const applied = (root: ObjectValue, { op, path, from, value }: PatchOperation): ObjectValue => {
  switch (op) {
    case 'add':
      return changed(root, path, op, (container, key) => added(container, key, value));
    case 'remove':
      return changed(root, path, op, removed);
    case 'replace':
      return path === '' && (isFields(value) || isItems(value))
        ? value
        : changed(root, path, op, (container, key) => replaced(container, key, value));
    case 'test':
      if (!isSame(path === '' ? root : (found(root, path, op) ?? null), value)) throw new TestFailed();
      return root;
    case 'move': {
      const moved = found(root, from, op) ?? null;
      return changed(changed(root, from, op, removed), path, op, (container, key) => added(container, key, moved));
    }
    case 'copy': {
      const copied = found(root, from, op) ?? null;
      return changed(root, path, op, (container, key) => added(container, key, copied));
    }
    default:
      throw new Refused(`Unexpected kind: ${op}`);
  }
};

const stepsOf = (path: string): readonly string[] =>
  path
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'));

type Container = ObjectFields | readonly ObjectValue[];

const missing = (op: string, path: string): Refused =>
  new Refused(`${op} operation does not apply: doc is missing path: "${path}": missing value`);

/** A part of a mapping or list; undefined for what a mapping has not. */
const partOf = (container: Container, key: string): ObjectValue | undefined =>
  isItems(container) ? container[indexIn(key, container.length)] : Object.hasOwn(container, key) ? container[key] : undefined;

/** An index below `end`; a negative one counts from there. */
const indexIn = (key: string, end: number): number => {
  if (!/^[+-]?\d{1,9}$/u.test(key)) throw new Refused(`value was not a proper array index: '${key}'`);
  const written = Number(key);
  const index = written < 0 ? written + end : written;
  if (index < 0 || index >= end) throw new Refused(`Unable to access invalid index: ${written}: invalid index referenced`);
  return index;
};

const containerOf = (value: ObjectValue | undefined, op: string, path: string): Container => {
  if (value instanceof UnknownPart) throw new NotKnown(value.reason);
  if (value !== undefined && (isItems(value) || isFields(value))) return value;
  throw missing(op, path);
};

const found = (root: ObjectValue, path: string, op: string): ObjectValue | undefined => {
  const steps = stepsOf(path);
  if (steps.length === 0) throw missing(op, path);
  let here: ObjectValue | undefined = root;
  for (const step of steps) here = partOf(containerOf(here, op, path), step);
  return here;
};

type Change = (container: Container, key: string) => Container;

/** The same with one container changed; what lies beside the way stays the very same. */
const changed = (root: ObjectValue, path: string, op: string, change: Change): ObjectValue => {
  const steps = stepsOf(path);
  if (steps.length === 0) throw missing(op, path);
  const below = (value: ObjectValue | undefined, index: number): ObjectValue => {
    const container = containerOf(value, op, path);
    const key = steps[index] ?? '';
    if (index === steps.length - 1) return change(container, key);
    const part = below(partOf(container, key), index + 1);
    return replaced(container, key, part);
  };
  return below(root, 0);
};

const added: (container: Container, key: string, value: ObjectValue) => Container = (container, key, value) => {
  if (!isItems(container)) return { ...container, [key]: value };
  if (key === '-') return [...container, value];
  return container.toSpliced(indexIn(key, container.length + 1), 0, value);
};

const replaced: (container: Container, key: string, value: ObjectValue) => Container = (container, key, value) =>
  isItems(container) ? container.with(indexIn(key, container.length), value) : { ...container, [key]: value };

const removed: Change = (container, key) => {
  if (isItems(container)) return container.toSpliced(indexIn(key, container.length), 1);
  if (!Object.hasOwn(container, key))
    throw new Refused(`error in remove for path: Unable to remove nonexistent key: ${key}: missing value`);
  return Object.fromEntries(Object.entries(container).filter(([name]) => name !== key));
};

const isSame = (a: ObjectValue, b: ObjectValue): boolean => {
  for (const one of [a, b]) if (one instanceof UnknownPart) throw new NotKnown(one.reason);
  if (isItems(a)) return isItems(b) && a.length === b.length && a.every((item, index) => isSame(item, b[index] ?? null));
  if (!isFields(a)) return a === b;
  if (!isFields(b)) return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every(name => Object.hasOwn(b, name) && isSame(a[name] ?? null, b[name] ?? null));
};
