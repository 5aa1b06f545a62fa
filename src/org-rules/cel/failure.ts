/** What went wrong while an expression was evaluated, by the words of the API server. */
export type ErrorClass =
  | 'no-such-key'
  | 'no-such-overload'
  | 'argument'
  | 'overflow'
  | 'division-by-zero'
  | 'index-out-of-range'
  | 'bad-index-type'
  | 'optional-none'
  | 'conversion'
  | 'bad-key-type';

/** No value: an error, or something that is not known here. Functions throw it; it is no `Error`, as nobody reads its stack. */
export abstract class Failure {
  abstract readonly message: string;
}

/** An error of the expression, which `&&`, `||`, `all` and `exists` may absorb. */
export class CelFailure extends Failure {
  readonly errorClass: ErrorClass;
  readonly message: string;

  constructor(errorClass: ErrorClass, message: string) {
    super();
    this.errorClass = errorClass;
    this.message = message;
  }
}

/** The answer rests on what is not known here. Absorbed like an error, and stronger than one. */
export class CelUnknown extends Failure {
  /** A full sentence. */
  readonly message: string;

  constructor(reason: string) {
    super();
    this.message = reason;
  }
}

/** More than an expression may cost. Thrown through everything: nothing absorbs it. */
export class CostExceeded {
  readonly message = 'actual cost limit exceeded';
}

/** More time or memory than an expression may take. Thrown through everything, too. */
export class TimeExceeded {
  readonly message = 'takes longer than a rule may';
}

export const noSuchOverload = (what?: string): CelFailure =>
  new CelFailure('no-such-overload', what === undefined ? 'no such overload' : `no such overload: ${what}`);
