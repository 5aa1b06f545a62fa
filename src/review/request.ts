import type { Policy } from '../policy/policy.ts';
import type { AnyRule } from '../rules/rule.ts';

/** What is to be reviewed by what; where it is read from are the ports. */
export interface ReviewRequest {
  readonly policy: Policy;
  readonly rules: readonly AnyRule[];
  /** Where the policy file is looked for: a change of it is told, since it does not count for itself. */
  readonly policyPath?: string;
  /** Version of Tidewaiter, for the reports. */
  readonly version: string;
}
