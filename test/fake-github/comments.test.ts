import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clientOf, refusalOf } from './client.ts';
import { type FakeGitHub, startFakeGitHub } from './fake-github.ts';
import type { FakePullRequest } from './state/pull-request.ts';

let github: FakeGitHub;
let pull: FakePullRequest;
beforeEach(async () => {
  github = await startFakeGitHub();
  pull = github.repository('acme/app').pullRequest({ files: { a: '1\n' } });
});
afterEach(async () => {
  await github.close();
  github.assertContract();
});

const app = { owner: 'acme', repo: 'app' };
const writer = () => clientOf(github, { permissions: { 'pull-requests': 'write' } });
const create = (body: string) => writer().issues.createComment({ ...app, issue_number: pull.number, body });

describe('a comment of the conversation', () => {
  test('is by whoever the token stands for', async () => {
    const { data } = await create('hello');
    expect([data.user?.login, data.user?.type, data.performed_via_github_app?.slug, data.body]).toEqual([
      'github-actions[bot]',
      'Bot',
      'github-actions',
      'hello',
    ]);
    pull.comment('by a person', 'alice');
    const list = await writer().issues.listComments({ ...app, issue_number: pull.number });
    expect(list.data.map(({ user, body }) => [user?.login, body])).toEqual([
      ['github-actions[bot]', 'hello'],
      ['alice', 'by a person'],
    ]);
  });

  test('can be edited and deleted', async () => {
    const { data } = await create('one');
    await writer().issues.updateComment({ ...app, comment_id: data.id, body: 'two' });
    const edited = await writer().issues.getComment({ ...app, comment_id: data.id });
    expect([edited.data.body, edited.data.updated_at > edited.data.created_at]).toEqual(['two', true]);
    await writer().issues.deleteComment({ ...app, comment_id: data.id });
    expect((await refusalOf(writer().issues.getComment({ ...app, comment_id: data.id }))).status).toBe(404);
    expect(pull.comments).toEqual([]);
  });

  test('has at most 65,536 characters and is not blank', async () => {
    expect((await create('x'.repeat(65_536))).status).toBe(201);
    expect(await refusalOf(create('x'.repeat(65_537)))).toMatchObject({
      status: 422,
      message: expect.stringContaining('maximum is 65536 characters'),
    });
    expect((await refusalOf(create('  '))).status).toBe(422);
  });

  test('comes in pages', async () => {
    for (let index = 0; index < 35; index += 1) pull.comment(`${index}`);
    const octokit = writer();
    const first = await octokit.issues.listComments({ ...app, issue_number: pull.number });
    expect([first.data.length, first.headers.link?.includes('page=2>; rel="next"')]).toEqual([30, true]);
    const all = await octokit.paginate(octokit.issues.listComments, { ...app, issue_number: pull.number, per_page: 20 });
    expect(all.map(({ body }) => body)).toEqual(Array.from({ length: 35 }, (_, index) => `${index}`));
  });

  test('can be reacted to, once by everyone', async () => {
    const comment = pull.comment('@bot fix');
    const react = () => writer().reactions.createForIssueComment({ ...app, comment_id: comment.id, content: 'eyes' });
    expect([(await react()).status, (await react()).status]).toEqual([201, 200]);
    const { data } = await writer().issues.getComment({ ...app, comment_id: comment.id });
    expect([data.reactions?.eyes, data.reactions?.total_count]).toEqual([1, 1]);
  });
});
