import { describe, expect, test } from 'vitest';
import type { Threshold } from '../../src/policy/layers/values.ts';
import { compareThreshold, contradictions, looser, stricter } from '../../src/policy/threshold.ts';

const ascending: readonly Threshold[] = ['info', 'low', 'medium', 'high', 'critical', 'none'];

test('a threshold lets fewer findings through than each that stands before it, and "none" lets none', () => {
  for (const [at, one] of ascending.entries())
    for (const [before, other] of ascending.entries()) {
      expect(Math.sign(compareThreshold(one, other)), `${one} ${other}`).toBe(Math.sign(at - before));
      const [less, more] = at < before ? [one, other] : [other, one];
      expect([looser(one, other), stricter(one, other)]).toEqual([less, more]);
    }
});

describe('a threshold of a file contradicts its "report"', () => {
  test('when it lies below, which names what would happen and two remedies', () => {
    expect(contradictions({ report: 'medium', comment: 'low', block: 'info' })).toEqual([
      {
        path: ['thresholds', 'comment'],
        at: 'value',
        message: '"thresholds.comment" (low) lies below "thresholds.report" (medium): findings would get a comment without being shown.',
        hint: 'Lower "report" to low, or raise "comment" to medium.',
      },
      {
        path: ['thresholds', 'block'],
        at: 'value',
        message: '"thresholds.block" (info) lies below "thresholds.report" (medium): findings would block without being shown.',
        hint: 'Lower "report" to info, or raise "block" to medium.',
      },
    ]);
  });

  test('not when it is as high, higher, or not given', () => {
    expect(contradictions({ report: 'medium', comment: 'medium', block: 'none' })).toEqual([]);
    expect(contradictions({ report: 'medium' })).toEqual([]);
    expect(contradictions({ comment: 'info', block: 'info' })).toEqual([]);
  });
});
