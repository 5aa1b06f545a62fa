import { itemsOf, lookup, nodeAt } from '../yaml/lookup.ts';
import type { YamlNode } from '../yaml/model.ts';

/** The rules in the groups under a node, alerts and records; those of a list that several groups have by aliases once. */
export const rulesIn = (holder: YamlNode | undefined): readonly YamlNode[] => {
  const lists = itemsOf(lookup(holder, 'groups')).flatMap(group => nodeAt(group, 'rules') ?? []);
  return [...new Set(lists)].flatMap(list => itemsOf(list));
};
