import type { AnnotationSource } from './check-run/annotation-room.ts';
import type { ReviewCommentPlan } from './comments/review-comment-plan.ts';
import type { ReviewThread } from './comments/review-thread.ts';
import type { PageSection } from './html/page-section.ts';
import type { SarifInput } from './sarif/sarif.ts';

/** What one kind of judgement on a change has to say, for everything that is published of the change. It decides nothing: verdicts do. */
export interface ReportSection {
  /** Whether there is more to say than that everything is well. */
  readonly isWorthSaying: boolean;
  /** For the job's log. */
  readonly sentence: string;
  /** Values by name, for the steps that come after this one. */
  readonly outputs: Readonly<Record<string, string | number>>;
  readonly annotations: AnnotationSource;
  /** The section of job summary and comment, in at most so many bytes. `rest`: a sentence that says where to find what has no room. */
  readonly summary: (budget: number, rest?: string) => string;
  /** A log's input with what this section has to say. */
  readonly sarif: (input: SarifInput) => SarifInput;
  /** The section of the page for browsers; what makes it is loaded when it is asked for. */
  readonly page: () => Promise<PageSection>;
  /** Comments on lines, given the threads that are there. */
  readonly comments: (threads: readonly ReviewThread[]) => ReviewCommentPlan;
}
