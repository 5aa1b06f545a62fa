import type { PolicyRule } from '../../policy/policy.ts';

/** What suppressions need to know about a rule. */
export interface SuppressibleRule extends PolicyRule {
  readonly kind?: string;
  /** Checks of other tools that are about some of the rule's messages only. */
  readonly peers?: Readonly<Record<string, readonly string[]>>;
}
