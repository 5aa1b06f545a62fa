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

/** What an object takes before it is judged: some tenth of a microsecond for each character. */
const stepsPerCharacter = 1;
/** How much of its time an object may have taken before it is judged: the rest is for rules. */
const mostBefore = 0.75 * stepsPerObject;

/** Why a rule was not asked, or gave no answer. */
export const outOfTime = 'The rules of the organization have had their time.';

/** Longer objects are not judged: no API server takes one. Source: etcd, `--max-request-bytes` (1.5 MiB). */
const maxObjectCharacters = 1_572_864;

const tooLarge =
  'The object is longer than 1.5 MiB as it is written, and etcd takes no longer one, so that no rule was asked of it. Split it into several objects.';

/**
 * What organization rules may take, counted in steps and not in time, so that the same review has the same answer on every machine. An
 * honest rule takes some hundreds of steps for an object.
 */
export class StepBudget implements OrgBudget {
  #ofObject = 0;
  #ofSide = 0;

  /**
   * The next object begins, of so many characters: it is read, and gets its defaults, before any rule asks. Says why no rule may be asked of it;
   * undefined where all may.
   */
  begin(characters = 0): string | undefined {
    const steps = characters * stepsPerCharacter;
    this.#ofObject = Math.min(steps, mostBefore);
    if (characters > maxObjectCharacters) return tooLarge;
    if (steps <= freeStepsPerObject) return undefined;
    if (this.#ofSide > stepsPerSide) return outOfTime;
    this.#ofSide += steps - freeStepsPerObject;
    return undefined;
  }

  readonly isSpent = (steps = 1): boolean => {
    const before = Math.max(freeStepsPerObject, this.#ofObject);
    this.#ofObject += steps;
    this.#ofSide += Math.max(0, this.#ofObject - before);
    return this.#ofObject > stepsPerObject || (this.#ofSide > stepsPerSide && this.#ofObject > freeStepsPerObject);
  };
}
