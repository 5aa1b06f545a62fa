import * as v from 'valibot';
import { BuildFailure } from '../objects/build-failure.ts';
import { CopyBudget, isMissing, isNull, type ListNode, type MapNode, type Node, scalarNode } from '../objects/node.ts';
import { plainOf } from '../settings/settings.ts';

/** An operation of RFC 6902. */
export interface Operation {
  readonly op: string;
  readonly path: string;
  readonly from: string | undefined;
  readonly value: Node | undefined;
}

const operationSchema = v.looseObject({ op: v.string(), path: v.string(), from: v.optional(v.string()) });

/** The operations of a patch. @throws BuildFailure for what is not a list of them. */
export const readOperations = (node: Node): readonly Operation[] => {
  if (isMissing(node)) return [];
  if (node.kind !== 'list') throw new BuildFailure('a JSON patch must be a list of operations');
  return node.items.map(item => {
    if (item.kind !== 'map') throw new BuildFailure('an operation of a JSON patch must be an object');
    const read = v.safeParse(operationSchema, plainOf(item));
    if (!read.success) return { op: '', path: '', from: undefined, value: undefined };
    return { op: read.output.op, path: read.output.path, from: read.output.from, value: item.entries.get('value') };
  });
};

type Holder = MapNode | ListNode;

const isHolder = (node: Node | undefined): node is Holder => node !== undefined && node.kind !== 'scalar';

const decode = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');

const indexIn = (list: ListNode, key: string, max: number): number => {
  if (!/^-?\d{1,9}$/u.test(key)) throw new BuildFailure(`the index ${JSON.stringify(key)} is not a number`);
  const index = Number(key);
  const from = index < 0 ? index + list.items.length + (max > list.items.length ? 1 : 0) : index;
  if (from < 0 || from >= max) throw new BuildFailure(`Unable to access invalid index: ${key}`);
  return from;
};

const get = (holder: Holder, key: string): Node | undefined =>
  holder.kind === 'map' ? holder.entries.get(key) : holder.items[indexIn(holder, key, holder.items.length)];

/** The collection that holds what a path names, and the last key; undefined when there is none. */
const find = (root: MapNode, path: string): readonly [Holder, string] | undefined => {
  const parts = path.split('/');
  if (parts.length < 2) return undefined;
  let here: Node | undefined = root;
  for (const part of parts.slice(1, -1)) here = isHolder(here) ? get(here, decode(part)) : undefined;
  return isHolder(here) ? [here, decode(parts.at(-1) ?? '')] : undefined;
};

const found = (root: MapNode, op: string, path: string): readonly [Holder, string] => {
  const at = find(root, path);
  if (at === undefined)
    throw new BuildFailure(`${op} operation does not apply: doc is missing path: ${JSON.stringify(path)}: missing value`);
  return at;
};

const add = ([holder, key]: readonly [Holder, string], value: Node): void => {
  if (holder.kind === 'map') holder.entries.set(key, value);
  else if (key === '-') holder.items.push(value);
  else holder.items.splice(indexIn(holder, key, holder.items.length + 1), 0, value);
};

const replace = ([holder, key]: readonly [Holder, string], value: Node): void => {
  if (holder.kind === 'map') holder.entries.set(key, value);
  else holder.items[indexIn(holder, key, holder.items.length)] = value;
};

const remove = ([holder, key]: readonly [Holder, string], path: string): Node => {
  const value = get(holder, key);
  if (value === undefined)
    throw new BuildFailure(`error in remove for path: '${path}': Unable to remove nonexistent key: ${key}: missing value`);
  if (holder.kind === 'map') holder.entries.delete(key);
  else holder.items.splice(indexIn(holder, key, holder.items.length), 1);
  return value;
};

/** Equal as JSON: the order of keys does not count. */
const same = (one: Node | undefined, other: Node | undefined): boolean => {
  if (isMissing(one) || isMissing(other)) return isMissing(one) && isMissing(other);
  if (one.kind === 'scalar' || other.kind === 'scalar')
    return one.kind === 'scalar' && other.kind === 'scalar' && plainOf(one) === plainOf(other);
  if (one.kind === 'list')
    return other.kind === 'list' && one.items.length === other.items.length && one.items.every((item, at) => same(item, other.items[at]));
  return (
    other.kind === 'map' &&
    one.entries.size === other.entries.size &&
    [...one.entries].every(([key, value]) => same(value, other.entries.get(key)))
  );
};

const apply = (root: MapNode, { op, path, from, value }: Operation, budget: CopyBudget): void => {
  const given = (): Node => (value === undefined ? scalarNode('null', 'null', []) : budget.copy(value));
  switch (op) {
    case 'add':
      add(found(root, op, path), given());
      return;
    case 'replace': {
      const at = found(root, op, path);
      replace(at, given());
      return;
    }
    case 'remove':
      remove(found(root, op, path), path);
      return;
    case 'move':
      add(found(root, op, path), remove(found(root, op, from ?? ''), from ?? ''));
      return;
    case 'copy': {
      const [holder, key] = found(root, op, from ?? '');
      add(found(root, op, path), budget.copy(get(holder, key) ?? scalarNode('null', 'null', [])));
      return;
    }
    case 'test': {
      const [holder, key] = found(root, op, path);
      if (!same(get(holder, key), value)) throw new BuildFailure(`testing value ${path} failed: test failed`);
      return;
    }
    default:
      throw new BuildFailure(`Unexpected kind: ${op}`);
  }
};

/** Empty values are nulls once an object has been JSON. */
const settle = (node: Node): void => {
  if (node.kind === 'list') {
    node.items = node.items.map(settled);
    node.items.forEach(settle);
  }
  if (node.kind !== 'map') return;
  for (const [key, value] of node.entries) {
    node.entries.set(key, settled(value));
    settle(value);
  }
};

const settled = (node: Node): Node => (isNull(node) && node.kind === 'scalar' && node.text === '' ? { ...node, text: 'null' } : node);

/** Applies a patch to an object, in place. */
export const applyOperations = (object: MapNode, operations: readonly Operation[]): void => {
  const budget = new CopyBudget();
  for (const operation of operations) apply(object, operation, budget);
  settle(object);
};
