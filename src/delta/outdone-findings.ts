import type { Finding } from '../findings/finding.ts';
import { compareSeverity } from '../findings/severity.ts';
import type { FindingSubjects } from './finding-subjects.ts';
import type { SubjectPairs } from './subjects/pair-subjects.ts';
import type { Subject } from './subjects/subject.ts';
import { similarity } from './subjects/words.ts';

/** The rules that are silent where a finding is. */
const silenced = ({ formerly, insteadOf = [] }: Finding): readonly string[] =>
  formerly === undefined ? insteadOf : [formerly, ...insteadOf];

/**
 * Finds those of the other side that say more than a finding of the same subject, or of what it is a part of, so that its rule was silent there: a filter that
 * was not set and is switched off now, or the other way round.
 */
export class OutdoneFindings {
  readonly #becomes: SubjectPairs;
  readonly #subjectsOf: FindingSubjects;
  readonly #tellers: ReadonlyMap<Subject, readonly Finding[]>;

  /** `others` are the findings of the other side, with their subjects. `becomes`: its subjects by those of the own side. */
  constructor(
    becomes: SubjectPairs,
    own: FindingSubjects,
    others: { readonly findings: readonly Finding[]; readonly subjects: FindingSubjects },
  ) {
    this.#becomes = becomes;
    this.#subjectsOf = own;
    const tellers = new Map<Subject, Finding[]>();
    for (const finding of others.findings) {
      const subject = silenced(finding).length === 0 ? undefined : others.subjects.of(finding);
      if (subject === undefined) continue;
      const known = tellers.get(subject);
      if (known) known.push(finding);
      else tellers.set(subject, [finding]);
    }
    this.#tellers = tellers;
  }

  /**
   * The finding of the other side that says more than one of the own side, and is no milder. `untouched`: said of what the subject is a part of, it
   * counts only where nothing changed in the subject itself, which may have kept it off.
   */
  by(own: Finding, where: 'anywhere' | 'untouched' = 'anywhere'): Finding | undefined {
    const subject = this.#tellers.size === 0 ? undefined : this.#subjectsOf.of(own);
    const same = subject && this.#becomes.get(subject);
    for (let other = same; other !== undefined; other = other.parent) {
      if (other !== same && where === 'untouched' && !isUntouched(subject, same)) return undefined;
      const teller = this.#tellers
        .get(other)
        ?.find(finding => silenced(finding).includes(own.ruleId) && compareSeverity(finding.severity, own.severity) <= 0);
      if (teller) return teller;
    }
    return undefined;
  }
}

const isUntouched = (one: Subject | undefined, other: Subject | undefined): boolean =>
  one !== undefined && other !== undefined && similarity(one.words, other.words) === 1;
