import { Octokit } from '@octokit/rest';
import { compress } from 'snappyjs';
import { afterEach, expect, test } from 'vitest';
import { GitHubAttestationsClient } from '../../../src/github/read/attestations.ts';
import { bundleFetcher, GitHubAttestationsHttp } from '../../../src/registry/content/github-attestations-client.ts';
import type { GitHubAttestationsReader } from '../../../src/signing/github-attestations.ts';
import { apiVersionHeader, apiVersions } from '../../../src/text/github-api-version.ts';
import { httpClientFor } from '../../support/signing/registry-clients.ts';
import { type ScriptedServer, startScriptedServer } from '../../support/signing/scripted-server.ts';

const opened: { close(): Promise<void> }[] = [];
afterEach(() => Promise.all(opened.splice(0).map(each => each.close())));

const digest = `sha256:${'a'.repeat(64)}`;

/** Both readers against one server: with the shells' client, and without one. */
const readersFor = async (
  answer: Parameters<typeof startScriptedServer>[0],
): Promise<{ readonly server: ScriptedServer; readonly readers: readonly GitHubAttestationsReader[] }> => {
  const server = await startScriptedServer(answer);
  const http = httpClientFor([server.host]);
  opened.push(server, http);
  const octokit = new Octokit({
    baseUrl: server.url,
    auth: 'secret',
    log: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  return {
    server,
    readers: [
      new GitHubAttestationsClient(octokit, bundleFetcher(http)),
      new GitHubAttestationsHttp(http, { apiUrl: server.url, token: 'secret' }),
    ],
  };
};

const json = (value: unknown, headers: Readonly<Record<string, string>> = {}) => ({
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(value),
});

test('attestations of a repository or an owner are read over all pages, stored bundles without credentials', async () => {
  const { server, readers } = await readersFor(({ path, headers }) => {
    if (path === '/stored') return { body: compress(new Uint8Array(Buffer.from('{"stored":true}'))) };
    if (headers.authorization?.endsWith(' secret') !== true) return { status: 401 };
    if (path.includes('after=')) return json({ attestations: [{ bundle_url: `http://${headers.host}/stored` }] });
    return json({ attestations: [{ bundle: { inline: true } }] }, { link: `<http://${headers.host}${path}&after=x>; rel="next"` });
  });
  for (const reader of readers) {
    const before = server.requests.length;
    const answer = await reader.readAttestations('acme/app', digest);
    if (answer.state === 'failed') throw new Error(answer.reason);
    expect(answer.bundles.map(bundle => Buffer.from(bundle).toString())).toEqual(['{"inline":true}', '{"stored":true}']);
    const requests = server.requests.slice(before);
    expect(requests.map(({ path }) => decodeURIComponent(path))).toEqual([
      expect.stringMatching(`^/repos/acme/app/attestations/${digest}\\?.*per_page=100`),
      expect.stringMatching(/after=x/u),
      '/stored',
    ]);
    expect(requests.at(-1)?.headers.authorization).toBeUndefined();
    await reader.readAttestations('acme', digest);
    expect(decodeURIComponent(server.requests[before + 3]?.path ?? '')).toMatch(`/orgs/acme/attestations/${digest}`);
  }
});

test('what is neither an owner nor a repository is named, as far as it is worth reading, and nobody is asked', async () => {
  const { server, readers } = await readersFor(() => json({ attestations: [] }));
  for (const reader of readers) {
    const answer = await reader.readAttestations(`${'a'.repeat(200)}/b/c`, digest);
    expect(answer).toEqual({ state: 'failed', reason: `'${'a'.repeat(100)}' is neither an owner nor a repository on GitHub.` });
  }
  expect(server.requests).toEqual([]);
});

test('404 means that there are none, and other errors mean that it is not known', async () => {
  const { readers } = await readersFor(({ path }) => ({ ...json({ message: 'no' }), status: path.includes('none') ? 404 : 403 }));
  for (const reader of readers) {
    expect(await reader.readAttestations('acme/none', digest)).toEqual({ state: 'read', bundles: [], isComplete: true });
    expect((await reader.readAttestations('acme/app', digest)).state).toBe('failed');
  }
});

test('attestations that are gone on a further page are not known, though there are some on the first', async () => {
  const { readers } = await readersFor(({ path, headers }) =>
    path.includes('after=')
      ? { ...json({ message: 'Not Found' }), status: 404 }
      : json({ attestations: [{ bundle: { inline: true } }] }, { link: `<http://${headers.host}${path}&after=x>; rel="next"` }),
  );
  for (const reader of readers)
    expect(await reader.readAttestations('acme/app', digest)).toEqual({
      state: 'failed',
      reason: "GitHub's list of attestations went away while it was read.",
    });
});

test('a token that GitHub refuses is told to be checked, and a server that fails is named with its answer', async () => {
  const reasonOf = async (status: number, path: string): Promise<string> => {
    const { readers } = await readersFor(() => ({ ...json({ message: 'Bad credentials' }), status }));
    const answer = await readers[1]?.readAttestations(path, digest);
    return answer?.state === 'failed' ? answer.reason : 'It did not fail.';
  };
  expect(await reasonOf(401, 'acme/app')).toMatch(/\(HTTP 401\)\. Check the token/u);
  expect(await reasonOf(418, 'acme/app')).toMatch(/HTTP 418 when asked for attestations of repos\/acme\/app/u);
  expect(await reasonOf(418, 'acme')).toMatch(/HTTP 418 when asked for attestations of orgs\/acme/u);
});

test('the command line asks an older server once more in the version that it knows, and from then on in that alone', async () => {
  const current = apiVersions.current;
  const { server, readers } = await readersFor(({ headers }) =>
    headers[apiVersionHeader] === current
      ? { ...json({ message: `"${current}", is not a supported version.` }), status: 400 }
      : json({ attestations: [{ bundle: { inline: true } }] }),
  );
  const { older } = apiVersions;
  for (const asked of [[current, older], [older]]) {
    const before = server.requests.length;
    expect(await readers[1]?.readAttestations('acme/app', digest)).toMatchObject({ state: 'read', bundles: [{}] });
    expect(server.requests.slice(before).map(({ headers }) => headers[apiVersionHeader])).toEqual(asked);
  }
});

test('the command line does not ask again what a server refuses for another reason', async () => {
  const { server, readers } = await readersFor(() => ({ ...json({ message: 'Problems parsing JSON' }), status: 400 }));
  expect((await readers[1]?.readAttestations('acme/app', digest))?.state).toBe('failed');
  expect(server.requests).toHaveLength(1);
});

test('a token that may not read them is told the permission, after GitHub’s own sentence', async () => {
  const reasonFor = async (message: string): Promise<string> => {
    const { readers } = await readersFor(() => ({ ...json({ message }), status: 403 }));
    const answer = await readers[0]?.readAttestations('acme/app', digest);
    return answer?.state === 'failed' ? answer.reason : 'It did not fail.';
  };
  const reason =
    'Reading the attestations of acme/app failed with HTTP 403: Not for you. The token needs the permission "attestations: read" on acme/app.';
  expect(await reasonFor('Not for you')).toBe(reason);
  expect(await reasonFor('Not for you.')).toBe(reason);
});

test('storage that fails, or is at a private address, fails the reading', async () => {
  for (const url of ['http://169.254.169.254/bundle', 'file:///etc/passwd', 'nonsense']) {
    const { readers } = await readersFor(() => json({ attestations: [{ bundle_url: url }] }));
    for (const reader of readers) expect((await reader.readAttestations('acme/app', digest)).state, url).toBe('failed');
  }
});

test('what is not a scope is not asked for', async () => {
  const { server, readers } = await readersFor(() => json({}));
  for (const reader of readers) expect((await reader.readAttestations('acme/../user', digest)).state).toBe('failed');
  expect(server.requests).toEqual([]);
});
