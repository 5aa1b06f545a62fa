import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { GitHubClient } from '../../../src/github/call/client.ts';
import { publishFixedComments } from '../../../src/github/publish/fixed-comments.ts';
import {
  type PublishedComments,
  type PublishOptions,
  publishReview,
  publishReviewComments,
  readPostedRecords,
} from '../../../src/github/publish/review-publisher.ts';
import { type ReviewThreadPage, readReviewThreads, reviewThreadPage } from '../../../src/github/publish/review-threads.ts';
import { renderCheckRun } from '../../../src/reports/check-run/check-run.ts';
import { readComment } from '../../../src/reports/comments/comment-markers.ts';
import { planReviewComments } from '../../../src/reports/comments/review-comment-plan.ts';
import type { ReviewResult } from '../../../src/review/result.ts';
import { hostNetworkPod, pod, privilegedPod } from '../../e2e/sample-files.ts';
import { clientOf } from '../../fake-github/client.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import { createInstallationToken, type FakeApp } from '../../fake-github/state/app.ts';
import type { FakePullRequest } from '../../fake-github/state/pull-request.ts';
import type { ReviewThread as FakeThread } from '../../fake-github/state/review.ts';
import { hostileTexts } from '../../support/hostile-text.ts';
import { appPermissions, clientOfApp, retryingClient, reviewPull, targetOf } from '../review-pull.ts';

let github: FakeGitHub;
let app: FakeApp;
let client: GitHubClient;
beforeEach(async () => {
  github = await startFakeGitHub();
  app = github.app({ slug: 'tidewaiter', permissions: { ...appPermissions, contents: 'write' } });
  client = clientOfApp(github, app, appPermissions);
});
afterEach(async () => {
  await github.close();
  github.assertContract();
});

/** The App as it is installed with the second manifest. */
const fixingClient = (): GitHubClient => clientOfApp(github, app, app.permissions);

interface Outcome {
  readonly result: ReviewResult;
  readonly published: PublishedComments;
}

/** One run of the review, as the App makes it. */
const review = async (pull: FakePullRequest, as: GitHubClient = client, options: PublishOptions = {}): Promise<Outcome> => {
  const result = await reviewPull(as, pull);
  const target = targetOf(pull);
  const plan = planReviewComments(result, await readReviewThreads(as, target, target.number));
  return { result, published: await publishReviewComments(as, target, target.number, plan, options) };
};

/** The same, with what was posted in the records, too. */
const reviewWithIds = async (pull: FakePullRequest): Promise<Outcome> => {
  const { result, published } = await review(pull);
  const fresh = await readPostedRecords(client, targetOf(pull), pull.number, published.fresh);
  return { result, published: { ...published, records: [...published.records, ...fresh] } };
};

const pullOf = (files: Readonly<Record<string, string>>, base: Readonly<Record<string, string>> = {}): FakePullRequest =>
  github.repository('acme/app', { base: { 'README.md': 'x\n', ...base } }).pullRequest({ files });

const bodyOf = ({ comments }: FakeThread): string => comments[0]?.body ?? '';
const rulesOf = ({ threads }: FakePullRequest): readonly string[] =>
  threads.flatMap(thread => readComment(bodyOf(thread)).marks.map(({ ruleId }) => `${thread.path} ${ruleId}`));
const only = <T>(items: readonly T[]): T => {
  const [item, ...others] = items;
  if (item === undefined || others.length > 0) throw new Error(`There are ${items.length} items, not one.`);
  return item;
};

