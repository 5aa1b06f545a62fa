import type { OrgBudget } from './org-rule.ts';

/** Steps for one object, all rules together: some tenth of a second. */
const stepsPerObject = 800_000;
/** Steps for one side of a review: a second and a half. */
const stepsPerSide = 12_000_000;
/**
 * What each object may take besides: some three milliseconds, so that it is hostile rules that end, and not a large repository with many honest
 * ones. Two hundred policies take some ten thousand steps for an object.
 */
const freeStepsPerObject = 20_000;

/** What an object takes before it is judged: some 0.09 microseconds for each character. */
const stepsPerCharacter = 0.7;

/** Longer objects are not judged: no API server takes one. Source: etcd, `--max-request-bytes` (1.5 MiB). */
const maxObjectCharacters = 1_572_864;

/** Why no rule is asked of an object of so many characters; undefined for those of which rules are asked. */
export const whyTooLarge = (characters: number): string | undefined =>
  characters <= maxObjectCharacters
    ? undefined
    : 'The object is longer than 1.5 MiB as it is written, and etcd takes no longer one, so that no rule was asked of it. Split it into several objects.';

/**
 * What organization rules may take, counted in steps and not in time, so that the same review has the same answer on every machine. An
 * honest rule takes some hundreds of steps for an object.
 */
export class StepBudget implements OrgBudget {
  #ofObject = 0;
  #ofSide = 0;

  /** The next object begins, of so many characters: it is read, and gets its defaults, before any rule asks. Half of its time is left for rules. */
  begin(characters = 0): void {
    const steps = characters * stepsPerCharacter;
    this.#ofObject = Math.min(steps, stepsPerObject / 2);
    this.#ofSide += Math.max(0, steps - freeStepsPerObject);
  }

  readonly isSpent = (steps = 1): boolean => {
    const before = Math.max(freeStepsPerObject, this.#ofObject);
    this.#ofObject += steps;
    this.#ofSide += Math.max(0, this.#ofObject - before);
    return this.#ofObject > stepsPerObject || (this.#ofSide > stepsPerSide && this.#ofObject > freeStepsPerObject);
  };
}
