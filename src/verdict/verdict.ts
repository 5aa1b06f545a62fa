/**
 * `pass`: nothing to say. `warn`: findings to report, none that blocks. `block`: a finding at or above the `block` threshold.
 * `incomplete`: something that should have been judged could not be; never counts as passed.
 */
export type Conclusion = 'pass' | 'warn' | 'block' | 'incomplete';

/** One condition of the verdict. `undetermined` never equals `met`. */
export interface GateResult {
  /** Name of the gate: `severity`, `completeness`, … */
  readonly gate: string;
  readonly status: 'met' | 'warned' | 'not-met' | 'undetermined';
  /** A full sentence for people. */
  readonly reason: string;
}

/** The decision, made once; every report is a projection of it. */
export interface Verdict {
  readonly conclusion: Conclusion;
  /** False when a required status must fail: `block` always, `incomplete` unless policy says that it only warns. */
  readonly mayMerge: boolean;
  readonly reasons: readonly GateResult[];
}
