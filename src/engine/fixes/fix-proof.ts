import type { FileArtifact } from '../../artifacts/artifact.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Finding } from '../../findings/finding.ts';
import { applyEdits, editsConflict, joinEdits } from '../../text/text-edit.ts';
import type { Patience } from '../bounds.ts';
import { type RulePlan, runOnFile } from '../rule-runner.ts';

/** How a changed text is read and judged again: the same parser, rules and facts as before. */
export interface Rescan {
  readonly parse: (text: string) => FileArtifact;
  readonly plan: RulePlan;
  readonly facts: Facts;
  /** What there is no time for is not proven. */
  readonly patience?: Patience | undefined;
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
  readonly #before: PlaceCounts;

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
    if (fixed === text || this.#rescan.patience?.isOver()) return undefined;
    const artifact = this.#rescan.parse(fixed);
    if (artifact.kind !== this.#artifact.kind || errorCount(artifact) > errorCount(this.#artifact)) return undefined;
    return this.#hasOnlyLess(artifact, targets) ? fixed : undefined;
  }

  /** True when the artifact has the findings there were before, without the targets, or fewer. Stops at the first that is too much. */
  #hasOnlyLess(artifact: FileArtifact, targets: readonly Finding[]): boolean {
    const seen = countByPlace(targets);
    let less = true;
    let crashed = false;
    const end = runOnFile(artifact, this.#rescan.plan, this.#rescan.facts, {
      take: ({ rule }, report, visited) => {
        const subject = report.subject ?? visited.subject;
        less = seen.add(rule.meta.id, subject) <= this.#before.of(rule.meta.id, subject);
        return less;
      },
      exceeded: () => undefined,
      // What a rule that fails would have said is not known.
      crashed: () => {
        crashed = true;
      },
      isOver: this.#rescan.patience && (() => this.#rescan.patience?.isOver() ?? false),
    });
    return less && !crashed && end !== 'out-of-time';
  }
}

const errorCount = (artifact: FileArtifact): number => artifact.notifications.filter(notification => notification.level === 'error').length;

/** How many findings each rule has at each logical place. */
class PlaceCounts {
  readonly #byRule = new Map<string, Map<string, number>>();

  of(ruleId: string, subject: string): number {
    return this.#byRule.get(ruleId)?.get(subject) ?? 0;
  }

  /** Counts one more; how many they are now. */
  add(ruleId: string, subject: string): number {
    const known = this.#byRule.get(ruleId);
    const bySubject = known ?? new Map<string, number>();
    if (known === undefined) this.#byRule.set(ruleId, bySubject);
    const count = (bySubject.get(subject) ?? 0) + 1;
    bySubject.set(subject, count);
    return count;
  }
}

const countByPlace = (findings: readonly Finding[]): PlaceCounts => {
  const counts = new PlaceCounts();
  for (const { ruleId, location } of findings) counts.add(ruleId, location.subject);
  return counts;
};