describe('a run', () => {
  test('posts one review and tells what has a comment now', async () => {
    const pull = pullOf({ 'pod.yaml': hostNetworkPod(), 'other.yaml': privilegedPod('other') });
    const { result, published } = await reviewWithIds(pull);
    expect([published.posted.status, pull.reviews.length, pull.reviews[0]?.state]).toEqual(['published', 1, 'COMMENTED']);
    expect(rulesOf(pull)).toEqual(['other.yaml kubernetes/privileged-container', 'pod.yaml kubernetes/host-network']);
    expect(published.records).toEqual(
      pull.threads.map(thread => ({
        fingerprint: readComment(bodyOf(thread)).marks[0]?.fingerprint,
        ruleId: readComment(bodyOf(thread)).marks[0]?.ruleId,
        commentId: thread.comments[0]?.id,
        state: 'open',
      })),
    );
    expect(renderCheckRun(result, published).payload.annotations).toEqual([]);
  });

  test('writes nothing on a clean pull request', async () => {
    const pull = pullOf({ 'pod.yaml': pod() });
    const { published } = await reviewWithIds(pull);
    expect([published.posted.status, pull.reviews, pull.threads, pull.comments]).toEqual(['nothing-new', [], [], []]);
    expect(github.requests.filter(({ method, kind }) => kind === 'rest' && method !== 'GET')).toEqual([]);
  });

  test('leaves a file without a patch to annotations', async () => {
    const pull = pullOf({ 'pod.yaml': hostNetworkPod() });
    pull.repository.hidePatch('pod.yaml');
    const { result, published } = await review(pull);
    expect([published.posted.status, pull.reviews]).toEqual(['nothing-new', []]);
    expect(renderCheckRun(result, published).payload.annotations).toMatchObject([{ path: 'pod.yaml', startLine: 6 }]);
  });

  test('offers no suggestion for a file with carriage returns', async () => {
    const pull = pullOf({ 'pod.yaml': hostNetworkPod().replaceAll('\n', '\r\n') });
    await review(pull);
    expect(bodyOf(only(pull.threads))).toContain('**Fix.**');
    expect(bodyOf(only(pull.threads))).not.toContain('```suggestion');
  });

  test('copes with hostile names, and knows its comments again', async () => {
    const names = hostileTexts(12, 17).map((text, index) => `${text.replaceAll(/[\0/]|^\.+$/gu, '')}${index}.yaml`);
    const pull = pullOf(Object.fromEntries(names.slice(0, 4).map((name, index) => [name, hostNetworkPod(`p${index}`)])));
    await review(pull);
    expect(pull.threads).toHaveLength(4);
    expect((await review(pull)).published.posted.status).toBe('nothing-new');
  });

  test('of 120 findings posts at most 25 comments; the others are annotations', async () => {
    const files = Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`p${index}.yaml`, hostNetworkPod(`p${index}`)]));
    const pull = pullOf({ ...files, 'x.yaml': privilegedPod('x') });
    const { result, published } = await review(pull);
    expect(pull.threads).toHaveLength(2);
    expect(bodyOf(only(pull.threads.filter(({ path }) => path !== 'x.yaml')))).toContain('The same at 119 more places:');
    const { annotations } = renderCheckRun(result, published).payload;
    expect(annotations.length + published.commented.size).toBe(result.considered.shown.length);
  });
});

