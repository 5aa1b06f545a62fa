import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clientOf, refusalOf } from './client.ts';
import { type FakeGitHub, startFakeGitHub } from './fake-github.ts';
import type { FakePullRequest } from './state/pull-request.ts';
import { isOutdated, placeOf } from './state/review.ts';

let github: FakeGitHub;
let pull: FakePullRequest;
const lines = (from: number, to: number): string => Array.from({ length: to - from + 1 }, (_, index) => `line ${from + index}\n`).join('');

beforeEach(async () => {
  github = await startFakeGitHub();
  // Two hunks: lines 2 to 8 around the change at 5, and lines 27 to 33 around the one at 30.
  const repository = github.repository('acme/app', { base: { Dockerfile: lines(1, 40), other: 'x\n', 'logo.png': new Uint8Array([0]) } });
  const changed = lines(1, 40).replace('line 5\n', 'new 5\n').replace('line 30\n', 'new 30\n');
  pull = repository.pullRequest({ files: { Dockerfile: changed, 'logo.png': new Uint8Array([0, 1]) } });
});
afterEach(async () => {
  await github.close();
  github.assertContract();
});

const target = () => ({ owner: 'acme', repo: 'app', pull_number: pull.number });
const writer = () => clientOf(github, { permissions: { pull_requests: 'write' } });

interface Comment {
  path: string;
  body: string;
  line?: number;
  side?: string;
  start_line?: number;
  start_side?: string;
  position?: number;
}
const review = (...comments: Comment[]) =>
  writer().pulls.createReview({ ...target(), event: 'COMMENT', body: 'Findings', commit_id: pull.head.sha, comments });
const on = (line: number, more: Partial<Comment> = {}): Comment => ({ path: 'Dockerfile', body: 'text', line, ...more });

describe('a review', () => {
  test('puts its comments on lines that the diff shows', async () => {
    const { data } = await review(on(5), on(8, { start_line: 2, start_side: 'RIGHT' }), on(5, { side: 'LEFT' }), on(29, { side: 'LEFT' }));
    expect([data.state, data.body, data.user?.login, data.commit_id]).toEqual([
      'COMMENTED',
      'Findings',
      'github-actions[bot]',
      pull.head.sha,
    ]);
    const comments = await writer().pulls.listReviewComments(target());
    expect(comments.data.map(({ line, side, start_line, original_line }) => [line, side, start_line, original_line])).toEqual([
      [5, 'RIGHT', null, 5],
      [8, 'RIGHT', 2, 8],
      [5, 'LEFT', null, 5],
      [29, 'LEFT', null, 29],
    ]);
    expect(comments.data[0]?.diff_hunk).toBe('@@ -2,7 +2,7 @@ line 1\n line 2\n line 3\n line 4\n-line 5\n+new 5');
  });

  const refused: Record<string, [Comment, string]> = {
    'a line outside the hunks': [on(15), 'Line could not be resolved'],
    'a line before the hunk': [on(1), 'Line could not be resolved'],
    'a file that is not in the diff': [{ path: 'other', body: 'text', line: 1 }, 'Path could not be resolved'],
    'a binary file': [{ path: 'logo.png', body: 'text', line: 1 }, 'Line could not be resolved'],
    'no line at all': [{ path: 'Dockerfile', body: 'text' }, 'Position could not be resolved'],
    'a range over two hunks': [
      on(30, { start_line: 5 }),
      'Pull request review thread start line must be part of the same hunk as the line.',
    ],
    'a range of one line': [on(5, { start_line: 5 }), 'Pull request review thread start line must precede the end line.'],
    'a range that ends before it starts': [on(5, { start_line: 7 }), 'Pull request review thread start line must precede the end line.'],
  };
  test.each(Object.entries(refused))('is refused as a whole for %s', async (_, [comment, message]) => {
    expect(await refusalOf(review(on(5), comment))).toMatchObject({
      status: 422,
      body: { message: 'Unprocessable Entity', errors: [message] },
    });
    expect([pull.reviews, pull.threads]).toEqual([[], []]);
  });

  test('can still name lines by their position in the patch', async () => {
    await review({ path: 'Dockerfile', body: 'text', position: 5 });
    expect(pull.threads[0]?.original).toEqual({ side: 'RIGHT', line: 5, position: 5 });
  });

  test('needs a text or comments, and texts that are not too long', async () => {
    const post = (body: string) => writer().pulls.createReview({ ...target(), event: 'COMMENT', body });
    expect((await refusalOf(post(''))).status).toBe(422);
    expect((await post('x'.repeat(65_536))).status).toBe(200);
    expect(await refusalOf(post('x'.repeat(65_537)))).toMatchObject({
      status: 422,
      message: expect.stringContaining('maximum is 65536 characters'),
    });
    expect((await refusalOf(review(on(5, { body: 'x'.repeat(65_537) })))).status).toBe(422);
  });

  test('cannot be an approval by the workflow, nor a judgement on one’s own pull request', async () => {
    const approve = (octokit: ReturnType<typeof writer>) => octokit.pulls.createReview({ ...target(), event: 'APPROVE' });
    expect(await refusalOf(approve(writer()))).toMatchObject({ status: 422, message: expect.stringContaining('not permitted to approve') });
    expect(await refusalOf(approve(clientOf(github, { user: 'octocat' })))).toMatchObject({
      status: 422,
      message: expect.stringContaining('your own pull request'),
    });
    expect((await approve(clientOf(github, { user: 'reviewer' }))).data.state).toBe('APPROVED');
  });

  test('without an event stays pending', async () => {
    const { data } = await writer().pulls.createReview({ ...target(), body: 'Later' });
    expect([data.state, data.submitted_at]).toEqual(['PENDING', undefined]);
    expect((await refusalOf(writer().pulls.createReview({ ...target(), body: 'Again' }))).status).toBe(422);
  });
});

