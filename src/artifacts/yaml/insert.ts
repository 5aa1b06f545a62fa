import { insertion, type TextEdit } from '../../text/range.ts';
import { endOfLine, isWhite, skipBlank } from './blank.ts';
import { blockStyleOf, columnAt, columnOf, isJson, isPair, lineBreakOf, ownEnd, startOfLine } from './layout.ts';
import type { YamlEntry, YamlMapping, YamlNode, YamlSequence } from './model.ts';
import { type EditValue, isScalar, type Quoting, renderFlow, renderLines, renderScalar } from './render.ts';
import { followsActionLine, hasActionLine } from './template-lines.ts';

/** Lines written after the line on which `node` ends. */
const linesAfter = (node: YamlNode, column: number, lines: readonly string[]): TextEdit => {
  const { text } = node.document.file;
  const lineBreak = lineBreakOf(node.document);
  const indented = lines.map(line => ' '.repeat(column) + line);
  const end = ownEnd(node);
  const isLineStart = end > node.range.end && '\r\n'.includes(text.charAt(end - 1));
  if (isLineStart) return insertion(end, indented.map(line => line + lineBreak).join(''));
  return insertion(endOfLine(text, end), indented.map(line => lineBreak + line).join(''));
};

/** True when the key stands where the mapping's keys stand, with neither `?` nor an anchor or tag before it. */
const isOrdinary = (mapping: YamlMapping, entry: YamlEntry): boolean => columnOf(entry.key) === columnOf(mapping);

const isOneLine = ({ document, range }: YamlNode): boolean => document.file.lines.line(range.start) === document.file.lines.line(range.end);

/** True for a value that ends where its text does: one line, or a collection after which no line of actions can go on with it. */
const isClosed = (value: YamlNode): boolean => {
  if (value.range.end === value.range.start || value.kind === 'alias') return false;
  if (value.kind === 'scalar') return isOneLine(value) && value.style !== 'literal' && value.style !== 'folded';
  const { document } = value;
  const next = skipBlank(document.file.text, ownEnd(value));
  return !hasActionLine(document, { start: next, end: next });
};

/**
 * The entry after which a key may be written: the last one, or in a template the last before the first line of actions, so that the key
 * is printed wherever the mapping is. Scalars go before collections, which stand in a container's description further down.
 */
const entryToFollow = (mapping: YamlMapping): YamlEntry | undefined => {
  const { document, entries, range } = mapping;
  if (!document.templated) return entries.at(-1);
  if (followsActionLine(mapping)) return undefined;
  let scalar: YamlEntry | undefined;
  let collection: YamlEntry | undefined;
  let { start } = range;
  for (const entry of entries) {
    if (hasActionLine(document, { start, end: entry.range.end })) break;
    start = entry.range.end;
    if (!isClosed(entry.value)) continue;
    if (entry.value.kind === 'scalar') scalar = entry;
    else collection = entry;
  }
  return scalar ?? collection;
};

/** True when a key right after this entry is printed wherever the mapping is, and ends the entry's value. */
const mayBeFollowed = (mapping: YamlMapping, entry: YamlEntry): boolean => {
  const { document, range } = mapping;
  const isPrinted =
    !document.templated || !(followsActionLine(mapping) || hasActionLine(document, { start: range.start, end: entry.range.end }));
  return isPrinted && isClosed(entry.value);
};

const insertIntoBlock = (
  mapping: YamlMapping,
  key: string,
  value: EditValue,
  beside: YamlEntry | undefined,
): readonly TextEdit[] | undefined => {
  const entry = beside && mayBeFollowed(mapping, beside) ? beside : entryToFollow(mapping);
  if (entry === undefined || !isOrdinary(mapping, entry)) return undefined;
  return [linesAfter(entry.value, columnOf(mapping), renderLines({ [key]: value }, blockStyleOf(mapping.document)))];
};

const skipWhite = (text: string, from: number): number => {
  let at = from;
  while (isWhite(text.charCodeAt(at))) at++;
  return at;
};

/** True when all keys of a flow mapping are double-quoted. */
const hasJsonKeys = ({ entries }: YamlMapping): boolean =>
  entries.length > 0 && entries.every(({ key }) => key.kind === 'scalar' && key.style === 'double');

