import { expect, test } from 'vitest';
import { openReview, sealReview } from '../../../app/judging/sealed-review.ts';
import { defaultPolicy } from '../../../src/policy/merge.ts';
import { renderCheckRun } from '../../../src/reports/check-run/check-run.ts';
import { planReviewComments } from '../../../src/reports/comments/review-comment-plan.ts';
import { reviewResult } from '../../../src/review/review.ts';
import { allRules } from '../../../src/rules/catalog.ts';
import { InMemoryRepository } from '../../support/in-memory-repository.ts';

const large = `services:\n${Array.from({ length: 80_000 }, (_, at) => `  s${at}: {image: nginx}\n`).join('')}`;

const reader = new InMemoryRepository({
  base: { Dockerfile: 'FROM alpine:3.22\nRUN true\nUSER 1\n', 'stack.yaml': large },
  head: { Dockerfile: 'FROM alpine:3.22\nRUN sudo true\nUSER 1\n', 'stack.yaml': large.replaceAll('nginx}', 'nginx, privileged: true}') },
});

test('a sealed review tells the same as the review, without the text of files of which only their names are told', async () => {
  const result = await reviewResult(
    { policy: defaultPolicy, rules: allRules, version: 'test' },
    { reader, clock: { today: () => '2026-11-24' } },
  );
  expect(result.coverage.entries.find(({ path }) => path === 'stack.yaml')).toMatchObject({ status: 'not-evaluated' });
  const sealed = sealReview(result);
  expect(sealed.byteLength).toBeLessThan(large.length / 10);
  const opened = openReview(sealed);
  expect(renderCheckRun(opened)).toEqual(renderCheckRun(result));
  expect(planReviewComments(opened, [])).toEqual(planReviewComments(result, []));
});
