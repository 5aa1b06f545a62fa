import { type MappedText, MappedTextBuilder } from '../../text/mapped-text.ts';
import type { Range } from '../../text/range.ts';
import type { SourceFile } from '../source-file.ts';

/** `Name=value` in a unit of systemd, or in a file of variables. */
export interface Assignment {
  readonly name: string;
  readonly nameRange: Range;
  /** Continued lines joined by a blank, as systemd joins them. */
  readonly value: MappedText;
}

/** A line without its line break, and without the backslash that continues it. */
interface Line extends Range {
  readonly continues: boolean;
  readonly isComment: boolean;
}

/** What ends a line. Source: systemd, `read_line`: carriage returns alone do, too. */
const lineEnd = /\r\n|[\n\r\0]/gu;

function* linesOf(text: string): Iterable<Line> {
  const ends = text.matchAll(lineEnd);
  for (let start = text.startsWith('\uFEFF') ? 1 : 0; start < text.length; ) {
    const found = ends.next().value;
    const next = found === undefined ? text.length : found.index;
    let end = next;
    while (end > start && /\s/u.test(text[end - 1] ?? '')) end -= 1;
    const continues = text[end - 1] === '\\' && end > start;
    let first = start;
    while (first < end && /\s/u.test(text[first] ?? '')) first += 1;
    yield { start: first, end: continues ? end - 1 : end, continues, isComment: text[first] === '#' || text[first] === ';' };
    start = next + (found?.[0].length ?? 1);
  }
}

/**
 * The assignments of a text in their order. A line that ends in a backslash goes on in the next one, comments between them left out.
 * Source: systemd.syntax(7). Linear in the text.
 */
export const readAssignments = ({ text }: SourceFile): readonly Assignment[] => {
  const assignments: Assignment[] = [];
  let open: { readonly name: string; readonly nameRange: Range; readonly value: MappedTextBuilder; readonly anchor: number } | undefined;
  for (const line of linesOf(text)) {
    if (line.isComment) continue;
    const equals = open === undefined ? text.slice(line.start, line.end).indexOf('=') : -1;
    if (open === undefined && equals === -1) continue;
    if (open === undefined) {
      const name = text.slice(line.start, line.start + equals).trim();
      const from = line.start + equals + 1;
      const value = new MappedTextBuilder().copy(text.slice(from, line.end), from);
      open = { name, nameRange: { start: line.start, end: line.start + name.length }, value, anchor: from };
    } else open.value.copy(text.slice(line.start, line.end), line.start);
    if (line.continues) open.value.stand(' ', { start: line.end, end: line.end + 1 });
    else {
      assignments.push({ name: open.name, nameRange: open.nameRange, value: open.value.build(open.anchor) });
      open = undefined;
    }
  }
  if (open !== undefined) assignments.push({ name: open.name, nameRange: open.nameRange, value: open.value.build(open.anchor) });
  return assignments;
};

/** The values of a setting that may be given several times; an empty one takes back those before it. */
export const listedValues = (assignments: readonly Assignment[], setting: string): readonly Assignment[] => {
  const all = assignments.filter(({ name }) => name === setting);
  return all.slice(all.findLastIndex(({ value }) => value.text.trim() === '') + 1);
};

/** The comments of a text, which have lines for themselves. */
export const commentsIn = ({ text }: SourceFile): readonly Range[] =>
  [...linesOf(text)].filter(({ isComment }) => isComment).map(({ start, end, continues }) => ({ start, end: continues ? end + 1 : end }));