/** How strings are quoted within a flow collection: as in JSON when its document or its own keys are written so. */
export const flowQuoting = (node: YamlMapping | YamlSequence): Quoting =>
  isJson(node.document) || (node.kind === 'mapping' && node.flow && hasJsonKeys(node)) ? 'double' : 'auto';

/** Writes one more member, given as text, at the end of a flow collection. Refused for pairs without brackets and beside comments. */
const insertIntoFlow = (node: YamlMapping | YamlSequence, last: YamlNode | undefined, member: string): readonly TextEdit[] | undefined => {
  const { text } = node.document.file;
  const closing = node.range.end - 1;
  if (isPair(node) || hasActionLine(node.document, node.range)) return undefined;
  if (last === undefined) {
    const open = node.range.start + 1;
    return skipWhite(text, open) === closing ? [{ range: { start: open, end: closing }, newText: member }] : undefined;
  }
  const after = skipWhite(text, last.range.end);
  const hasComma = text[after] === ',';
  if (skipWhite(text, hasComma ? after + 1 : after) !== closing) return undefined;
  const lineStart = startOfLine(text, last.range.start, node.range.start);
  const ownLines = lineStart > node.range.start;
  const lead = ownLines ? lineBreakOf(node.document) + text.slice(lineStart, skipWhite(text, lineStart)) : ' ';
  return [insertion(hasComma ? after + 1 : last.range.end, `${hasComma ? '' : ','}${lead}${member}${hasComma && ownLines ? ',' : ''}`)];
};

/**
 * Adds a key that is not there, in a block right after `beside` where that can be. The caller has made sure that it is not there, and that
 * no other place changes.
 */
export const insertEntry = (mapping: YamlMapping, key: string, value: EditValue, beside?: YamlEntry): readonly TextEdit[] | undefined => {
  if (!mapping.flow) return insertIntoBlock(mapping, key, value, beside);
  const quoting = flowQuoting(mapping);
  return insertIntoFlow(mapping, mapping.entries.at(-1)?.value, `${renderScalar(key, quoting)}: ${renderFlow(value, quoting)}`);
};

const quotingLike = (items: readonly YamlNode[]): Quoting => {
  const styles = new Set(items.map(item => (item.kind === 'scalar' ? item.style : 'none')));
  const [style] = styles;
  return styles.size === 1 && (style === 'single' || style === 'double') ? style : 'auto';
};

/** Where an item's dash stands: the first one after the item before it. */
export const dashOf = (sequence: YamlSequence, index: number): number => {
  const before = sequence.items[index - 1];
  return skipBlank(sequence.document.file.text, before === undefined ? sequence.range.start : ownEnd(before));
};

/** What stands between a dash and its item when both are on one line, a single space otherwise. */
const gapAfterDash = (sequence: YamlSequence): string => {
  const last = sequence.items.at(-1);
  if (last === undefined) return ' ';
  const gap = sequence.document.file.text.slice(dashOf(sequence, sequence.items.length - 1) + 1, last.range.start);
  return /^ {1,8}$/.test(gap) ? gap : ' ';
};

/** Adds an item at the end of a sequence that is not a template's. */
export const insertItem = (sequence: YamlSequence, value: EditValue): readonly TextEdit[] | undefined => {
  const last = sequence.items.at(-1);
  const quoting = quotingLike(sequence.items);
  if (sequence.flow) return insertIntoFlow(sequence, last, renderFlow(value, quoting === 'auto' ? flowQuoting(sequence) : quoting));
  if (
    last === undefined ||
    followsActionLine(sequence) ||
    hasActionLine(sequence.document, { start: sequence.range.start, end: endOfNextLine(sequence) })
  ) {
    return undefined;
  }
  const gap = gapAfterDash(sequence);
  const lines = isScalar(value) ? [renderScalar(value, quoting)] : renderLines(value, blockStyleOf(sequence.document));
  const dashed = lines.map((line, index) => (index === 0 ? `-${gap}${line}` : ` ${' '.repeat(gap.length)}${line}`));
  return [linesAfter(last, columnAt(sequence.document, sequence.range.start), dashed)];
};

const endOfNextLine = ({ document, range }: YamlSequence): number =>
  endOfLine(document.file.text, endOfLine(document.file.text, range.end) + 1);
