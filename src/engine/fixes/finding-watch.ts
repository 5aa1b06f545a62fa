import type { Finding } from '../../findings/finding.ts';

/** How many findings each rule has at each logical place. */
export class PlaceCounts {
  readonly #byRule = new Map<string, Map<string, number>>();

  of(ruleId: string, place: string): number {
    return this.#byRule.get(ruleId)?.get(place) ?? 0;
  }

  /** Counts one more; how many they are now. */
  add(ruleId: string, place: string): number {
    const known = this.#byRule.get(ruleId);
    const byPlace = known ?? new Map<string, number>();
    if (known === undefined) this.#byRule.set(ruleId, byPlace);
    const count = (byPlace.get(place) ?? 0) + 1;
    byPlace.set(place, count);
    return count;
  }
}

/** Where in a file a finding is. */
export const subjectOf = ({ location }: Finding): string => location.subject;

/** Where among several files a finding is. */
export const placeInUnit = ({ location: { path, subject } }: Finding): string => `${path}\0${subject}`;

export const countByPlace = (findings: readonly Finding[], placeOf = subjectOf): PlaceCounts => {
  const counts = new PlaceCounts();
  for (const finding of findings) counts.add(finding.ruleId, placeOf(finding));
  return counts;
};

/** Watches whether no more is found than before without what is due to be gone, and where there is more. */
export class FindingWatch {
  readonly #before: PlaceCounts;
  readonly #due: PlaceCounts;
  readonly #seen = new PlaceCounts();
  readonly #placeOf: (finding: Finding) => string;
  readonly #isBrief: boolean;
  readonly #left = new PlaceCounts();
  readonly #came = new Set<string>();
  #isLess = true;

  /** `placeOf` tells the places by which is counted. `isBrief`: nobody will be blamed, so that the first that is too much is enough. */
  constructor(before: PlaceCounts, due: PlaceCounts, placeOf: (finding: Finding) => string, isBrief: boolean) {
    this.#before = before;
    this.#due = due;
    this.#placeOf = placeOf;
    this.#isBrief = isBrief;
  }

  get isLess(): boolean {
    return this.#isLess;
  }

  /** Counts a report; false when no more of them need to be counted. */
  counts(ruleId: string, place: string): boolean {
    const due = this.#due.of(ruleId, place);
    if (this.#seen.add(ruleId, place) + due <= this.#before.of(ruleId, place)) return true;
    this.#isLess = false;
    if (due > 0) this.#left.add(ruleId, place);
    else this.#came.add(place);
    return !this.#isBrief;
  }

  /** For something else than a finding too much. */
  fail(): void {
    this.#isLess = false;
  }

  /** The targets that are not gone, and those at places at which something has come. */
  blamed(targets: readonly Finding[]): ReadonlySet<Finding> {
    return new Set(
      targets.filter(target => {
        const place = this.#placeOf(target);
        return this.#came.has(place) || this.#left.of(target.ruleId, place) > 0;
      }),
    );
  }
}
