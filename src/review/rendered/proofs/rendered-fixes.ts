import type { Finding, Fix } from '../../../findings/finding.ts';
import type { Range } from '../../../text/range.ts';
import { coveringRange } from '../../../text/text-edit.ts';
import type { ChangeJudgement } from '../../judge-change.ts';
import type { RenderedEntry, RenderedPair } from '../judge-rendered.ts';
import type { RenderedSources } from '../read-rendered.ts';
import { notDeployed, type RenderedUnit, type Rendering } from '../units/rendering.ts';
import { fixOfEdits, mendingEdits, RenderedProof } from './rendered-proof.ts';

/** Fixes that are proven for one review: each renders all that its file is a part of. */
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

/** Makes and proves edits of values, templates and patches that mend what is rendered of them. */
export class RenderedFixes {
  readonly #sources: RenderedSources;
  readonly #judgement: ChangeJudgement;
  readonly #proof: RenderedProof;
  #left = maxProofs;

  constructor(pairs: readonly RenderedPair[], sources: RenderedSources, judgement: ChangeJudgement) {
    this.#sources = sources;
    this.#judgement = judgement;
    const heads = new Map<RenderedUnit, Rendering>(pairs.map(({ unit, head }) => [unit, head]));
    this.#proof = new RenderedProof({
      units: pairs.map(({ unit }) => unit),
      files: sources.head,
      renderingOf: unit => heads.get(unit) ?? notDeployed,
      judgement,
      renderings: maxRenderings,
    });
  }

  /** The proven fix of a finding; undefined where there is none. */
  of({ pair, rendered }: RenderedEntry): RenderedFix | undefined {
    const text = pair.head.state === 'rendered' && rendered ? pair.head.texts.get(rendered.location.path) : undefined;
    if (rendered?.fix === undefined || text === undefined) return undefined;
    if (this.#left <= 0 || this.#proof.isSpent || this.#judgement.bounds?.patience?.isOver()) return undefined;
    const edits = mendingEdits(text, rendered.fix, this.#sources.head);
    if (edits === undefined) return undefined;
    this.#left -= 1;
    const texts = this.#proof.apply([{ occurrences: [{ unit: pair.unit, rendered }], edits }]);
    return texts && placedFix(rendered.fix, edits);
  }
}

/** A fix of a rendered text as one of the files that it comes down to. */
export const placedFix = (given: Fix, edits: ReadonlyMap<string, Fix['edits']>): RenderedFix | undefined => {
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
