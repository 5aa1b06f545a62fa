import { joinSources, type Sources } from '../../template/sources.ts';
import type { MergeSchema } from '../fields/merge-keys.ts';
import { BuildFailure } from '../objects/build-failure.ts';
import { isMissing, isNull, type MapNode, type Node, nodeAt, overwrite } from '../objects/node.ts';
import { mergeElements } from './merge-lists.ts';

type Directive = 'merge' | 'replace' | 'delete';

const directiveKey = '$patch';

const directiveOf = (text: string): Directive => {
  if (text === 'merge' || text === 'replace' || text === 'delete') return text;
  throw new BuildFailure(`unknown patch strategy '${text}'`);
};

/** The directive of a patch, which is taken out of it. */
const takeDirective = (patch: Node | undefined): Directive => {
  if (patch === undefined) return 'merge';
  if (patch.kind === 'map') {
    const value = patch.entries.get(directiveKey);
    if (value?.kind !== 'scalar') return 'merge';
    const directive = directiveOf(value.text);
    patch.entries.delete(directiveKey);
    return directive;
  }
  if (patch.kind !== 'list') throw new BuildFailure('no implemented strategic merge patch strategy for a scalar');
  const element = patch.items.find(item => item.kind === 'map' && item.entries.has(directiveKey));
  if (element?.kind !== 'map' || element.entries.size > 1) return 'merge';
  const value = element.entries.get(directiveKey);
  if (value?.kind !== 'scalar') return 'merge';
  const directive = directiveOf(value.text);
  patch.items = patch.items.filter(item => !isDirective(item, value.text));
  return directive;
};

const isDirective = (item: Node, text: string): boolean => {
  const value = nodeAt(item, directiveKey);
  return value?.kind === 'scalar' && value.text === text;
};

/** A null that the base has as a word stays when no patch speaks of it; an empty value goes. */
const keptNull = (base: Node | undefined, patch: Node | undefined): Node | undefined =>
  patch === undefined && base?.kind === 'scalar' && base.text !== '' ? base : undefined;

/**
 * What a strategic merge patch makes of a base; undefined for nothing. Both are changed. Source: kyaml's merge2, which is not quite what an
 * API server does: `$setElementOrder` and the like are fields, new elements come first, and `retainKeys` is not heard.
 */
const mergeNodes = (base: Node | undefined, patch: Node | undefined, schema: MergeSchema | undefined): Node | undefined => {
  const leader = isMissing(base) ? (isMissing(patch) ? undefined : patch) : base;
  if (leader === undefined) return keptNull(base, patch);
  for (const one of [base, patch])
    if (!isMissing(one) && one.kind !== leader.kind) throw new BuildFailure(`wrong node kind: expected ${leader.kind} but got ${one.kind}`);
  if (leader.kind === 'scalar') return patch ?? base;
  if (leader.kind === 'map') return mergeMaps(base, patch, schema);
  return schema?.keys === undefined ? (patch ?? base) : mergeLists(base, patch, schema);
};

/** The node that is changed: the base, or the patch where it replaces the base; undefined when nothing is left. */
const chosen = (base: Node | undefined, patch: Node | undefined): Node | undefined => {
  if (isMissing(base)) return patch;
  if (patch !== undefined && isNull(patch)) return undefined;
  const directive = takeDirective(patch);
  if (directive === 'delete') return undefined;
  return directive === 'replace' ? patch : base;
};

const mergeMaps = (base: Node | undefined, patch: Node | undefined, schema: MergeSchema | undefined): Node | undefined => {
  const target = isMissing(base) && takeDirective(patch) === 'delete' ? undefined : chosen(base, patch);
  if (target?.kind !== 'map') return undefined;
  const names = new Set([...target.entries.keys(), ...(patch?.kind === 'map' ? patch.entries.keys() : [])]);
  let deleting: Sources | undefined;
  for (const name of [...names].toSorted()) {
    const before = target.entries.get(name);
    const change = patch?.kind === 'map' ? patch.entries.get(name) : undefined;
    const value = mergeNodes(before, change, schema?.fields.get(name) ?? schema?.elements);
    if (value !== undefined && !(isNull(value) && change !== undefined)) overwrite(target, name, value);
    else {
      target.entries.delete(name);
      if (before !== undefined && change !== undefined && before !== change) deleting = joinSources([deleting ?? [], change.sources]);
    }
  }
  // Why: what a patch took away has no node any more; the mapping that lost it names the patch.
  if (deleting !== undefined) target.sources = joinSources([deleting, target.sources]);
  return target;
};

const mergeLists = (base: Node | undefined, patch: Node | undefined, schema: MergeSchema): Node | undefined => {
  const target = chosen(base, patch);
  if (target?.kind !== 'list') return undefined;
  return mergeElements(target, patch?.kind === 'list' ? patch : undefined, schema, mergeNodes);
};

/** Merges a patch into an object; undefined when it deletes the object. */
export const mergeObjects = (object: MapNode, patch: MapNode, schema: MergeSchema | undefined): MapNode | undefined => {
  const merged = mergeNodes(object, patch, schema);
  return merged?.kind === 'map' ? merged : undefined;
};
