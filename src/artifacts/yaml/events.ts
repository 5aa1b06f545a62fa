import { EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml';
import type { NotificationCode } from '../../findings/notification.ts';
import { isLineBreak } from './blank.ts';

/** A document's nesting that is read; deeper ones are refused (the limit of js-yaml; Kubernetes objects are about 15 deep). */
export const MAX_DEPTH = 100;

/** What can't be read in a document, and where in its text. */
export interface ReadFailure {
  readonly code: NotificationCode & ('syntax-error' | 'too-deep');
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

type Attempt = { readonly events: Event[] } | { readonly failure: ReadFailure };

const attempt = (text: string): Attempt => {
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

const CLOSER_LINE = /[\n\r][ \t]*[\]}]/g;
const BLOCK_HEADER_AT_END = /[|>][-+0-9]{0,2}$/;
const PADDING = ' '.repeat(MAX_DEPTH * 2);

/**
 * Starts of the lines after `from` that begin with a closing bracket: where one of them is under-indented, most are. A block scalar's first
 * line is left out, because its indentation counts. The number is bounded so that padding at most trebles the text.
 */
const closerLines = (text: string, from: number): readonly number[] => {
  const lines: number[] = [];
  const limit = 64 + (2 * text.length) / PADDING.length;
  CLOSER_LINE.lastIndex = from;
  for (let match = CLOSER_LINE.exec(text); match !== null && lines.length < limit; match = CLOSER_LINE.exec(text)) {
    const before = text.slice(Math.max(from, match.index - 40), match.index).trimEnd();
    if (!BLOCK_HEADER_AT_END.test(before)) lines.push(match.index + 1);
  }
  return lines;
};

const padLines = (text: string, starts: readonly number[]): string => {
  const parts: string[] = [];
  let done = 0;
  for (const start of starts) {
    parts.push(text.slice(done, start), PADDING);
    done = start;
  }
  parts.push(text.slice(done));
  return parts.join('');
};

/** An offset of the padded text in the text before padding. `starts` are the padded lines' starts, ascending, in the unpadded text. */
const unpad = (starts: readonly number[], offset: number): number => {
  if (offset < 0) return offset;
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) + middle * PADDING.length < offset) low = middle + 1;
    else high = middle;
  }
  const shifted = offset - low * PADDING.length;
  const lastStart = low > 0 ? (starts[low - 1] ?? 0) : 0;
  return Math.max(shifted, lastStart);
};

const unpadEvent = (starts: readonly number[], event: Event): Event => {
  const at = (offset: number): number => unpad(starts, offset);
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
  const padded = new Set<number>();
  let starts: readonly number[] = [];
  while ('failure' in result && result.failure.reason === UNDER_INDENTED) {
    const line = lineStart(text, result.failure.offset);
    if (padded.has(line)) break;
    const more: readonly number[] = padded.size === 0 ? closerLines(text, line) : [];
    for (const start of [line, ...more]) padded.add(start);
    starts = [...padded].sort((a, b) => a - b);
    const paddedText = padLines(text, starts);
    budget.left -= paddedText.length;
    if (budget.left < 0) break;
    result = unpadResult(starts, attempt(paddedText));
  }
  return result;
};

const unpadResult = (starts: readonly number[], result: Attempt): Attempt =>
  'events' in result
    ? { events: result.events.map(event => unpadEvent(starts, event)) }
    : { failure: { ...result.failure, offset: unpad(starts, result.failure.offset) } };
