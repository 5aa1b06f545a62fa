import type { IsOutOfTime, Tick } from '../tick.ts';
import { CostExceeded, type Failure, TimeExceeded } from './failure.ts';
import type { CelValue } from './values.ts';

/** What an expression gives: a value, or why there is none. */
export type Outcome = CelValue | Failure;

/** A field that is made when it is first asked for: a variable of a policy. */
export interface LazyFields {
  /** Undefined where there is no such field. */
  readonly field: (name: string) => Outcome | undefined;
}

/** What the names of an expression stand for. */
export interface Bindings {
  readonly values: ReadonlyMap<string, CelValue>;
  /** What `variables` holds. */
  readonly variables?: LazyFields;
  /** Where lists and maps stand in the object that is judged. */
  readonly places?: ReadonlyMap<object, readonly (string | number)[]>;
  /** True where something of a value is not known. */
  readonly hasUnknowns?: boolean;
}

/** Steps between two looks at the time. */
const stepsBetweenLooks = 1_024;
/** Steps of a part of an expression, whatever it costs: it is quick. */
export const stepsOfPart = 0.5;
/** Steps that an evaluation takes besides its own. */
const stepsOfEvaluation = 16;

/** One evaluation: what is bound, what it costs, and what it read last. */
export class Frame {
  readonly bindings: Bindings;
  /** Values of loop variables, by their slots. */
  readonly slots: Outcome[] = [];
  cost = 0;
  #readPlace: readonly (string | number)[] | undefined;
  #readKey: string | number | undefined;
  #noted: CelValue | undefined;
  readonly #limit: number;
  readonly #isOutOfTime: IsOutOfTime;
  #steps = stepsOfEvaluation;
  /** One function for all calls of a frame. */
  readonly tick: Tick = (steps = 1) => this.step(steps);

  constructor(bindings: Bindings, limit: number, isOutOfTime: IsOutOfTime) {
    this.bindings = bindings;
    this.#limit = limit;
    this.#isOutOfTime = isOutOfTime;
  }

  spend(cost: number): void {
    this.cost += cost;
    if (this.cost > this.#limit) throw new CostExceeded();
    this.step(stepsOfPart);
  }

  step(steps = 1): void {
    this.#steps += steps;
    if (this.#steps >= stepsBetweenLooks && this.#isSpent()) throw new TimeExceeded();
  }

  /** It ends: what it took is spent. */
  end(): void {
    this.#isSpent();
  }

  #isSpent(): boolean {
    const steps = this.#steps;
    this.#steps = 0;
    return this.#isOutOfTime(steps);
  }

  /** The field of the object that was read last; undefined where none was. */
  get read(): readonly (string | number)[] | undefined {
    if (!this.#readPlace || this.#readKey === undefined) return this.#readPlace;
    return [...this.#readPlace, this.#readKey];
  }

  /** Notes that a field of a container was read, if that is part of the object; without a key the container itself. */
  note(container: CelValue, key?: string | number): void {
    // Loops read one container again and again.
    if (container !== this.#noted) {
      const place = typeof container === 'object' && container !== null ? this.bindings.places?.get(container) : undefined;
      if (!place) return;
      this.#noted = container;
      this.#readPlace = place;
    }
    this.#readKey = key;
  }
}

/** For what is computed once and for all. */
export const frameless = (): Frame => new Frame({ values: new Map() }, Number.POSITIVE_INFINITY, () => false);

/** A part of an expression, ready to run. */
export interface Step {
  readonly run: (frame: Frame) => Outcome;
  /** Set for a part whose value is known from the start; it costs nothing. */
  readonly constant?: CelValue;
  /** Set for what the API server calls an attribute: without the cost of its beginning. */
  readonly asBranch?: (frame: Frame) => Outcome;
}
