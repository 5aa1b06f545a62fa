import type { Policy } from '../policy/policy.ts';
import type { ChangeAuthor } from '../policy/waivable.ts';
import type { AnyRule } from '../rules/rule.ts';

/** What is to be reviewed by what; where it is read from are the ports. */
export interface ReviewRequest {
  readonly policy: Policy;
  readonly rules: readonly AnyRule[];
  /** Where the policy file is looked for: a change of it is told, since it does not count for itself. */
  readonly policyPath?: string;
  /** Whose change it is, when known: the organization's policy may let only some people waive. */
  readonly author?: ChangeAuthor;
  /** Version of Tidewaiter, for the reports. */
  readonly version: string;
}