describe('a later run', () => {
  test('marks as fixed what an applied suggestion fixed, and says nothing else', async () => {
    const pull = pullOf({ 'pod.yaml': hostNetworkPod(), 'other.yaml': privilegedPod('other') }, {});
    await review(pull);
    const thread = only(pull.threads.filter(({ path }) => path === 'pod.yaml'));
    const comment = thread.comments[0];
    if (!comment) throw new Error('The thread has no comment.');
    pull.applySuggestion(comment);
    github.forgetRequests();
    const { published } = await review(pull);
    expect([published.posted.status, published.fixed, pull.reviews.length, pull.threads.length]).toEqual(['nothing-new', 1, 1, 2]);
    expect(bodyOf(thread)).toMatch(new RegExp(`^<!-- tidewaiter -->\n\\*\\*Fixed\\*\\* in ${pull.head.sha.slice(0, 7)}\\.\n`, 'u'));
    expect(thread.resolvedBy).toBeUndefined();
    expect(github.totals().byOperation).toMatchObject({ Threads: 1, MarkFixed: 1 });
    expect(published.records.map(({ state }) => state)).toEqual(['open', 'fixed']);
    github.forgetRequests();
    expect((await review(pull)).published.fixed).toBe(0);
    expect(github.totals().byOperation['MarkFixed']).toBeUndefined();
  });

  test('resolves the thread where the App may write contents', async () => {
    const pull = pullOf({ 'pod.yaml': hostNetworkPod() });
    await review(pull);
    pull.push({ files: { 'pod.yaml': pod() } });
    const { published } = await review(pull, fixingClient());
    const thread = only(pull.threads);
    expect([published.fixed, published.problems, thread.resolvedBy?.login]).toEqual([1, [], 'tidewaiter[bot]']);
    expect(bodyOf(thread)).toContain('**Fixed**');
  });

  test.each([
    [false, 0],
    [true, 1],
  ])('asks for the client that may resolve when there is a thread to resolve, and only then (%s)', async (mayResolve, times) => {
    const pull = pullOf({ 'pod.yaml': hostNetworkPod() });
    await review(pull);
    pull.push({ files: { 'pod.yaml': pod() } });
    const target = targetOf(pull);
    const threads = await readReviewThreads(client, target, target.number);
    const { markFixed } = planReviewComments(await reviewPull(client, pull), threads, { mayResolve });
    let asked = 0;
    const resolver = async (): Promise<GitHubClient> => {
      asked += 1;
      return fixingClient();
    };
    expect(await publishFixedComments(client, markFixed, resolver)).toEqual([]);
    expect(bodyOf(only(pull.threads))).toContain('**Fixed**');
    expect(asked).toBe(times);
  });

  test('breaks nothing when GitHub refuses to resolve: the comment says it all the same', async () => {
    const pull = pullOf({ 'pod.yaml': hostNetworkPod() });
    await review(pull);
    pull.push({ files: { 'pod.yaml': pod() } });
    github.fail({
      route: 'graphql:ResolveThreads',
      graphqlErrors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }],
    });
    const { published } = await review(pull, fixingClient());
    expect([published.posted.status, published.problems.length, only(pull.threads).resolvedBy]).toEqual(['nothing-new', 1, undefined]);
    expect(bodyOf(only(pull.threads))).toContain('**Fixed**');
  });

  test('marks in the next run what could not be marked in this one', async () => {
    const pull = pullOf({ 'pod.yaml': hostNetworkPod() });
    await review(pull);
    pull.push({ files: { 'pod.yaml': pod() } });
    const fault = github.fail({ route: 'graphql:MarkFixed', status: 403 });
    expect((await review(pull)).published).toMatchObject({
      fixed: 0,
      problems: [{ code: 'forbidden', message: expect.stringContaining('HTTP 403') }],
    });
    fault.remove();
    expect((await review(pull)).published).toMatchObject({ fixed: 1, problems: [] });
  });

  test('keeps a thread that people answered as it is', async () => {
    const pull = pullOf({ 'pod.yaml': hostNetworkPod() });
    await review(pull);
    const thread = only(pull.threads);
    const before = bodyOf(thread);
    pull.reply(thread, 'Why is this bad?');
    pull.push({ files: { 'pod.yaml': pod() } });
    const { published } = await review(pull, fixingClient());
    expect([bodyOf(thread), thread.resolvedBy, published.records.map(({ state }) => state)]).toEqual([before, undefined, ['kept']]);
  });

  test('does not say again what a person resolved', async () => {
    const pull = pullOf({ 'pod.yaml': hostNetworkPod() });
    await review(pull);
    await clientOf(github, { user: 'octocat' }).graphql(
      'mutation Resolve($id: ID!) { resolveReviewThread(input: { threadId: $id }) { thread { id } } }',
      { id: only(pull.threads).nodeId },
    );
    pull.push({ files: { 'pod.yaml': `# moved\n${hostNetworkPod()}` } });
    const { result, published } = await review(pull);
    expect([pull.threads.length, only(pull.threads).resolvedBy?.login]).toEqual([1, 'octocat']);
    expect(renderCheckRun(result, published).payload.annotations).toEqual([]);
  });

  test('says nothing again after a force push, and after the file got another name', async () => {
    const pull = pullOf({ 'pod.yaml': hostNetworkPod() });
    await review(pull);
    pull.repository.commit({ files: { 'README.md': 'moved on\n' } });
    pull.push({ files: { 'pod.yaml': hostNetworkPod() } }, { force: true });
    expect((await review(pull)).published.posted.status).toBe('nothing-new');
    pull.push({ rename: { 'pod.yaml': 'deploy/pod.yaml' } });
    expect((await review(pull)).published).toMatchObject({ posted: { status: 'nothing-new' }, fixed: 0 });
    expect(pull.threads).toHaveLength(1);
    pull.push({ files: { 'deploy/pod.yaml': pod() } });
    expect((await review(pull)).published.fixed).toBe(1);
  });

  test('reads more than 100 threads, from a page that the caller asked for as well', async () => {
    const pull = pullOf({ 'pod.yaml': hostNetworkPod() });
    const target = targetOf(pull);
    const { owner, repo, number } = target;
    const person = clientOf(github, { user: 'octocat' });
    const comments = Array.from({ length: 101 }, (_, index) => ({ path: 'pod.yaml', line: 1, body: `word ${index}` }));
    await person.rest.pulls.createReview({ owner, repo, pull_number: number, event: 'COMMENT', comments });
    await review(pull);
    const query = `query Own($number: Int!) { repository(owner: "acme", name: "app") { pullRequest(number: $number) { reviewThreads(first: 100) { ...reviewThreadPage } } } } ${reviewThreadPage}`;
    const answer = await client.graphql<{ repository: { pullRequest: { reviewThreads: ReviewThreadPage } } }>(query, { number });
    github.forgetRequests();
    const threads = await readReviewThreads(client, target, number, answer.repository.pullRequest.reviewThreads);
    expect([threads.length, threads.filter(({ isOurs }) => isOurs).length, github.totals().graphql]).toEqual([102, 1, 1]);
    expect((await review(pull)).published.posted.status).toBe('nothing-new');
  });
});

