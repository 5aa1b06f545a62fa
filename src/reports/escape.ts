/** Control, format and bidirectional characters: they can hide, reorder or forge text wherever it is shown. */
const invisible = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

const visible = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;

/** One line of plain text for a terminal or a log: no control character reaches it. Tabs become spaces. */
export const plainLine = (text: string): string => text.replaceAll('\t', ' ').replace(invisible, visible);

/** Source text for a terminal: lines stay lines. */
export const plainText = (text: string): string => text.split(/\r?\n/u).map(plainLine).join('\n');

/** The message of a workflow command (actions/toolkit, `escapeData`). */
export const commandData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** A property of a workflow command (actions/toolkit, `escapeProperty`). */
export const commandProperty = (text: string): string => commandData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const zeroWidthSpace = '\u200B';

/**
 * Text from a pull request as Markdown text: no markup, HTML, image, link, mention or reference of it takes effect.
 * Backslash escapes: CommonMark 2.4. `@` and `#` are followed by a zero-width space, since GitHub looks for mentions and references after rendering.
 */
export const markdownText = (text: string): string =>
  plainLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]#+!|~$]/gu, '\\$&')
    .replace(/^(?=[-=])/u, '\\')
    .replace(/:\/\//gu, '&#58;//')
    .replace(/\bwww\./giu, match => `${match.slice(0, 3)}&#46;`)
    .replace(/@(?=\w)/gu, `@${zeroWidthSpace}`)
    .replace(/\\#(?=\w)/gu, `\\#${zeroWidthSpace}`);

/** Text from a pull request as a code span (CommonMark 6.1): its fence is longer than any run of backticks inside. */
export const codeSpan = (text: string): string => {
  const line = plainLine(text);
  if (line === '') return '` `';
  const fence = '`'.repeat(longestRun(line) + 1);
  const pad = line.startsWith('`') || line.endsWith('`') || (line.startsWith(' ') && line.endsWith(' ')) ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
};

/**
 * A message as Markdown: values that it has in quotes become code spans, the rest is escaped text. A quote inside a value can only move
 * where the spans begin and end: either way nothing of it takes effect. In a table, `span` is `codeCell`.
 */
export const messageMarkdown = (message: string, span: (text: string) => string = codeSpan): string => {
  const parts = message.split('"');
  if (parts.length % 2 === 0) return markdownText(message);
  return parts.map((part, index) => (index % 2 === 0 ? markdownText(part) : part === '' ? '""' : span(part))).join('');
};

/** A code span that may stand in a table cell: GitHub splits cells at `|` even within code, so it is escaped. */
export const codeCell = (text: string): string => codeSpan(text).replaceAll('|', '\\|');

/** Text as a fenced code block; the fence is longer than any run of backticks inside. */
export const codeBlock = (text: string, info: string): string => {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${info}\n${text}${text.endsWith('\n') || text === '' ? '' : '\n'}${fence}`;
};

const longestRun = (text: string): number => Math.max(0, ...Array.from(text.matchAll(/`+/gu), match => match[0].length));
