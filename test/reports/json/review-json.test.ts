import { describe, expect, test } from 'vitest';
import { renderReviewJson } from '../../../src/reports/json/review-json.ts';
import { generatedReviews, isMerged } from '../../support/generated-changes.ts';
import { countingOwnComments, reviewChange } from '../../support/in-memory-repository.ts';

describe('the JSON of a review', () => {
  test('has the verdict, and every finding in the list that says why it counts or not', async () => {
    const base = 'FROM alpine:3.22\nADD a /a\nEXPOSE 22\nWORKDIR /x\nUSER 1\n';
    const head =
      'FROM alpine:3.22\nADD a /a\n# tidewaiter: ignore[dockerfile/workdir-relative] -- known\nWORKDIR y\nENV API_TOKEN=ghp_16C7e42F292c6912E7710c838347Ae178B4a\nUSER 1\n';
    const gone = 'FROM alpine:3.22\nADD a /a\nUSER 1\n';
    const result = await reviewChange(
      { base: { Dockerfile: base, 'old/Dockerfile': gone }, head: { Dockerfile: head } },
      { policy: countingOwnComments },
    );
    const json = JSON.parse(JSON.stringify(renderReviewJson(result)));
    const told = (list: readonly { readonly ruleId: string; readonly startLine: number }[]): readonly string[] =>
      list.map(({ ruleId, startLine }) => `${ruleId} ${startLine}`);
    expect(Object.keys(json).toSorted()).toEqual([
      'belowThreshold',
      'coverage',
      'errors',
      'findings',
      'fixed',
      'groups',
      'notifications',
      'preExisting',
      'removed',
      'superseded',
      'suppressed',
      'unknown',
      'verdict',
      'version',
    ]);
    expect(json.verdict).toMatchObject({ conclusion: 'block', mayMerge: false });
    expect(told(json.findings)).toEqual(['dockerfile/secret-in-env-or-arg 5']);
    expect(told(json.suppressed)).toEqual(['dockerfile/workdir-relative 4']);
    expect(told(json.preExisting)).toEqual(['dockerfile/add-local-file 2']);
    expect(told(json.fixed)).toEqual(['dockerfile/ssh-port-exposed 3']);
    expect(told(json.removed)).toEqual(['dockerfile/add-local-file 2']);
    expect(json.findings[0]).toMatchObject({ baselineState: 'new' });
    expect(json.suppressed[0]).toMatchObject({ baselineState: 'new', suppression: { by: 'comment', reason: 'known' } });
  });

  test('says which suppression the change adds, and that the finding counts until then', async () => {
    const head = 'FROM alpine:3.22\n# tidewaiter: ignore[dockerfile/workdir-relative] -- known\nWORKDIR y\nUSER 1\n';
    const [finding] = renderReviewJson(await reviewChange({ base: {}, head: { Dockerfile: head } })).findings;
    expect(finding).toMatchObject({ ruleId: 'dockerfile/workdir-relative', pendingSuppression: { by: 'comment', reason: 'known' } });
    expect(finding).not.toHaveProperty('suppression');
  });

  test('says what caused a finding on an untouched line', async () => {
    const dockerfile = 'FROM node:24.11-bookworm-slim\nUSER node\n';
    const result = await reviewChange({ base: { Dockerfile: dockerfile }, head: { Dockerfile: 'FROM node:24.11-bookworm-slim\n' } });
    expect(renderReviewJson(result).findings).toMatchObject([
      { ruleId: 'dockerfile/root-user', causes: [{ kind: 'deleted', path: 'Dockerfile', line: 2, endLine: 2, text: 'USER node' }] },
    ]);
  });

  test('has every finding of base and head in one list', async () => {
    for (const result of await generatedReviews(80)) {
      const { findings, suppressed, belowThreshold, preExisting, fixed, removed, unknown } = renderReviewJson(result);
      expect(
        [findings, suppressed, belowThreshold, preExisting, fixed, removed, unknown]
          .flat()
          .map(finding => finding.fingerprint)
          .toSorted(),
      ).toEqual(
        // One that another finding says more of in its place is that one.
        result.delta.entries.flatMap(entry => (isMerged(entry) ? [] : [(entry.head ?? entry.base).fingerprint])).toSorted(),
      );
    }
  });
});
