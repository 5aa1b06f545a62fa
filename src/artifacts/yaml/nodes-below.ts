import { appendAll } from '../../text/append-all.ts';
import { entriesOf, itemsOf } from './lookup.ts';
import { deref } from './mapping-keys.ts';
import type { YamlNode } from './model.ts';

/** More nodes of one file are not looked at. */
const maxVisits = 50_000;

/**
 * The nodes of a tree, itself included, each once however many aliases name it, in no order that counts. What stands under a key that is not `entered` is
 * left out. Returns whether these are all.
 */
export function* nodesBelow(root: YamlNode, entered: (name: string | undefined) => boolean = () => true): Generator<YamlNode, boolean> {
  const seen = new Set<YamlNode>();
  const pending = [root];
  let next = pending.pop();
  for (let visits = 0; next !== undefined && visits < maxVisits; next = pending.pop(), visits += 1) {
    const node = deref(next);
    if (node === undefined || seen.has(node)) continue;
    seen.add(node);
    yield node;
    for (const { name, value } of entriesOf(node)) if (entered(name)) pending.push(value);
    appendAll(pending, itemsOf(node));
  }
  return next === undefined;
}

/** False for a tree that is too large for `nodesBelow` to give all of it. */
export const isGoneThrough = (root: YamlNode): boolean => {
  const nodes = nodesBelow(root);
  let step = nodes.next();
  while (step.done !== true) step = nodes.next();
  return step.value;
};
