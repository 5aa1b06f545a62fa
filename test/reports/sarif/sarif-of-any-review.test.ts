import type { Region, Result } from 'sarif';
import { beforeAll, describe, expect, test } from 'vitest';
import { severities } from '../../../src/findings/severity.ts';
import { renderSarif } from '../../../src/reports/sarif/sarif.ts';
import { sarifOfReview } from '../../../src/reports/sarif/sarif-input.ts';
import type { ReviewResult } from '../../../src/review/result.ts';
import { applyEdits } from '../../../src/text/text-edit.ts';
import { generatedReviews, isMerged, manyServices } from '../../support/generated-changes.ts';
import { reviewChange } from '../../support/in-memory-repository.ts';
import { runOf } from '../../support/valid-sarif.ts';

const regionOf = (result: Result | undefined): Region | undefined => result?.locations?.[0]?.physicalLocation?.region;

/** The offset of a place that SARIF counts from 1. */
const offsetOf = (text: string, line: number, column: number): number =>
  text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, one) => sum + one.length + 1, 0) +
  column -
  1;

const textIn = (text: string, { startLine = 1, startColumn = 1, endLine = 1, endColumn = 1 }: Region): string =>
  text.slice(offsetOf(text, startLine, startColumn), offsetOf(text, endLine, endColumn));

describe('a SARIF log', () => {
  let reviews: readonly ReviewResult[];
  beforeAll(async () => {
    reviews = await generatedReviews(60);
  });

  test('is valid by the schema of the standard, for every review', () => {
    for (const result of reviews) runOf(renderSarif(sarifOfReview(result)).payload);
  });

  test('has every finding of the delta once, and no more', () => {
    for (const result of reviews) {
      const { payload, omitted } = renderSarif(sarifOfReview(result));
      // SARIF has no words for what moved, and for what nobody can look for any more.
      const wordOf = { moved: 'updated', unknown: 'unchanged' } as const;
      const wanted = result.delta.entries.flatMap(entry => {
        if (isMerged(entry)) return [];
        const word = entry.state === 'moved' || entry.state === 'unknown' ? wordOf[entry.state] : entry.state;
        return [`${word} ${(entry.head ?? entry.base).fingerprint}`];
      });
      const results = payload.runs[0]?.results ?? [];
      expect(results.map(one => `${one.baselineState} ${one.partialFingerprints?.['tidewaiter/v1']}`).toSorted()).toEqual(
        wanted.toSorted(),
      );
      expect(omitted).toEqual([]);
    }
  });

  test('has regions and fixes that say what the findings say', () => {
    for (const result of reviews) {
      const run = runOf(renderSarif(sarifOfReview(result)).payload);
      const input = sarifOfReview(result).findings;
      for (const [index, one] of (run.results ?? []).entries()) {
        const { finding, baselineState } = input[index] ?? {};
        const file = (baselineState === 'absent' || baselineState === 'unknown' ? result.baseFiles : result.files).get(
          finding?.location.path ?? '',
        );
        const region = regionOf(one);
        if (!file || !finding || !region) throw new Error('A finding has no place.');
        expect(textIn(file.text, region)).toBe(file.text.slice(finding.location.range.start, finding.location.range.end));
        const replacements = one.fixes?.[0]?.artifactChanges[0]?.replacements ?? [];
        const edits = replacements.map(
          ({ deletedRegion: { startLine = 1, startColumn = 1, endLine = 1, endColumn = 1 }, insertedContent }) => ({
            range: { start: offsetOf(file.text, startLine, startColumn), end: offsetOf(file.text, endLine, endColumn) },
            newText: insertedContent?.text ?? '',
          }),
        );
        expect(edits.length > 0).toBe(finding.fix !== undefined);
        expect(applyEdits(file.text, edits)).toBe(applyEdits(file.text, finding.fix?.edits ?? []));
      }
    }
  });

  test('describes only the rules that it uses, and every result points at its own', () => {
    for (const result of reviews) {
      const run = runOf(renderSarif(sarifOfReview(result)).payload);
      const rules = run.tool.driver.rules ?? [];
      const used = new Set((run.results ?? []).flatMap(one => one.ruleId ?? []));
      expect(rules.map(rule => rule.id)).toEqual([...used].toSorted());
      for (const one of run.results ?? []) expect(rules[one.ruleIndex ?? -1]?.id).toBe(one.ruleId);
    }
  });

  test('gives all results suppressions or none, an empty list when there is none', () => {
    for (const result of reviews) {
      for (const one of runOf(renderSarif(sarifOfReview(result)).payload).results ?? []) expect(Array.isArray(one.suppressions)).toBe(true);
    }
  });

  test('says in the notifications what the result says, each with a described code', () => {
    for (const result of reviews) {
      const run = runOf(renderSarif(sarifOfReview(result)).payload);
      const told = run.invocations?.[0]?.toolExecutionNotifications ?? [];
      expect(told.map(({ descriptor, level }) => [descriptor?.id, level])).toEqual(
        result.notifications.map(({ code, level }) => [code, level]),
      );
      for (const { descriptor } of told) expect(run.tool.driver.notifications?.[descriptor?.index ?? -1]?.id).toBe(descriptor?.id);
      expect(run.invocations?.[0]?.executionSuccessful).toBe(result.verdict.reasons.every(reason => reason.status !== 'undetermined'));
    }
  });
});

describe('too many results', () => {
  const change = manyServices(
    3_000,
    index => `    image: acme/a:1.2.3\n    ${index >= 2_000 ? 'privileged: true\n    volumes: ["/etc:/e"]' : 'read_only: false'}\n`,
  );

  test('are cut at 5,000, the most severe kept, and the log says how many are left out', async () => {
    const input = sarifOfReview(await reviewChange(change));
    const { payload, omitted } = renderSarif(input);
    const run = runOf(payload);
    expect(run.results).toHaveLength(5_000);
    expect(omitted.length).toBe(input.findings.length - 5_000);
    const ranks: readonly string[] = severities;
    const rank = (severity: string): number => ranks.indexOf(severity);
    const worstLeft = Math.min(...omitted.map(({ finding }) => rank(finding.severity)));
    const leastKept = Math.max(...(run.results ?? []).map(({ properties }) => rank(String(properties?.['severity']))));
    expect(leastKept).toBeLessThanOrEqual(worstLeft);
    expect(run.invocations?.[0]?.toolExecutionNotifications?.at(-1)).toMatchObject({
      level: 'warning',
      descriptor: { id: 'too-many-results' },
    });
  });
});
