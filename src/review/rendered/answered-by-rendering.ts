import type { Delta, DeltaEntry } from '../../delta/delta.ts';
import type { Finding } from '../../findings/finding.ts';
import { overlaps } from '../../text/range.ts';
import { isTemplate, type RenderedEntry } from './judge-rendered.ts';
import type { IsWritten } from './rendered-findings.ts';
import type { SourcePlace } from './units/rendered-text.ts';

type NewEntry = Extract<DeltaEntry, { readonly state: 'new' }>;

const leftOpen = 'At the base, a template decided about it; what is deployed had it then, too.';

/**
 * The delta without the questions that templates leave and that what is deployed of them answers. What a template leaves open now and is deployed as it
 * was has not become unknown: it is told of what is deployed. What is missing in lines that the change did not write, and was missing before
 * wherever they are deployed, was not brought in: at the base the template only left it open. Neither was what a template says itself now that its values said before.
 */
export const answeredByRendering = (delta: Delta, rendered: readonly RenderedEntry[], isWritten: IsWritten): Delta => {
  const kept = rendered.filter(({ entry }) => entry.base !== undefined && entry.head !== undefined);
  const printed = {
    before: printedBy(kept, ({ printedBefore }) => printedBefore),
    now: printedBy(
      rendered.filter(({ entry }) => entry.head !== undefined),
      ({ printedAt }) => printedAt,
    ),
  };
  const isOnlyShownNow = ({ head, baseUnknown }: NewEntry): boolean => {
    const { path, range } = head.location;
    if (baseUnknown !== undefined || (!isTemplate(path) && (head.identity === undefined || isWritten(path, range)))) return false;
    const deployed = printed.now(head);
    return deployed.length > 0 && deployed.every(({ entry }) => entry.state === 'unchanged' && entry.base !== undefined);
  };
  return {
    entries: delta.entries.flatMap((entry): readonly DeltaEntry[] => {
      if (entry.state === 'unknown' && entry.isOpen && printed.before(entry.base).length > 0) return [];
      if (entry.state !== 'new' || !isOnlyShownNow(entry)) return [entry];
      const { base: _, ...kept } = entry;
      return [{ ...kept, state: 'unchanged', caused: false, baseUnknown: leftOpen }];
    }),
  };
};

/** What was found in rendered objects by the same rule where a finding of a template lies. */
const printedBy = (
  rendered: readonly RenderedEntry[],
  placesOf: (entry: RenderedEntry) => readonly SourcePlace[],
): ((finding: Finding) => readonly RenderedEntry[]) => {
  const keyOf = (ruleId: string, path: string): string => `${ruleId}\0${path}`;
  const all = rendered.flatMap(one => {
    const { ruleId } = one.entry.head ?? one.entry.base;
    return placesOf(one).map(({ path, range }) => ({ key: keyOf(ruleId, path), range, one }));
  });
  const byKey = Map.groupBy(all, ({ key }) => key);
  return ({ ruleId, location: { path, range } }) =>
    (byKey.get(keyOf(ruleId, path)) ?? []).filter(printed => overlaps(printed.range, range)).map(({ one }) => one);
};
