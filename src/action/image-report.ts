import type { AnnotationSource } from '../reports/check-run/annotation-room.ts';
import type { ReviewCommentPlan } from '../reports/comments/review-comment-plan.ts';
import type { ReviewThread } from '../reports/comments/review-thread.ts';
import type { SarifInput } from '../reports/sarif/sarif.ts';

/** What verifying the images of a change came to, as everything that is published shows it. */
export interface ImageReport {
  readonly mayMerge: boolean;
  /** Whether there is more to say than that everything is well. */
  readonly isWorthSaying: boolean;
  /** For the job's log. */
  readonly sentence: string;
  readonly outputs: Readonly<Record<string, string | number>>;
  readonly annotations: AnnotationSource;
  /** The section of job summary and comment, in at most so many bytes. */
  readonly summary: (budget: number) => string;
  /** The log's input with the images. */
  readonly sarif: (input: SarifInput) => SarifInput;
  /** Comments that offer pins, given the threads that are there. */
  readonly pins: (threads: readonly ReviewThread[]) => ReviewCommentPlan;
}
