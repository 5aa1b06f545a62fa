import type { Range } from '../../src/text/range.ts';

export interface MarkedText {
  readonly text: string;
  /** Marked ranges by start, the longer first. */
  readonly ranges: readonly Range[];
}

/** Takes the marks `⟦ ⟧` (they may nest) out of a text and gives the ranges they drew. Throws on unbalanced marks. */
export const readMarks = (marked: string): MarkedText => {
  let text = '';
  const open: number[] = [];
  const ranges: Range[] = [];
  for (const character of marked) {
    if (character === '⟦') open.push(text.length);
    else if (character === '⟧') {
      const start = open.pop();
      if (start === undefined) throw new Error(`A ⟧ without ⟦ in: ${marked}`);
      ranges.push({ start, end: text.length });
    } else text += character;
  }
  if (open.length > 0) throw new Error(`A ⟦ without ⟧ in: ${marked}`);
  return { text, ranges: ranges.toSorted((a, b) => a.start - b.start || a.end - b.end) };
};

/** Takes the indentation of the first non-empty line away from all lines, and a first empty line. */
export const dedent = (text: string): string => {
  const lines = text.replace(/^\n/u, '').split('\n');
  const first = lines.find(line => line.trim() !== '') ?? '';
  const indent = first.slice(0, first.length - first.trimStart().length);
  return lines.map(line => (line.startsWith(indent) ? line.slice(indent.length) : line.trim() === '' ? '' : line)).join('\n');
};
