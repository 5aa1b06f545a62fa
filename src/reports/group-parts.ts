import type { ReviewResult } from '../review/result.ts';
import { andMore } from '../text/and-more.ts';
import type { HeadEntry } from '../verdict/considered.ts';
import { markdownText } from './escape.ts';
import { lineAddress, linked, textsAt } from './place-link.ts';
import { rulePageAddress } from './rule-page-address.ts';
import { regionOf } from './sarif/region.ts';
import { type GroupPart, partName, titleOf } from './words/group-words.ts';
import { severityMark } from './words/severity-words.ts';

/**
 * What a rule found within a group, as Markdown on one line: its title, and its first places. `code` writes the name of a place as code.
 */
export const partLine = (
  { ruleId, items }: GroupPart<HeadEntry>,
  result: ReviewResult,
  code: (name: string) => string,
  maxPlaces: number,
): string => {
  const [first] = items;
  const places = items.slice(0, maxPlaces).map(entry => linkedPlace(entry, result, line => code(placeName(entry, line))));
  const mark = first ? `${severityMark[first.head.severity]} ` : '';
  const rule = `[${markdownText(titleOf(ruleId, result.rules))}](${rulePageAddress(ruleId, result.version)})`;
  return `${mark}${rule}: ${andMore(places, items.length)}`;
};

/** The container or service by name, or the line. */
const placeName = ({ head: { location } }: HeadEntry, line: number): string => partName(location.subject) || `line ${line}`;

/** The place of a finding of the head, in words of one's own for its line (from 1), linked where there is an address. */
export const linkedPlace = (
  { head: { location } }: HeadEntry,
  result: ReviewResult,
  words: (line: number, path: string) => string,
): string => {
  const { path, range } = location;
  const line = regionOf(result.files.get(path), range).startLine;
  return linked(words(line, path), lineAddress(textsAt(result), path, line));
};
