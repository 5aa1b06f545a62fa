import type { FileArtifact } from '../artifacts/artifact.ts';
import type { Facts } from '../facts/facts.ts';
import type { Finding } from '../findings/finding.ts';
import { applyEdits, editsConflict, joinEdits } from '../text/text-edit.ts';
import { type RulePlan, runOnFile } from './rule-runner.ts';

/** How a changed text is read and judged again: the same parser, rules and facts as before. */
export interface Rescan {
  readonly parse: (text: string) => FileArtifact;
  readonly plan: RulePlan;
  readonly facts: Facts;
}

/**
 * Characters that may be parsed again to prove the fixes of one file: what is not reached within it is not proven. Keeps the proof linear in the
 * file's size.
 */
export const proofBudget = 2_000_000;

/** Tries fixes on one file: applied together, the text must parse as well as before, their findings must be gone and no other may have come. */
export class FixProof {
  readonly #artifact: FileArtifact;
  readonly #rescan: Rescan;
  readonly #before: ReadonlyMap<string, number>;

  /** `findings` are all those of the file. */
  constructor(artifact: FileArtifact, findings: readonly Finding[], rescan: Rescan) {
    this.#artifact = artifact;
    this.#rescan = rescan;
    this.#before = countByPlace(findings);
  }

  /** The text with the fixes of all targets applied; undefined when they are not proven together. */
  apply(targets: readonly Finding[]): string | undefined {
    const edits = joinEdits(targets.flatMap(finding => finding.fix?.edits ?? []));
    const { text } = this.#artifact.file;
    if (edits.some(({ range }) => range.start < 0 || range.end > text.length || range.start > range.end) || editsConflict(edits))
      return undefined;
    const fixed = applyEdits(text, edits);
    if (fixed === text) return undefined;
    const artifact = this.#rescan.parse(fixed);
    if (artifact.kind !== this.#artifact.kind || errorCount(artifact) > errorCount(this.#artifact)) return undefined;
    return this.#hasOnlyLess(artifact, targets) ? fixed : undefined;
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
