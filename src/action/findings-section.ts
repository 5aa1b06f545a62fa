import { severities } from '../findings/severity.ts';
import { annotationsOfReview } from '../reports/check-run/annotations.ts';
import { planReviewComments } from '../reports/comments/review-comment-plan.ts';
import type { ReportSection } from '../reports/report-section.ts';
import type { SarifFinding, SarifInput } from '../reports/sarif/sarif.ts';
import { sarifOfReview } from '../reports/sarif/sarif-input.ts';
import { renderSummary } from '../reports/summary.ts';
import { verdictSentence } from '../reports/words/verdict-words.ts';
import type { ReviewResult } from '../review/result.ts';
import type { ReviewedChange } from '../review/review.ts';

/** The section on what was found in a change. It comes first: its log is the one that others add to. */
export const findingsSection = ({ result, rendered }: Pick<ReviewedChange, 'result' | 'rendered'>): ReportSection => {
  const { verdict, considered } = result;
  const { shown, fixed, suppressed } = considered;
  const bySeverity = severities.map(severity => [severity, shown.filter(({ head }) => head.severity === severity).length] as const);
  return {
    isWorthSaying: verdict.conclusion !== 'pass',
    sentence: verdictSentence(verdict),
    outputs: {
      verdict: verdict.conclusion,
      findings: shown.length,
      ...Object.fromEntries(bySeverity),
      fixed: fixed.length,
      suppressed: suppressed.length,
    },
    annotations: annotationsOfReview(result),
    summary: (budget, rest) => renderSummary(result, budget, rest).payload,
    sarif: () => openFindings(result),
    page: async () => (await import('../reports/html/review-page.ts')).reviewPageSection(result, rendered?.diffs()),
    comments: threads => planReviewComments(result, threads),
  };
};

/**
 * What the log holds. Its reader is code scanning, which opens an alert for every result, whatever its `baselineState` and `suppressions`
 * say (docs.github.com, "SARIF support for code scanning", supported properties): what is gone, suppressed, told by another finding or only
 * observed is not an alert.
 */
const openFindings = (result: ReviewResult): SarifInput => {
  const input = sarifOfReview(result);
  const observed = new Set(result.considered.observed.map(entry => entry.head));
  const isOpen = ({ finding, baselineState, supersededBy }: SarifFinding): boolean =>
    supersededBy === undefined &&
    baselineState !== 'absent' &&
    baselineState !== 'unknown' &&
    finding.suppression === undefined &&
    !observed.has(finding);
  return { ...input, findings: input.findings.filter(isOpen) };
};
