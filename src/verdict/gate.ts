import type { GateResult } from './verdict.ts';

/** What a gate says. */
export interface GateAnswer extends Omit<GateResult, 'gate'> {
  /** True when being undetermined stops the merge whatever policy says of reviews that are incomplete. */
  readonly always?: boolean;
}

/** One condition of a verdict: it looks at evidence of the type `E`, and decides nothing but its own answer. */
export interface Gate<E> {
  /** As results name it. */
  readonly name: string;
  /** Undefined: there is nothing to say. */
  readonly judge: (evidence: E) => GateAnswer | undefined;
}
