import type { Finding } from '../../findings/finding.ts';
import { compareSeverity } from '../../findings/severity.ts';
import type { ChangeJudgement } from '../judge-change.ts';
import { overlaid } from '../trial-files.ts';
import { commentedFiles, findRendered, markPlaced } from './judge-rendered.ts';
import { type MendedTexts, mendTogether, proveTold, withFix } from './proofs/prove-told.ts';
import { type EditsByPath, mendingEdits, RenderedProof } from './proofs/rendered-proof.ts';
import type { ToldFinding } from './proofs/told-finding.ts';
import { lineOf, toldTogether } from './told-once.ts';
import { deployedBy } from './units/deployed-words.ts';
import type { SourcePlace } from './units/rendered-text.ts';
import type { RenderedUnit, Rendering, SideFiles } from './units/rendering.ts';

/** Renderings that are kept to prove fixes, in characters of what they print; the others are made again. */
const maxKept = 500_000;
/** Findings of one rendering that are asked for the edits that would mend them. */
const maxMended = 300;
/** Renderings that proofs of a group may take, and how many more for each of its units. */
const leastRenderings = 200;
const renderingsPerUnit = 4;

/** What was found in a group, and what could not be rendered of it. */
export interface JudgedGroup {
  readonly told: readonly ToldFinding[];
  readonly failures: ReadonlyMap<RenderedUnit, string>;
  /** Charts that it asks for and that the repository does not have. */
  readonly missing: ReadonlySet<string>;
}

/** One place of a rendered text at which something is found. */
interface Occurrence {
  readonly unit: RenderedUnit;
  readonly told: Finding;
  readonly rendered: Finding;
  readonly printedAt: readonly SourcePlace[];
  readonly edits: EditsByPath | undefined;
}

/** Ways of deploying something that have files in common, with those files. */
export class UnitGroup {
  readonly units: readonly RenderedUnit[];
  readonly files: SideFiles;
  readonly #judgement: ChangeJudgement;
  readonly #kept = new Map<RenderedUnit, Rendering>();
  #room = maxKept;
  #proof: RenderedProof | undefined;

  constructor(units: readonly RenderedUnit[], files: SideFiles, judgement: ChangeJudgement) {
    this.units = units;
    this.files = files;
    this.#judgement = judgement;
  }

  /** The same with other texts in place of those of some files. */
  with(texts: ReadonlyMap<string, string>): UnitGroup {
    return new UnitGroup(this.units, overlaid(this.files, texts), this.#judgement);
  }

  /** Proves edits of its files. All proofs share one bound. */
  get proof(): RenderedProof {
    this.#proof ??= new RenderedProof({
      units: this.units,
      files: this.files,
      renderingOf: unit => this.#render(unit),
      judgement: this.#judgement,
      renderings: leastRenderings + renderingsPerUnit * this.units.length,
    });
    return this.#proof;
  }

  /** Renders and judges one unit after the other. `mayBeMended` tells of which findings a fix is asked for. */
  judge(mayBeMended: (finding: Finding) => boolean): JudgedGroup {
    const found: Occurrence[] = [];
    const failures = new Map<RenderedUnit, string>();
    const missing = new Set<string>();
    for (const unit of this.units) {
      const rendering = this.#render(unit);
      if (rendering.state === 'failed') failures.set(unit, rendering.reason);
      else {
        for (const name of rendering.missing) missing.add(name);
        for (const one of this.#occurrencesIn(unit, rendering, mayBeMended)) found.push(one);
      }
    }
    const told = toldTogether(found, one => ({ ...one, line: lineOf(one.told.location, this.files) })).flatMap(group =>
      this.#toldOnce(group),
    );
    return { told, failures, missing };
  }

  /** Those of the told findings that are proven to be mended, each with its fix. */
  prove(told: readonly ToldFinding[]): ReadonlyMap<ToldFinding, Finding> {
    return proveTold(told, this.proof);
  }

  /** Mends as many of the told findings as are proven together. */
  mend(told: readonly ToldFinding[]): MendedTexts | undefined {
    return mendTogether(told, this.proof);
  }

  /** A told finding with its edits as its fix. */
  withFix(told: ToldFinding): Finding {
    return withFix(told);
  }

  #render(unit: RenderedUnit): Rendering {
    const known = this.#kept.get(unit);
    if (known !== undefined) return known;
    const rendering = unit.render(this.files);
    const size = sizeOf(rendering);
    if (size <= this.#room) {
      this.#room -= size;
      this.#kept.set(unit, rendering);
    }
    return rendering;
  }

  #occurrencesIn(
    unit: RenderedUnit,
    rendering: Rendering & { readonly state: 'rendered' },
    mayBeMended: (finding: Finding) => boolean,
  ): readonly Occurrence[] {
    const placed = findRendered(unit, rendering, this.files, this.#judgement);
    const commented = commentedFiles(placed, this.files);
    let left = maxMended;
    return markPlaced(placed, commented, this.#judgement).map(({ told, rendered, printedAt }) => {
      const text = rendering.texts.get(rendered.location.path);
      const isAsked = rendered.fix !== undefined && text !== undefined && left > 0 && mayBeMended(told);
      if (isAsked) left -= 1;
      return { unit, told, rendered, printedAt, edits: isAsked ? mendingEdits(text, rendered.fix, this.files) : undefined };
    });
  }

  /** The finding that stands for the same one of several environments, the worst of them, with their names. */
  #toldOnce(group: readonly Occurrence[]): readonly ToldFinding[] {
    const [chosen] = group.toSorted((one, other) => compareSeverity(one.told.severity, other.told.severity));
    const [first, ...others] = [...new Set(group.map(({ unit }) => unit))];
    if (chosen === undefined || first === undefined) return [];
    const alike = this.units.filter(({ kind, folder }) => kind === first.kind && folder === first.folder);
    const finding = { ...chosen.told, message: `${chosen.told.message} ${deployedBy([first, ...others], alike.length)}` };
    const { edits, rendered } = chosen;
    const mending =
      edits && rendered.fix ? { edits, fix: rendered.fix, occurrences: group.filter(one => one.rendered.fix !== undefined) } : undefined;
    return [{ finding, printedAt: chosen.printedAt, mending }];
  }
}

const sizeOf = (rendering: Rendering): number =>
  rendering.state === 'failed' ? 0 : [...rendering.texts.values()].reduce((sum, { artifact }) => sum + artifact.file.text.length, 0);
