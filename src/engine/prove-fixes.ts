import type { FileArtifact } from '../artifacts/artifact.ts';
import type { Facts } from '../facts/facts.ts';
import type { Finding } from '../findings/finding.ts';
import type { TextEdit } from '../text/range.ts';
import { applyEdits, editsConflict, joinEdits } from '../text/text-edit.ts';
import { maxReportsPerRuleAndFile, type RulePlan, runOnFile } from './rule-runner.ts';

/** How a changed text is read and judged again: the same parser, rules and facts as before. */
export interface Rescan {
  readonly parse: (text: string) => FileArtifact;
  readonly plan: RulePlan;
  readonly facts: Facts;
}

/**
 * `each`: every fix is proven alone, as when a person applies one suggestion. `groups`: fixes that don't conflict are proven together, as
 * when they are all applied, and in smaller groups only when that fails.
 */
export type ProofMode = 'each' | 'groups';

/**
 * Characters that may be parsed again to prove the fixes of one file. Fixes that would take more to prove one by one are proven in groups;
 * those that are not reached are not offered. Keeps the proof linear in the file's size.
 */
const proofBudget = 2_000_000;

/**
 * Takes away every fix that is not proven: applied, the text must parse as well as before, the finding must be gone and no other may have
 * come. Only the fixes of `wanted` findings are proven. Findings keep their order; `findings` are all those of one file.
 */
export const proveFixes = (
  artifact: FileArtifact,
  findings: readonly Finding[],
  wanted: (finding: Finding) => boolean,
  mode: ProofMode,
  rescan: Rescan,
): readonly Finding[] => {
  const stopped = stoppedRules(findings);
  const fixable = findings.filter(
    finding => finding.fix && finding.location.path === artifact.file.path && wanted(finding) && !stopped.has(finding.ruleId),
  );
  const proven = fixable.length === 0 ? new Set() : new Prover(artifact, findings, rescan).provenOf(fixable, mode);
  return findings.map(finding => (finding.fix && !proven.has(finding) ? withoutFix(finding) : finding));
};

/** Rules that were stopped at so many findings: of the fixed text they would say as much, so that nothing of theirs can be proven. */
const stoppedRules = (findings: readonly Finding[]): ReadonlySet<string> =>
  new Set(
    [...Map.groupBy(findings, finding => finding.ruleId)].flatMap(([id, own]) => (own.length < maxReportsPerRuleAndFile ? [] : [id])),
  );

/** The finding without its fix. */
export const withoutFix = (finding: Finding): Finding => {
  const { fix: _fix, ...rest } = finding;
  return rest;
};

class Prover {
  readonly #artifact: FileArtifact;
  readonly #rescan: Rescan;
  readonly #before: ReadonlyMap<string, number>;
  #budget = proofBudget;

  constructor(artifact: FileArtifact, findings: readonly Finding[], rescan: Rescan) {
    this.#artifact = artifact;
    this.#rescan = rescan;
    this.#before = countByPlace(findings);
  }

  provenOf(fixable: readonly Finding[], mode: ProofMode): ReadonlySet<Finding> {
    const proven = new Set<Finding>();
    const single = mode === 'each' && this.#artifact.file.text.length * fixable.length <= this.#budget;
    let rest = fixable;
    while (rest.length > 0) {
      const group = single ? rest.slice(0, 1) : nonConflicting(rest);
      for (const finding of this.#provenIn(group)) proven.add(finding);
      const done = new Set(group);
      rest = rest.filter(finding => !done.has(finding));
    }
    return proven;
  }

  /** Those of a group that are proven together; when not all of them are, each half for itself. */
  #provenIn(group: readonly Finding[]): readonly Finding[] {
    this.#budget -= this.#artifact.file.text.length;
    if (this.#budget < 0) return [];
    if (this.#isProven(group)) return group;
    if (group.length < 2) return [];
    const middle = group.length >> 1;
    return [...this.#provenIn(group.slice(0, middle)), ...this.#provenIn(group.slice(middle))];
  }

  #isProven(targets: readonly Finding[]): boolean {
    const edits = editsOf(targets);
    const { text } = this.#artifact.file;
    if (edits.some(({ range }) => range.start < 0 || range.end > text.length || range.start > range.end) || editsConflict(edits))
      return false;
    const fixed = applyEdits(text, edits);
    if (fixed === text) return false;
    const artifact = this.#rescan.parse(fixed);
    if (artifact.kind !== this.#artifact.kind || errorCount(artifact) > errorCount(this.#artifact)) return false;
    return this.#hasOnlyLess(artifact, targets);
  }

  /** True when the artifact has the findings there were before, without the targets, or fewer. Stops at the first that is too much. */
  #hasOnlyLess(artifact: FileArtifact, targets: readonly Finding[]): boolean {
    const left = new Map(this.#before);
    for (const { ruleId, location } of targets) countDown(left, ruleId, location.subject);
    let less = true;
    let crashed = false;
    runOnFile(artifact, this.#rescan.plan, this.#rescan.facts, {
      take: ({ rule }, report, visited) => {
        less = countDown(left, rule.meta.id, report.subject ?? visited.subject);
        return less;
      },
      exceeded: () => undefined,
      // What a rule that fails would have said is not known.
      crashed: () => {
        crashed = true;
      },
    });
    return less && !crashed;
  }
}

const errorCount = (artifact: FileArtifact): number => artifact.notifications.filter(notification => notification.level === 'error').length;

/** How many findings each rule has at each logical place: what must shrink by the fixed ones and grow nowhere. */
const countByPlace = (findings: readonly Finding[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { ruleId, location } of findings) {
    const place = placeOf(ruleId, location.subject);
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return counts;
};

const placeOf = (ruleId: string, subject: string): string => `${ruleId}\0${subject}`;

/** Takes one finding off; false when none was left. */
const countDown = (counts: Map<string, number>, ruleId: string, subject: string): boolean => {
  const place = placeOf(ruleId, subject);
  const left = (counts.get(place) ?? 0) - 1;
  counts.set(place, left);
  return left >= 0;
};

/** The edits of the findings' fixes, to be applied at once. */
export const editsOf = (findings: readonly Finding[]): readonly TextEdit[] =>
  joinEdits(findings.flatMap(finding => finding.fix?.edits ?? []));

/** The findings, in order, whose fixes can be applied together: the text that one covers begins where that of the one before ends, or later. */
export const nonConflicting = (findings: readonly Finding[]): readonly Finding[] => {
  const chosen: Finding[] = [];
  let last = -1;
  const byPlace = findings.filter(finding => finding.fix).toSorted((a, b) => startOf(a.fix?.edits ?? []) - startOf(b.fix?.edits ?? []));
  for (const finding of byPlace) {
    const edits = finding.fix?.edits ?? [];
    if (startOf(edits) < last) continue;
    chosen.push(finding);
    last = Math.max(...edits.map(edit => edit.range.end));
  }
  return chosen;
};

const startOf = (edits: readonly TextEdit[]): number => Math.min(...edits.map(edit => edit.range.start));
