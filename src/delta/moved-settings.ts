import type { Finding } from '../findings/finding.ts';
import type { FindingSubjects } from './finding-subjects.ts';
import type { SubjectPairs } from './subjects/pair-subjects.ts';
import type { Subject } from './subjects/subject.ts';

/** What is known of both sides once findings about the same subjects are paired. */
interface Known {
  /** Base subjects by head subjects. */
  readonly subjects: SubjectPairs;
  readonly baseSubjects: FindingSubjects;
  readonly headSubjects: FindingSubjects;
  /** Findings of the head that were one of the base. */
  readonly baseOf: ReadonlyMap<Finding, Finding>;
}

/**
 * Pairs what is said of a pod with what was said of its containers, and the other way round: `runAsUser: 0` is as bad in the one place as in the other. A
 * setting of the pod is none of the change's where all containers that are there had it; one of a container where the pod had it and nothing of the
 * container was replaced.
 */
export class MovedSettings {
  /** Base findings by those of the head that they became. */
  readonly pairs = new Map<Finding, Finding>();
  /** Findings of the head that were part of one of the base about the whole pod. */
  readonly parts = new Set<Finding>();
  /** Findings of the head about the whole pod by those of the base that they took in. */
  readonly wholes = new Map<Finding, Finding>();
  readonly #known: Known;
  readonly #before: ReadonlyMap<Subject | undefined, ReadonlyMap<string, readonly Finding[]>>;
  readonly #containers: ReadonlyMap<Subject | undefined, readonly Subject[]>;
  /** Base findings that were found again. */
  readonly #found: Set<Finding>;

  constructor(base: readonly Finding[], head: readonly Finding[], known: Known) {
    this.#known = known;
    this.#before = bySubject(base, known.baseSubjects);
    this.#containers = Map.groupBy(known.headSubjects.all().filter(isContainer), ({ parent }) => parent);
    this.#found = new Set(known.baseOf.values());
    for (const finding of head) {
      const subject = known.baseOf.has(finding) ? undefined : known.headSubjects.of(finding);
      const was = subject && known.subjects.get(subject);
      if (subject?.type === 'object') this.#ofPod(finding, subject);
      else if (subject && was && isContainer(subject) && isAllIn(was, subject)) this.#ofContainer(finding, was);
    }
  }

  #ofPod(finding: Finding, pod: Subject): void {
    const all = (this.#containers.get(pod) ?? []).map(one => this.#said(finding, this.#known.subjects.get(one)));
    if (all.some(some => some.length === 0)) return;
    const left = all.flat().filter(one => !this.#found.has(one));
    const first = likest(finding, left);
    if (first === undefined) return;
    this.pairs.set(finding, first);
    for (const other of left) if (other !== first && other.messageId === finding.messageId) this.wholes.set(other, finding);
    this.#found.add(first);
  }

  #ofContainer(finding: Finding, was: Subject): void {
    const whole = likest(finding, this.#said(finding, was.parent));
    if (whole === undefined) return;
    if (this.#found.has(whole)) this.parts.add(finding);
    else this.pairs.set(finding, whole);
    this.#found.add(whole);
  }

  /** What the rule of a finding said of a subject of the base. */
  #said({ ruleId }: Finding, subject: Subject | undefined): readonly Finding[] {
    return (subject && this.#before.get(subject)?.get(ruleId)) ?? [];
  }
}

/** What says the same of the same thing, else the same, else whatever there is. */
const likest = (finding: Finding, others: readonly Finding[]): Finding | undefined =>
  others.find(other => other.identity === finding.identity && other.messageId === finding.messageId) ??
  others.find(other => other.messageId === finding.messageId) ??
  others[0];

const isContainer = ({ type }: Subject): boolean => type === 'container';

const bySubject = (
  findings: readonly Finding[],
  subjects: FindingSubjects,
): ReadonlyMap<Subject | undefined, ReadonlyMap<string, readonly Finding[]>> =>
  new Map(
    [...Map.groupBy(findings, finding => subjects.of(finding))].map(([subject, own]) => [
      subject,
      Map.groupBy(own, ({ ruleId }) => ruleId),
    ]),
  );

/** True when all that a subject held is still in what it became. */
const isAllIn = (before: Subject, now: Subject): boolean => [...before.words].every(([word, count]) => (now.words.get(word) ?? 0) >= count);
