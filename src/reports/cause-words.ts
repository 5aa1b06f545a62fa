import type { Cause, DeltaMarks } from '../delta/delta.ts';
import { plainLine, shorten } from './escape.ts';
import { maxShownPath, maxShownText } from './limits.ts';

/** How a report writes a path and a line of code: in quotes, or as code. */
export interface CauseStyle {
  readonly path: (path: string) => string;
  readonly code: (text: string) => string;
}

/** For plain text. */
const plain: CauseStyle = { path: path => `"${path}"`, code: text => text };

/** `line 4`, `lines 4–6`. */
const linesOf = ({ line, endLine }: Cause): string => (line === endLine ? `line ${line}` : `lines ${line}–${endLine}`);

const describe = (cause: Cause, { path, code }: CauseStyle): string => {
  const act = cause.kind === 'deleted' ? 'the deletion of' : 'the change of';
  const text = cause.text === '' ? '' : `: ${code(shorten(plainLine(cause.text), maxShownText))}`;
  return `${act} ${linesOf(cause)} of ${path(shorten(plainLine(cause.path), maxShownPath))}${text}`;
};

/** What brought a finding about, in one line each: nothing when no cause is known, a head and one for each when there are several. */
export const causeLines = (
  { causes, causesAre }: Pick<DeltaMarks, 'causes' | 'causesAre'>,
  style: CauseStyle = plain,
): readonly string[] => {
  const [only, ...others] = causes;
  if (!only) return [];
  if (others.length === 0) return [`Caused by ${describe(only, style)}`];
  const head = causesAre === 'each' ? 'Each of these alone causes it:' : 'Caused only by all of these together:';
  return [head, ...causes.map(cause => describe(cause, style))];
};

/** The same in one line. */
export const causeSentence = (marks: Pick<DeltaMarks, 'causes' | 'causesAre'>, style: CauseStyle = plain): string | undefined => {
  const [first, ...others] = causeLines(marks, style);
  return first === undefined || others.length === 0 ? first : `${first} ${others.join('; ')}`;
};
