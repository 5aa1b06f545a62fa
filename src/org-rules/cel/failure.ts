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

/** No value: an error, or something that is not known here. Functions throw it. */
export abstract class Failure extends Error {}

/** An error of the expression, which `&&`, `||`, `all` and `exists` may absorb. */
export class CelFailure extends Failure {
  override name = 'CelFailure';
  readonly errorClass: ErrorClass;

  constructor(errorClass: ErrorClass, message: string) {
    super(message);
    this.errorClass = errorClass;
  }
}

/** The answer rests on what is not known here; the message is a full sentence. Absorbed like an error, and stronger than one. */
export class CelUnknown extends Failure {
  override name = 'CelUnknown';
}

/** More than an expression may cost. Thrown through everything: nothing absorbs it. */
export class CostExceeded extends Error {
  override name = 'CostExceeded';
}

/**
 * An error that ends the evaluation: the API server's own code fails on it, and nothing absorbs it. Thrown through everything. Source: cel-go,
 * ext/lists.go, whose `sort` takes an argument that failed for a list; Kubernetes answers "internal error".
 */
export class CelAborted extends Error {
  override name = 'CelAborted';
  readonly failure: CelFailure;

  constructor(failure: CelFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** More time or memory than an expression may take. Thrown through everything, too. */
export class TimeExceeded extends Error {
  override name = 'TimeExceeded';
}

export const noSuchOverload = (what?: string): CelFailure =>
  new CelFailure('no-such-overload', what === undefined ? 'no such overload' : `no such overload: ${what}`);
