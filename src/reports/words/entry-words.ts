import type { Cause, DeltaMarks } from '../../delta/delta.ts';
import type { Policy } from '../../policy/policy.ts';
import type { HeadEntry } from '../../verdict/considered.ts';
import { codeCell, codeSpan, markdownText, messageMarkdown, plainLine, shorten } from '../escape.ts';
import { maxShownMessage, maxShownPath, maxShownText } from '../limits.ts';
import { remarksOf } from '../remarks.ts';

/** How a path or a piece of the pull request's text stands in a sentence. */
export interface Quoting {
  readonly path: (path: string) => string;
  readonly text: (text: string) => string;
  /** A whole sentence of ours with pieces of the pull request in quotes. */
  readonly sentence: (text: string) => string;
}

export const plainQuoting: Quoting = { path: path => `"${shorten(plainLine(path), maxShownPath)}"`, text: plainLine, sentence: plainLine };
export const markdownQuoting: Quoting = {
  path: path => codeSpan(shorten(plainLine(path), maxShownText)),
  text: text => codeSpan(shorten(text, maxShownText)),
  sentence: text => messageMarkdown(shorten(text, maxShownMessage)),
};
export const cellQuoting: Quoting = {
  path: path => codeCell(shorten(plainLine(path), maxShownPath)),
  text: text => codeCell(shorten(text, maxShownText)),
  sentence: text => messageMarkdown(shorten(text, maxShownMessage), codeCell),
};

/** What of an entry is told besides its finding. */
export type EntryMarks = Pick<DeltaMarks, 'causes' | 'causesAre' | 'baseUnknown' | 'movedFrom'>;

/** What the comparison says of a finding, as full sentences: where it was, why nobody knows whether it was there, what brought it about. */
export const entrySentences = ({ causes, causesAre, baseUnknown, movedFrom }: EntryMarks, quoting: Quoting): readonly string[] => [
  ...(movedFrom === undefined ? [] : [`Moved from ${quoting.path(movedFrom)}; it was there before.`]),
  ...(baseUnknown === undefined ? [] : [`It may have been there before: ${quoting.sentence(baseUnknown)}`]),
  ...(causes.length === 0 ? [] : [causesSentence(causes, causesAre, quoting)]),
];

/** All that is said of an entry besides its finding, as sentences in Markdown. */
export const entryMarkdown = (entry: HeadEntry, policy: Policy, quoting: Quoting): readonly string[] => [
  ...entrySentences(entry, quoting),
  ...remarksOf(entry.head, policy).map(markdownText),
];

const causesSentence = (causes: readonly Cause[], causesAre: EntryMarks['causesAre'], quoting: Quoting): string => {
  const [first, ...others] = causes.map(cause => causeWords(cause, quoting));
  if (others.length === 0) return `Caused by ${first}`;
  const lead = causesAre === 'each' ? 'Caused by each of these alone: ' : 'Caused by these together: ';
  return `${lead}${[first, ...others].join('; ')}`;
};

const causeWords = ({ path, kind, line, endLine, text }: Cause, quoting: Quoting): string => {
  const lines = line === endLine ? `line ${line}` : `lines ${line} to ${endLine}`;
  return `the ${kind === 'deleted' ? 'deletion' : 'change'} of ${lines} of ${quoting.path(path)}: ${quoting.text(text)}`;
};
