/**
 * Characters that are not seen but can hide, reorder or forge text wherever it is shown: controls, formats (bidirectional marks among
 * them), lone surrogates, line separators, and what fonts leave out. Variation selectors 15 and 16 stay: ordinary emoji carry them.
 */
const invisible = /[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]--[\uFE0E\uFE0F]]/gv;

const visible = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;

/** One line of plain text: no invisible character reaches the reader. Tabs become spaces. */
export const plainLine = (text: string): string => text.replaceAll('\t', ' ').replace(invisible, visible);

/**
 * A value as JSON on one line, in which no invisible character stands as it is: who reads the text sees what a program reads. Programs read
 * the same as without that.
 */
export const jsonLine = (value: unknown): string => `${visibleJson(value)}\n`;

const visibleJson = (value: unknown): string => JSON.stringify(value).replace(invisible, found => found.split('').map(jsonEscape).join(''));

/** So many members of a list are in one piece. */
const membersOfPiece = 200;

/**
 * The text of `jsonLine` in pieces, for objects with long lists: the whole of it is never in memory at once. What is listed in the lists of an
 * object below it comes in one piece.
 */
export function* jsonPieces(value: object): Generator<string, void> {
  let before = '{';
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue;
    yield `${before}${visibleJson(key)}:`;
    before = ',';
    if (Array.isArray(member)) yield* listPieces(member);
    else yield visibleJson(member);
  }
  yield before === '{' ? '{}\n' : '}\n';
}

function* listPieces(list: readonly unknown[]): Generator<string, void> {
  yield '[';
  for (let start = 0; start < list.length; start += membersOfPiece) {
    const piece = visibleJson(list.slice(start, start + membersOfPiece));
    yield `${start > 0 ? ',' : ''}${piece.slice(1, -1)}`;
  }
  yield ']';
}

const jsonEscape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A text of at most `max` UTF-16 units; an ellipsis stands for what was cut off. */
export const shorten = (text: string, max: number): string =>
  text.length <= max ? text : `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;

/** One line for a terminal or a log. The runner of GitHub Actions takes `##[` anywhere in a line for a command, so it can't stand there. */
export const logLine = (text: string): string => plainLine(text).replaceAll('##[', '#\\u{23}[');

/** A path that a machine reads: as it is, but for controls and line separators, which could end the line that it stands on. */
export const pathOnOneLine = (path: string): string => path.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, visible);

/** The message of a workflow command (actions/toolkit, `escapeData`). */
export const commandData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** A property of a workflow command (actions/toolkit, `escapeProperty`). */
export const commandProperty = (text: string): string => commandData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const zeroWidthSpace = '\u200B';

/**
 * What Markdown and GitHub give a meaning to: addresses (GFM 6.9), mentions, references to issues and commits, HTML, and punctuation that
 * is markup (CommonMark 2.4).
 */
const meaningful = /:(?=\/\/)|(?<=www)\.|[@#](?=\w)|(?<=GH)-(?=\d)|(?<![\da-z])[\da-f]{7,40}(?![\da-z])|[&<>|]|[\\`*_{}[\]#+!~$]/giu;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '|': '&#124;', ':': '&#58;', '.': '&#46;' };

/**
 * A meaningless form of what `meaningful` finds. A zero-width space parts a sign from the name or number after it, since GitHub looks for
 * mentions and references after rendering, when escapes are gone.
 */
const meaningless = (found: string): string => {
  const entity = entities[found];
  if (entity !== undefined) return entity;
  if (found === '@' || found === '-') return `${found}${zeroWidthSpace}`;
  if (found === '#') return `\\#${zeroWidthSpace}`;
  return found.length === 1 ? `\\${found}` : found.replace(/.{6}(?=.)/gu, `$&${zeroWidthSpace}`);
};

/** Text from a pull request as Markdown text: no markup, HTML, image, link, mention or reference of it takes effect. */
export const markdownText = (text: string): string =>
  plainLine(text)
    .replace(meaningful, meaningless)
    // At the start of a line these are lists, rules and headings.
    .replace(/^( *)(?=[-=])/u, '$1\\')
    .replace(/^( *\d{1,9})(?=[.)])/u, '$1\\');

/** Text from a pull request as a code span (CommonMark 6.1): its fence is longer than any run of backticks inside. */
export const codeSpan = (text: string): string => {
  const line = plainLine(text);
  if (line === '') return '` `';
  const fence = '`'.repeat(longestRun(line) + 1);
  const pad = line.startsWith('`') || line.endsWith('`') || (line.startsWith(' ') && line.endsWith(' ') && line.trim() !== '') ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
};

/**
 * Text as code that may stand in a table cell. GitHub parts cells at `|` even within code, and readers of Markdown differ about a backslash
 * before it, so each one stands between two spans as a character reference.
 */
export const codeCell = (text: string): string =>
  text
    .split('|')
    .map((part, _, parts) => (part === '' && parts.length > 1 ? '' : codeSpan(part)))
    .join('&#124;');

/**
 * A message as Markdown: values that it has in quotes become code, the rest is escaped text. A quote inside a value can only move where the
 * code begins and ends: either way nothing of it takes effect. In a table, `span` is `codeCell`.
 */
export const messageMarkdown = (message: string, span: (text: string) => string = codeSpan): string => {
  const parts = message.split('"');
  if (parts.length % 2 === 0) return markdownText(message);
  const between = (part: string, index: number): string =>
    // Why a space: the fences of two spans that touch would become one.
    part === '' && index > 0 && index < parts.length - 1 ? ' ' : markdownText(part);
  return parts.map((part, index) => (index % 2 === 0 ? between(part, index) : part === '' ? '""' : span(part))).join('');
};

/** Text as a fenced code block; the fence is longer than any run of backticks inside. */
export const codeBlock = (text: string, info: string): string => {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${info}\n${text}${text.endsWith('\n') || text === '' ? '' : '\n'}${fence}`;
};

const longestRun = (text: string): number => {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/gu)) longest = Math.max(longest, run.length);
  return longest;
};
