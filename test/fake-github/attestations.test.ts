import { uncompress } from 'snappyjs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clientOf, refusalOf } from './client.ts';
import { type FakeGitHub, startFakeGitHub } from './fake-github.ts';
import { parseJsonObject } from './json.ts';

let github: FakeGitHub;
beforeEach(async () => {
  github = await startFakeGitHub();
});
afterEach(async () => {
  await github.close();
  github.assertContract();
});

const digest = `sha256:${'a'.repeat(64)}`;
const bundle = (name: string) => ({ mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json', dsseEnvelope: { payload: name } });
const inApp = { owner: 'acme', repo: 'app', subject_digest: digest };
const reader = { permissions: { attestations: 'read' } } as const;

describe('the attestations of a repository', () => {
  test('are listed by digest, and by kind of statement', async () => {
    const repository = github.repository('acme/app', { private: true });
    repository.attest(digest, bundle('one'), { predicateType: 'https://slsa.dev/provenance/v1' });
    repository.attest(digest, bundle('two'), { predicateType: 'https://spdx.dev/Document/v2.3' });
    repository.attest(`sha256:${'b'.repeat(64)}`, bundle('other'));
    const octokit = clientOf(github, reader);
    const list = async (more = {}) =>
      (await octokit.repos.listAttestations({ ...inApp, ...more })).data.attestations?.map(
        ({ bundle: { dsseEnvelope } = {} }) => dsseEnvelope,
      );
    expect(await list()).toEqual([{ payload: 'one' }, { payload: 'two' }]);
    expect(await list({ predicate_type: 'provenance' })).toEqual([{ payload: 'one' }]);
    expect(await list({ predicate_type: 'https://spdx.dev/Document/v2.3' })).toEqual([{ payload: 'two' }]);
  });

  test('come page by page, by cursors that the Link header tells', async () => {
    const repository = github.repository('acme/app');
    for (let at = 0; at < 5; at += 1) repository.attest(digest, bundle(`${at}`));
    const octokit = clientOf(github, reader);
    const found: unknown[] = [];
    for await (const { data } of octokit.paginate.iterator('GET /repos/{owner}/{repo}/attestations/{subject_digest}', {
      ...inApp,
      per_page: 2,
    }))
      found.push(data.attestations ?? data);
    expect(found.flat()).toHaveLength(5);
    expect(github.requests.map(({ path }) => new URL(path, github.apiUrl).searchParams.has('after'))).toEqual([false, true, true]);
    const last = await octokit.repos.listAttestations({ ...inApp, per_page: 2, after: Buffer.from('cursor:4').toString('base64url') });
    expect(last.data.attestations).toHaveLength(1);
    expect(last.headers.link).toMatch(/^<[^>]+before=[^>]+>; rel="prev"$/u);
  });

  test('need the permission in a private repository, and are none where there are none', async () => {
    const repository = github.repository('acme/app', { private: true });
    const list = (auth: object) => clientOf(github, auth).repos.listAttestations(inApp);
    expect(await refusalOf(list({}))).toMatchObject({ status: 403, headers: { 'x-accepted-github-permissions': 'attestations=read' } });
    expect((await refusalOf(list(reader))).status).toBe(404);
    repository.attest(digest, bundle('one'));
    expect((await list(reader)).status).toBe(200);
  });

  test('lie at addresses, compressed, for whoever has the address and no token', async () => {
    const repository = github.repository('acme/app', { private: true });
    repository.attest(digest, bundle('one'), { as: 'address' });
    const { data } = await clientOf(github, reader).repos.listAttestations(inApp);
    const [{ bundle: inline, bundle_url: address = '' } = {}] = data.attestations ?? [];
    expect(inline).toBeUndefined();
    const answer = await fetch(address);
    const text = Buffer.from(uncompress(new Uint8Array(await answer.arrayBuffer()))).toString('utf8');
    expect(parseJsonObject(text)).toEqual(bundle('one'));
    expect((await fetch(address.replace('sig=fake', 'sig=guessed'))).status).toBe(404);
    expect(github.contractErrors).toEqual([]);
    expect((await fetch(address, { headers: { authorization: 'Bearer x' } })).status).toBe(403);
    expect(github.contractErrors).toEqual(['a token was sent to the storage: attestation-bundle']);
    github.forgetContractErrors();
  });
});

test('the attestations of an organization are those of the repositories that the token may read', async () => {
  const [seen, hidden, foreign] = ['acme/app', 'acme/secret', 'other/app'].map(name => github.repository(name, { private: true }));
  for (const repository of [seen, hidden, foreign]) repository?.attest(digest, bundle(repository.fullName));
  const list = async (options: object) =>
    (await clientOf(github, options).orgs.listAttestations({ org: 'acme', subject_digest: digest })).data.attestations?.map(
      ({ bundle: found }) => found?.dsseEnvelope,
    );
  expect(await list({ ...reader, repository: seen })).toEqual([{ payload: 'acme/app' }]);
  expect(await list(reader)).toEqual([{ payload: 'acme/app' }, { payload: 'acme/secret' }]);
  expect((await refusalOf(list({}))).status).toBe(403);
});
