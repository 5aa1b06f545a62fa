import { isMergeKey, winner } from './mapping-keys.ts';
import type { Found, YamlDocument, YamlEntry, YamlMapping } from './model.ts';

/** How many entries may be copied for the sake of merge keys, per document. Past it merged keys are unknown. */
const MERGE_LIMIT = 1_000_000;

/** How many mappings may be merged into one another. */
const MERGE_DEPTH = 256;

const findOwn = (mapping: YamlMapping, name: string): Found => {
  const { index } = mapping.keys;
  if (index !== undefined) return index.get(name);
  let found: Found;
  for (const entry of mapping.entries) if (entry.name === name && !isMergeKey(entry)) found = winner(found, entry);
  return found;
};

/** All keys of a mapping, merged ones included. */
interface AllKeys {
  readonly entries: ReadonlyMap<string, Found>;
  readonly open: boolean;
}

const allKeys = new WeakMap<YamlMapping, AllKeys>();
const merged = new WeakMap<YamlDocument, { left: number }>();

const budgetOf = (document: YamlDocument): { left: number } => {
  const budget = merged.get(document) ?? { left: MERGE_LIMIT };
  merged.set(document, budget);
  return budget;
};

const NOTHING_KNOWN: AllKeys = { entries: new Map(), open: true };

/** A mapping's own entries by name, merge keys left out. */
const ownByName = (mapping: YamlMapping): Map<string, Found> => {
  const entries = new Map<string, Found>();
  for (const entry of mapping.entries) {
    if (entry.name !== undefined && !isMergeKey(entry)) entries.set(entry.name, winner(entries.get(entry.name), entry));
  }
  return entries;
};

/** The mapping's keys with all that is merged into it. `within` are the mappings being merged: one that merges itself adds nothing. */
const flatten = (mapping: YamlMapping, within: Set<YamlMapping>): AllKeys => {
  const known = allKeys.get(mapping);
  if (known !== undefined) return known;
  const budget = budgetOf(mapping.document);
  if (within.size > MERGE_DEPTH || budget.left <= 0) return NOTHING_KNOWN;
  const own = mapping.keys;
  const all = { entries: ownByName(mapping), open: own.open };
  budget.left -= mapping.entries.length + own.merges.length;
  within.add(mapping);
  for (const source of own.merges) {
    if (source === undefined) all.open = true;
    else if (!within.has(source)) addMerged(all, flatten(source, within), budget);
  }
  within.delete(mapping);
  allKeys.set(mapping, all);
  return all;
};

const addMerged = (to: { entries: Map<string, Found>; open: boolean }, from: AllKeys, budget: { left: number }): void => {
  budget.left -= from.entries.size;
  to.open ||= from.open || budget.left <= 0;
  if (budget.left <= 0) return;
  for (const [name, entry] of from.entries) if (!to.entries.has(name)) to.entries.set(name, entry);
};

/** What is merged into a mapping under a name; `unknown` when something merged in, or lines that a template prints, may hold it. */
export const findInherited = (mapping: YamlMapping, name: string): Found => {
  const own = mapping.keys;
  let { open } = own;
  for (const source of own.merges) {
    const all = source === undefined ? NOTHING_KNOWN : flatten(source, new Set([mapping]));
    const entry = all.entries.get(name);
    // A source that wins and is not fully known may hold the key with another value.
    if (entry !== undefined) return open ? 'unknown' : entry;
    open ||= all.open;
  }
  return open ? 'unknown' : undefined;
};

/** The entry under a name, own keys before merged ones. `unknown` when a template or an unresolved alias may put one there. */
export const findEntry = (mapping: YamlMapping, name: string): Found => findOwn(mapping, name) ?? findInherited(mapping, name);

/** True when the mapping may hold keys that can't be seen: a template prints lines among them, or a merged mapping is not known. */
export const hasUnseenEntries = (mapping: YamlMapping): boolean => {
  const own = mapping.keys;
  return own.open || own.merges.some(source => source === undefined || flatten(source, new Set([mapping])).open);
};

/**
 * The entries of a mapping as its reader sees them: its own, without those that a later one of the same name replaces (a template's may be
 * two branches, so all of them stay), then those of merged mappings that it does not have itself, each at its source.
 */
export const entriesOfMapping = (mapping: YamlMapping): readonly YamlEntry[] => {
  const own = mapping.keys;
  const last = new Map<string, YamlEntry>();
  for (const entry of mapping.entries) if (entry.name !== undefined) last.set(entry.name, entry);
  const { templated } = mapping.document;
  const entries = mapping.entries.filter(
    entry => !isMergeKey(entry) && (templated || entry.name === undefined || last.get(entry.name) === entry),
  );
  if (own.merges.length === 0) return entries;
  const all = flatten(mapping, new Set());
  const inherited = [...all.entries].flatMap(([name, entry]) =>
    entry === undefined || entry === 'unknown' || last.has(name) ? [] : [entry],
  );
  return [...entries, ...inherited];
};

/**
 * Entries that a later one of the same name replaces for kubectl's decoder; a strict one refuses them. None for templates, where they may
 * be branches.
 */
export const duplicateKeys = (mapping: YamlMapping): readonly YamlEntry[] => {
  if (mapping.document.templated) return [];
  const seen = new Set<string>();
  return mapping.entries
    .toReversed()
    .filter(entry => {
      if (entry.name === undefined) return false;
      const isLast = !seen.has(entry.name);
      seen.add(entry.name);
      return !isLast;
    })
    .reverse();
};
