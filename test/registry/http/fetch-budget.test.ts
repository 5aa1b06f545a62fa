import { describe, expect, test } from 'vitest';
import { FetchBudget } from '../../../src/registry/http/fetch-budget.ts';
import { usualLimits } from '../../../src/registry/limits.ts';

const budgetOf = (limits: Partial<typeof usualLimits>): FetchBudget => new FetchBudget({ ...usualLimits, ...limits });

describe('what one image may cost', () => {
  test('is so many requests, which are counted, and not one more', () => {
    const budget = budgetOf({ imageRequests: 2 });
    expect(budget.requests).toBe(0);
    budget.takeRequest();
    budget.takeRequest();
    expect(budget.requests).toBe(2);
    expect(() => budget.takeRequest()).toThrow(
      expect.objectContaining({ code: 'too-large', message: 'More than 2 requests would be needed for one image.' }),
    );
    expect(budget.requests).toBe(2);
  });

  test('is so many bytes, the last one included', () => {
    const budget = budgetOf({ imageBytes: 10 });
    budget.takeBytes(4);
    budget.takeBytes(6);
    expect(budget.isLeft).toBe(true);
    budget.takeBytes(0);
    expect(() => budget.takeBytes(1)).toThrow(
      expect.objectContaining({ code: 'too-large', message: 'More than 10 bytes would be needed for one image.' }),
    );
    expect(budget.isLeft).toBe(false);
  });

  test('is so much time, after which all that waits is told', async () => {
    const { signal } = budgetOf({ imageMilliseconds: 1 });
    await expect.poll(() => signal.aborted).toBe(true);
    expect(budgetOf({}).signal.aborted).toBe(false);
  });
});
