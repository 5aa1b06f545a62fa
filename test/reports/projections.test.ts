import { beforeAll, describe, expect, test } from 'vitest';
import { renderAnnotations } from '../../src/reports/check-run/annotations.ts';
import { renderCheckRun } from '../../src/reports/check-run/check-run.ts';
import { planReviewComments } from '../../src/reports/comments/review-comment-plan.ts';
import { renderReviewComments } from '../../src/reports/comments/review-comments.ts';
import { shorten } from '../../src/reports/escape.ts';
import { renderReviewJson } from '../../src/reports/json/review-json.ts';
import { maxCheckRunTitle } from '../../src/reports/limits.ts';
import type { Omission } from '../../src/reports/rendered.ts';
import { renderSarif } from '../../src/reports/sarif/sarif.ts';
import { sarifOfReview } from '../../src/reports/sarif/sarif-input.ts';
import { renderSummary } from '../../src/reports/summary.ts';
import { noPaint, renderReviewText } from '../../src/reports/terminal.ts';
import { verdictSentence, verdictWords } from '../../src/reports/words/verdict-words.ts';
import type { ReviewResult } from '../../src/review/result.ts';
import { considerEntries } from '../../src/verdict/considered.ts';
import { groupsOf } from '../../src/verdict/groups.ts';
import { generatedReviews } from '../support/generated-changes.ts';
import { tablesOf } from '../support/summary-reader.ts';

const reports = {
  annotations: renderAnnotations,
  'review comments': (result: ReviewResult) => renderReviewComments(result),
  'review comments to write': (result: ReviewResult) => planReviewComments(result, []),
  'check run': (result: ReviewResult) => renderCheckRun(result),
  summary: (result: ReviewResult) => renderSummary(result),
  'terminal text': (result: ReviewResult) => renderReviewText(result, noPaint),
  JSON: renderReviewJson,
  SARIF: (result: ReviewResult) => renderSarif(sarifOfReview(result)),
} as const;

describe('the reports of one review', () => {
  let reviews: readonly ReviewResult[];
  beforeAll(async () => {
    reviews = await generatedReviews(100);
  });

  test.each(Object.entries(reports))('%s: is made without changing the result, and the same each time', (_, render) => {
    for (const result of reviews) expect(render(result)).toEqual(render(result));
  });

  test('tell the same verdict', () => {
    for (const result of reviews) {
      const { verdict } = result;
      expect(renderSummary(result).payload.split('\n')[0]).toBe(`## Tidewaiter: ${verdictWords(verdict)}`);
      expect(renderReviewText(result, noPaint).trimEnd().split('\n').at(-1)).toBe(verdictSentence(verdict));
      const { title, conclusion } = renderCheckRun(result).payload;
      expect([title, conclusion !== 'failure']).toEqual([shorten(verdictSentence(verdict), maxCheckRunTitle), verdict.mayMerge]);
      expect(renderReviewJson(result).verdict).toBe(verdict);
      const complete = renderSarif(sarifOfReview(result)).payload.runs[0]?.invocations?.[0]?.executionSuccessful;
      expect(complete).toBe(verdict.reasons.every(reason => reason.status !== 'undetermined'));
    }
  });

  test('tell of the same findings', () => {
    for (const result of reviews) {
      const { shown, suppressed, fixed } = considerEntries(
        result.delta,
        result.policy,
        new Set(result.changes.files.map(file => file.path)),
      );
      const json = renderReviewJson(result);
      const groups = groupsOf(result);
      expect(json.groups.length).toBe(groups.length);
      const groupsLeft = (omitted: readonly Omission[]): number => {
        const left = new Set(omitted.map(({ finding }) => finding));
        return groups.filter(({ members: [first] }) => left.has(first.head)).length;
      };
      const summary = renderSummary(result).payload;
      const annotations = renderAnnotations(result);
      const comments = renderReviewComments(result);
      const problems = annotations.payload.filter(annotation => annotation.title === 'Not evaluated').length;
      expect({
        json: json.findings.length,
        summary: tablesOf(summary).shown + tablesOf(summary).left,
        rows: tablesOf(summary).rows,
        annotations: annotations.payload.length - problems + groupsLeft(annotations.omitted),
        comments: comments.payload.length + comments.omitted.length,
      }).toEqual({ json: shown.length, summary: shown.length, rows: groups.length, annotations: groups.length, comments: shown.length });
      expect([json.suppressed.length, json.fixed.length]).toEqual([suppressed.length, fixed.length]);
      if (fixed.length > 0) expect(summary).toContain(`<summary>Fixed by this change (${fixed.length})</summary>`);
      if (suppressed.length > 0) expect(summary).toContain(`<summary>Suppressed (${suppressed.length})</summary>`);
    }
  });
});
