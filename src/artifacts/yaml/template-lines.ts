import type { Range } from '../../text/range.ts';
import { endOfLine } from './blank.ts';
import { startOfLine } from './layout.ts';
import type { YamlDocument } from './model.ts';

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
