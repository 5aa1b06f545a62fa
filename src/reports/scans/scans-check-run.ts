import type { JudgedScans } from '../../review/scans/judge-results.ts';
import { appendAll } from '../../text/append-all.ts';
import type { Annotation } from '../check-run/annotation.ts';
import { conclusionOf, noteRoom, notesOf } from '../check-run/check-run.ts';
import { toCheckRunAnnotation } from '../check-run/check-run-annotations.ts';
import { type CheckRunReport, reRunAction } from '../check-run/check-run-report.ts';
import { plainLine, shorten } from '../escape.ts';
import { maxCheckRunAnnotations, maxCheckRunTextBytes, maxCheckRunTitle } from '../limits.ts';
import type { TextsAt } from '../place-link.ts';
import { verdictSentence } from '../words/verdict-words.ts';
import { annotationsOfScans } from './scans-annotations.ts';
import { renderScansSummary } from './scans-summary.ts';

/** The scans of a change as the check run `tidewaiter/scans`. Its conclusion is the verdict's. `notes`: sentences to tell at the top. */
export const renderScansCheckRun = ({ scans, verdict, notes: own }: JudgedScans, at: TextsAt, notes: readonly string[]): CheckRunReport => {
  const source = annotationsOfScans(scans, verdict);
  const shown: Annotation[] = [];
  for (const level of ['error', 'warning', 'notice'] as const) appendAll(shown, source(level, maxCheckRunAnnotations - shown.length).shown);
  // Why not those without a file: GitHub shows an annotation nowhere else, and the summary tells them all.
  const placed = shown.filter(({ path }) => path !== '');
  const head = notesOf({ notes: [...own, ...notes] });
  const room = maxCheckRunTextBytes - noteRoom - Buffer.byteLength(head);
  return {
    conclusion: conclusionOf(verdict),
    title: shorten(plainLine(verdictSentence(verdict)), maxCheckRunTitle),
    summary: `${head}${renderScansSummary(scans, verdict, at, room)}`,
    annotations: placed.map(annotation => toCheckRunAnnotation(annotation, annotation.path)),
    actions: [reRunAction],
  };
};
