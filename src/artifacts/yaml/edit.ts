import type { TextEdit } from '../../text/range.ts';
import { joinEdits } from '../../text/text-edit.ts';
import { endOfLine, skipBlank } from './blank.ts';
import { findEntry } from './entries.ts';
import { flowQuoting, insertEntry, insertItem } from './insert.ts';
import { blockStyleOf, columnOf, isJson, lineBreakOf, startOfNextLine } from './layout.ts';
import { hasUnseen, isMissing, itemsOf, lookup } from './lookup.ts';
import { isMergeKey } from './mapping-keys.ts';
import type { ScalarValue, YamlEntry, YamlMapping, YamlNode, YamlScalar, YamlSequence } from './model.ts';
import { type EditValue, isScalar, type Quoting, renderFlow, renderLines, renderScalar } from './render.ts';
import { scalarValue } from './scalar.ts';
import { aliasesOf, isShared, isWithinShared } from './shared-nodes.ts';
import { hasActionLine } from './template-lines.ts';

/** Edits that change a file as asked and leave every other character; undefined when that can't be done safely. */
export type Edits = readonly TextEdit[] | undefined;

const quotingOf = ({ style, document }: YamlScalar): Quoting => {
  if (isJson(document)) return 'double';
  return style === 'single' || style === 'double' ? style : 'auto';
};

/** True for a block scalar with a comment after its `|` or `>`. */
const hasHeaderComment = ({ style, document, range }: YamlScalar): boolean => {
  const { text } = document.file;
  return (style === 'literal' || style === 'folded') && text.slice(range.start, endOfLine(text, range.start)).includes('#');
};

/**
 * Writes another value in a scalar's place; a string keeps the quotes that were there. Refused for templates, tagged scalars, scalars that
 * aliases repeat elsewhere, block scalars with a comment in their header, and absent values that no `:` or `-` precedes.
 */
export const replaceScalar = (scalar: YamlScalar, value: ScalarValue): Edits => {
  if (scalar.opaque || scalar.tag !== undefined || isShared(scalar) || hasHeaderComment(scalar)) return undefined;
  const newText = renderScalar(value, quotingOf(scalar));
  const { start, end } = scalar.range;
  if (end > start) return [{ range: { start, end }, newText }];
  const before = scalar.document.file.text.charAt(start - 1);
  return (before === ':' || before === '-') && scalar.anchor === undefined
    ? [{ range: { start, end }, newText: ` ${newText}` }]
    : undefined;
};

/** The value that a path of missing keys leads to: `{ a: { b: value } }`. */
const nest = (path: readonly string[], value: EditValue): EditValue =>
  path.reduceRight<EditValue>((inner, key) => ({ [key]: inner }), value);

const isNull = (node: YamlNode): boolean => node.kind === 'scalar' && scalarValue(node) === null;

/** True for `null`, nothing, and an empty `{}` or `[]` that the new collection is of a kind with. */
const canBeFilled = (node: YamlNode, value: EditValue): boolean => {
  if (node.kind === 'mapping') return node.flow && node.entries.length === 0 && !Array.isArray(value);
  return node.kind === 'sequence' ? node.flow && node.items.length === 0 && Array.isArray(value) : isNull(node);
};

/** True for what stands on the line of its key, or alone on the next one, where `toYaml` of Helm prints it. */
const isBesideKey = (text: string, colon: number, { range: { start, end } }: YamlNode): boolean =>
  /^[ \t]*(?:\r?\n[ \t]*)?$/u.test(text.slice(colon + 1, start)) && !text.slice(start, end).includes('\n');

/** Writes a collection in the place of `null`, `{}`, `[]` or nothing after a key. */
const fillEmpty = (mapping: YamlMapping, entry: YamlEntry, value: EditValue): Edits => {
  const { key, value: old } = entry;
  const { document } = mapping;
  const { text, lines } = document.file;
  const colon = skipBlank(text, key.range.end);
  const onOneLine = lines.line(key.range.start) === lines.line(old.range.end);
  const isPlain = text[colon] === ':' && (onOneLine || (!mapping.flow && isBesideKey(text, colon, old)));
  if (old.opaque || old.tag !== undefined || old.anchor !== undefined || !isPlain || isShared(old)) return undefined;
  if (hasActionLine(document, { start: key.range.start, end: startOfNextLine(text, old.range.end) })) return undefined;
  const space = { start: colon + 1, end: old.range.end };
  if (mapping.flow) return [{ range: space, newText: ` ${renderFlow(value, flowQuoting(mapping))}` }];
  const style = blockStyleOf(document);
  const column = columnOf(key) + (Array.isArray(value) ? style.sequence : style.mapping);
  const newLines = renderLines(value, style).map(line => lineBreakOf(document) + ' '.repeat(column) + line);
  const lineEnd = endOfLine(text, old.range.end);
  const written = { range: { start: lineEnd, end: lineEnd }, newText: newLines.join('') };
  return space.end > space.start ? [{ range: space, newText: '' }, written] : [written];
};

