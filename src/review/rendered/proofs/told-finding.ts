import type { Finding, Fix } from '../../../findings/finding.ts';
import type { SourcePlace } from '../units/rendered-text.ts';
import type { Mendable } from './rendered-proof.ts';
/** A finding about something rendered, told once for all ways in which it is deployed. */
export interface ToldFinding {
  readonly finding: Finding;
  readonly printedAt: readonly SourcePlace[];
  /** What would mend it, not proven yet, and the rule's own fix. */
  readonly mending: (Mendable & { readonly fix: Fix }) | undefined;
}
