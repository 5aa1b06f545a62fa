/** Why an expression does not compile, by the stage that finds it. */
export type ProblemClass =
  | 'syntax'
  | 'macro'
  | 'undeclared'
  | 'undefined-field'
  | 'overload'
  | 'type'
  | 'literal'
  | 'result-type'
  | 'constant-folding';

/** Something for which the API server refuses an expression. */
export interface CelProblem {
  readonly problemClass: ProblemClass;
  /** Begins with a small letter, without a final period: `undeclared reference to 'x'`. */
  readonly message: string;
  /** Where, in UTF-16 units of the source. */
  readonly at: number;
}

/** Ends the parser at the first thing that it cannot read. */
export class SyntaxProblem extends Error {
  override name = 'SyntaxProblem';
  readonly problem: CelProblem;

  constructor(message: string, at: number, problemClass: ProblemClass = 'syntax') {
    super(message);
    this.problem = { problemClass, message, at };
  }
}

/** A problem with its place in the expression. */
export const placedMessage = ({ message, at }: CelProblem, source: string): string => {
  const before = source.slice(0, at).split('\n');
  return `${message} (line ${before.length}, column ${(before.at(-1) ?? '').length + 1} of the expression)`;
};
