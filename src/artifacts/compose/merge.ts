import type { SourceFile } from '../source-file.ts';
import { deref, entriesOf, hasUnseen, isExplicitNull, lookup } from '../yaml/lookup.ts';
import type { YamlEntry, YamlNode } from '../yaml/model.ts';
import type { ComposeLookup } from './model.ts';

/** One file's contribution to a place of the merged model. `node` has no alias, `written` is as it stands in its list or entry. */
export interface Part {
  readonly node: YamlNode;
  readonly written: YamlNode;
  readonly entry?: YamlEntry;
  readonly file: SourceFile;
}

/** All contributions to one place, the base first. `unknown` is one that can't be read, which may hold anything. */
export type Layers = readonly (Part | 'unknown')[];

/** One item of a merged list, or an entry of a merged map. */
export interface MergedItem extends Part {
  /** Which contribution it is from: items of a later layer override those of an earlier one. */
  readonly layer: number;
}

/** Values that replace what lies below them instead of adding to it. Source: Compose Specification, 13-merge, "Shell commands". */
const replacedKeys = new Set(['command', 'entrypoint', 'test']);

/** What replaces what lies below it, or takes it away. Source: Compose Specification, 13-merge, "Reset value", "Replace value". */
const replacingTags: ReadonlySet<string | undefined> = new Set(['!reset', '!override']);

/** True for a node, as it is written in its entry, that leaves nothing of what it is merged onto. */
export const replacesBelow = (written: YamlNode): boolean => replacingTags.has(written.tag ?? deref(written)?.tag);

const contribution = (part: Part, key: string | number): Part | 'unknown' | undefined => {
  const found = lookup(part.node, key);
  if (found.state === 'absent') return undefined;
  if (found.state === 'unknown') return 'unknown';
  const written =
    found.entry?.value ?? (part.node.kind === 'sequence' && typeof key === 'number' ? (part.node.items[key] ?? found.node) : found.node);
  return { node: found.node, written, file: part.file, ...(found.entry && { entry: found.entry }) };
};

/**
 * Adds a contribution: `!reset` takes away what is below, `!override` replaces it, and so do a few keys; a null adds nothing to what is
 * there.
 */
const add = (below: (Part | 'unknown')[], part: Part, key: string | number): void => {
  const tag = part.written.tag ?? part.node.tag;
  if (replacingTags.has(tag) || (typeof key === 'string' && replacedKeys.has(key))) below.length = 0;
  if (tag !== '!reset' && (below.length === 0 || !isExplicitNull(part.node))) below.push(part);
};

const layersUnderOne = (layer: Part | 'unknown', key: string | number): Layers => {
  const found = layer === 'unknown' ? layer : contribution(layer, key);
  if (found === undefined) return [];
  return found === 'unknown' || (found.written.tag ?? found.node.tag) !== '!reset' ? [found] : [];
};

/** The contributions to one key of a merged mapping. */
const layersUnder = (layers: Layers, key: string | number): Layers => {
  const [only] = layers;
  // Why: nearly always there is one contribution, and a list that grows takes room for many.
  if (layers.length === 1 && only !== undefined) return layersUnderOne(only, key);
  const under: (Part | 'unknown')[] = [];
  for (const layer of layers) {
    const found = layer === 'unknown' ? layer : contribution(layer, key);
    if (found === 'unknown') under.push(found);
    else if (found !== undefined) add(under, found, key);
  }
  return under;
};

/** The contributions to a path of keys. */
export const layersAt = (layers: Layers, path: readonly (string | number)[]): Layers => path.reduce(layersUnder, layers);

/** The value that counts: the last contribution. A mapping's other keys are found by looking further from the layers, not from the node. */
export const effectiveValue = (layers: Layers): ComposeLookup => {
  const last = layers.at(-1);
  if (last === undefined) return { state: 'absent' };
  if (last === 'unknown') return { state: 'unknown' };
  return { state: 'present', node: last.node, file: last.file, ...(last.entry && { entry: last.entry }) };
};

const sequenceItems = (part: Part, items: readonly YamlNode[], layer: number): readonly MergedItem[] =>
  items.flatMap(written => {
    const node = deref(written);
    return node === undefined ? [] : [{ node, written, file: part.file, layer }];
  });

const itemsOfPart = (part: Part, layer: number): readonly MergedItem[] => {
  const { node } = part;
  if (node.kind === 'sequence') return sequenceItems(part, node.items, layer);
  if (node.kind === 'mapping') {
    return entriesOf(node).flatMap(entry => {
      const value = deref(entry.value);
      return value === undefined ? [] : [{ node: value, written: entry.value, entry, file: part.file, layer }];
    });
  }
  return isExplicitNull(node) ? [] : [{ ...part, layer }];
};

/** Items of all contributions in order, the base's first; a single value counts as a list of one. */
export const mergedItems = (layers: Layers): readonly MergedItem[] =>
  layers.flatMap((layer, index) => (layer === 'unknown' ? [] : itemsOfPart(layer, index)));

/** How many items `mergedItems` gives. */
export const countItems = (layers: Layers): number =>
  layers.reduce((sum, layer) => sum + (layer === 'unknown' ? 0 : countOfPart(layer)), 0);

const countOfPart = ({ node }: Part): number => {
  if (node.kind === 'sequence') return node.items.reduce((sum, item) => sum + (deref(item) === undefined ? 0 : 1), 0);
  if (node.kind === 'mapping') return entriesOf(node).reduce((sum, { value }) => sum + (deref(value) === undefined ? 0 : 1), 0);
  return isExplicitNull(node) ? 0 : 1;
};

/** True when no contribution can hold items that are not seen. */
export const isFullyKnown = (layers: Layers): boolean => layers.every(layer => layer !== 'unknown' && !hasUnseen(layer.node));

/** Items with equal keys made one: the last counts, in the place of the first. Items without a key are all kept. */
export const uniqueItems = <T>(items: readonly T[], keyOf: (item: T) => string | undefined): readonly T[] => {
  const places = new Map<string, number>();
  const unique: T[] = [];
  for (const item of items) {
    const key = keyOf(item);
    const known = key === undefined ? undefined : places.get(key);
    if (known !== undefined) unique[known] = item;
    else {
      if (key !== undefined) places.set(key, unique.length);
      unique.push(item);
    }
  }
  return unique;
};