describe('when GitHub does not take the review', () => {
  const refused = {
    route: 'pulls/create-review',
    status: 422,
    body: { message: 'Unprocessable Entity', errors: ['Line could not be resolved'] },
  };

  test('for a fault of the comments, it is posted once more in its plain form', async () => {
    const pull = pullOf({ 'pod.yaml': hostNetworkPod() });
    const fault = github.fail({ ...refused, times: 1 });
    const { published } = await review(pull);
    expect([published.posted.status, fault.hits, published.commented.size]).toEqual(['published', 1, 1]);
    expect(bodyOf(only(pull.threads))).toContain('**Fix.**');
    expect(bodyOf(only(pull.threads))).not.toContain('```suggestion');
  });

  /** GitHub, which finds fault with some comments, as it does with lines that its own diff does not show. */
  const refusing = (isFault: (comment: { readonly path: string; readonly body: string }) => boolean): GitHubClient => {
    const token = createInstallationToken(github.world, app.install('acme', { permissions: app.permissions }), {})?.value ?? '';
    const picky = clientOf(github, token);
    picky.hook.before('request', options => {
      if (options.url.endsWith('/reviews') && Array.isArray(options['comments']))
        for (const comment of options['comments']) if (isFault(comment)) comment.line = 9_999;
    });
    return picky;
  };
  const eight = Object.fromEntries(
    Array.from({ length: 8 }, (_, index) => [`p${index}.yaml`, index < 4 ? hostNetworkPod(`p${index}`) : privilegedPod(`p${index}`)]),
  );
  const suggestedIn = (pull: FakePullRequest): readonly string[] =>
    pull.threads
      .filter(thread => bodyOf(thread).includes('```suggestion'))
      .map(({ path }) => path)
      .toSorted();

  test('for one comment, the others keep their suggestions, and what it said is an annotation', async () => {
    const pull = pullOf(eight);
    const { result, published } = await review(
      pull,
      refusing(({ path }) => path === 'p2.yaml'),
    );
    expect(pull.threads.map(({ path }) => path).toSorted()).toEqual(Object.keys(eight).filter(path => path !== 'p2.yaml'));
    expect(suggestedIn(pull)).toEqual(Object.keys(eight).filter(path => path !== 'p2.yaml'));
    expect(published.posted).toMatchObject({ status: 'published', problems: [expect.stringContaining('HTTP 422')] });
    expect(renderCheckRun(result, published).payload.annotations.map(({ path }) => path)).toEqual(['p2.yaml']);
  });

  test('for one suggestion, that comment alone is posted without it', async () => {
    const pull = pullOf(eight);
    const { published } = await review(
      pull,
      refusing(({ path, body }) => path === 'p2.yaml' && body.includes('```suggestion')),
    );
    expect(pull.threads.map(({ path }) => path).toSorted()).toEqual(Object.keys(eight));
    expect(suggestedIn(pull)).toEqual(Object.keys(eight).filter(path => path !== 'p2.yaml'));
    expect([published.posted, published.commented.size]).toEqual([{ status: 'published' }, 8]);
  });

  test('for many comments, it takes a bounded number of requests, and every finding is told somewhere', async () => {
    const pull = pullOf(eight);
    github.forgetRequests();
    const { result, published } = await review(
      pull,
      refusing(({ path }) => ['p0.yaml', 'p2.yaml', 'p4.yaml', 'p6.yaml'].includes(path)),
    );
    expect(github.totals().byOperation['pulls/create-review']).toBeLessThanOrEqual(12);
    const annotated = renderCheckRun(result, published).payload.annotations.map(({ path }) => path);
    expect([...annotated, ...pull.threads.map(({ path }) => path)].toSorted()).toEqual(Object.keys(eight));
  });

  test.each([
    [refused, 2, 'GitHub refused review comments.'],
    [{ route: 'pulls/create-review', status: 403 }, 1, 'The token may not write review comments.'],
    [{ route: 'pulls/create-review', status: 404 }, 1, 'The token may not write review comments.'],
  ])('for good, the findings are annotations and the check says so: %j', async (fault, hits, reason) => {
    const pull = pullOf({ 'pod.yaml': hostNetworkPod() });
    const struck = github.fail(fault);
    const { result, published } = await review(pull);
    expect([published.posted, struck.hits, pull.threads]).toEqual([{ status: 'refused', reason }, hits, []]);
    const { annotations, summary } = renderCheckRun(result, { ...published, notes: [reason] }).payload;
    expect(annotations).toMatchObject([{ path: 'pod.yaml', startLine: 6 }]);
    expect(summary).toContain(`> ${reason}\n`);
  });

  test('for a while, the job is tried again, without loss or duplicate', async () => {
    const pull = pullOf({ 'pod.yaml': hostNetworkPod() });
    for (const fault of [{ status: 502 }, { connection: 'reset' as const }]) {
      const struck = github.fail({ route: 'pulls/create-review', ...fault, times: 1 });
      await expect(review(pull)).rejects.toMatchObject({ code: 'unavailable', retryable: true });
      expect([struck.hits, pull.reviews]).toEqual([1, []]);
    }
    await review(pull);
    expect(pull.reviews).toHaveLength(1);
  });

  test('and its good answer is not whole, it is looked for, and the job tried again where it is not', async () => {
    const pull = pullOf({ 'pod.yaml': hostNetworkPod() });
    github.fail({ route: 'pulls/create-review', status: 200, body: {}, times: 1 });
    await expect(review(pull)).rejects.toMatchObject({ code: 'unavailable', retryable: true });
    expect(pull.reviews).toEqual([]);
  });

  test('but only its answer is lost, it is found and not posted again', async () => {
    const pull = pullOf({ 'pod.yaml': hostNetworkPod() });
    github.fail({ route: 'pulls/create-review', connection: 'reset', performed: true, times: 1 });
    const { published } = await review(pull);
    expect([published.posted.status, published.commented.size, pull.reviews.length]).toEqual(['published', 1, 1]);
    await review(pull);
    expect(pull.reviews).toHaveLength(1);
  });

  test('a client that retries on its own, as the App’s does, posts once a try as well', async () => {
    const pull = pullOf({ 'pod.yaml': hostNetworkPod() });
    const retrying = retryingClient(github, app);
    const fault = github.fail({ route: 'pulls/create-review', status: 502, times: 2 });
    await expect(review(pull, retrying)).rejects.toMatchObject({ retryable: true });
    expect(fault.hits).toBe(1);
  });

  test('threads that can’t be read stop the run before anything is posted', async () => {
    const pull = pullOf({ 'pod.yaml': hostNetworkPod() });
    github.fail({ route: 'graphql:Threads', status: 500, times: 3 });
    await expect(review(pull)).rejects.toMatchObject({ retryable: true });
    expect(pull.reviews).toEqual([]);
  });
});