const replaceValue = (mapping: YamlMapping, entry: YamlEntry, value: EditValue): Edits => {
  const { value: old } = entry;
  if (!isScalar(value)) return canBeFilled(old, value) ? fillEmpty(mapping, entry, value) : undefined;
  if (old.kind === 'alias') return [{ range: old.range, newText: renderScalar(value, isJson(mapping.document) ? 'double' : 'auto') }];
  return old.kind === 'scalar' ? replaceScalar(old, value) : undefined;
};

const ownEntries = (mapping: YamlMapping, name: string): readonly YamlEntry[] =>
  mapping.entries.filter(entry => entry.name === name && !isMergeKey(entry));

/**
 * Sets what stands under a path of keys, making the mappings on the way that are missing. A scalar is replaced, `null`, `{}` and `[]` are
 * filled; other collections are not replaced. A missing key is written right after its sibling `beside` where that is there, so that both
 * changes are close together. Refused where a template or an alias is in play, for duplicate keys and complex keys.
 */
export const setKey = (mapping: YamlMapping, path: readonly string[], value: EditValue, beside?: string): Edits => {
  const [key, ...rest] = path;
  if (key === undefined || isShared(mapping)) return undefined;
  const [entry, ...others] = ownEntries(mapping, key);
  if (others.length > 0) return undefined;
  if (entry === undefined) {
    // A mapping that is merged in can be overridden whole, but not changed in part.
    const inherited = findEntry(mapping, key);
    if (inherited === 'unknown' || (inherited !== undefined && rest.length > 0)) return undefined;
    return insertEntry(mapping, key, nest(rest, value), beside === undefined ? undefined : ownEntries(mapping, beside)[0]);
  }
  if (rest.length === 0) return replaceValue(mapping, entry, value);
  const nested = nest(rest, value);
  if (canBeFilled(entry.value, nested)) return fillEmpty(mapping, entry, nested);
  return entry.value.kind === 'mapping' ? setKey(entry.value, rest, value, beside) : undefined;
};

/**
 * Sets a key that is in neither the mapping nor what is merged into it, for all places that repeat the mapping by its anchor. The caller
 * has made sure that each of them is to change. Refused where `setKey` refuses, and for a mapping within another one that is repeated.
 */
export const setKeyForAll = (mapping: YamlMapping, key: string, value: EditValue): Edits =>
  aliasesOf(mapping) === 0 || isWithinShared(mapping) || findEntry(mapping, key) !== undefined
    ? undefined
    : insertEntry(mapping, key, value);

/** Adds an item at the end of a sequence. Refused for templates, for sequences that aliases repeat, and beside comments in brackets. */
export const appendItem = (sequence: YamlSequence, value: EditValue): Edits =>
  sequence.opaque || isShared(sequence) ? undefined : insertItem(sequence, value);

/**
 * Makes sure that the list under a path of keys holds values, making the list when there is none: scalars that it has are not written again, collections always. Refused when
 * the list can't be known, and where `setKey` and `appendItem` refuse.
 */
export const ensureItems = (mapping: YamlMapping, path: readonly string[], values: readonly EditValue[]): Edits => {
  if (values.length === 0) return [];
  const found = lookup(mapping, ...path);
  if (isMissing(found)) return setKey(mapping, path, values);
  if (found.state !== 'present' || found.node.kind !== 'sequence' || hasUnseen(found)) return undefined;
  const { node, entry } = found;
  const held = new Set<EditValue | undefined>(itemsOf(found).map(item => scalarValue(item)));
  const missing = values.filter(value => !held.has(value));
  if (missing.length === 0) return [];
  if (entry?.value.kind === 'alias') return undefined;
  if (canBeFilled(node, missing)) return setKey(mapping, path, missing);
  return allEdits(missing.map(value => appendItem(node, value)));
};

/** Edits that are made together or not at all. */
export const allEdits = (parts: readonly Edits[]): Edits =>
  parts.includes(undefined) ? undefined : joinEdits(parts.flatMap(part => part ?? []));
