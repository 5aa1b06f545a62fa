import type { FileArtifact } from '../../artifacts/artifact.ts';
import type { Finding, Fix } from '../../findings/finding.ts';
import type { Range } from '../../text/range.ts';
import { coveringRange } from '../../text/text-edit.ts';
import { maxReportsPerRuleAndFile } from '../rule-runner.ts';
import { noneBlamed, provenGroups, type Trial } from './extend-proven.ts';
import { type FamilyGroup, familyFixes } from './family-fixes.ts';
import { FixProof, type FoundIn, type Rescan } from './fix-proof.ts';
import { independentGroups } from './independent-fixes.ts';
import { jointFixes } from './joint-fixes.ts';
import { proofBudget, type SharedBudget, type SideBudget } from './proof-budget.ts';

/**
 * `each`: every fix is proven alone, as when a person applies one suggestion, with others only where these write in parts of the file that say nothing of
 * each other; in groups when that would take more than the budget.
 * `groups`: fixes that don't conflict are proven together, as when they are all applied, and in smaller groups only when that fails.
 */
export type ProofMode = 'each' | 'groups';

/**
 * Takes away every fix that is not proven: applied, the text must parse as well as before, the finding must be gone and no other may have
 * come. Those of each family group are also proven as one, and in `each` those that touch the same lines. Only the fixes of `wanted`
 * findings are proven. Findings keep their order; `findings` are all those of one file. `across` are findings about units of which `provenAcross` has
 * proven the fixes; where it is given, those of others about units are not proven.
 */
export const proveFixes = (
  { artifact, findings }: FoundIn,
  wanted: (finding: Finding) => boolean,
  mode: ProofMode,
  rescan: Rescan,
  {
    families = [],
    across,
  }: { readonly families?: readonly FamilyGroup[] | undefined; readonly across?: ReadonlySet<Finding> | undefined } = {},
): readonly Finding[] => {
  const fixable = fixableOf({ artifact, findings }, wanted);
  if (fixable.length === 0) return findings.map(finding => (finding.fix ? withoutFix(finding) : finding));
  const prover = new Prover({ artifact, findings }, rescan);
  const proven = prover.provenOf(fixable, mode, across);
  const joint = mode === 'each' ? prover.jointOf(fixable.filter(finding => proven.has(finding))) : undefined;
  const ofFamilies = prover.familyFixesOf(families.map(group => group.filter(finding => proven.has(finding))));
  return findings.map(finding => {
    if (finding.fix && !proven.has(finding)) return withoutFix(finding);
    const jointFix = joint?.get(finding);
    const familyFix = ofFamilies.get(finding);
    return jointFix || familyFix ? { ...finding, ...(jointFix && { jointFix }), ...(familyFix && { familyFix }) } : finding;
  });
};

/** The findings of a file of which the fixes may be proven. */
export const fixableOf = ({ artifact, findings }: FoundIn, wanted: (finding: Finding) => boolean): readonly Finding[] => {
  const stopped = stoppedRules(findings);
  return findings.filter(
    finding => finding.fix && finding.location.path === artifact.file.path && wanted(finding) && !stopped.has(finding.ruleId),
  );
};

/** Rules that were stopped at so many findings: of the fixed text they would say as much, so that nothing of theirs can be proven. */
const stoppedRules = (findings: readonly Finding[]): ReadonlySet<string> =>
  findings.length < maxReportsPerRuleAndFile
    ? new Set()
    : new Set(
        [...Map.groupBy(findings, finding => finding.ruleId)].flatMap(([id, own]) => (own.length < maxReportsPerRuleAndFile ? [] : [id])),
      );

/** The finding without its fix. */
export const withoutFix = (finding: Finding): Finding => {
  const { fix: _fix, ...rest } = finding;
  return rest;
};

const areProven = { proven: true };

class Prover {
  readonly #artifact: FileArtifact;
  readonly #proof: FixProof;
  readonly #shared: SharedBudget | undefined;
  #budget = proofBudget;
  /** Groups whose fixes were proven at once. */
  readonly #known: ReadonlySet<Finding>[] = [];

  constructor(own: FoundIn, rescan: Rescan) {
    this.#artifact = own.artifact;
    this.#proof = new FixProof(rescan, own);
    this.#shared = rescan.budget;
  }

