import { afterEach, expect, test } from 'vitest';
import { publishReaction } from '../../../src/github/publish/reaction.ts';
import { Answer, ScriptedGitHub } from '../../support/scripted-github.ts';

let github: ScriptedGitHub | undefined;
afterEach(() => github?.close());

const react = async (status: number) => {
  github = await ScriptedGitHub.start(() => new Answer({ message: 'No.' }, {}, status));
  return publishReaction(github.client, { owner: 'acme', repo: 'app' }, 8, '+1');
};

test('a reaction is put to the comment', async () => {
  expect(await react(201)).toEqual({ status: 'published' });
  expect(github?.requests.map(({ method, url, body }) => [method, url, body])).toEqual([
    ['POST', '/repos/acme/app/issues/comments/8/reactions', { content: '+1' }],
  ]);
});

test('a reaction to a comment that is gone is none, and one that may succeed later is thrown, and not sent twice', async () => {
  expect(await react(404)).toEqual({ status: 'refused', reason: 'The token may not write reactions.' });
  await github?.close();
  await expect(react(502)).rejects.toMatchObject({ code: 'unavailable', retryable: true });
  expect(github?.requests).toHaveLength(1);
});
