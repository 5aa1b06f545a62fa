import type { ChangeSet } from '../../changes/change-set.ts';
import type { LineMap } from '../../changes/line-map.ts';
import { fingerprint, identityKey } from '../../findings/fingerprint.ts';
import type { ToldScan } from '../../review/scans/compare-sides.ts';
import type { FindingOrigin } from '../../scans/origin/finding-origin.ts';
import type { ConsideredFinding } from '../../verdict/considered-scan.ts';
import { countOf } from '../../verdict/counted-noun.ts';
import { commentBody, commentMarker, markOf } from '../comments/comment-markers.ts';
import { lineMaps } from '../comments/review-comments.ts';
import type { SuggestionOffer } from '../comments/suggestion-offer.ts';
import { markdownText } from '../escape.ts';
import { findingWords, originLabel, reasonWords } from './scans-text.ts';

/** By this id comments are known that tell what a line brings in. No rule of the engine, so that a review's own plan leaves them alone. */
const addedRule = 'scans/added';

/** Lines of one pull request that get a comment; all of them are annotations and in the summary. */
const maxComments = 10;

/** Findings that a comment tells; what is beyond is counted. */
const maxTold = 10;

/** What the change adds and what blocks, at its line. */
interface Placed {
  readonly origin: FindingOrigin;
  readonly entry: ConsideredFinding;
}

/**
 * A comment for each line of the diff that brings in what blocks: the instruction, FROM, or the package in its lock file. Where policy only observes, nobody is
 * told by comments.
 */
export const findingComments = (scans: readonly ToldScan[], changes: ChangeSet): readonly SuggestionOffer[] => {
  const placed = scans.flatMap(({ scan: { mode, counting } }): readonly Placed[] =>
    mode === 'observe'
      ? []
      : counting.flatMap(entry =>
          entry.effect === 'blocks' && entry.origin && !entry.origin.isWholeFile ? [{ entry, origin: entry.origin }] : [],
        ),
  );
  const paths = new Set(placed.map(({ origin }) => origin.path));
  const own = { ...changes, files: changes.files.filter(({ path }) => paths.has(path)) };
  // Why no texts: where GitHub lists no hunks, it takes no comment either.
  const maps = lineMaps({ changes: own, files: new Map(), baseFiles: new Map() });
  const byPlace = Map.groupBy(placed, ({ origin: { path, line } }) => `${path}\0${line}`);
  return [...byPlace.values()].flatMap(together => commentOf(together, maps)).slice(0, maxComments);
};

const commentOf = (placed: readonly Placed[], maps: ReadonlyMap<string, LineMap>): readonly SuggestionOffer[] => {
  const [first] = placed;
  if (!first) return [];
  const { path, line, endLine } = first.origin;
  const map = maps.get(path);
  const last = map?.isInOneHunk(line, endLine) ? endLine : line;
  if (!map?.isInOneHunk(line, last)) return [];
  const told = [...new Set(placed.map(({ entry }) => identityOf(entry)))].toSorted().join('\0');
  const marked = { ruleId: addedRule, fingerprint: fingerprint(identityKey(addedRule, '', told), 0), location: { path } };
  const mark = markOf(marked);
  const body = commentBody(textOf(first.origin, placed), commentMarker(marked));
  const base = { path, line: last, side: 'RIGHT' as const, fingerprints: [mark], body };
  return [{ mark, full: { ...base, ...(line < last && { startLine: line }) }, plain: base }];
};

/** The same finding, whatever the line and the day's words. */
const identityOf = ({ finding: { id, package: own } }: ConsideredFinding): string => `${id} ${own.ecosystem} ${own.name} ${own.version}`;

const textOf = (origin: FindingOrigin, placed: readonly Placed[]): string => {
  const more = placed.length - maxTold;
  return [
    `**${countOf(placed.length, 'finding')} of the scan ${placed.length === 1 ? 'comes' : 'come'} from here** (${originLabel(origin)})`,
    [
      ...placed.slice(0, maxTold).map(({ entry }) => `- ${lineOf(entry)}`),
      ...(more > 0 ? [`- and ${more} more, in the summary`] : []),
    ].join('\n'),
  ].join('\n\n');
};

const lineOf = (entry: ConsideredFinding): string =>
  markdownText([findingWords(entry.finding, entry.added?.from), ...reasonWords(entry)].join('; '));
