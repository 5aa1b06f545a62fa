/** A mutant that changes nothing anyone can see, by reading: no test can notice it. */
export interface EquivalentMutant {
  readonly file: string;
  /** The lines without and with the mutant, as `npm run mutate` prints them. */
  readonly before: string;
  readonly after: string;
  readonly why: string;
}

export const equivalentMutants: readonly EquivalentMutant[] = [];
