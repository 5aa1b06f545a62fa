import { beforeAll, describe, expect, test } from 'vitest';
import { markOf, readComment } from '../../../src/reports/comments/comment-markers.ts';
import { planReviewComments } from '../../../src/reports/comments/review-comment-plan.ts';
import type { ReviewResult } from '../../../src/review/result.ts';
import { generatedReviews } from '../../support/generated-changes.ts';
import { threadOf } from '../../support/review-thread.ts';

describe('of any change', () => {
  let reviews: readonly ReviewResult[];
  beforeAll(async () => {
    reviews = await generatedReviews(100);
  });

  test('a second run posts nothing and marks nothing, and knows every comment', () => {
    for (const result of reviews) {
      const first = planReviewComments(result, []);
      const threads = first.post.map(comment => threadOf({ body: `${comment.body.replaceAll('\n', '\r\n')}\r\n` }));
      const second = planReviewComments(result, threads);
      // Findings of a rule that was too much for one comment may follow in another.
      const marks = new Set(first.post.flatMap(({ fingerprints }) => fingerprints));
      expect(second.post.flatMap(({ fingerprints }) => fingerprints).filter(mark => marks.has(mark))).toEqual([]);
      expect(second.markFixed).toEqual([]);
      expect([...marks].filter(mark => !second.commented.has(mark))).toEqual([]);
    }
  });

  test('a run on another state of the files marks only what is gone', () => {
    for (const [index, result] of reviews.entries()) {
      const earlier = planReviewComments(reviews[(index + 1) % reviews.length] ?? result, []);
      const plan = planReviewComments(
        result,
        earlier.post.map(comment => threadOf(comment)),
      );
      const present = new Set(result.delta.entries.flatMap(({ head }) => (head ? [markOf(head)] : [])));
      for (const { thread } of plan.markFixed) expect(readComment(thread.body).marks.filter(({ mark }) => present.has(mark))).toEqual([]);
    }
  });
});
