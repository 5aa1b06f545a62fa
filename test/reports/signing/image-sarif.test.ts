import { describe, expect, test } from 'vitest';
import { renderSarif, type SarifInput } from '../../../src/reports/sarif/sarif.ts';
import { sarifOfReview } from '../../../src/reports/sarif/sarif-input.ts';
import { withImageResults } from '../../../src/reports/signing/image-sarif.ts';
import type { ImageReview } from '../../../src/review/images/image-review.ts';
import { hostileTexts } from '../../support/hostile-text.ts';
import { admitted, exampleReview, excepted, hostileReview, imageReview, refused, undetermined } from '../../support/image-reviews.ts';
import { reviewChange } from '../../support/in-memory-repository.ts';
import { runOf } from '../../support/valid-sarif.ts';

const nothing: SarifInput = { findings: [], notifications: [], files: new Map(), rules: new Map(), version: '1.2.3', complete: true };

const logOf = (review: ImageReview, extent: 'all' | 'open' = 'all', input: SarifInput = nothing) =>
  runOf(renderSarif(withImageResults(input, review, extent)).payload);

test('refused images are results at their text, worst first, with the state of the change', () => {
  const review = imageReview([
    { judgement: admitted(), text: 'acme/ok:1' },
    { judgement: refused({ mode: 'observe' }), text: 'acme/observed:1', change: 'unchanged' },
    { judgement: refused({ mode: 'warn' }), text: 'acme/warned:1', change: 'changed' },
    { judgement: refused(), text: 'acme/enforced:1' },
  ]);
  const { results = [], tool } = logOf(review);
  expect(results.map(({ ruleId, level, baselineState }) => [ruleId, level, baselineState])).toEqual([
    ['image-signing/unverified-image', 'error', 'new'],
    ['image-signing/unverified-image', 'warning', 'updated'],
    ['image-signing/unverified-image', 'note', 'unchanged'],
  ]);
  expect(results[0]?.locations?.[0]?.physicalLocation?.region).toEqual({ startLine: 4, startColumn: 6, endLine: 4, endColumn: 21 });
  expect(results[0]?.message.text).toBe(
    '"acme/enforced:1": The policy "acme-images" refuses it: its only signature is by an identity that the policy does not name. Use an image that one of the identities of the policy signed, or ask for the signer to be added to the policy.',
  );
  expect(tool.driver.rules).toMatchObject([
    {
      id: 'image-signing/unverified-image',
      helpUri: 'https://github.com/tidewaiter/tidewaiter/blob/v1.2.3/docs/image-signing.md',
      properties: { 'security-severity': '8.0', tags: ['security', 'container', 'image-signing', 'external/cwe/cwe-347'] },
    },
  ]);
});

test('an exception is an accepted suppression', () => {
  const [result] = logOf(imageReview([{ judgement: excepted() }])).results ?? [];
  expect(result?.suppressions).toEqual([{ kind: 'external', status: 'accepted', justification: 'Upstream does not sign; see SEC-41.' }]);
});

test('code scanning opens no alert for what is observed or excepted', () => {
  const judgements = [refused(), refused({ mode: 'warn' }), refused({ mode: 'observe' }), excepted(), undetermined(), admitted()];
  const { results = [] } = logOf(imageReview(judgements.map(judgement => ({ judgement }))), 'open');
  expect(results.map(({ level }) => level)).toEqual(['error', 'warning']);
});

describe('an image that could not be verified', () => {
  test.each([
    ['enforce', 'error', false],
    ['warn', 'warning', true],
    ['observe', 'note', true],
  ] as const)('in the mode %s is a notification of level %s, and no result', (mode, level, complete) => {
    const { results, invocations } = logOf(imageReview([{ judgement: undetermined({ mode }) }]));
    expect(results).toEqual([]);
    expect(invocations?.[0]?.executionSuccessful).toBe(complete);
    expect(invocations?.[0]?.toolExecutionNotifications).toMatchObject([
      { level, descriptor: { id: 'image-undetermined' }, locations: [{ physicalLocation: { region: { startLine: 1, startColumn: 6 } } }] },
    ]);
  });
});

test('findings and images of one change stand in one log, each with its rule', async () => {
  const result = await reviewChange({ base: {}, head: { 'a/Dockerfile': 'FROM alpine:3.22\nADD a /a\nUSER 1\n' } });
  const { results = [], tool } = logOf(exampleReview(), 'all', sarifOfReview(result));
  const ids = tool.driver.rules?.map(({ id }) => id) ?? [];
  expect(ids).toEqual(expect.arrayContaining(['dockerfile/add-local-file', 'image-signing/unverified-image']));
  for (const { ruleId = '', ruleIndex = -1 } of results) expect(ids[ruleIndex]).toBe(ruleId);
  const fingerprints = results.map(
    one => `${one.locations?.[0]?.physicalLocation?.artifactLocation?.uri} ${one.partialFingerprints?.['tidewaiter/v1']}`,
  );
  expect(new Set(fingerprints).size).toBe(results.length);
});

test('equal images in one file have fingerprints of their own, which do not depend on where they stand', () => {
  const prints = (review: ImageReview) => (logOf(review).results ?? []).map(one => one.partialFingerprints?.['tidewaiter/v1']);
  const two = prints(imageReview([{ judgement: refused() }, { judgement: refused() }]));
  expect(new Set(two).size).toBe(2);
  expect(prints(imageReview([{ judgement: admitted() }, { judgement: refused() }]))).toEqual([two[0]]);
});

test('the log stays valid whatever the texts are', () => {
  for (const text of hostileTexts(60, 3)) expect(() => logOf(hostileReview(text))).not.toThrow();
});
