import { expect, test } from 'vitest';
import { toReviewRecord } from '../../../../app/jobs/review/review-record.ts';

test('of a review twenty reasons are stored, and of each its first thousand characters', () => {
  const reasons = Array.from({ length: 21 }, (_, index) => ({
    gate: 'findings' as const,
    status: 'met' as const,
    reason: 'x'.repeat(990 + index),
  }));
  const facts = { reasons, shown: [] } as unknown as Parameters<typeof toReviewRecord>[0];
  const target = { owner: 'acme', repo: 'app', base: 'b', head: 'h' } as unknown as Parameters<typeof toReviewRecord>[1];
  const circumstances = {} as unknown as Parameters<typeof toReviewRecord>[2];
  const record = toReviewRecord(facts, target, circumstances);
  expect(record.reasons?.map(({ reason }) => reason.length)).toEqual([
    ...Array.from({ length: 11 }, (_, index) => 990 + index),
    ...Array(9).fill(1_000),
  ]);
  expect(record.reasons?.[0]).toEqual({ gate: 'findings', status: 'met', reason: 'x'.repeat(990) });
  expect(Object.keys(record)).not.toContain('shown');
});
