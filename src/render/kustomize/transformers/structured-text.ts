import { type Document, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { sourceFile } from '../../../artifacts/source-file.ts';
import { joinSources } from '../../template/sources.ts';
import { lookupPath, slotsAt } from '../fields/field-path.ts';
import { BuildFailure, TooMuch } from '../objects/build-failure.ts';
import { jsonText } from '../objects/json-text.ts';
import { type CopyBudget, type MapNode, type Node, type ScalarNode, scalarNode } from '../objects/node.ts';
import { readDocuments } from '../objects/read-objects.ts';
import { plainOf } from '../settings/settings.ts';
import type { FieldOptions } from '../settings/settings-schema.ts';
import { replaced } from './replaced-value.ts';

interface TextChange {
  readonly options: FieldOptions | null | undefined;
  readonly budget: CopyBudget;
}

/** Longer texts in values are not read as YAML. */
const maxText = 1 << 20;

/** The first scalar on the way of a path that goes on behind it. */
const scalarOnTheWay = (object: MapNode, steps: readonly string[]): { readonly node: ScalarNode; readonly length: number } | undefined => {
  for (let length = 1; length < steps.length; length += 1) {
    try {
      const node = lookupPath(object, steps.slice(0, length));
      if (node?.kind === 'scalar') return { node, length };
    } catch (error) {
      if (!(error instanceof BuildFailure)) throw error;
    }
  }
  return undefined;
};

type Path = readonly (string | number)[];

const changeDocument = (document: Document, path: Path, here: Node): void => {
  const before = document.getIn(path, true);
  if (here.kind === 'map' && isMap(before)) for (const [key, value] of here.entries) changeDocument(document, [...path, key], value);
  else if (here.kind === 'list' && isSeq(before))
    for (const [at, item] of here.items.entries()) changeDocument(document, [...path, at], item);
  else if (here.kind !== 'scalar' || !isScalar(before)) document.setIn(path, document.createNode(plainOf(here)));
  else if (before.value !== plainOf(here)) before.value = plainOf(here);
};

/** Where a node of the tree differs from the text's, the text's is changed, so that its order, comments and quotes stay. */
const printChanged = (text: string, node: Node): string => {
  const document = parseDocument(text, { version: '1.2' });
  changeDocument(document, [], node);
  return document.toString({ lineWidth: 0, indentSeq: false, flowCollectionPadding: false }).trim();
};

const indentOf = (text: string): number | undefined => (text.includes('\n') && text.includes('  ') ? 2 : undefined);

const print = (text: string, node: Node): string => {
  const first = text.trim().charAt(0);
  if (first !== '{' && first !== '[') return printChanged(text, node);
  const compact = jsonText(node);
  const indent = indentOf(text);
  return indent === undefined ? compact : escapeMarkup(JSON.stringify(JSON.parse(compact), null, indent));
};

/** As encoding/json writes texts. */
const escapeMarkup = (json: string): string => json.replace(/[<>&]/gu, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * Sets a field in a text of YAML or JSON that is itself a value (`data.config\.yaml.server.port`). False when the path names no such field:
 * it is then an ordinary one.
 */
export const setInText = (object: MapNode, steps: readonly string[], value: Node, { options, budget }: TextChange): boolean => {
  const found = scalarOnTheWay(object, steps);
  if (found === undefined || found.node.text.length > maxText) return false;
  const { node, length } = found;
  try {
    const [root] = readDocuments(sourceFile('', node.text), 'objects', () => node.sources);
    if (root === undefined) return false;
    const slots = slotsAt({ node: root, put: () => undefined }, steps.slice(length), options?.create ? value.kind : undefined);
    if (slots.length === 0) return false;
    for (const slot of slots) slot.put(replaced(slot.node, value, options, budget));
    const text = scalarNode(print(node.text, root), node.tag, joinSources([value.sources, node.sources]), node.quoted);
    for (const slot of slotsAt({ node: object, put: () => undefined }, steps.slice(0, length), undefined)) slot.put(text);
    return true;
  } catch (error) {
    if (error instanceof BuildFailure && !(error instanceof TooMuch)) return false;
    throw error;
  }
};
