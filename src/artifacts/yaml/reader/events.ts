import { EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml';
import type { NotificationCode } from '../../../findings/notification.ts';
import { countWhile } from '../../../text/sorted.ts';
import { isLineBreak } from '../blank.ts';

/** A document's nesting that is read; deeper ones are refused (the limit of js-yaml; Kubernetes objects are about 15 deep). */
export const MAX_DEPTH = 100;

/** What can't be read in a document, and where in its text. */
export interface ReadFailure {
  readonly code: NotificationCode & ('syntax-error' | 'too-deep' | 'ambiguous');
  readonly reason: string;
  readonly offset: number;
}

/** Characters that may still be read again to make up for under-indented flow collections; shared by a file's documents. */
export interface RereadBudget {
  left: number;
}

// js-yaml has no error codes. Its reasons are stable because the version is pinned, and tests fail if one of these changes.
const UNDER_INDENTED = 'deficient indentation';
const TOO_DEEP = 'nesting exceeded maxDepth';
const MISSED_COMMA = 'missed comma between flow collection entries';

/** A dash that is a whole text in a flow collection: `[tar, -]`. YAML 1.2 wants it quoted; kubectl, Helm and PyYAML do not. */
const LONE_DASH = /(?<=[[,{:]\s*)-(?=[\],}])/g;

type Attempt = { readonly events: Event[] } | { readonly failure: ReadFailure };

/** With another character of the same length in the place of lone dashes: what a scalar says is read of the document's own text. */
const withoutLoneDashes = (text: string): string => text.replaceAll(LONE_DASH, '_');

const attempt = (text: string): Attempt => {
  const result = parse(text);
  if (!('failure' in result) || result.failure.reason !== MISSED_COMMA) return result;
  const readable = withoutLoneDashes(text);
  return readable === text ? result : parse(readable);
};

const parse = (text: string): Attempt => {
  try {
    return { events: parseEvents(text, { maxDepth: MAX_DEPTH }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const code = error.reason.startsWith(TOO_DEEP) ? 'too-deep' : 'syntax-error';
    return { failure: { code, reason: error.reason, offset: error.mark?.position ?? 0 } };
  }
};

const lineStart = (text: string, at: number): number => {
  let start = at;
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) start--;
  return start;
};

const INDENTATION = /[\n\r][ \t?:-]*/g;

/** How many spaces put a line further in than any collection of the document stands. */
const paddingWidth = (text: string): number => {
  let widest = 0;
  for (const [indentation] of text.matchAll(INDENTATION)) widest = Math.max(widest, indentation.length);
  return Math.min(widest + 1, MAX_DEPTH * 2);
};

/** The lines of a text that were indented for the parser. */
class Padding {
  readonly #text: string;
  readonly #width: number;
  readonly #lines = new Set<number>();
  #starts: readonly number[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#width = paddingWidth(text);
  }

  /** Indents an offset's line, the first time also those after it that are likely to need it. False when it has been indented. */
  add(offset: number): boolean {
    const line = lineStart(this.#text, offset);
    if (this.#lines.has(line)) return false;
    if (this.#lines.size === 0) for (const start of this.#likelyLines(line)) this.#lines.add(start);
    this.#lines.add(line);
    this.#starts = [...this.#lines].sort((a, b) => a - b);
    return true;
  }

  padded(): string {
    const spaces = ' '.repeat(this.#width);
    const parts: string[] = [];
    let done = 0;
    for (const start of this.#starts) {
      parts.push(this.#text.slice(done, start), spaces);
      done = start;
    }
    parts.push(this.#text.slice(done));
    return parts.join('');
  }

  /** An offset of the padded text, led back to the text. */
  unpad(offset: number): number {
    if (offset < 0) return offset;
    const padded = countWhile(this.#starts.length, index => (this.#starts[index] ?? 0) + index * this.#width < offset);
    return Math.max(offset - padded * this.#width, padded > 0 ? (this.#starts[padded - 1] ?? 0) : 0);
  }

  /** Starts of lines that are likely to need it where one does. The number is bounded so that padding at most trebles the text. */
  #likelyLines(from: number): readonly number[] {
    const limit = 64 + (2 * this.#text.length) / this.#width;
    return [...closerQuotedLines(this.#text), ...this.#closerLines(from, limit)].slice(0, limit);
  }

  /**
   * Starts of the lines after `from` that begin with a closing bracket: where one of them is under-indented, most are. A block scalar's
   * first line is left out, because its indentation counts.
   */
  #closerLines(from: number, limit: number): readonly number[] {
    const lines: number[] = [];
    CLOSER_LINE.lastIndex = from;
    for (let match = CLOSER_LINE.exec(this.#text); match !== null && lines.length < limit; match = CLOSER_LINE.exec(this.#text)) {
      const before = this.#text.slice(Math.max(from, match.index - 40), match.index).trimEnd();
      if (!BLOCK_HEADER_AT_END.test(before)) lines.push(match.index + 1);
    }
    return lines;
  }
}

/** A longer key is none that quoted texts belong to. */
const maxKey = 200;

/** Where a quoted text begins on a line, as an item or after a key: the column of what it belongs to, the quote, and what follows it. */
const quotedStart = (line: string): { readonly column: number; readonly quote: string; readonly rest: string } | undefined => {
  const at = line.search(/['"]/u);
  if (at < 0) return undefined;
  const column = line.search(/[^ -]/u);
  const before = line.slice(column, at);
  const key = before.trimEnd();
  const isKey = key.length < before.length && key.endsWith(':') && key.length <= maxKey && !key.includes('#');
  return before === '' || isKey ? { column, quote: line.charAt(at), rest: line.slice(at + 1) } : undefined;
};

/** Whether a quoted text ends on a line, of which `rest` is what is in it. */
const isClosed = (rest: string, quote: string): boolean => {
  const inside = quote === '"' ? rest.replaceAll(/\\./gu, '') : rest.replaceAll("''", '');
  return inside.includes(quote);
};

/**
 * Starts of the lines with which quoted texts go on no further in than what they belong to. Go's own YAML writes such lines, into definitions of custom
 * resources by the hundred: where one is found, all are likely to be there.
 */
const closerQuotedLines = (text: string): readonly number[] => {
  const found: number[] = [];
  let open: { readonly quote: string; readonly column: number } | undefined;
  let start = 0;
  for (const line of text.split('\n')) {
    if (open !== undefined) {
      if (line.length - line.trimStart().length <= open.column && line.trim() !== '') found.push(start);
      if (isClosed(line, open.quote)) open = undefined;
    } else {
      const begun = quotedStart(line);
      if (begun && !isClosed(begun.rest, begun.quote)) open = begun;
    }
    start += line.length + 1;
  }
  return found;
};

const CLOSER_LINE = /[\n\r][ \t]*[\]}]/g;
const BLOCK_HEADER_AT_END = /[|>][-+0-9]{0,2}$/;

const unpadEvent = (at: (offset: number) => number, event: Event): Event => {
  switch (event.type) {
    case EVENT_ID.MAPPING:
    case EVENT_ID.SEQUENCE:
      return { ...event, start: at(event.start), ...unpadProperties(at, event) };
    case EVENT_ID.SCALAR:
      return { ...event, valueStart: at(event.valueStart), valueEnd: at(event.valueEnd), ...unpadProperties(at, event) };
    case EVENT_ID.ALIAS:
      return { ...event, anchorStart: at(event.anchorStart), anchorEnd: at(event.anchorEnd) };
    default:
      return event;
  }
};

interface PropertyOffsets {
  readonly anchorStart: number;
  readonly anchorEnd: number;
  readonly tagStart: number;
  readonly tagEnd: number;
}

const unpadProperties = (at: (offset: number) => number, event: PropertyOffsets): PropertyOffsets => ({
  anchorStart: at(event.anchorStart),
  anchorEnd: at(event.anchorEnd),
  tagStart: at(event.tagStart),
  tagEnd: at(event.tagEnd),
});

/**
 * The parser's events for one document. kubectl's parser does not look at indentation within flow collections and quoted scalars, js-yaml
 * does (YAML 1.2 asks for it): where that is the complaint, the line is indented for the parser and the offsets are led back.
 */
export const readEvents = (text: string, budget: RereadBudget): Attempt => {
  let result = attempt(text);
  let padding: Padding | undefined;
  while ('failure' in result && result.failure.reason === UNDER_INDENTED) {
    padding ??= new Padding(text);
    if (!padding.add(result.failure.offset)) break;
    const padded = padding.padded();
    budget.left -= padded.length;
    if (budget.left < 0) break;
    result = led(padding, attempt(padded));
  }
  return result;
};

/** What was read from the padded text, at the offsets of the text. */
const led = (padding: Padding, result: Attempt): Attempt => {
  const at = (offset: number): number => padding.unpad(offset);
  if ('events' in result) return { events: result.events.map(event => unpadEvent(at, event)) };
  return { failure: { ...result.failure, offset: at(result.failure.offset) } };
};
