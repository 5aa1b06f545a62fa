import { notesOf } from '../reports/check-run/check-run.ts';
import { textsAt } from '../reports/place-link.ts';
import type { ReportSection } from '../reports/report-section.ts';
import { planScanComments, scanComments } from '../reports/scans/scan-comments.ts';
import { withScanResults } from '../reports/scans/scan-sarif.ts';
import { annotationsOfScans } from '../reports/scans/scans-annotations.ts';
import { renderScansSummary } from '../reports/scans/scans-summary.ts';
import { verdictSentence } from '../reports/words/verdict-words.ts';
import type { ReviewResult } from '../review/result.ts';
import type { ToldScan } from '../review/scans/compare-sides.ts';
import type { Verdict } from '../verdict/verdict.ts';

/** The section on scanners' results of a change. `notes`: full sentences about all of them. */
export const scansSection = (
  scans: readonly ToldScan[],
  verdict: Verdict,
  notes: readonly string[],
  result: ReviewResult,
): ReportSection => {
  const head = notesOf({ notes });
  const sum = (list: 'added' | 'fixed'): number => scans.reduce((all, { scan }) => all + scan.delta[list].length, 0);
  return {
    isWorthSaying: verdict.conclusion !== 'pass',
    sentence: `Scans: ${verdictSentence(verdict)}`,
    outputs: { 'scan-verdict': verdict.conclusion, 'scan-added': sum('added'), 'scan-fixed': sum('fixed') },
    annotations: annotationsOfScans(scans, verdict),
    summary: budget => `${head}${renderScansSummary(scans, verdict, textsAt(result), budget - Buffer.byteLength(head))}`,
    sarif: input => withScanResults(input, scans, verdict),
    page: async () => (await import('../reports/html/scans-section.ts')).scansPageSection(scans, verdict, notes, textsAt(result)),
    comments: threads => planScanComments(scanComments(scans, result.changes), threads),
  };
};
