import type { FalcoEntry } from '../../../artifacts/falco/model.ts';
import { itemsOf, lookup, nodeAt, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../../artifacts/yaml/model.ts';
import { matchesAnything } from './always-true.ts';

/** A tuple of an exception with the node that it stands in. */
interface Tuple {
  readonly name: string;
  readonly node: YamlNode;
}

/** The scalars of a list, or the one that a scalar is. */
const texts = (node: YamlNode | undefined): readonly (string | undefined)[] => {
  if (node === undefined) return [];
  return node.kind === 'sequence' ? itemsOf(node).map(item => stringAt(item)) : [stringAt(node)];
};

/** What compares one value with one field; a list of values is asked for each of them. */
const holdsForAll = (field: string, operator: string, value: YamlNode | undefined): boolean =>
  texts(value).some(text => text !== undefined && matchesAnything(field, operator, text));

/** The tuples of a rule's exceptions that match any event: each of their comparisons does. Source: Falco documentation, "Rule Exceptions". */
export const boundlessTuples = ({ node }: FalcoEntry): readonly Tuple[] =>
  itemsOf(lookup(node, 'exceptions')).flatMap(exception => {
    const name = stringAt(exception, 'name') ?? '?';
    const fields = texts(nodeAt(exception, 'fields'));
    const comparisons = texts(nodeAt(exception, 'comps'));
    const isOne = nodeAt(exception, 'fields')?.kind === 'scalar';
    return itemsOf(lookup(exception, 'values')).flatMap((tuple): readonly Tuple[] => {
      const values = isOne || tuple.kind !== 'sequence' ? [tuple] : itemsOf(tuple);
      const isBoundless =
        fields.length > 0 &&
        values.length === fields.length &&
        fields.every((field, at) => holdsForAll(field ?? '', comparisons[at] ?? '=', values[at]));
      return isBoundless ? [{ name, node: tuple }] : [];
    });
  });
