import type { SourceFile } from '../../artifacts/source-file.ts';
import type { Range } from '../../text/range.ts';
import { firstLineOf, lastLineOf } from '../sarif/region.ts';
import { codeText, html, type Markup } from './markup.ts';

/** Lines that are shown around what matters, and of what matters itself. */
const contextLines = 2;
const maxMarkedLines = 12;
/** Longer lines are cut around what matters, in UTF-16 units. */
const maxLineLength = 300;
/** Units of a cut line that stand before what matters. */
const lead = 60;

/** Lines from 1, both included. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

/** The lines that a range touches. */
export const linesOfRange = (file: SourceFile, range: Range): Lines => ({ from: firstLineOf(file, range), to: lastLineOf(file, range) });

interface Cut {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A line with the part of it that is marked, cut where it is long. */
const cutLine = (line: string, from: number, to: number): Cut => {
  const start = Math.max(0, Math.min(from - lead, line.length - maxLineLength));
  const end = start + maxLineLength;
  const before = start > 0 ? '…' : '';
  const shift = before.length - start;
  const text = `${before}${line.slice(start, end).toWellFormed()}${end < line.length ? '…' : ''}`;
  return { text, from: from + shift, to: Math.min(to, end) + shift };
};

/**
 * Lines of a file with some before and after them. `range`: what of them is marked; left out, all of them are. The numbers are drawn by the style
 * sheet, so that nobody copies them.
 */
export const codeLines = (file: SourceFile, { from, to }: Lines, range?: Range): Markup => {
  const last = Math.min(to, from + maxMarkedLines - 1);
  const rows: Markup[] = [];
  for (
    let line = Math.max(1, from - contextLines);
    line <= Math.max(last, Math.min(file.lines.lineCount, last + contextLines));
    line += 1
  ) {
    const start = file.lines.lineStart(line);
    const text = file.text.slice(start, file.lines.lineEnd(line)).replace(/\r?\n$/u, '');
    rows.push(
      line < from || line > last
        ? contextRow(line, text)
        : markedRow(line, text, range && { start: range.start - start, end: range.end - start }),
    );
  }
  const more = to - last;
  return html`<pre class="code">${rows}${more > 0 && html`<span class="l">… ${more} more</span>`}</pre>`;
};

const contextRow = (line: number, text: string): Markup =>
  html`<span class="l" data-n="${line}">${codeText(cutLine(text, 0, 0).text)}\n</span>`;

const markedRow = (line: number, text: string, range: Range | undefined): Markup => {
  if (!range) return html`<span class="l hit" data-n="${line}">${codeText(cutLine(text, 0, 0).text)}\n</span>`;
  const indent = text.length - text.trimStart().length;
  const from = Math.min(range.start < 0 ? indent : range.start, text.length);
  const cut = cutLine(text, from, Math.max(from, Math.min(range.end, text.length)));
  const [before, marked, after] = [cut.text.slice(0, cut.from), cut.text.slice(cut.from, cut.to), cut.text.slice(cut.to)];
  return html`<span class="l hit" data-n="${line}">${codeText(before)}${marked !== '' && html`<mark>${codeText(marked)}</mark>`}${codeText(after)}\n</span>`;
};
