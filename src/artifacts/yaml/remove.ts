import type { Range, TextEdit } from '../../text/range.ts';
import { endOfLine, isWhite, skipBlank } from './blank.ts';
import { findInherited } from './entries.ts';
import { dashOf } from './insert.ts';
import { columnOf, isPair, ownEnd, startOfLine, startOfNextLine } from './layout.ts';
import { isMergeKey } from './mapping-keys.ts';
import type { YamlMapping, YamlNode, YamlSequence } from './model.ts';
import { holdsSharedNode, isShared } from './shared-nodes.ts';
import { hasActionLine, maxLineLength } from './template-lines.ts';

/** One of a collection's members as the text has it: from its key or dash to the end of its own lines. */
interface Member {
  readonly start: number;
  readonly end: number;
  /** The end of its last visible character. */
  readonly textEnd: number;
}

type Collection = YamlMapping | YamlSequence;

const isBlank = (text: string, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) if (!isWhite(text.charCodeAt(at))) return false;
  return true;
};

const deletion = (start: number, end: number): readonly TextEdit[] => [{ range: { start, end }, newText: '' }];

/** Removes a member of a flow collection with the comma that parted it from its neighbour. */
const removeFromFlow = (
  node: Collection,
  before: Range | undefined,
  member: Range,
  after: Range | undefined,
): readonly TextEdit[] | undefined => {
  const { text } = node.document.file;
  const start =
    after === undefined && before !== undefined
      ? before.end
      : before === undefined && after === undefined
        ? node.range.start + 1
        : member.start;
  const end = after !== undefined ? after.start : before === undefined ? node.range.end - 1 : member.end;
  const between = text.slice(start, member.start) + text.slice(member.end, end);
  const hasComment = between.includes('#');
  return hasComment || isPair(node) ? undefined : deletion(start, end);
};

/** Where the last member of a block collection stood, `{}` or `[]` is written: an empty block collection would be null. */
const emptyBlock = (node: Collection): readonly TextEdit[] | undefined => {
  const { text } = node.document.file;
  const brackets = node.kind === 'mapping' ? '{}' : '[]';
  let start = node.range.start;
  while (start > 0 && isWhite(text.charCodeAt(start - 1))) start--;
  const isOwnLine = start > 0 && startOfLine(text, node.range.start, start - 1) >= start;
  if (node.document.templated || ownEnd(node) > node.range.end || node.tag !== undefined || node.anchor !== undefined) return undefined;
  if (!isOwnLine) return [{ range: node.range, newText: brackets }];
  const endsKey = text[start - 1] === ':' && !text.slice(startOfLine(text, start), start).includes('#');
  if (endsKey) return [{ range: { start, end: node.range.end }, newText: ` ${brackets}` }];
  // A sequence's dashes may stand right under their key, where brackets may not.
  return node.kind === 'mapping' ? [{ range: node.range, newText: brackets }] : undefined;
};

/** Removes a member of a block collection with its lines, the comment at the end of its last line included. */
const removeFromBlock = (
  node: Collection,
  before: Member | undefined,
  member: Member,
  after: Member | undefined,
): readonly TextEdit[] | undefined => {
  const { text } = node.document.file;
  if (before === undefined && after === undefined) return emptyBlock(node);
  const lineStart = startOfLine(text, member.start);
  if (!isBlank(text, lineStart, member.start)) {
    // The first member shares its line with a dash: the next one moves up there, if nothing but white space is between.
    const isAlone = after !== undefined && skipBlank(text, member.end) === after.start && isBlank(text, member.end, after.start);
    return isAlone ? deletion(member.start, after.start) : undefined;
  }
  // Blank lines after the member would become part of a `|+` scalar before it.
  const nextLine = startOfNextLine(text, member.textEnd);
  if (before !== undefined && before.end > before.textEnd && isBlank(text, nextLine, endOfLine(text, nextLine))) return undefined;
  if (member.end > member.textEnd) return deletion(lineStart, member.end);
  if (endOfLine(text, member.end) < text.length) return deletion(lineStart, startOfNextLine(text, member.end));
  // The file's last line has no line break: the one before it goes instead.
  const previousEnd = text.slice(Math.max(0, lineStart - 2), lineStart) === '\r\n' ? lineStart - 2 : lineStart - 1;
  return deletion(Math.max(0, previousEnd), text.length);
};

const isHidden = (node: YamlNode): boolean => node.opaque && (node.kind !== 'scalar' || node.range.end === node.range.start);

/** From a member's start to within the line after it, which may print more of its value. */
const withNextLine = (text: string, { start, end }: Member): Range => ({
  start,
  end: Math.min(end + endOfLine(text.slice(end, end + maxLineLength + 1), 0) + 1, text.length),
});

const remove = (
  node: Collection,
  members: (index: number) => Member | undefined,
  index: number,
  value: YamlNode,
): readonly TextEdit[] | undefined => {
  const member = members(index);
  const { document } = node;
  if (member === undefined || isShared(node) || holdsSharedNode(document, member)) return undefined;
  if (isHidden(value) || (document.templated && hasActionLine(document, withNextLine(document.file.text, member)))) return undefined;
  return (node.flow ? removeFromFlow : removeFromBlock)(node, members(index - 1), member, members(index + 1));
};

/**
 * Removes a key and its value. Comments within the entry and at the end of its last line go with it, comment lines around it stay. Refused
 * for keys that are merged in as well or written twice, near template actions, and when an alias needs what would go.
 */
export const removeEntry = (mapping: YamlMapping, name: string): readonly TextEdit[] | undefined => {
  const index = mapping.entries.findIndex(entry => entry.name === name && !isMergeKey(entry));
  const entry = mapping.entries[index];
  const isTwice = mapping.entries.some((other, at) => at > index && other.name === name && !isMergeKey(other));
  const isComplex = !mapping.flow && entry !== undefined && columnOf(entry.key) !== columnOf(mapping);
  // A merged mapping's value would come to light.
  if (entry === undefined || isTwice || isComplex || findInherited(mapping, name) !== undefined) return undefined;
  const member = (at: number): Member | undefined => {
    const each = mapping.entries[at];
    return each && { start: each.range.start, end: Math.max(each.range.end, ownEnd(each.value)), textEnd: each.range.end };
  };
  return remove(mapping, member, index, entry.value);
};

/** Removes an item of a sequence, on the same terms as `removeEntry`. */
export const removeItem = (sequence: YamlSequence, index: number): readonly TextEdit[] | undefined => {
  const item = sequence.items[index];
  if (item === undefined || sequence.opaque) return undefined;
  const member = (at: number): Member | undefined => {
    const each = sequence.items[at];
    return each && { start: sequence.flow ? flowStart(each) : dashOf(sequence, at), end: ownEnd(each), textEnd: each.range.end };
  };
  return remove(sequence, member, index, item);
};

/** Where an item within brackets begins: at its tag or anchor, which stand right before it. */
const flowStart = (node: YamlNode): number => {
  const { text } = node.document.file;
  let start = node.range.start;
  for (let count = (node.tag === undefined ? 0 : 1) + (node.anchor === undefined ? 0 : 1); count > 0; count--) {
    while (isWhite(text.charCodeAt(start - 1))) start--;
    while (!isWhite(text.charCodeAt(start - 1)) && !'[,'.includes(text.charAt(start - 1))) start--;
  }
  return start;
};
