import type { Range } from '../../text/range.ts';
import { endOfLine, trimEnd } from './blank.ts';
import { startOfLine } from './layout.ts';
import type { YamlDocument, YamlNode } from './model.ts';

const CONTROL = /\{\{-?\s*(?:if|else|end|with|range|define|block)\b/;

/** Lines are looked at as far as this around a range, in UTF-16 units. */
export const maxLineLength = 10_000;

/**
 * True when, in a template, a line under the range begins with an action or holds one that parts the text into branches. Edits there are
 * refused: what is written between branches may be printed once, often or never. So they are on lines too long to be looked at for each of
 * many edits.
 */
export const hasActionLine = ({ file, templated }: YamlDocument, { start, end }: Range): boolean => {
  if (!templated) return false;
  const { text } = file;
  const from = startOfLine(text, start, start - maxLineLength - 1);
  const to = end + endOfLine(text.slice(end, end + maxLineLength + 1), 0);
  const lines = text.slice(Math.max(0, from), to);
  if (lines.length > end - start + maxLineLength) return true;
  return lines.split('\n').some(line => line.trimStart().startsWith('{{') || CONTROL.test(line));
};

/** True when, in a template, the line before a value that stands on lines of its own is one of actions: then the value may be a branch. */
export const followsActionLine = (node: YamlNode): boolean => {
  const { text } = node.document.file;
  const lineStart = startOfLine(text, node.range.start);
  const isOwnLine = text.slice(lineStart, node.range.start).trim() === '' && node.range.start > lineStart;
  const before = trimEnd(text, lineStart, 0);
  return isOwnLine && before > 0 && hasActionLine(node.document, { start: before - 1, end: before - 1 });
};