describe('where nobody runs the job again, a review at which GitHub breaks down', () => {
  const noWait = { wait: () => Promise.resolve() };
  /** As the Action publishes: with the first page of threads read before. */
  const publishOnce = async (pull: FakePullRequest) => {
    const result = await reviewPull(client, pull);
    const target = targetOf(pull);
    const first: ReviewThreadPage = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
    return publishReview(client, target, target.number, threads => planReviewComments(result, threads), first, noWait);
  };

  test.each(['reset', 'truncate'] as const)('is posted after all, once: the connection is %s', async connection => {
    const pull = pullOf({ 'pod.yaml': hostNetworkPod(), 'other.yaml': privilegedPod('other') });
    const fault = github.fail({ route: 'pulls/create-review', connection, times: 1 });
    expect(await publishOnce(pull)).toMatchObject({ status: 'published' });
    expect([fault.hits, pull.reviews.length, pull.threads.length]).toEqual([1, 1, 2]);
  });

  test('is found and not posted again, even when it could not be looked for at once', async () => {
    const pull = pullOf({ 'pod.yaml': hostNetworkPod() });
    github.fail({ route: 'pulls/create-review', connection: 'reset', performed: true, times: 1 });
    const away = github.fail({ route: 'graphql:Threads', status: 502, times: 3 });
    expect((await publishOnce(pull)).status).not.toBe('refused');
    expect([away.hits, pull.reviews.length, pull.threads.length]).toEqual([3, 1, 1]);
  });

  test('for longer is told, with the reason, and is not tried for ever', async () => {
    const pull = pullOf({ 'pod.yaml': hostNetworkPod() });
    const fault = github.fail({ route: 'pulls/create-review', status: 502 });
    const reason = 'GitHub did not take review comments: Posting the review failed with HTTP 502: the server gave an error page';
    expect(await publishOnce(pull)).toEqual({ status: 'refused', reason });
    expect([fault.hits, pull.threads]).toEqual([2, []]);
  });
});
