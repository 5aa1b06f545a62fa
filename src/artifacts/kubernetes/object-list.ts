import { isMissing, itemsOf, lookup, sequenceAt, stringAt } from '../yaml/lookup.ts';
import type { YamlMapping, YamlNode } from '../yaml/model.ts';
import { nodeConfiguration } from './node-configuration.ts';
import { groupOf, isSearched } from './pod-spec-places.ts';

/** An object where it stands: in a document of its own or among the items of a list. Undefined is what a template leaves unknown. */
export interface ListedObject {
  readonly node: YamlMapping;
  readonly apiVersion: string | undefined;
  readonly kind: string | undefined;
}

/** A typed list (`kind: PodList`) leaves apiVersion and kind of its items out. */
interface ListHead {
  readonly apiVersion: string | undefined;
  readonly kind: string | undefined;
}

/** Lists may hold lists; deeper than this only hostile ones do. */
const maxListDepth = 8;

/**
 * The objects of a document: itself, the items of a list, and the objects of an OpenShift `Template`. A list is for kubectl whatever has
 * `items`, of any kind; one that is not called so may be an object as well. A mapping without `apiVersion` and `kind` is none
 * but for configurations of nodes, and each mapping counts once however many aliases name it.
 */
export const listedObjects = (root: YamlNode | undefined): Iterable<ListedObject> => unfold(root, undefined, 0, new Set());

function* unfold(node: YamlNode | undefined, list: ListHead | undefined, depth: number, seen: Set<YamlNode>): Iterable<ListedObject> {
  if (node?.kind !== 'mapping' || seen.has(node) || depth > maxListDepth) return;
  seen.add(node);
  const configuration = depth === 0 ? nodeConfiguration(node) : undefined;
  if (configuration !== undefined) yield { node, ...configuration };
  const apiVersion = textAt(node, 'apiVersion', list?.apiVersion);
  const kind = textAt(node, 'kind', list?.kind);
  const template = kind === 'Template' && sequenceAt(node, 'objects') !== undefined;
  const items = template ? itemsOf(lookup(node, 'objects')) : listItems(node, kind);
  const isPlain = items === undefined || (!template && mayBeNoList(kind, items));
  if (isPlain && isObject(node, list)) yield { node, apiVersion, kind };
  // Why: in a kind that is searched everywhere, what its items hold has been found already.
  if (items === undefined || (isPlain && isSearched({ kind, group: groupOf(apiVersion) }))) return;
  const head = { apiVersion, kind: kind === 'List' ? undefined : kind?.replace(/List$/u, '') };
  for (const item of items) yield* unfold(item, template ? undefined : head, depth + 1, seen);
}

/**
 * True for what kubectl takes for a list and others for an object: its kind does not end in "List", and its items do not say what they are.
 */
const mayBeNoList = (kind: string | undefined, items: readonly YamlNode[]): boolean =>
  kind !== undefined && !kind.endsWith('List') && !items.every(hasHead);

const hasHead = (item: YamlNode): boolean => !isMissing(lookup(item, 'apiVersion')) && !isMissing(lookup(item, 'kind'));

const textAt = (node: YamlMapping, key: string, inherited: string | undefined): string | undefined =>
  isMissing(lookup(node, key)) ? inherited : stringAt(node, key);

const listItems = (node: YamlMapping, kind: string | undefined): readonly YamlNode[] | undefined =>
  kind !== undefined && sequenceAt(node, 'items') !== undefined ? itemsOf(lookup(node, 'items')) : undefined;

/** Both must be there, or one of them and perhaps the other, which a template prints. */
const isObject = (node: YamlMapping, list: ListHead | undefined): boolean => {
  const states = (['apiVersion', 'kind'] as const).map(key => {
    const found = lookup(node, key);
    if (!isMissing(found)) return found.state === 'unknown' && found.entry === undefined ? 'unseen' : 'written';
    return list?.[key] === undefined ? 'missing' : 'written';
  });
  return states.includes('written') && !states.includes('missing');
};
