import type { SourceFile } from '../artifacts/source-file.ts';
import type { Range } from '../text/range.ts';
import { logLine } from './escape.ts';
import { firstLineOf, lastLineOf } from './sarif/region.ts';

/** Columns of a terminal that a source line may take; longer ones are cut around what matters. */
const maxColumns = 160;
/** Columns of a cut line that stand before what matters. */
const lead = 20;
const maxFrameLines = 5;

/** Characters that terminals draw two columns wide (Unicode Standard Annex 11, the common ones). */
const wide = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF60\p{Emoji_Presentation}]$/u;
const combining = /^[\p{Mn}\p{Me}]$/u;

const isPlain = (code: number): boolean => code >= 0x20 && code < 0x7f;

const columnsOf = (shown: string): number => {
  if (shown.length > 2 || isPlain(shown.charCodeAt(0))) return shown.length;
  return wide.test(shown) ? 2 : combining.test(shown) ? 0 : 1;
};

/** One line as it is drawn. */
interface DrawnLine {
  readonly text: string;
  /** Columns before the mark, and under it. */
  readonly before: number;
  readonly under: number;
}

/** Draws a line with its units `from..to` marked, cut where it is too long; the beginning of the mark is always there. */
const drawLine = (line: string, from: number, to: number): DrawnLine => {
  // Characters that are not plain take two columns or more. Only the line's end matters: a line may be very long and have many findings.
  const units = /[^ -~]/u.test(line.slice(-maxColumns)) ? maxColumns / 2 : maxColumns;
  const cut = wholeCharacter(line, Math.max(0, Math.min(from - lead, line.length - units)));
  const ellipsis = cut > 0 ? '…' : '';
  const needed = Math.max(from + 1, Math.min(to, from + lead));
  let text = '';
  let columns = 0;
  let before = 0;
  let after = 0;
  let at = cut;
  while (at < line.length && (at < needed || (columns < maxColumns && at - cut < 2 * maxColumns))) {
    const character = String.fromCodePoint(line.codePointAt(at) ?? 0);
    const shown = line.startsWith('##[', at) ? '\\u{23}' : logLine(character);
    text += shown;
    columns += columnsOf(shown);
    at += character.length;
    if (at <= from) before = columns;
    if (at <= to) after = columns;
  }
  return {
    text: `${ellipsis}${at < line.length ? `${text}…` : text.trimEnd()}`,
    before: before + ellipsis.length,
    under: Math.max(1, after - before),
  };
};

/** Not between the halves of a surrogate pair. */
const wholeCharacter = (text: string, at: number): number => (/^[\uDC00-\uDFFF]/u.test(text.charAt(at)) ? at - 1 : at);

/** A line for a terminal, cut around a place that matters (an offset in it). */
export const shortLine = (line: string, place: number): string => drawLine(line, place, place).text;

/** Draws the dim and the marking parts of a frame. */
export interface FramePaint {
  readonly dim: (text: string) => string;
  readonly mark: (text: string) => string;
}

/** The source lines of a range with the range underlined, five lines at most. */
export const renderCodeFrame = (file: SourceFile, range: Range, { dim, mark }: FramePaint): string => {
  const first = firstLineOf(file, range);
  const last = lastLineOf(file, range);
  const width = String(last).length;
  const gutter = (label: string): string => dim(`${label.padStart(width)} │`);
  const rows: string[] = [];
  for (let line = first; line <= Math.min(last, first + maxFrameLines - 1); line += 1) {
    const start = file.lines.lineStart(line);
    const text = file.text.slice(start, file.lines.lineEnd(line)).replace(/\r?\n$/u, '');
    const from = Math.max(0, Math.min(range.start - start, text.length));
    const to = Math.min(range.end - start, text.length);
    const drawn = drawLine(text, from, to);
    rows.push(drawn.text === '' ? `  ${gutter(String(line))}` : `  ${gutter(String(line))} ${drawn.text}`);
    const isMarked = to > from || range.start === range.end || first === last;
    if (isMarked) rows.push(`  ${gutter('')} ${' '.repeat(drawn.before)}${mark('^'.repeat(drawn.under))}`);
  }
  if (last - first >= maxFrameLines) rows.push(`  ${gutter('')} …`);
  return rows.join('\n');
};
