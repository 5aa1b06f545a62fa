import type { Found, MappingKeys, YamlEntry, YamlMapping, YamlNode } from './model.ts';

/** Below this size looking through the names is faster than an index. */
const SMALL = 8;

/** The node itself, or the one an alias stands for; undefined for an alias of nothing. */
export const deref = (node: YamlNode | undefined): YamlNode | undefined => (node?.kind === 'alias' ? node.target : node);

/** True when what stands there is not known: an alias of nothing, or a scalar that a template prints. */
export const isUnknown = (target: YamlNode | undefined): target is undefined =>
  target === undefined || (target.kind === 'scalar' && target.opaque);

/** True for the tag that says of a key that it is `<<`. */
export const isMergeTag = (tag: string | undefined): boolean => tag === '!!merge' || tag === '!<tag:yaml.org,2002:merge>';

/**
 * True for `<<`, which adds the keys of other mappings: plain, or under a tag that says so. The tag `!` makes quoted text plain for
 * go-yaml.
 */
export const isMergeKey = ({ key }: YamlEntry): boolean =>
  key.kind === 'scalar' && key.value === '<<' && (key.tag === undefined ? key.style === 'plain' : key.tag === '!' || isMergeTag(key.tag));

const sameScalar = (a: YamlNode, b: YamlNode): boolean =>
  a.kind === 'scalar' && b.kind === 'scalar' && !a.opaque && !b.opaque && a.value === b.value;

/** Which of two entries under one name counts: the last, as for kubectl; in a template they may be two branches, so they must agree. */
export const winner = (before: Found, entry: YamlEntry): Found => {
  if (before === undefined || !entry.key.document.templated) return entry;
  return before !== 'unknown' && sameScalar(before.value, entry.value) ? entry : 'unknown';
};

const mergeSources = (entry: YamlEntry): readonly (YamlMapping | undefined)[] => {
  const value = deref(entry.value);
  const sources = value?.kind === 'sequence' ? value.items.map(deref) : [value];
  const mappings = sources.map(source => (source?.kind === 'mapping' ? source : undefined));
  return value?.kind === 'sequence' && value.opaque ? [...mappings, undefined] : mappings;
};

/** Keys of most mappings: a few, nothing merged in, nothing unknown. */
const fewKeys: MappingKeys = { index: undefined, merges: [], open: false };

/** A mapping's own keys, found in one pass over its entries. */
export const readKeys = ({ entries, opaque }: YamlMapping): MappingKeys => {
  const index = entries.length > SMALL ? new Map<string, Found>() : undefined;
  const merges: (YamlMapping | undefined)[] = [];
  let open = opaque;
  for (const entry of entries) {
    const isMerge = isMergeKey(entry);
    const name = isMerge ? undefined : entry.name;
    if (isMerge) for (const source of mergeSources(entry)) merges.push(source);
    else if (name === undefined) open ||= deref(entry.key)?.opaque ?? true;
    if (index !== undefined && name !== undefined) index.set(name, winner(index.get(name), entry));
  }
  return index === undefined && merges.length === 0 && !open ? fewKeys : { index, merges, open };
};
