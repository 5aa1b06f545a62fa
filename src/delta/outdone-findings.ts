import type { Finding } from '../findings/finding.ts';
import { compareSeverity } from '../findings/severity.ts';
import type { FindingSubjects } from './finding-subjects.ts';
import type { SubjectPairs } from './subjects/pair-subjects.ts';
import type { Subject } from './subjects/subject.ts';

/** What is known of the subjects of both sides. */
interface PairedSubjects {
  /** Head subjects by base subjects. */
  readonly headOf: SubjectPairs;
  readonly baseSubjects: FindingSubjects;
  readonly headSubjects: FindingSubjects;
}

/** The rules that are silent where a finding is. */
const silenced = ({ formerly, insteadOf = [] }: Finding): readonly string[] =>
  formerly === undefined ? insteadOf : [formerly, ...insteadOf];

/**
 * Finds what became of findings that their rule reports no more since another one says more of the same subject, or of what it is a part of: a
 * filter that was not set and is switched off now.
 */
export class OutdoneFindings {
  readonly #paired: PairedSubjects;
  readonly #tellers: ReadonlyMap<Subject, readonly Finding[]>;

  constructor(paired: PairedSubjects, headFindings: readonly Finding[]) {
    this.#paired = paired;
    const tellers = new Map<Subject, Finding[]>();
    for (const finding of headFindings) {
      const subject = silenced(finding).length === 0 ? undefined : paired.headSubjects.of(finding);
      if (subject === undefined) continue;
      const known = tellers.get(subject);
      if (known) known.push(finding);
      else tellers.set(subject, [finding]);
    }
    this.#tellers = tellers;
  }

  /** The finding of the head that says more than one of the base, and is no milder. */
  by(base: Finding): Finding | undefined {
    const was = this.#tellers.size === 0 ? undefined : this.#paired.baseSubjects.of(base);
    for (let now = was && this.#paired.headOf.get(was); now !== undefined; now = now.parent) {
      const teller = this.#tellers
        .get(now)
        ?.find(finding => silenced(finding).includes(base.ruleId) && compareSeverity(finding.severity, base.severity) <= 0);
      if (teller) return teller;
    }
    return undefined;
  }
}
