import { closestName } from '../../text/closest-name.ts';
import type { Range } from '../../text/range.ts';
import type { Claim } from './suppression-directive.ts';

/** How far a comment reaches: what it stands at, the stage around it, or its file. */
export type CommentVerb = 'ignore' | 'ignore-stage' | 'ignore-file';

/** `tidewaiter: ignore[rule, pack/*] until 2027-01-31 -- reason`, taken apart. */
export interface SuppressionComment {
  readonly verb: CommentVerb;
  readonly claims: readonly Claim[];
  readonly reason?: string;
  readonly until?: string;
}

export type ReadComment =
  | { readonly comment: SuppressionComment; readonly problem?: undefined }
  | { readonly comment?: undefined; readonly problem: string };

/** The word that a comment of ours begins with. */
export const commentMarker = 'tidewaiter';

const verbs: readonly CommentVerb[] = ['ignore', 'ignore-stage', 'ignore-file'];
const example = 'Write "# tidewaiter: ignore[rule-id] -- reason".';

/** Characters of a comment that are looked at. */
const maxLength = 2_000;
const maxRules = 50;

/**
 * Reads a comment's text, from the marker on; `start` is the marker's offset in the file. Undefined when the text only speaks of us
 * (`# tidewaiter runs in CI`).
 */
export const readSuppressionComment = (whole: string, start: number): ReadComment | undefined => {
  const text = whole.slice(0, maxLength);
  const head = /^tidewaiter(:?)[ \t]*([A-Za-z-]*)[ \t]*/u.exec(text);
  if (!head) return undefined;
  const [matched, colon, written = ''] = head;
  const verb = verbs.find(candidate => candidate === written);
  if (colon !== ':') return written.startsWith('ignore') ? { problem: `A ":" is missing after "tidewaiter". ${example}` } : undefined;
  if (!verb) {
    const close = closestName(written, verbs);
    return { problem: `"${written}" is not understood.${close ? ` Did you mean "${close}"?` : ` ${example}`}` };
  }
  if (text[matched.length] !== '[') return { problem: `"${verb}" names no rules. Write "# tidewaiter: ${verb}[rule-id] -- reason".` };
  const open = matched.length + 1;
  const close = text.indexOf(']', open);
  if (close === -1) return { problem: `The "]" after the rules is missing. ${example}` };
  const claims = readRules(text.slice(open, close), start + open);
  if (claims.length === 0) return { problem: `The list of rules is empty. ${example}` };
  if (claims.length > maxRules) return { problem: `More than ${maxRules} rules are named. Use a glob such as "dockerfile/*".` };
  return { comment: { verb, claims, ...readTail(text.slice(close + 1)) } };
};

const readRules = (list: string, start: number): readonly Claim[] => {
  let offset = start;
  return list.split(',').flatMap(part => {
    const pattern = part.trim();
    const begin = offset + part.length - part.trimStart().length;
    offset += part.length + 1;
    return pattern === '' ? [] : [{ pattern, at: { start: begin, end: begin + pattern.length } }];
  });
};

/** `until 2027-01-31 -- reason`. The date may be written with `=`, and may stand after the reason then; the dashes may be left out. */
const readTail = (text: string): { readonly until?: string; readonly reason?: string } => {
  const first = /^[ \t]*until(?:[ \t]*=[ \t]*|[ \t]+)([^ \t,;]+)/u.exec(text);
  if (first) return { until: first[1] ?? '', ...reasonOf(text.slice(first[0].length)) };
  const { until, reason } = splitUntil(text);
  return { ...(until !== undefined && { until }), ...reasonOf(reason) };
};

/** A text with `until=DATE` in it, as in the value of an annotation: the date, and the text without it. */
export const splitUntil = (text: string): { readonly until: string | undefined; readonly reason: string } => {
  const at = text.lastIndexOf('until=');
  if (at === -1 || /[^ \t,;(]/u.test(text.slice(Math.max(0, at - 1), at))) return { until: undefined, reason: text };
  const rest = text.slice(at + 'until='.length);
  const until = /^[^ \t,;)]*/u.exec(rest)?.[0] ?? '';
  return { until, reason: `${text.slice(0, at)}${rest.slice(until.length)}` };
};

const reasonOf = (text: string): { readonly reason?: string } => {
  const reason = text.replace(/^[ \t]*(?:--|[-:—–;,])?[ \t]*/u, '').trim();
  return reason === '' ? {} : { reason };
};

/** The offset of the marker in a comment that begins with `#`: right after that, or after a second `#` when something else stands first. */
export const findMarker = (text: string, comment: Range): number | undefined => {
  const written = text.slice(comment.start, comment.end);
  for (let at = written.indexOf(commentMarker); at !== -1; at = written.indexOf(commentMarker, at + 1)) {
    if (/#[ \t]{0,20}$/u.test(written.slice(Math.max(0, at - 21), at))) return comment.start + at;
  }
  return undefined;
};