  provenOf(fixable: readonly Finding[], mode: ProofMode, across: ReadonlySet<Finding> | undefined): ReadonlySet<Finding> {
    const single = mode === 'each' && this.#proof.costOf(fixable.slice(0, 1)) * fixable.length <= this.#budget;
    // Why apart: for a finding about a unit the whole unit is judged again, with all that is tried beside it.
    const isLater = (finding: Finding): boolean => mode === 'groups' && this.#proof.needsUnits([finding]);
    const [first, later] = [fixable.filter(finding => !isLater(finding)), fixable.filter(isLater)];
    const provenIn = (part: readonly Finding[]): readonly Finding[] =>
      (single ? this.#independent(part) : groupsOf(part, rest => goTogether(rest, this.#proof))).flatMap(group => this.#provenIn(group));
    return new Set([...provenIn(first), ...(across ? later.filter(finding => across.has(finding)) : provenIn(later))]);
  }

  #independent(part: readonly Finding[]): readonly (readonly Finding[])[] {
    return independentGroups(this.#artifact, part, finding => this.#proof.needsUnits([finding]));
  }

  jointOf(proven: readonly Finding[]): ReadonlyMap<Finding, Fix> {
    return jointFixes(this.#artifact, proven, findings => 'proven' in this.#together(findings));
  }

  familyFixesOf(families: readonly FamilyGroup[]): ReadonlyMap<Finding, Fix> {
    // Why: what is said of lines of one file is said of no other.
    const inOneFile = families.map(group => group.filter(({ fix }) => !fix?.elsewhere));
    const known = inOneFile.filter(group => this.#wereTogether(group));
    const open = inOneFile.filter(group => !known.includes(group));
    return new Map([...familyFixes(known, () => areProven), ...familyFixes(open, findings => this.#together(findings))]);
  }

  /** Findings that were proven in one group, or that are now. */
  #together(findings: readonly Finding[]): Trial<Finding, unknown> {
    if (this.#wereTogether(findings)) return areProven;
    const trial = this.#apply(findings);
    if ('proven' in trial) this.#known.push(new Set(findings));
    return trial;
  }

  #wereTogether(findings: readonly Finding[]): boolean {
    return this.#known.some(group => findings.every(finding => group.has(finding)));
  }

  /** Whether there is enough left for what costs so much. */
  #affords(cost: number, by: keyof SideBudget): boolean {
    return cost <= this.#budget && this.#shared?.has(cost, by) !== false;
  }

  /**
   * Those of a group that are proven, together as far as that goes. A group may cost too much, as one finding about a whole unit makes it do, while there
   * is enough left for a proof of the file alone.
   */
  #provenIn(group: readonly Finding[]): readonly Finding[] {
    const mayGoOn = (): boolean => this.#affords(this.#proof.leastCost, 'file');
    const groups = provenGroups(group, findings => this.#apply(findings), placeOfFix, mayGoOn);
    for (const one of groups) if (one.length > 1) this.#known.push(new Set(one));
    return groups.flat();
  }

  /** Proves fixes together, if there is budget left to do so. */
  #apply(findings: readonly Finding[]): Trial<Finding, unknown> {
    const cost = this.#proof.costOf(findings);
    const by = this.#proof.needsUnits(findings) ? 'unit' : 'file';
    // Why in this order: to write a long text anew takes long, too, and what is not looked at costs nothing.
    if (!this.#affords(cost, by) || !this.#proof.canApply(findings)) return noneBlamed;
    this.#budget -= cost;
    this.#shared?.takes(cost, by);
    return this.#proof.apply(findings);
  }
}

/** All findings in groups of which `choose` takes one after the other. */
const groupsOf = (
  findings: readonly Finding[],
  choose: (rest: readonly Finding[]) => readonly Finding[],
): readonly (readonly Finding[])[] => {
  const groups: (readonly Finding[])[] = [];
  let rest = findings;
  while (rest.length > 0) {
    const group = choose(rest);
    groups.push(group);
    const done = new Set(group);
    rest = rest.filter(finding => !done.has(finding));
  }
  return groups;
};

/** All findings in groups whose fixes do not conflict, as many in each as there can be. */
export const groupsWithoutConflict = (findings: readonly Finding[]): readonly (readonly Finding[])[] => groupsOf(findings, nonConflicting);

/** Findings with the text that their fixes cover, in the order in which these begin. */
const inOrderOfPlace = (findings: readonly Finding[]): readonly { readonly finding: Finding; readonly range: Range }[] =>
  findings
    .flatMap(finding => (finding.fix ? [{ finding, range: coveringRange(finding.fix.edits) }] : []))
    .toSorted((a, b) => a.range.start - b.range.start);

/**
 * The findings, in order, whose fixes are tried together: all, where they can be written at once, else those that do not conflict. Why first by what they
 * write: fixes of which the text that one covers reaches over that of another may still go together.
 */
export const goTogether = (findings: readonly Finding[], proof: FixProof): readonly Finding[] => {
  const all = inOrderOfPlace(findings).map(({ finding }) => finding);
  return proof.canApply(all) ? all : nonConflicting(findings);
};

/** Where a finding's fix begins to write. */
export const placeOfFix = ({ fix }: Finding): string => (fix ? String(coveringRange(fix.edits).start) : '');

/**
 * The findings, in order, whose fixes can be applied together: the text that one covers begins where that of the one before ends, or later.
 */
export const nonConflicting = (findings: readonly Finding[]): readonly Finding[] => {
  const chosen: Finding[] = [];
  let last = -1;
  for (const { finding, range } of inOrderOfPlace(findings)) {
    if (range.start < last) continue;
    chosen.push(finding);
    last = range.end;
  }
  return chosen;
};
