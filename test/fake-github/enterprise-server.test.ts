import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clientOf, refusalOf } from './client.ts';
import { type FakeGitHub, startFakeGitHub } from './fake-github.ts';

let github: FakeGitHub;
afterEach(async () => {
  await github.close();
  github.assertContract();
});

describe('an Enterprise Server', () => {
  beforeEach(async () => {
    github = await startFakeGitHub({ ghes: true });
  });

  test('has its APIs below other paths, and no rate limits', async () => {
    expect([github.apiUrl, github.graphqlUrl]).toEqual([`${github.serverUrl}/api/v3`, `${github.serverUrl}/api/graphql`]);
    github.repository('acme/app').pullRequest({ files: { a: '1' } });
    const octokit = clientOf(github, {});
    const { data, headers } = await octokit.pulls.listFiles({ owner: 'acme', repo: 'app', pull_number: 1, per_page: 100 });
    expect(data[0]?.contents_url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/v3\/repos\/acme\/app\/contents\/a\?ref=/);
    expect(headers['x-ratelimit-limit']).toBeUndefined();
    expect(headers).toMatchObject({ 'x-github-enterprise-version': '3.19.0' });
    expect(await octokit.graphql('{ viewer { login } rateLimit { cost } }')).toEqual({
      viewer: { login: 'github-actions[bot]' },
      rateLimit: null,
    });
    expect((await refusalOf(octokit.rateLimit.get())).status).toBe(404);
  });

  test('does not answer at the paths of github.com', async () => {
    github.repository('acme/app');
    expect((await fetch(`${github.serverUrl}/repos/acme/app`)).status).toBe(404);
    expect(github.contractErrors).toHaveLength(1);
    github.forgetContractErrors();
  });
});

describe('on github.com', () => {
  beforeEach(async () => {
    github = await startFakeGitHub();
  });

  test('attestations of an organization are found by digest, many at once', async () => {
    const repository = github.repository('acme/app');
    const digest = `sha256:${'a'.repeat(64)}`;
    repository.attest(
      digest,
      { mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json', dsseEnvelope: {}, verificationMaterial: {} },
      { predicateType: 'https://slsa.dev/provenance/v1' },
    );
    const list = (auth: object, more = {}) =>
      clientOf(github, auth).request('POST /orgs/{org}/attestations/bulk-list', {
        org: 'acme',
        subject_digests: [digest, 'sha256:none'],
        ...more,
      });
    const { data } = await list({ permissions: { attestations: 'read' } });
    expect(data.attestations_subject_digests).toMatchObject({
      [digest]: [{ repository_id: repository.id, bundle: { dsseEnvelope: {} } }],
      'sha256:none': null,
    });
    const other = await list({ permissions: { attestations: 'read' } }, { predicate_type: 'https://in-toto.io/Statement/v1' });
    expect(other.data.attestations_subject_digests).toMatchObject({ [digest]: null });
    expect((await refusalOf(list({}))).status).toBe(403);
  });

  test('a SARIF log is uploaded as gzip in base64', async () => {
    const repository = github.repository('acme/app');
    const upload = (sarif: string) =>
      clientOf(github, { permissions: { 'security-events': 'write' } }).codeScanning.uploadSarif({
        owner: 'acme',
        repo: 'app',
        commit_sha: repository.head(),
        ref: 'refs/heads/main',
        sarif,
      });
    const response = await upload(gzipSync('{"version":"2.1.0"}').toString('base64'));
    expect([response.status, response.data.id]).toEqual([202, repository.sarifUploads[0]?.id]);
    expect(repository.sarifUploads).toMatchObject([{ ref: 'refs/heads/main', sarif: { version: '2.1.0' } }]);
    expect((await refusalOf(upload(Buffer.from('{}').toString('base64')))).status).toBe(400);
  });

  test('meta answers', async () => {
    expect((await clientOf(github, undefined).meta.get()).data.verifiable_password_authentication).toBe(false);
  });

  test('nothing is left behind', async () => {
    github.repository('acme/app');
    const { directory } = github.world;
    expect(existsSync(directory)).toBe(true);
    await github.close();
    expect(existsSync(directory)).toBe(false);
    await expect(fetch(github.apiUrl)).rejects.toThrow();
    github = await startFakeGitHub();
  });
});
