import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { type PublishedReview, ReviewNotRecordedError, recordReview } from '../../../../app/jobs/review/record-review.ts';
import { detailsUrlOf, pageOf } from '../../../../app/jobs/review/review-page.ts';
import type { ReviewSession } from '../../../../app/jobs/review/review-session.ts';
import { recordVerification } from '../../../../app/jobs/verify/record-verification.ts';
import type { ReviewFacts } from '../../../../app/judging/review-facts.ts';
import type { CommentRecord } from '../../../../src/reports/comments/review-comment-plan.ts';
import { createMemoryStore } from '../../../support/app/memory-store.ts';

const [base, head] = ['b'.repeat(40), 'a'.repeat(40)];
const target = { owner: 'acme', repo: 'app', number: 5, base, head, baseRef: 'main' };
const { number: _number, ...groupTarget } = target;

/** A session of a job that began a moment ago, and what it has written down. */
const sessionOf = ({ attempt = 1, isIdKnown = true } = {}) => {
  const store = createMemoryStore();
  const counted: object[] = [];
  const lines: Record<string, unknown>[] = [];
  const pages: string[] = [];
  const session = {
    tools: {
      store,
      metrics: { review: (one: object) => counted.push(one), images: (one: object) => counted.push(one) },
      settings: {},
      judging: { renderPage: async () => void pages.push('rendered') },
    },
    repository: { installationId: 7, owner: 'acme', repo: 'app', ...(isIdKnown && { repositoryId: 12 }) },
    run: { correlationId: 'c-1', attempt, signal: new AbortController().signal },
    calls: () => 9,
    log: pino({}, { write: (line: string) => lines.push(JSON.parse(line)) }),
    startedAt: performance.now() - 1_500,
    today: '2026-11-24',
  } as unknown as ReviewSession;
  return { session, store, counted, lines, pages };
};

const review: ReviewFacts = {
  baseSha: base,
  headSha: head,
  engineVersion: '1.0.0',
  policyDigest: 'd'.repeat(64),
  inputs: {},
  verdict: 'block',
  counts: { 'new high': 1 },
  findings: [],
  policy: 'All.',
  shown: 3,
  reasons: [{ gate: 'severity', status: 'block', reason: 'High findings.', findings: [] } as never],
} as unknown as ReviewFacts;
const published: PublishedReview = { target, review, checkRunId: 31, conclusion: 'failure', comments: [] };
const duration = expect.toSatisfy((ms: number) => Number.isInteger(ms) && ms >= 1_500 && ms < 60_000);

