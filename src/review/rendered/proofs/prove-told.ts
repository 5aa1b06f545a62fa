import { firstProven, provenGroups, type Trial } from '../../../engine/fixes/extend-proven.ts';
import type { Finding } from '../../../findings/finding.ts';
import { coveringRange } from '../../../text/text-edit.ts';
import { placedFix, toldWithFix } from './rendered-fixes.ts';
import { type RenderedProof, withSameEdits } from './rendered-proof.ts';
import type { ToldFinding } from './told-finding.ts';

/** Texts of files with edits that are proven together, and whose they are. */
export interface MendedTexts {
  readonly texts: ReadonlyMap<string, string>;
  readonly fixed: readonly ToldFinding[];
}

/** The findings that are proven to be mended, each with its fix: those that do not conflict together, as far as that goes. */
export const proveTold = (candidates: readonly ToldFinding[], proof: RenderedProof): ReadonlyMap<ToldFinding, Finding> => {
  const proven = new Map<ToldFinding, Finding>();
  const members = mendedAlike(candidates);
  let rest: readonly ToldFinding[] = [...members.keys()];
  while (rest.length > 0) {
    const group = goTogether(rest);
    const groups = provenGroups(
      group,
      told => apply(told, proof),
      placeOfMending,
      () => !proof.isSpent,
    );
    for (const told of groups.flat().flatMap(one => members.get(one) ?? [])) proven.set(told, withFix(told));
    const done = new Set(group);
    rest = rest.filter(told => !done.has(told));
  }
  return proven;
};

/** Mends as many of the candidates as are proven together; the others wait for the next look. Undefined when none is proven. */
export const mendTogether = (candidates: readonly ToldFinding[], proof: RenderedProof): MendedTexts | undefined => {
  const members = mendedAlike(candidates);
  const proven = firstProven([...members.keys()], goTogether, told => apply(told, proof), placeOfMending);
  return proven && { texts: proven.outcome, fixed: proven.fixed.flatMap(one => members.get(one) ?? []) };
};

/** Those that edits would mend, the first of each with the same edits for all of them, with all that it stands for. */
const mendedAlike = (candidates: readonly ToldFinding[]): ReadonlyMap<ToldFinding, readonly ToldFinding[]> => {
  const mendable = candidates.filter(({ mending }) => mending !== undefined);
  return new Map(
    withSameEdits(mendable, ({ mending }) => mending?.edits).flatMap(alike => {
      const [first] = alike;
      if (first?.mending === undefined) return [];
      const occurrences = alike.flatMap(({ mending }) => mending?.occurrences ?? []);
      return [[alike.length === 1 ? first : { ...first, mending: { ...first.mending, occurrences } }, alike] as const];
    }),
  );
};

/** Where edits begin to write. */
const placeOfMending = ({ mending }: ToldFinding): string => {
  const [[path, edits] = ['', []]] = mending?.edits ?? [];
  return `${path} ${edits.length > 0 ? coveringRange(edits).start : ''}`;
};

const apply = (told: readonly ToldFinding[], proof: RenderedProof): Trial<ToldFinding, ReadonlyMap<string, string>> => {
  const trial = proof.apply(told.flatMap(({ mending }) => mending ?? []));
  if ('proven' in trial) return trial;
  return { blamed: new Set(told.filter(({ mending }) => mending !== undefined && trial.blamed.has(mending))) };
};

/** A finding with the fix that its edits are. */
export const withFix = ({ finding, mending }: ToldFinding): Finding => {
  const fix = mending && placedFix(mending.fix, mending.edits);
  return fix ? toldWithFix(finding, fix) : finding;
};

/** Those, in the order of their places, of which none edits what another has edited. */
const goTogether = (told: readonly ToldFinding[]): readonly ToldFinding[] => {
  const last = new Map<string, number>();
  const placed = told.map(one => ({
    one,
    ranges: [...(one.mending?.edits ?? [])].map(([path, edits]) => ({ path, ...coveringRange(edits) })),
  }));
  const sorted = placed.toSorted(
    ({ ranges: [a] }, { ranges: [b] }) =>
      (a?.path ?? '').localeCompare(b?.path ?? '', 'en') || (a?.start ?? 0) - (b?.start ?? 0) || (a?.end ?? 0) - (b?.end ?? 0),
  );
  return sorted.flatMap(({ one, ranges }) => {
    if (ranges.some(({ path, start }) => start < (last.get(path) ?? -1))) return [];
    for (const { path, end } of ranges) last.set(path, end);
    return [one];
  });
};
