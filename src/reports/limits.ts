/**
 * GitHub takes 10 annotations of each level from one step ("limited to 10 warning annotations and 10 error annotations per step", REST
 * reference, check runs).
 */
export const maxAnnotationsPerLevel = 10;
/** Longest annotation message, in UTF-16 units. The runner keeps 4,096 of them; the rest is room for what is added at the end. */
export const maxAnnotationLength = 4_000;
/** A job summary over 1 MiB is refused whole (docs.github.com, workflow commands, "Step isolation and limits"), in bytes of UTF-8. */
export const maxJobSummaryBytes = 1_048_576;
/** A comment's body holds 65,536 characters. */
export const maxCommentLength = 65_536;
/** Comments of one review; more of them run into time-outs and abuse limits. */
export const maxReviewComments = 25;
/** The same rule more often than this in one review becomes one comment. */
export const maxCommentsPerRule = 5;
/** Comments of ours that one run marks as fixed: the rest is for the next run, so that no run comes near the limits on writes. */
export const maxFixedCommentsPerRun = 50;
/**
 * A check run's summary and text hold 65,535 characters each (REST reference, "Create a check run", `output`); counted here in bytes, which
 * are never fewer.
 */
export const maxCheckRunTextBytes = 65_535;
/** A check run's title. The reference names no limit; 255 is that of an annotation's title, and what a list of checks shows is shorter. */
export const maxCheckRunTitle = 255;
/** "Limited to a maximum of 50 annotations per API request" (REST reference, "Create a check run", `output.annotations`). */
export const maxAnnotationsPerRequest = 50;
/** Annotations of a check run: ten requests, each of which counts five points. What is beyond is in the summary. */
export const maxCheckRunAnnotations = 10 * maxAnnotationsPerRequest;
/** Code scanning takes 25,000 results of a run and keeps 5,000 (docs.github.com, SARIF support, "Validating your SARIF file"). */
export const maxSarifResults = 5_000;

/**
 * Longest texts that a report for people shows, in UTF-16 units. They keep one huge value from pushing everything else out; the whole text
 * is in the file that the report names.
 */
export const maxShownMessage = 600;
export const maxShownPath = 300;
export const maxShownText = 200;

/** Places that belong to a finding and are shown with it. */
export const maxShownPlaces = 10;
