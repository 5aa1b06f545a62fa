import type { Finding } from '../findings/finding.ts';
import type { FindingSubjects } from './finding-subjects.ts';
import type { SubjectPairs } from './subjects/pair-subjects.ts';
import type { Subject } from './subjects/subject.ts';
import { similarity } from './subjects/words.ts';

/** What is known of the subjects of both sides. */
interface PairedSubjects {
  /** Base subjects by head subjects. */
  readonly subjects: SubjectPairs;
  /** Head subjects by base subjects. */
  readonly headOf: SubjectPairs;
  readonly baseSubjects: FindingSubjects;
  readonly headSubjects: FindingSubjects;
}

/** Likeness from which on a container of one object is that of another, and how many of them make the one object part of the other. */
const leastLike = 0.6;
const leastLikeParts = 2;
/** Containers of one name in a file that are compared with one that is gone. */
const maxTwins = 8;

/**
 * Finds what became of findings whose container was made one with another of its name: of two branches of a template one is left, of two
 * objects with the same containers one. What is said of that one is said of both, so that neither was fixed.
 */
export class MergedSubjects {
  readonly #paired: PairedSubjects;
  readonly #basePartsOf: ReadonlyMap<Subject | undefined, readonly Subject[]>;
  /** Containers of the head that were another one at the base, by what they are called and the path that their file had then. */
  readonly #headParts: ReadonlyMap<string, readonly Subject[]>;
  readonly #findings: ReadonlyMap<Subject | undefined, readonly Finding[]>;
  readonly #ownersNow = new Map<Subject, ReadonlySet<Subject | undefined>>();

  constructor(paired: PairedSubjects, headFindings: readonly Finding[]) {
    this.#paired = paired;
    this.#basePartsOf = Map.groupBy(paired.baseSubjects.all().filter(isPart), ({ parent }) => parent);
    const byKey = Map.groupBy(
      [...paired.subjects].filter(([, was]) => isPart(was)),
      ([, was]) => keyOf(was),
    );
    this.#headParts = new Map([...byKey].map(([key, pairs]) => [key, pairs.map(([now]) => now)]));
    this.#findings = Map.groupBy(headFindings, finding => paired.headSubjects.of(finding));
  }

  /** The finding of the head that stands for one of the base whose container went into another. */
  told(base: Finding): Finding | undefined {
    const subject = this.#paired.baseSubjects.of(base);
    if (!subject || !isPart(subject) || subject.parent === undefined || this.#paired.headOf.has(subject)) return undefined;
    const owners = this.#ownersOf(subject.parent);
    const twins = this.#twinsOf(subject).filter(({ parent }) => owners.has(parent));
    return twins.flatMap(twin => this.#findings.get(twin) ?? []).find(({ ruleId }) => ruleId === base.ruleId);
  }

  #twinsOf(part: Subject): readonly Subject[] {
    return part.name === undefined && part.nameTemplate === undefined ? [] : (this.#headParts.get(keyOf(part)) ?? []).slice(0, maxTwins);
  }

  /** The object that another became; when it is gone, those that took in some of its containers, or have several that are like them. */
  #ownersOf(owner: Subject): ReadonlySet<Subject | undefined> {
    const known = this.#ownersNow.get(owner);
    if (known) return known;
    const now = this.#paired.headOf.get(owner);
    const found = new Set(now ? [now] : this.#takersOf(this.#basePartsOf.get(owner) ?? []));
    this.#ownersNow.set(owner, found);
    return found;
  }

  #takersOf(parts: readonly Subject[]): readonly (Subject | undefined)[] {
    const like = parts.flatMap(part => [
      ...new Set(
        this.#twinsOf(part)
          .filter(twin => similarity(twin.words, part.words) >= leastLike)
          .map(({ parent }) => parent),
      ),
    ]);
    const several = [...Map.groupBy(like, owner => owner)].flatMap(([owner, times]) => (times.length >= leastLikeParts ? [owner] : []));
    return [...parts.flatMap(part => this.#paired.headOf.get(part)?.parent ?? []), ...several];
  }
}

const isPart = ({ type }: Subject): boolean => type === 'container';

const keyOf = ({ path, kind, name, nameTemplate }: Subject): string => JSON.stringify([path, kind, name, nameTemplate]);
