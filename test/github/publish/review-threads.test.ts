import { Octokit } from '@octokit/rest';
import { afterEach, expect, test } from 'vitest';
import { readReviewThreads } from '../../../src/github/publish/review-threads.ts';
import { type ScriptedServer, startScriptedServer } from '../../support/signing/scripted-server.ts';

let server: ScriptedServer;
afterEach(() => server.close());

/** A pull request whose threads never end, as far as its host says. */
const endless = async (): Promise<Octokit> => {
  server = await startScriptedServer(() => ({
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      data: { repository: { pullRequest: { reviewThreads: { pageInfo: { hasNextPage: true, endCursor: 'x' }, nodes: [] } } } },
    }),
  }));
  return new Octokit({ baseUrl: server.url, auth: 'secret' });
};

test('of a pull request with more threads than anybody reads, twenty pages are asked for', async () => {
  const client = await endless();
  expect(await readReviewThreads(client, { owner: 'acme', repo: 'app', number: 7 } as never, 7)).toEqual([]);
  expect(server.requests).toHaveLength(20);
});

test('a page that is known already is one of the twenty', async () => {
  const client = await endless();
  const first = { pageInfo: { hasNextPage: true, endCursor: 'x' }, nodes: [] };
  await readReviewThreads(client, { owner: 'acme', repo: 'app', number: 7 } as never, 7, first);
  expect(server.requests).toHaveLength(19);
});

test('a first page without further ones costs no request', async () => {
  const client = await endless();
  await readReviewThreads(client, { owner: 'acme', repo: 'app', number: 7 } as never, 7, {
    pageInfo: { hasNextPage: false, endCursor: null },
    nodes: [],
  });
  expect(server.requests).toEqual([]);
});
