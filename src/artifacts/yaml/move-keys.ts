import { insertion } from '../../text/range.ts';
import type { Edits } from './edit.ts';
import { flowQuoting } from './insert.ts';
import { blockStyleOf, columnOf, lineBreakOf } from './layout.ts';
import { isMergeKey } from './mapping-keys.ts';
import type { YamlEntry, YamlMapping } from './model.ts';
import { renderScalar } from './render.ts';
import { isShared } from './shared-nodes.ts';
import { hasActionLine } from './template-lines.ts';

/** The only entry of a name, where a key can be written in its place: on one line with its value, which nothing repeats. */
const plainEntry = (mapping: YamlMapping, name: string): YamlEntry | undefined => {
  const [entry, ...others] = mapping.entries.filter(one => one.name === name && !isMergeKey(one));
  if (entry === undefined || others.length > 0 || isShared(mapping) || hasActionLine(mapping.document, entry.range)) return undefined;
  return mapping.flow || columnOf(entry.key) === columnOf(mapping) ? entry : undefined;
};

/** Where a value comes to stand: `path` with the keys that lead to it, `beside` what is written before the last of them. */
export interface NewPlace {
  readonly path: readonly string[];
  readonly beside?: readonly (readonly [string, string])[];
}

/**
 * Gives the values of some keys other keys, further in, and leaves the values as they are written: `servicePort: 80` becomes
 * `service: {port: {number: 80}}`, in the mapping's own style. Keys that come to stand under the same one come under one. Refused for keys that are
 * not there or written twice, for what aliases repeat, for values that are collections or go over lines where they come further in, and
 * where actions of a template stand between.
 */
export const moveKeys = (mapping: YamlMapping, places: ReadonlyMap<string, NewPlace>): Edits => {
  const found = [...places].map(([name, place]) => ({ entry: plainEntry(mapping, name), place }));
  const moves = found.flatMap(({ entry, place }) => (entry ? [{ entry, place }] : []));
  if (moves.length < found.length) return undefined;
  const ordered = moves.toSorted((a, b) => a.entry.range.start - b.entry.range.start);
  const isNested = ordered.some(({ place }) => place.path.length > 1);
  if (isNested && !ordered.every(({ entry }) => isOneLine(mapping, entry))) return undefined;
  // Why adjacent: what stands between would come under the key that they share.
  const [head] = ordered;
  const first = head ? mapping.entries.indexOf(head.entry) : 0;
  const shared = ordered.length > 1 ? 1 : 0;
  // Why the whole mapping: the key that they share is written with the first of them only.
  if (shared === 1 && hasActionLine(mapping.document, mapping.range)) return undefined;
  const heads = new Set(ordered.map(({ place }) => place.path[0]));
  if (shared === 1 && (heads.size > 1 || !ordered.every(({ entry }, index) => mapping.entries[first + index] === entry))) return undefined;
  return ordered.flatMap(({ entry, place }, index) => {
    const isFirst = index === 0;
    const isLast = index === ordered.length - 1;
    const level = isFirst ? 0 : shared;
    const key = { range: entry.key.range, newText: keysOf(mapping, place, level, columnOf(entry.key)) };
    const closed = mapping.flow ? place.path.length - 1 - (isLast ? 0 : shared) : 0;
    return closed === 0 ? [key] : [key, insertion(entry.range.end, '}'.repeat(closed))];
  });
};

const isOneLine = ({ document: { file } }: YamlMapping, { key, value, range }: YamlEntry): boolean =>
  key.kind === 'scalar' &&
  value.kind === 'scalar' &&
  value.range.end > value.range.start &&
  file.lines.line(range.start) === file.lines.line(range.end) &&
  value.style !== 'literal' &&
  value.style !== 'folded';

/** The keys from a level on as they are written in the place of one at `column`; what is above the level is there already. */
const keysOf = (mapping: YamlMapping, { path, beside = [] }: NewPlace, level: number, column: number): string => {
  const quoting = mapping.flow ? flowQuoting(mapping) : 'auto';
  const name = (key: string): string => renderScalar(key, quoting);
  const outer = path.slice(level, -1).map(name);
  const inner = [...beside.map(([key, value]) => `${name(key)}: ${renderScalar(value, quoting)}`), name(path.at(-1) ?? '')];
  if (mapping.flow) return `${outer.map(key => `${key}: {`).join('')}${inner.join(', ')}`;
  const step = blockStyleOf(mapping.document).mapping;
  const at = (depth: number): string => ' '.repeat(column + depth * step);
  const lines = [...outer.map((key, index) => `${at(level + index)}${key}:`), ...inner.map(key => `${at(path.length - 1)}${key}`)];
  return lines.join(lineBreakOf(mapping.document)).slice(column);
};
