import { readComment } from '../../../src/reports/comments/comment-markers.ts';
import type { Paint } from '../../../src/reports/terminal.ts';
import { columns, readableMarkdown, wrapText } from '../readable-markdown.ts';

/** A line across the page. */
export const ruleLine = '─'.repeat(columns);

/** A review comment and the file that it stands in. */
export interface PageComment {
  readonly path: string;
  readonly startLine?: number | undefined;
  readonly line: number;
  /** Markdown. */
  readonly body: string;
  /** Text of the file. */
  readonly text: string;
}

/** Lines that are shown above those that a comment speaks of. */
const linesBefore = 2;

const cut = (line: string): string => (line.length > columns ? `${line.slice(0, columns - 1)}…` : line.trimEnd());

const equalEnds = (one: readonly string[], other: readonly string[]): number => {
  const most = Math.min(one.length, other.length);
  let equal = 0;
  while (equal < most && one[equal] === other[equal]) equal += 1;
  return equal;
};

/** Lines that take the place of others, as a diff. */
const diffLines = (before: readonly string[], after: readonly string[], paint: Paint): readonly string[] => {
  const top = equalEnds(before, after);
  const end = equalEnds(before.slice(top).reverse(), after.slice(top).reverse());
  const shown = (mark: string, lines: readonly string[]): readonly string[] => lines.map(line => cut(`    ${mark} ${line}`));
  return [
    ...shown(' ', before.slice(0, top)),
    ...shown('-', before.slice(top, before.length - end)).map(line => paint('bad', line)),
    ...shown('+', after.slice(top, after.length - end)).map(line => paint('good', line)),
    ...shown(' ', end === 0 ? [] : before.slice(-end)),
  ];
};

/** A patch as git writes it, in its colors. */
export const patchLines = (patch: string, paint: Paint): readonly string[] =>
  patch.split('\n').map(line => {
    const shown = cut(`    ${line}`);
    if (line.startsWith('+')) return paint('good', shown);
    if (line.startsWith('-')) return paint('bad', shown);
    return paint('dim', shown);
  });

const suggestionBlock = /^```suggestion\n(?<lines>.*?)^```$/msu;

/** Paragraphs of a comment that are the same for each finding of a rule. */
const isReason = (paragraph: string): boolean => /^\*\*(?:Why|What to do)\.\*\*/u.test(paragraph);

/** A review comment as the page shows it: place, lines, words, and its suggestion as a diff. `brief` leaves the reasons out. */
export const showComment = (comment: PageComment, paint: Paint, { brief = false } = {}): readonly string[] => {
  const { path, line, startLine = line, text } = comment;
  const body = readComment(comment.body).text;
  const file = text.split('\n');
  const numbered = file
    .slice(0, line)
    .map((own, index) => paint('dim', cut(`${String(index + 1).padStart(4)} │ ${own}`)))
    .slice(Math.max(0, startLine - 1 - linesBefore));
  const suggestion = suggestionBlock.exec(body);
  const words = (suggestion ? body.slice(0, suggestion.index) : body)
    .split('\n\n')
    .filter(paragraph => !(brief && isReason(paragraph)))
    .join('\n\n');
  const [title = '', ...rest] = readableMarkdown(words);
  const replacement = suggestion?.groups?.['lines'] ?? '';
  return [
    paint('strong', `${path}, ${startLine === line ? `line ${line}` : `lines ${startLine} to ${line}`}`),
    ...numbered,
    '',
    ...wrapText(title).map(own => paint('strong', own)),
    ...rest,
    ...(suggestion
      ? ['', ...diffLines(file.slice(startLine - 1, line), replacement === '' ? [] : replacement.replace(/\n$/u, '').split('\n'), paint)]
      : []),
  ];
};
