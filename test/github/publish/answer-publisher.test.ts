import { afterEach, describe, expect, test } from 'vitest';
import { changeAnswer, maxAnswers, publishAnswer } from '../../../src/github/publish/answer-publisher.ts';
import { Answer, ScriptedGitHub } from '../../support/scripted-github.ts';

let github: ScriptedGitHub | undefined;
afterEach(() => github?.close());

const repository = { owner: 'acme', repo: 'app' };
const marker = (key: string): string => `<!-- tidewaiter:answer ${key} -->`;
const comment = (key: string, given: object = {}) => ({
  id: `id-${key}`,
  body: `Done.\n\n${marker(key)}`,
  viewerDidAuthor: true,
  ...given,
});

/** A pull request with these comments; what is written is answered with this status. */
const conversation = async (nodes: readonly unknown[] | null, status = 200) => {
  const server = await ScriptedGitHub.start(({ query }) =>
    query.includes('query Answers')
      ? { data: { repository: { pullRequest: { comments: { nodes } } } } }
      : new Answer(
          status === 200 ? { data: { updateIssueComment: null } } : { message: 'No.' },
          status === 429 ? { 'retry-after': '900' } : {},
          status,
        ),
  );
  github = server;
  return { client: server.client, written: () => server.requests.filter(({ query }) => !query.includes('query Answers')) };
};

describe('an answer', () => {
  test('is said once for each key, with the key in a hidden last line', async () => {
    const { client, written } = await conversation([null, comment('other')]);
    expect(await publishAnswer(client, repository, 3, 'help:1', 'Here is help.')).toEqual({ status: 'published' });
    expect(github?.requests[0]?.query).toContain('comments(last: 100)');
    expect(written().map(({ method, url, body }) => [method, url, body])).toEqual([
      ['POST', '/repos/acme/app/issues/3/comments', { body: `Here is help.\n\n${marker('help:1')}` }],
    ]);
  });

  test('is not said again, whatever white space stands after its marker', async () => {
    for (const said of [comment('k'), comment('k', { body: `Done.\n${marker('k')}\r\n\n` }), comment('k', { body: marker('k') })]) {
      const { client, written } = await conversation([said]);
      expect(await publishAnswer(client, repository, 3, 'k', 'Done.')).toEqual({ status: 'nothing-new' });
      expect(written()).toEqual([]);
      await github?.close();
    }
  });

  test.each([
    ['by somebody else', comment('k', { viewerDidAuthor: false })],
    ['with text behind it', comment('k', { body: `${marker('k')}\nThanks.` })],
    ['with text before it in its line', comment('k', { body: `> ${marker('k')}` })],
    ['with text after it in its line', comment('k', { body: `${marker('k')} x` })],
  ])('is said although a comment has its marker %s', async (_, other) => {
    const { client } = await conversation([other]);
    expect(await publishAnswer(client, repository, 3, 'k', 'Done.')).toEqual({ status: 'published' });
  });

  test('is refused where twenty were given lately, whoever says what else', async () => {
    const others = Array.from({ length: 30 }, (_, index) => comment(`x${index}`, { viewerDidAuthor: false }));
    const own = (count: number) => Array.from({ length: count }, (_, index) => comment(`k${index}`));
    const said = async (nodes: readonly unknown[]) => {
      const { client } = await conversation(nodes);
      const answered = await publishAnswer(client, repository, 3, 'new', 'Done.');
      await github?.close();
      return answered;
    };
    expect(await said([...others, ...own(maxAnswers - 1)])).toEqual({ status: 'published' });
    expect(await said(own(maxAnswers))).toEqual({ status: 'refused', reason: '20 answers were given here lately.' });
  });

  test('is said where GitHub lists no comments', async () => {
    const { client } = await conversation(null);
    expect(await publishAnswer(client, repository, 3, 'k', 'Done.')).toEqual({ status: 'published' });
  });

  test('that GitHub does not take is told as refused, and thrown where it may pass', async () => {
    const forbidden = await conversation([comment('k')], 403);
    expect(await publishAnswer(forbidden.client, repository, 3, 'new', 'Done.')).toEqual({
      status: 'refused',
      reason: 'The token may not write comments.',
    });
    await github?.close();
    const away = await conversation([comment('k')], 502);
    await expect(publishAnswer(away.client, repository, 3, 'new', 'Done.')).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('Answering failed'),
    });
    expect(away.written()).toHaveLength(1);
  });
});

describe('an answer that was given', () => {
  test('gets another text in its place', async () => {
    const again = comment('k', { id: 'said again' });
    const { client, written } = await conversation([comment('a'), null, comment('k'), again, comment('z')]);
    expect(await changeAnswer(client, repository, 3, 'k', 'It failed.')).toEqual({ status: 'published' });
    expect(written().map(({ variables }) => variables)).toEqual([{ input: { id: 'id-k', body: `It failed.\n\n${marker('k')}` } }]);
  });

  test('is left alone where it is not among the newest comments', async () => {
    const { client, written } = await conversation([comment('a')]);
    expect([await changeAnswer(client, repository, 3, 'k', 'It failed.'), written()]).toEqual([{ status: 'nothing-new' }, []]);
  });

  test('that GitHub does not let change is told as refused, and thrown where it may pass', async () => {
    const refused = await conversation([comment('k')], 422);
    expect(await changeAnswer(refused.client, repository, 3, 'k', 'x')).toEqual({ status: 'refused', reason: 'GitHub refused comments.' });
    await github?.close();
    const spent = await conversation([comment('k')], 429);
    await expect(changeAnswer(spent.client, repository, 3, 'k', 'x')).rejects.toMatchObject({
      code: 'rate-limited',
      message: expect.stringContaining('Changing an answer'),
    });
  });
});