describe('a review that was published', () => {
  test('is stored with what it took, written down with its reasons, counted and logged', async () => {
    const { session, store, counted, lines } = sessionOf();
    await recordReview(session, published);
    expect(store.reviews).toEqual([
      expect.objectContaining({
        installationId: 7,
        repositoryId: 12,
        owner: 'acme',
        repo: 'app',
        number: 5,
        baseRef: 'main',
        headSha: head,
        checkRunId: 31,
        conclusion: 'failure',
        judgedOn: '2026-11-24',
        durationMs: duration,
        apiCalls: 9,
        correlationId: 'c-1',
        reasons: [{ gate: 'severity', status: 'block', reason: 'High findings.' }],
      }),
    ]);
    expect(store.reviews[0]).not.toHaveProperty('page');
    expect(store.audits).toEqual([
      {
        action: 'review.decided',
        actor: 'tidewaiter',
        installationId: 7,
        repositoryId: 12,
        owner: 'acme',
        repo: 'app',
        number: 5,
        sha: head,
        correlationId: 'c-1',
        detail: {
          conclusion: 'failure',
          verdict: 'block',
          reasons: [{ gate: 'severity', status: 'block', reason: 'High findings.' }],
          checkRunId: 31,
          policyDigest: review.policyDigest,
          engineVersion: '1.0.0',
          counts: { 'new high': 1 },
        },
      },
    ]);
    expect(counted).toEqual([{ conclusion: 'failure', durationMs: duration, apiCalls: 9, findings: 3 }]);
    expect(lines).toMatchObject([{ level: 30, sha: head, conclusion: 'failure', checkRunId: 31, findings: 3, apiCalls: 9 }]);
  });

  test('has its page stored beside it', async () => {
    const { session, store } = sessionOf();
    const page = { page: new Uint8Array(2), contentPolicy: 'x' };
    await recordReview(session, { ...published, page });
    expect(store.reviews).toMatchObject([{ page }]);
  });

  test('of a merge group has no number and no comments, and one of a repository whose id nobody knows has none', async () => {
    const { session, store } = sessionOf({ isIdKnown: false });
    await recordReview(session, { ...published, target: groupTarget });
    for (const stored of [...store.reviews, ...store.audits])
      for (const key of ['number', 'repositoryId']) expect(stored).not.toHaveProperty(key);
    expect(await store.comments(target)).toEqual([]);
  });

  test('has the comments remembered that its pull request has', async () => {
    const { session, store } = sessionOf();
    const comment: CommentRecord = { commentId: 3, fingerprint: 'f', ruleId: 'a/b', state: 'open' } as never;
    await recordReview(session, { ...published, comments: [comment] });
    expect(await store.comments(target)).toEqual([comment]);
  });

  test('is stored once, when a later try of its job finds it there, and the decision is written down', async () => {
    const { session, store } = sessionOf({ attempt: 2 });
    await recordReview(session, published);
    await recordReview(session, published);
    expect([store.reviews.length, store.audits.length]).toEqual([1, 2]);
    await recordReview(session, { ...published, checkRunId: 32 });
    expect(store.reviews.map(({ checkRunId }) => checkRunId)).toEqual([31, 32]);
    const first = sessionOf();
    await recordReview(first.session, published);
    await recordReview(first.session, published);
    expect(first.store.reviews).toHaveLength(2);
  });

  test('and could not be stored makes its job fail, which is tried again, and is not counted', async () => {
    const { session, store, counted, lines } = sessionOf();
    store.broken.add('saveReview');
    const failure = await recordReview(session, published).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(ReviewNotRecordedError);
    expect(failure).toMatchObject({
      name: 'ReviewNotRecordedError',
      retryable: true,
      message: 'The review is published, but could not be stored.',
    });
    expect(failure).toHaveProperty('cause.message', expect.stringContaining('saveReview'));
    expect([counted, lines]).toEqual([[], []]);
  });
});

describe('a verification that was published', () => {
  const facts = { states: { admitted: 2 }, images: [] } as never;
  const verified = { target, checkRunId: 31, conclusion: 'success', facts };

  test('is written down, counted and logged', async () => {
    const { session, store, counted, lines } = sessionOf();
    await recordVerification(session, verified);
    expect(store.audits).toEqual([
      {
        action: 'images.decided',
        actor: 'tidewaiter',
        installationId: 7,
        repositoryId: 12,
        owner: 'acme',
        repo: 'app',
        number: 5,
        sha: head,
        correlationId: 'c-1',
        detail: { conclusion: 'success', checkRunId: 31, states: { admitted: 2 }, images: [] },
      },
    ]);
    expect(counted).toEqual([{ conclusion: 'success', durationMs: duration, states: { admitted: 2 } }]);
    expect(lines).toMatchObject([{ level: 30, sha: head, conclusion: 'success', states: { admitted: 2 }, apiCalls: 9 }]);
  });

  test('by policies with errors says so, and names no images', async () => {
    const { session, store, counted } = sessionOf();
    await recordVerification(session, { target: groupTarget, checkRunId: 31, conclusion: 'failure' });
    expect(store.audits).toMatchObject([{ action: 'images.policy-invalid', detail: { conclusion: 'failure', checkRunId: 31 } }]);
    expect(store.audits[0]).not.toHaveProperty('number');
    expect(counted).toMatchObject([{ states: {} }]);
  });

  test('and could not be written down makes its job fail, and is not counted', async () => {
    const { session, store, counted } = sessionOf();
    store.broken.add('audit');
    await expect(recordVerification(session, verified)).rejects.toBeInstanceOf(ReviewNotRecordedError);
    expect(counted).toEqual([]);
  });
});

test('a check leads to the page of its review, and a page is rendered, where there are pages', async () => {
  const pages = { publicUrl: 'https://reviews.example' } as never;
  expect(detailsUrlOf({ pages }, 31)).toMatch(/^https:\/\/reviews\.example\/.*31$/u);
  expect(detailsUrlOf({}, 31)).toBeUndefined();
  const { session, pages: rendered } = sessionOf();
  expect(await pageOf(session, {} as never)).toBeUndefined();
  expect(rendered).toEqual([]);
  await pageOf({ ...session, tools: { ...session.tools, settings: { ...session.tools.settings, pages } } }, {} as never);
  expect(rendered).toEqual(['rendered']);
});
