import { BuildFailure } from '../objects/build-failure.ts';
import { isMissing, type ListNode, listNode, type MapNode, mapNode, type Node, nodeAt, overwrite, scalarNode } from '../objects/node.ts';
import { partMatcher } from '../settings/regexp.ts';
import { splitPath } from './field-spec.ts';

/** `spec.containers.[name=web].image`, `metadata.annotations.[a.b/c]`: brackets keep what is in them together. */
export const splitFieldPath = (path: string): readonly string[] => {
  const result: string[] = [];
  const parts = splitPath(path, '.');
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? '';
    if (!part.startsWith('[') || part.endsWith(']')) {
      result.push(part);
      continue;
    }
    let whole = part;
    while (at + 1 < parts.length && !whole.endsWith(']')) {
      at += 1;
      whole += `.${parts[at] ?? ''}`;
    }
    result.push(whole.includes('=') ? whole : whole.replace(/^[[\]]+/u, '').replace(/[[\]]+$/u, ''));
  }
  return result;
};

const isListStep = (step: string): boolean => step.startsWith('[') && step.endsWith(']');
const isIndex = (step: string): boolean => /^\+?\d{1,9}$/u.test(step);

const splitListStep = (step: string): readonly [string, string] => {
  const inner = step.slice(1, -1);
  const equals = inner.indexOf('=');
  if (equals < 0) throw new BuildFailure('list path element must contain fieldName=fieldValue for element to match');
  return [inner.slice(0, equals), inner.slice(equals + 1)];
};

const textOf = (node: Node | undefined): string | undefined => (node?.kind === 'scalar' ? node.text : undefined);

const listOf = (node: Node): ListNode => {
  if (node.kind !== 'list') throw new BuildFailure('wrong node kind: expected a sequence');
  return node;
};

const mapOf = (node: Node): MapNode => {
  if (node.kind !== 'map') throw new BuildFailure('wrong node kind: expected a mapping');
  return node;
};

/** What stands under a path; nothing under a null. @throws BuildFailure where the path asks for another kind of collection. */
export const lookupPath = (root: Node, path: readonly string[]): Node | undefined => {
  let here: Node = root;
  for (const given of path) {
    const step = given.trim();
    if (step === '') continue;
    const next = lookupStep(here, step);
    if (isMissing(next)) return undefined;
    here = next;
  }
  return here;
};

const lookupStep = (here: Node, step: string): Node | undefined => {
  if (isIndex(step)) return listOf(here).items[Number(step)];
  if (step === '-') return listOf(here).items.at(-1);
  if (step === '*') throw new BuildFailure('wildcard is not supported in PathGetter');
  if (!isListStep(step)) return mapOf(here).entries.get(step);
  const [key, value] = splitListStep(step);
  return listOf(here).items.find(item => textOf(key === '' ? item : nodeAt(item, key)) === value);
};

/** A place in a tree that can be written. */
export interface Slot {
  readonly node: Node;
  readonly put: (node: Node) => void;
}

/** What is made of a missing field; undefined: nothing. */
export type Creates = Node['kind'] | undefined;

const kindBefore = (next: string | undefined, creates: Node['kind']): Node['kind'] => {
  if (next === undefined || next === '') return creates;
  return isListStep(next) || isIndex(next) ? 'list' : 'map';
};

const makeNode = (kind: Node['kind']): Node => (kind === 'map' ? mapNode() : kind === 'list' ? listNode() : scalarNode('', '', []));

/** Every place that a path means: `*` is every element, and `[name=value]` those whose value holds a regular expression. */
export const slotsAt = (slot: Slot, path: readonly string[], creates: Creates): readonly Slot[] => {
  const [step, ...rest] = path;
  if (step === undefined) return [slot];
  if (isIndex(step)) return indexSlots(slot.node, step, rest, creates);
  if (isListStep(step)) return matchSlots(slot.node, step, rest, creates);
  if (step === '*') return itemSlots(listOf(slot.node)).flatMap(item => slotsAt(item, rest, creates));
  return fieldSlots(slot.node, step, rest, creates);
};

const itemSlots = (list: ListNode): readonly Slot[] =>
  list.items.map((node, at) => ({
    node,
    put: next => {
      list.items[at] = next;
    },
  }));

const fieldSlots = (node: Node, step: string, rest: readonly string[], creates: Creates): readonly Slot[] => {
  if (isMissing(node)) return [];
  const map = mapOf(node);
  let field = map.entries.get(step);
  if (field === undefined) {
    if (creates === undefined) return [];
    field = makeNode(kindBefore(rest[0], creates));
    map.entries.set(step, field);
  }
  return slotsAt({ node: field, put: next => overwrite(map, step, next) }, rest, creates);
};

const indexSlots = (node: Node, step: string, rest: readonly string[], creates: Creates): readonly Slot[] => {
  const list = listOf(node);
  const index = Number(step);
  if (list.items.length === index && creates !== undefined) list.items.push(makeNode(kindBefore(rest[0], creates)));
  const slot = itemSlots(list)[index];
  if (slot === undefined) throw new BuildFailure(`index ${index} specified but only ${list.items.length} elements found`);
  return slotsAt(slot, rest, creates);
};

const matchSlots = (node: Node, step: string, rest: readonly string[], creates: Creates): readonly Slot[] => {
  const [key, pattern] = splitListStep(step);
  const list = listOf(node);
  const fits = partMatcher(pattern);
  const matching = (): readonly Slot[] =>
    itemSlots(list).filter(({ node: item }) => {
      const text = textOf(key === '' ? item : nodeAt(item, key));
      return text !== undefined && fits(text.trim());
    });
  const found = matching();
  const slots = key === '' ? found : found.flatMap(slot => slotsAt(slot, rest, creates));
  if (slots.length > 0 || creates === undefined) return slots;
  const value = scalarNode(pattern, '', []);
  list.items.push(key === '' ? value : mapNode(new Map([[key, value]])));
  return key === '' ? matching() : matching().flatMap(slot => slotsAt(slot, rest, creates));
};
