import { noneBlamed, provenGroups } from '../../../engine/fixes/extend-proven.ts';
import type { Finding, Fix } from '../../../findings/finding.ts';
import type { Range } from '../../../text/range.ts';
import { coveringRange } from '../../../text/text-edit.ts';
import type { ChangeJudgement } from '../../judge-change.ts';
import type { RenderedEntry, RenderedPair } from '../judge-rendered.ts';
import type { RenderedSources } from '../read-rendered.ts';
import { notDeployed, type RenderedUnit, type Rendering } from '../units/rendering.ts';
import { type EditsByPath, fixOfEdits, type Mendable, mendingEdits, RenderedProof, withSameEdits } from './rendered-proof.ts';

/** Findings of one review that are asked for the edits that would mend them. */
const maxMended = 100;

/** Fixes or groups of them that are proven for one review: each renders all that its file is a part of. */
const maxProofs = 40;

/** What may be rendered for all of them: three environments for each, and each is judged again. */
const maxRenderings = 3 * maxProofs;

/** An edit of files of the repository that is proven by rendering again. */
export interface RenderedFix {
  /** The file that its first edit is in. */
  readonly path: string;
  /** The lines that it changes there. */
  readonly at: Range;
  readonly fix: Fix;
}

/** Findings that the same edits of the files would mend: one, or all about which a line decides. */
interface Candidate extends Mendable {
  readonly entries: readonly [RenderedEntry, ...RenderedEntry[]];
  readonly fix: Fix;
}

/**
 * The proven fixes of findings, which are edits of values, templates and patches that mend what is rendered of them. Each is proven alone, as when a
 * person applies one suggestion, with others only where these write in other templates, which print nothing of each other.
 */
export const renderedFixes = (
  entries: readonly RenderedEntry[],
  pairs: readonly RenderedPair[],
  sources: RenderedSources,
  judgement: ChangeJudgement,
): ReadonlyMap<RenderedEntry, RenderedFix> => {
  const heads = new Map<RenderedUnit, Rendering>(pairs.map(({ unit, head }) => [unit, head]));
  const proof = new RenderedProof({
    units: pairs.map(({ unit }) => unit),
    files: sources.head,
    renderingOf: unit => heads.get(unit) ?? notDeployed,
    judgement,
    renderings: maxRenderings,
  });
  const mayGoOn = (): boolean => !proof.isSpent && judgement.bounds?.patience?.isOver() !== true;
  const fixes = new Map<RenderedEntry, RenderedFix>();
  for (const group of independentGroups(candidatesOf(entries, sources), sources).slice(0, maxProofs)) {
    const proven = provenGroups(group, some => (mayGoOn() ? proof.apply(some) : noneBlamed), undefined, mayGoOn);
    for (const { entries: mended, fix, edits } of proven.flat()) {
      const placed = placedFix(fix, edits);
      if (placed) for (const entry of mended) fixes.set(entry, placed);
    }
  }
  return fixes;
};

const candidatesOf = (entries: readonly RenderedEntry[], { head: files }: RenderedSources): readonly Candidate[] => {
  const found: Candidate[] = [];
  for (const entry of entries) {
    const { pair, rendered } = entry;
    const text = pair.head.state === 'rendered' && rendered ? pair.head.texts.get(rendered.location.path) : undefined;
    const edits = rendered?.fix && text && mendingEdits(text, rendered.fix, files);
    if (rendered?.fix && edits) found.push({ entries: [entry], fix: rendered.fix, occurrences: [{ unit: pair.unit, rendered }], edits });
    if (found.length === maxMended) break;
  }
  return withSameEdits(found, ({ edits }) => edits).flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [
          {
            ...first,
            entries: [first.entries[0], ...others.flatMap(({ entries }) => entries)] as const,
            occurrences: [first, ...others].flatMap(({ occurrences }) => occurrences),
          },
        ],
  );
};

/** Candidates in groups of which each has one of a template at most, as their first ones come; what may meet others is a group of its own. */
const independentGroups = (candidates: readonly Candidate[], sources: RenderedSources): readonly (readonly Candidate[])[] => {
  const groups: Candidate[][] = [];
  const inTemplate = new Map<string, number>();
  const rounds: Candidate[][] = [];
  for (const candidate of candidates) {
    const path = ownTemplate(candidate, sources);
    const round = path === undefined ? undefined : (inTemplate.get(path) ?? 0);
    if (path !== undefined && round !== undefined) inTemplate.set(path, round + 1);
    const known = round === undefined ? undefined : rounds[round];
    if (known) known.push(candidate);
    else {
      const group = [candidate];
      groups.push(group);
      if (round !== undefined) rounds[round] = group;
    }
  }
  return groups;
};

/** Templates that others may include. Source: Helm documentation, "Declaring and using templates with define and template". */
const defines = /\{\{-?\s*(?:define|block)\b/u;

/** The template that all edits of a candidate are made in, where it prints what they mend and defines nothing for others. */
const ownTemplate = ({ entries: [{ pair, rendered }], edits }: Candidate, { head }: RenderedSources): string | undefined => {
  const [path, ...others] = edits.keys();
  const isOwn = path !== undefined && others.length === 0 && pair.unit.kind === 'chart' && rendered?.location.path === path;
  return isOwn && !defines.test(head.get(path)?.text ?? '') ? path : undefined;
};

/** A fix of a rendered text as one of the files that it comes down to. */
export const placedFix = (given: Fix, edits: EditsByPath): RenderedFix | undefined => {
  const [first] = edits;
  return first && { path: first[0], at: coveringRange(first[1]), fix: fixOfEdits(given, edits) };
};

/** A finding with its proven fix: where something is missing, it is told where that can be added. */
export const toldWithFix = (finding: Finding, { path, at, fix }: RenderedFix): Finding => {
  const { location, related } = finding;
  if (path === location.path) return { ...finding, fix };
  return {
    ...finding,
    location: { ...location, path, range: at },
    scope: at,
    related: [{ ...location, note: 'it is printed here' }, ...related],
    fix,
  };
};