describe('a single review comment', () => {
  const comment = (more: object) =>
    writer().pulls.createReviewComment({ ...target(), commit_id: pull.head.sha, path: 'Dockerfile', body: 'text', ...more });

  test('can be about a line or the whole file', async () => {
    expect((await comment({ line: 5, side: 'RIGHT' })).data).toMatchObject({ line: 5, subject_type: 'line' });
    expect((await comment({ subject_type: 'file' })).data).toMatchObject({ subject_type: 'file' });
  });

  test('is refused with the field that is wrong', async () => {
    expect(await refusalOf(comment({ line: 15 }))).toMatchObject({
      status: 422,
      body: { message: 'Validation Failed', errors: [{ resource: 'PullRequestReviewComment', field: 'pull_request_review_thread.line' }] },
    });
  });

  test('can be answered, edited and deleted; its thread goes with the last one', async () => {
    const { data } = await comment({ line: 5 });
    const reply = await writer().pulls.createReplyForReviewComment({ ...target(), comment_id: data.id, body: 'answer' });
    expect(reply.data.in_reply_to_id).toBe(data.id);
    const again = writer().pulls.createReplyForReviewComment({ ...target(), comment_id: reply.data.id, body: 'answer' });
    expect((await refusalOf(again)).status).toBe(404);
    const repository = { owner: 'acme', repo: 'app' };
    await writer().pulls.updateReviewComment({ ...repository, comment_id: data.id, body: 'edited' });
    expect((await writer().pulls.getReviewComment({ ...repository, comment_id: data.id })).data.body).toBe('edited');
    await writer().pulls.deleteReviewComment({ ...repository, comment_id: data.id });
    expect(pull.threads).toHaveLength(1);
    await writer().pulls.deleteReviewComment({ ...repository, comment_id: reply.data.id });
    expect(pull.threads).toEqual([]);
    expect((await refusalOf(writer().pulls.getReviewComment({ ...repository, comment_id: data.id }))).status).toBe(404);
  });
});

describe('after another push, a thread', () => {
  const current = lines(1, 40).replace('line 5\n', 'new 5\n').replace('line 30\n', 'new 30\n');

  test('moves along with its lines', async () => {
    await review(on(30, { start_line: 29 }));
    pull.push({ files: { Dockerfile: `one more\n${current}` } });
    const [thread] = pull.threads;
    expect(thread && placeOf(thread)).toMatchObject({ line: 31, startLine: 30 });
    const { data } = await writer().pulls.listReviewComments(target());
    expect(data[0]).toMatchObject({ line: 31, original_line: 30, commit_id: pull.head.sha });
  });

  test('is outdated once one of its lines has changed', async () => {
    await review(on(5), on(30));
    pull.push({ files: { Dockerfile: current.replace('new 5\n', 'newer 5\n') } });
    expect(pull.threads.map(isOutdated)).toEqual([true, false]);
    const { data } = await writer().pulls.listReviewComments(target());
    expect(data[0]).toMatchObject({ line: null, position: null, original_line: 5 });
  });

  test('is outdated once its file has left the diff', async () => {
    await review(on(5));
    pull.push({ files: { Dockerfile: lines(1, 40) } });
    expect(pull.threads.map(isOutdated)).toEqual([true]);
  });
});

describe('a suggestion', () => {
  const apply = async (body: string, more: Partial<Comment> = {}): Promise<string> => {
    await review(on(5, { body, ...more }));
    const comment = pull.threads.at(-1)?.comments[0];
    if (!comment) throw new Error('No comment.');
    pull.applySuggestion(comment);
    return pull.repository.git.blob(pull.repository.git.resolve(`${pull.head.sha}:Dockerfile`) ?? '').toString();
  };
  const head = lines(1, 40).replace('line 30\n', 'new 30\n');

  test('replaces exactly its lines', async () => {
    expect(await apply('Use this:\n```suggestion\nbetter 5\nand more\n```\n', { start_line: 4 })).toBe(
      head.replace('line 4\nline 5\n', 'better 5\nand more\n'),
    );
  });

  test('that is empty deletes them', async () => {
    expect(await apply('```suggestion\n```')).toBe(head.replace('line 5\n', ''));
  });

  test('may hold fences when its own is longer', async () => {
    expect(await apply('````suggestion\n```\n````')).toBe(head.replace('line 5\n', '```\n'));
  });

  test('on deleted lines cannot be applied', async () => {
    await expect(apply('```suggestion\nx\n```', { side: 'LEFT' })).rejects.toThrow('outdated or deleted');
  });
});
