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

/**
 * What organization rules may take, counted in steps and not in time, so that the same review has the same answer on every machine. An
 * honest rule takes some hundreds of steps for an object.
 */
export class StepBudget implements OrgBudget {
  #ofObject = 0;
  #ofSide = 0;

  /** The next object begins. */
  begin(): void {
    this.#ofObject = 0;
  }

  readonly isSpent = (steps = 1): boolean => {
    const before = Math.max(freeStepsPerObject, this.#ofObject);
    this.#ofObject += steps;
    this.#ofSide += Math.max(0, this.#ofObject - before);
    return this.#ofObject > stepsPerObject || (this.#ofSide > stepsPerSide && this.#ofObject > freeStepsPerObject);
  };
}
