import type { Finding } from '../findings/finding.ts';

/** Why a report does not show a finding. */
export type OmissionReason = 'over-limit' | 'over-size' | 'not-in-diff' | 'rolled-up' | 'said-before' | 'below-threshold' | 'only-moved';

export interface Omission {
  readonly finding: Finding;
  readonly reason: OmissionReason;
}

/** A report and what it left out: findings in = findings shown + omitted. */
export interface Rendered<T> {
  readonly payload: T;
  readonly omitted: readonly Omission[];
}
