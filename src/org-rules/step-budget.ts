import type { OrgBudget } from './org-rule.ts';

/** Steps between two questions of an evaluation. */
const stepsOfQuestion = 1_024;
/** Steps for one object, all rules together: a fifth of a second. */
const stepsPerObject = 1_500_000;
/** Steps for one side of a review: two and a half seconds. */
const stepsPerSide = 20_000_000;

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

  readonly isSpent = (): boolean => {
    this.#ofObject += stepsOfQuestion;
    this.#ofSide += stepsOfQuestion;
    return this.#ofObject > stepsPerObject || this.#ofSide > stepsPerSide;
  };
}
