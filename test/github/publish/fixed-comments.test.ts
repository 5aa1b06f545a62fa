import { afterEach, describe, expect, test } from 'vitest';
import { publishFixedComments, publishWaiverNotes } from '../../../src/github/publish/fixed-comments.ts';
import type { FixedComment } from '../../../src/reports/comments/review-comment-plan.ts';
import { Answer, ScriptedGitHub } from '../../support/scripted-github.ts';

let github: ScriptedGitHub | undefined;
afterEach(() => github?.close());

/** A GitHub that turns away these mutations. */
const refusing = async (...names: readonly string[]) => {
  github = await ScriptedGitHub.start(({ query }) =>
    names.some(name => query.includes(`mutation ${name}`))
      ? new Answer({ data: null, errors: [{ type: 'FORBIDDEN', message: 'Not you.' }] }, {})
      : { data: {} },
  );
  return github.client;
};
const written = () =>
  (github?.requests ?? []).map(({ query, variables }) => [/mutation (\w+)/u.exec(query)?.[1], ...Object.values(variables)]);
const fixed = (id: string, resolve: boolean): FixedComment =>
  ({ resolve, body: `Fixed ${id}.`, thread: { id: `T${id}`, commentNodeId: `C${id}` } }) as unknown as FixedComment;
const edit = (id: string) => ({ pullRequestReviewCommentId: `C${id}`, body: `Fixed ${id}.` });

describe('comments whose findings are gone', () => {
  test('are resolved where that may be, and then edited', async () => {
    const client = await refusing();
    expect(await publishFixedComments(client, [fixed('1', true), fixed('2', false)], async () => client)).toEqual([]);
    expect(written()).toEqual([
      ['ResolveThreads', { threadId: 'T1' }],
      ['MarkFixed', edit('1'), edit('2')],
    ]);
  });

  test('need nobody who resolves where nothing is to be resolved', async () => {
    const client = await refusing();
    const nobody = () => Promise.reject(new Error('asked'));
    expect(await publishFixedComments(client, [fixed('1', false)], nobody)).toEqual([]);
    expect(await publishFixedComments(client, [], nobody)).toEqual([]);
    expect(written()).toEqual([['MarkFixed', edit('1')]]);
  });

  test('are edited although their threads can not be resolved, and what went wrong is told', async () => {
    const client = await refusing('ResolveThreads', 'MarkFixed');
    const problems = await publishFixedComments(client, [fixed('1', true)], async () => client);
    expect(problems.map(({ message }) => message.split(' failed')[0])).toEqual(['Resolving threads', 'Marking comments as fixed']);
    expect(written().map(([name]) => name)).toEqual(['ResolveThreads', 'MarkFixed']);
    const fault = new Error('a fault of ours');
    await expect(publishFixedComments(client, [fixed('1', true)], () => Promise.reject(fault))).rejects.toBe(fault);
  });

  test('are edited ten at a time', async () => {
    const client = await refusing();
    const comments = Array.from({ length: 11 }, (_, index) => fixed(String(index), false));
    await publishFixedComments(client, comments, async () => client);
    expect(written().map(({ length }) => length - 1)).toEqual([10, 1]);
    expect(github?.requests[0]?.query).toContain('m9: updatePullRequestReviewComment(input: $i9)');
  });
});

test('where the waiver of a finding stands is written into its comment, and a failure is thrown', async () => {
  const edits = [{ commentNodeId: 'C1', body: 'See the pull request.' }];
  await publishWaiverNotes(await refusing(), edits);
  expect(written()).toEqual([['NoteWaivers', { pullRequestReviewCommentId: 'C1', body: 'See the pull request.' }]]);
  await github?.close();
  await expect(publishWaiverNotes(await refusing('NoteWaivers'), edits)).rejects.toMatchObject({
    code: 'forbidden',
    message: expect.stringContaining('Noting waivers in comments'),
  });
});
