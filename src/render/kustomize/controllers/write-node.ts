import type { SourceFile } from '../../../artifacts/source-file.ts';
import { deref } from '../../../artifacts/yaml/lookup.ts';
import type { YamlNode, YamlScalar } from '../../../artifacts/yaml/model.ts';
import { scalarValue } from '../../../artifacts/yaml/scalar.ts';
import { indentationOf } from '../../../text/indentation.ts';
import type { FileComposer, TextPlace } from './composed-file.ts';

/** Where the nodes of settings stand: the text they were read from, and where that is. */
export interface NodeSource extends TextPlace {
  readonly source: SourceFile;
}

/** A node as it would be in JSON; what is not known is its text. */
export const plainValue = (given: YamlNode): unknown => {
  const node = deref(given);
  if (node === undefined) return null;
  if (node.kind === 'sequence') return node.items.map(plainValue);
  if (node.kind === 'mapping')
    return Object.fromEntries(node.entries.flatMap(({ name, value }) => (name === undefined ? [] : [[name, plainValue(value)] as const])));
  const value = node.kind === 'scalar' ? scalarValue(node) : undefined;
  return value === undefined ? (node.kind === 'scalar' ? node.value : null) : value;
};

/** The raw text of a literal block that can stand under a key at a column as it is. */
const movableBlock = (scalar: YamlScalar, { source }: NodeSource, column: number): boolean => {
  const text = source.text.slice(scalar.range.start, scalar.range.end);
  if (scalar.style !== 'literal' || !/^\|[-+]?[ \t]*(?:#[^\n]*)?\r?\n/u.test(text)) return false;
  const body = text.slice(text.indexOf('\n') + 1);
  return body.split('\n').every(line => line.trim() === '' || indentationOf(line) > column);
};

/** Writes a node behind a key at a column: literal blocks line by line as they stand, all else in a line of JSON. */
export const writeValue = (composer: FileComposer, given: YamlNode, from: NodeSource, column: number): void => {
  const node = deref(given) ?? given;
  if (node.kind === 'scalar' && movableBlock(node, from, column)) composer.copy(from.source, node.range, from).add('\n');
  else composer.stand(JSON.stringify(plainValue(node)), node.range, from).add('\n');
};

/**
 * Writes a mapping as an item of a list at a column, each value with its own place. Values of `asText` fields are strings whatever they
 * look like.
 */
export const writeItem = (
  composer: FileComposer,
  entries: readonly (readonly [string, YamlNode])[],
  from: NodeSource,
  column: number,
  asText: ReadonlySet<string> = new Set(),
): void => {
  for (const [index, [name, node]] of entries.entries()) {
    composer.add(`${' '.repeat(column)}${index === 0 ? '- ' : '  '}${JSON.stringify(name)}: `);
    if (asText.has(name) && node.kind === 'scalar') composer.stand(JSON.stringify(node.value), node.range, from).add('\n');
    else writeValue(composer, node, from, column + 2);
  }
};
