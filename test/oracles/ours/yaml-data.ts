import { deref, entriesOf, itemsOf } from '../../../src/artifacts/yaml/lookup.ts';
import type { YamlEntry, YamlNode } from '../../../src/artifacts/yaml/model.ts';
import { scalarValue } from '../../../src/artifacts/yaml/scalar.ts';

/** JSON has no other numbers for keys than finite ones; the others stay as they are written. */
const keyOf = ({ key, name }: YamlEntry): string => {
  const value = scalarValue(key);
  return typeof value === 'number' && !Number.isFinite(value) ? (name ?? '') : String(value);
};

/** What our tree says that a document holds, as JSON would; undefined where it does not know. */
export const dataOf = (node: YamlNode): unknown => {
  const target = deref(node);
  if (target?.kind === 'mapping') return Object.fromEntries(entriesOf(target).map(entry => [keyOf(entry), dataOf(entry.value)]));
  if (target?.kind === 'sequence') return itemsOf(target).map(dataOf);
  const value = target && scalarValue(target);
  return typeof value === 'string' ? value.toWellFormed() : value;
};
