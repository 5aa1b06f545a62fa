import type { Range } from '../../text/range.ts';
import { endOfLine, trimEnd } from './blank.ts';
import { startOfLine } from './layout.ts';
import type { YamlDocument, YamlNode } from './model.ts';

const CONTROL = /\{\{-?\s*(?:if|else|end|with|range|define|block)\b/;

/**
 * True when, in a template, a line under the range begins with an action or holds one that parts the text into branches. Edits there are
 * refused: what is written between branches may be printed once, often or never.
 */
export const hasActionLine = ({ file, templated }: YamlDocument, { start, end }: Range): boolean => {
  if (!templated) return false;
  const lines = file.text.slice(startOfLine(file.text, start), endOfLine(file.text, end));
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
