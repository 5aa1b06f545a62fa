import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import { confidences, severities } from '../../src/findings/severity.ts';
import { defaultPolicy } from '../../src/policy/merge.ts';
import { renderReviewJson } from '../../src/reports/json/review-json.ts';
import { renderScanJson } from '../../src/reports/json/scan-json.ts';
import type { ReviewResult } from '../../src/review/result.ts';
import { scanFiles } from '../../src/review/scan.ts';
import { allRules } from '../../src/rules/catalog.ts';
import { families } from '../../src/rules/rule.ts';
import { generatedReviews } from '../support/generated-changes.ts';
import { InMemoryRepository } from '../support/in-memory-repository.ts';

const schema = JSON.parse(readFileSync(new URL('../../docs/schema/result.schema.json', import.meta.url), 'utf8'));
const ajv = new Ajv({ strict: true, allErrors: true });
ajv.addSchema(schema, 'result');

const problemsOf = (kind: 'review' | 'scan', value: unknown): unknown => {
  const validate = ajv.getSchema(`result#/definitions/${kind}`);
  if (!validate) throw new Error('There is no such schema.');
  return validate(JSON.parse(JSON.stringify(value))) === true ? [] : validate.errors;
};

describe('the published schema of results', () => {
  let reviews: readonly ReviewResult[];
  beforeAll(async () => {
    reviews = await generatedReviews(80);
  });

  test('is that of every review, and its groups hold each finding once', () => {
    for (const result of reviews) {
      const json = renderReviewJson(result);
      expect(problemsOf('review', json)).toEqual([]);
      const key = ({ path, fingerprint }: { readonly path: string; readonly fingerprint: string }): string => `${path}\0${fingerprint}`;
      expect(json.groups.flatMap(({ members }) => members.map(key)).toSorted()).toEqual(json.findings.map(key).toSorted());
    }
  });

  test('has been tried on all that a review may hold', () => {
    const json = reviews.map(result => renderReviewJson(result));
    for (const list of ['findings', 'suppressed', 'belowThreshold', 'preExisting', 'fixed', 'errors', 'notifications'] as const)
      expect(
        json.some(one => one[list].length > 0),
        list,
      ).toBe(true);
    const groups = json.flatMap(one => one.groups);
    expect(groups.some(({ members }) => members.length > 1)).toBe(true);
    expect(groups.some(({ fix }) => (fix?.mends ?? 0) > 1)).toBe(true);
    expect(groups.some(({ older = [] }) => older.length > 0)).toBe(true);
  });

  test('is that of a scan', async () => {
    const texts = { 'compose.yaml': 'services:\n  a:\n    image: a:1.2.3\n  b:\n    image: b:1.2.3\n', Dockerfile: 'FROM a\nNONSENSE\n' };
    const result = await scanFiles(
      new Map(Object.entries(texts).map(([path, text]) => [path, { state: 'text', text }])),
      { policy: defaultPolicy, rules: allRules, version: '0.0.0' },
      { reader: new InMemoryRepository({ base: {}, head: texts }), clock: { today: () => '2026-11-24' } },
    );
    const json = renderScanJson(result);
    expect(problemsOf('scan', json)).toEqual([]);
    expect([json.version, json.groups.length < json.findings.length]).toEqual([1, true]);
  });

  test('refuses what it does not know', () => {
    const [result] = reviews;
    const json = result && renderReviewJson(result);
    expect(problemsOf('review', { ...json, more: 1 })).not.toEqual([]);
    expect(problemsOf('review', { ...json, version: 2 })).not.toEqual([]);
  });

  test('has the words of the program', () => {
    const { severity, confidence, family } = schema.definitions;
    expect([severity.enum, confidence.enum, family.enum]).toEqual([[...severities], [...confidences], [...families]]);
  });
});
