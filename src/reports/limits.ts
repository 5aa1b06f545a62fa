/** GitHub takes 10 annotations of each level from one step ("limited to 10 warning annotations and 10 error annotations per step", REST reference, check runs). */
export const maxAnnotationsPerLevel = 10;
/** A job summary over 1 MiB is refused whole (docs.github.com, workflow commands, "Step isolation and limits"). */
export const maxJobSummaryBytes = 1_048_576;
/** A comment's body holds 65,536 characters. */
export const maxCommentLength = 65_536;
/** Comments of one review; more of them run into time-outs and abuse limits. */
export const maxReviewComments = 25;
/** The same rule more often than this in one review becomes one comment. */
export const maxCommentsPerRule = 5;
/** Code scanning takes 25,000 results of a run and keeps 5,000 (docs.github.com, SARIF support, "Validating your SARIF file"). */
export const maxSarifResults = 5_000;
/** Longest annotation message, in characters (REST reference, check runs: 64 KB); one this long is not read anyway. */
export const maxAnnotationLength = 4_000;
