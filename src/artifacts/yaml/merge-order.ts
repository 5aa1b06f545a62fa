import { appendAll } from '../../text/append-all.ts';
import { childrenOf, entriesOf } from './lookup.ts';
import { deref, isMergeKey } from './mapping-keys.ts';
import type { YamlDocument, YamlEntry, YamlMapping, YamlNode } from './model.ts';

const sourcesOf = ({ value }: YamlEntry): readonly YamlNode[] => {
  const node = deref(value);
  return node?.kind === 'sequence' ? node.items : node === undefined ? [] : [node];
};

const isSame = (one: YamlNode | undefined, other: YamlNode | undefined): boolean => {
  if (one === other) return true;
  return (
    one?.kind === 'scalar' && other?.kind === 'scalar' && one.value === other.value && one.tag === other.tag && one.style === other.style
  );
};

/** The merge key of a mapping that replaces what is written, or merged, before it. */
const overridingIn = (mapping: YamlMapping): YamlEntry | undefined => {
  if (!mapping.entries.some(isMergeKey)) return undefined;
  const before = new Map<string, YamlNode | undefined>();
  for (const entry of mapping.entries) {
    if (!isMergeKey(entry)) {
      if (entry.name !== undefined) before.set(entry.name, deref(entry.value));
      continue;
    }
    const merged = sourcesOf(entry).flatMap(source => entriesOf(source));
    const overrides = merged.some(({ name, value }) => name !== undefined && before.has(name) && !isSame(before.get(name), deref(value)));
    if (overrides) return entry;
    for (const { name, value } of merged) if (name !== undefined) before.set(name, deref(value));
  }
  return undefined;
};

/**
 * The first merge key of a document that stands after a key which it brings in with another value. For go-yaml 2, which kubectl and Helm
 * read with, what comes last counts, as if the merged keys were written there; for go-yaml 3, which kustomize reads with, and for YAML a
 * mapping's own keys count.
 */
export const overridingMerge = ({ file, range, root }: YamlDocument): YamlEntry | undefined => {
  if (root === undefined || !file.text.slice(range.start, range.end).includes('<<')) return undefined;
  const pending: YamlNode[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const found = node.kind === 'mapping' ? overridingIn(node) : undefined;
    if (found !== undefined) return found;
    appendAll(pending, childrenOf(node).toReversed());
  }
  return undefined;
};
