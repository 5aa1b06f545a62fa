import { jsonString } from '../../functions/formats/encode-json.ts';
import { BuildFailure } from './build-failure.ts';
import type { Node, ScalarNode } from './node.ts';
import { resolvesTo, scalarOf } from './resolve-scalar.ts';

/** What a scalar is once it is printed and read again. @throws BuildFailure for a text that is not of its type. */
export const printedValue = ({ text, tag, quoted }: ScalarNode): string | bigint | number | boolean | null => {
  if (tag === 'str' || (tag === '' && quoted)) return text;
  const actual = resolvesTo(text);
  if (tag !== '' && actual !== tag && !(tag === 'float' && actual === 'int')) {
    if (tag === 'null') return null;
    throw new BuildFailure(`cannot decode ${JSON.stringify(text)} as a value of type ${tag}`);
  }
  if (actual === 'str') return text;
  const value = scalarOf(text);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new BuildFailure(`json: unsupported value: ${text}`);
  return value;
};

/** A node as encoding/json writes it: keys in their order as text. */
export const jsonText = (node: Node): string => {
  if (node.kind === 'list') return `[${node.items.map(jsonText).join(',')}]`;
  if (node.kind === 'map')
    return `{${[...node.entries.keys()]
      .toSorted()
      .map(key => `${jsonString(key)}:${jsonText(node.entries.get(key) ?? node)}`)
      .join(',')}}`;
  const value = printedValue(node);
  return typeof value === 'string' ? jsonString(value) : `${value}`;
};
