import type { VisitedNode } from '../artifacts/file-kind.ts';
import type { Report } from '../rules/rule.ts';
import type { ActiveRule } from './active-rule.ts';

/** What becomes of that which rules say about one artifact. */
export interface ReportSink {
  /** Takes a report. False when nothing more is wanted: then the rules are stopped. */
  readonly take: (active: ActiveRule, report: Report, visited: VisitedNode) => boolean;
  /** The rule has more reports than are kept, and was stopped. */
  readonly exceeded: (active: ActiveRule) => void;
  /** The rule threw, and was stopped. */
  readonly crashed: (active: ActiveRule, error: unknown) => void;
  /** True when there is no time left: then the rules are stopped. */
  readonly isOver?: (() => boolean) | undefined;
}
