import type { ChangeSet } from '../../changes/change-set.ts';
import { fingerprint, identityKey } from '../../findings/fingerprint.ts';
import type { BaseBump } from '../../review/scans/base-bump.ts';
import type { ToldScan } from '../../review/scans/compare-sides.ts';
import { lineMaps } from '../comments/review-comments.ts';
import { offeredSuggestion } from '../comments/suggestion.ts';
import { type SuggestionOffer, suggestionOffer } from '../comments/suggestion-offer.ts';
import { codeCell, shorten } from '../escape.ts';
import { bumpWords } from './scans-text.ts';

/** By this id comments are known that offer another base image. No rule of the engine, so that a review's own plan leaves them alone. */
const baseImageRule = 'scans/base-image';

/** Offers of one pull request: Dockerfiles are few, and a line has one. */
const maxOffers = 10;

/** An offer for each line of FROM that the change shows: on others GitHub takes no comment, and annotation and summary have it. */
export const bumpOffers = (scans: readonly ToldScan[], changes: ChangeSet): readonly SuggestionOffer[] => {
  const offers = new Map<string, SuggestionOffer>();
  for (const { bump } of scans) {
    const offer = bump && offerOf(bump, changes);
    const place = bump && `${bump.path}:${bump.line}`;
    if (offer && place !== undefined && !offers.has(place)) offers.set(place, offer);
  }
  return [...offers.values()].slice(0, maxOffers);
};

const offerOf = (bump: BaseBump, changes: ChangeSet): SuggestionOffer | undefined => {
  const { path, from, to, fix } = bump;
  if (!fix) return undefined;
  const own = { ...changes, files: changes.files.filter(file => file.path === path) };
  // Why no texts: where GitHub lists no hunks, it takes no comment either.
  const map = lineMaps({ changes: own, files: new Map(), baseFiles: new Map() }).get(path);
  const suggestion = offeredSuggestion(fix.file, fix.edit, map);
  if (!suggestion) return undefined;
  const marked = { ruleId: baseImageRule, fingerprint: fingerprint(identityKey(baseImageRule, from, to), 0), location: { path } };
  return suggestionOffer(marked, textOf(bump), suggestion);
};

const short = (text: string): string => codeCell(shorten(text, 200));

const textOf = (bump: BaseBump): string =>
  [
    '**Another base image has less of what the scan found**',
    `${short(bump.to)} in place of ${short(bump.from)} ${bumpWords(bump)}, as its own report shows. It may differ in more than that: build and test with it.`,
    `**Fix.** Build on ${short(bump.to)}.`,
  ].join('\n\n');
