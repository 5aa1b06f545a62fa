import { describe, expect, test } from 'vitest';
import { planReviewComments } from '../../../src/reports/comments/review-comment-plan.ts';
import type { ReviewThread } from '../../../src/reports/comments/review-thread.ts';
import { planPinComments } from '../../../src/reports/signing/pin-comments.ts';
import type { ImageReview } from '../../../src/review/images/image-review.ts';
import { applyEdits } from '../../../src/text/text-edit.ts';
import { hostileTexts } from '../../support/hostile-text.ts';
import { admitted, appDigest, hostileReview, imageReview, type Place, refused, undetermined } from '../../support/image-reviews.ts';
import { type Change, reviewChange } from '../../support/in-memory-repository.ts';
import { linksOfGitHub, readInline } from '../../support/markdown-reader.ts';
import { threadOf } from '../../support/review-thread.ts';

/** The change that brings the files of a review in, and the plan for it. */
const planned = async (review: ImageReview, threads: readonly ReviewThread[] = [], base: Change['base'] = {}) => {
  const head = Object.fromEntries([...review.files].map(([path, { text }]) => [path, text]));
  return planPinComments(review, await reviewChange({ base, head }), threads);
};

const tagged: Place = { judgement: admitted(), pinned: true };
const pinned: Place = {
  judgement: admitted(undefined, { image: `ghcr.io/acme/app@${appDigest}` }),
  text: `ghcr.io/acme/app:1.4@${appDigest}`,
};

describe('an image that was verified by its tag', () => {
  test('is offered to be pinned, with its tag kept', async () => {
    const { post, plain, omitted } = await planned(imageReview([tagged]));
    expect(post).toMatchObject([{ path: 'Dockerfile', line: 1, side: 'RIGHT' }]);
    expect(post[0]?.body).toBe(
      [
        '<!-- tidewaiter -->\n**This image was verified, but its tag can move**',
        `\`ghcr.io/acme/app:1.4\` is \`${appDigest}\` now, signed by \`https://github.com/acme/app/.github/workflows/release.yml@refs/tags/v1.4.0\`. A tag can be moved to other content after this check; a digest can't.`,
        '**Fix.** Pin `ghcr.io/acme/app:1.4` to the digest that was verified.',
        `\`\`\`suggestion\nFROM ghcr.io/acme/app:1.4@${appDigest} AS stage0\n\`\`\``,
        `<!-- tidewaiter:image-signing/movable-tag:${post[0]?.fingerprints[0]} -->`,
      ].join('\n\n'),
    );
    expect(plain[0]?.body).not.toContain('suggestion');
    expect(omitted).toEqual([]);
  });

  test('is offered once, whatever became of the offer', async () => {
    const first = await planned(imageReview([tagged]));
    for (const more of [{}, { isResolved: true }, { hasReplies: true }]) {
      const threads = first.post.map(comment => threadOf(comment, more));
      const again = await planned(imageReview([tagged]), threads);
      expect([again.post, again.markFixed]).toEqual([[], []]);
      expect(again.records.map(({ state }) => state)).toEqual(['open']);
    }
  });

  test('and pinned since, has its offer marked as fixed', async () => {
    const threads = (await planned(imageReview([tagged]))).post.map(comment => threadOf(comment));
    const { markFixed, post, records } = await planned(imageReview([pinned]), threads);
    expect(markFixed.map(({ body, resolve }) => [body.split('\n')[1]?.slice(0, 9), body.includes('```suggestion'), resolve])).toEqual([
      ['**Fixed**', false, true],
    ]);
    expect([post, records.map(({ state }) => state)]).toEqual([[], ['fixed']]);
  });

  test('and pinned since, in a thread that people answered, is left to them', async () => {
    const threads = (await planned(imageReview([tagged]))).post.map(comment => threadOf(comment, { hasReplies: true }));
    const { markFixed, records } = await planned(imageReview([pinned]), threads);
    expect([markFixed, records.map(({ state }) => state)]).toEqual([[], ['kept']]);
  });
});

test('an offer is not taken for fixed when the registry does not answer, or the file was not read', async () => {
  const threads = (await planned(imageReview([tagged]))).post.map(comment => threadOf(comment));
  const silent = imageReview([{ judgement: undetermined({ image: 'ghcr.io/acme/app:1.4' }), text: 'ghcr.io/acme/app:1.4' }]);
  const unread = imageReview([], {
    coverage: { entries: [{ path: 'Dockerfile', status: 'not-evaluated', reason: 'It is too large.' }], listComplete: true },
  });
  const cut = imageReview([], { coverage: { entries: [], listComplete: false } });
  for (const review of [silent, unread, cut]) expect((await planned(review, threads)).markFixed).toEqual([]);
});

test.each([
  ['that was refused', { judgement: refused(), pinned: true }],
  ['that was there before', { ...tagged, change: 'unchanged' as const }],
  ['without a proven pin', { judgement: admitted() }],
])('an image %s is not offered to be pinned', async (_, place) => {
  expect((await planned(imageReview([place]))).post).toEqual([]);
});

test('an image outside of the diff is not offered to be pinned, since GitHub takes no comment there', async () => {
  const review = imageReview([tagged]);
  const [text = ''] = [...review.files.values()].map(file => file.text);
  expect((await planned(review, [], { Dockerfile: text })).post).toEqual([]);
});

test('ten offers stand on a pull request at most', async () => {
  const review = imageReview(Array.from({ length: 30 }, (_, index) => ({ ...tagged, text: `ghcr.io/acme/app-${index}:1.4` })));
  const first = await planned(review);
  expect(first.post).toHaveLength(10);
  expect(
    (
      await planned(
        review,
        first.post.map(comment => threadOf(comment)),
      )
    ).post,
  ).toEqual([]);
});

test("the review's own plan leaves offers alone", async () => {
  const threads = (await planned(imageReview([tagged]))).post.map(comment => threadOf(comment));
  const result = await reviewChange({ base: {}, head: { Dockerfile: 'FROM scratch\nUSER 1\n' } });
  expect(planReviewComments(result, threads).markFixed).toEqual([]);
});

test('the suggestion writes what the proven edit writes', async () => {
  const review = imageReview([{ judgement: admitted(), text: 'redis:7' }, tagged]);
  const { post } = await planned(review);
  const [image] = review.images.filter(({ pin }) => pin);
  const file = review.files.get('Dockerfile');
  if (!image?.pin || !file) throw new Error('The example has no pin.');
  const line = post[0]?.line ?? 0;
  const suggested = /```suggestion\n(?<text>.*)\n```/u.exec(post[0]?.body ?? '')?.groups?.['text'];
  expect(
    file.text
      .split('\n')
      .with(line - 1, suggested ?? '')
      .join('\n'),
  ).toBe(applyEdits(file.text, image.pin.edits));
});

test('no text of a pull request or a certificate takes effect in an offer', async () => {
  let offers = 0;
  for (const hostile of hostileTexts(80, 17)) {
    const review = hostileReview(hostile);
    // Line breaks in a reference are none of this test's business: no parser gives such a node.
    for (const { body } of (await planned(review)).post) {
      offers += 1;
      const said = body
        .split('\n\n')
        .slice(1, 3)
        .map(part => part.replace(/^\*\*Fix\.\*\*/u, ''));
      for (const part of said) {
        const read = readInline(part);
        expect([read.active, read.addresses, linksOfGitHub(read.text)], part).toEqual([[], [], []]);
      }
    }
  }
  expect(offers).toBeGreaterThan(10);
});
