import type { Range } from '../../text/range.ts';
import type { YamlNode } from '../yaml/model.ts';
import { findActions } from './actions.ts';
import { skippedBranches } from './branches.ts';
import { FILLER } from './mask.ts';

const startOfLine = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

const isBlank = (text: string): boolean => text.trim() === '';

/** The whole lines of a branch; undefined when its actions share lines with other text. */
const linesOf = (text: string, { start, end }: Range): Range | undefined => {
  const first = text.indexOf('\n', start) + 1;
  const last = startOfLine(text, end);
  if (first === 0 || first >= last || !isBlank(text.slice(start, first)) || !isBlank(text.slice(last, end))) return undefined;
  return { start: first, end: last };
};

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** Lines that say nothing by themselves: blank ones, comments, and actions on lines of their own. */
const isAside = (line: string): boolean => {
  const content = line.trim();
  return content === '' || content.startsWith('#') || (content.startsWith('{{') && content.endsWith('}}'));
};

/** True when each action ends on the line it begins on. */
const hasWholeActions = (line: string): boolean => line.split('{{').length === line.split('}}').length;

/** Objects and containers that are an option as a whole: who chooses them has them as they are written. */
const beginsComponent = (line: string): boolean => /^\s*(?:-\s+)?(?:image|apiVersion)\s*:/.test(line) || line.startsWith('---');

/** How much of a line at the branch's column names what is there: a dash, or a key with its colon; undefined for anything else. */
const namedLength = (content: string): number | undefined => {
  if (content === '-' || content.startsWith('- ')) return content.length - content.slice(1).trimStart().length;
  const colon = content.endsWith(':') ? content.length - 1 : content.indexOf(': ');
  const key = content.slice(0, Math.max(colon, 0));
  if (colon < 1 || key.includes('{') || key.includes('#') || key.includes('[')) return undefined;
  return content.length - content.slice(colon + 1).trimStart().length;
};

/** The line with what it says written over, keys and dashes of the branch's column excepted. */
const veilLine = (line: string, column: number): string | undefined => {
  if (isAside(line)) return line;
  const indent = indentOf(line);
  const content = line.trim();
  const kept = indent === column ? namedLength(content) : 0;
  if (kept === undefined) return undefined;
  const shown = indent + kept;
  return line.slice(0, shown) + FILLER.repeat(indent + content.length - shown) + line.slice(indent + content.length);
};

/** A branch's lines with unknown values; undefined when they are left as they are. */
const veilLines = (branch: string): string | undefined => {
  const lines = branch.split('\n');
  const told = lines.filter(line => !isAside(line));
  const column = Math.min(...told.map(indentOf));
  if (
    told.length === 0 ||
    column === 0 ||
    told.some(line => beginsComponent(line) || !hasWholeActions(line) || line.slice(0, indentOf(line)).includes('\t'))
  )
    return undefined;
  const veiled = lines.map(line => veilLine(line, column));
  return veiled.includes(undefined) ? undefined : veiled.join('\n');
};

/**
 * The template with unknown values where a branch within an object is not printed with the chart's default values: an option that nobody
 * has chosen is neither there nor missing. Keys and offsets stay. Options that are objects or containers stay as they are.
 */
export const veilSkippedBranches = (text: string, values: YamlNode): string => {
  const parts: string[] = [];
  let done = 0;
  for (const branch of skippedBranches(text, findActions(text), values)) {
    const lines = linesOf(text, branch);
    if (lines === undefined || lines.start < done) continue;
    const veiled = veilLines(text.slice(lines.start, lines.end));
    if (veiled === undefined) continue;
    parts.push(text.slice(done, lines.start), veiled);
    done = lines.end;
  }
  return parts.length === 0 ? text : [...parts, text.slice(done)].join('');
};
