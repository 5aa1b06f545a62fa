import { compress } from 'snappyjs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withApiVersion } from '../../src/github/call/api-version.ts';
import { GitHubAttestationsClient } from '../../src/github/read/attestations.ts';
import { bundleFetcher, GitHubAttestationsHttp } from '../../src/registry/content/github-attestations-client.ts';
import type { HttpClient } from '../../src/registry/http/http-client.ts';
import type { GitHubAttestations } from '../../src/signing/github-attestations.ts';
import { clientOf } from '../fake-github/client.ts';
import { type FakeGitHub, startFakeGitHub } from '../fake-github/fake-github.ts';
import { type JsonObject, parseJsonObject } from '../fake-github/json.ts';
import type { FakeRepository } from '../fake-github/state/repository.ts';
import type { TokenOptions } from '../fake-github/state/token.ts';
import { httpClientFor } from '../support/signing/registry-clients.ts';

let github: FakeGitHub;
let http: HttpClient;
let repository: FakeRepository;
beforeEach(async () => {
  github = await startFakeGitHub();
  http = httpClientFor([new URL(github.serverUrl).host]);
  repository = github.repository('acme/app', { private: true });
});
afterEach(async () => {
  await Promise.all([http.close(), github.close()]);
  github.assertContract();
});

const digest = `sha256:${'a'.repeat(64)}`;
const allowed: TokenOptions = { permissions: { attestations: 'read' } };

const bundle = (payload: string): JsonObject => ({
  mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
  verificationMaterial: { tlogEntries: [] },
  dsseEnvelope: { payload },
});

const read = (scope = 'acme/app', auth = allowed): Promise<GitHubAttestations> =>
  new GitHubAttestationsClient(clientOf(github, auth), bundleFetcher(http)).readAttestations(scope, digest);

/** Payloads of the bundles that were read, or why there are none. */
const shown = (answer: GitHubAttestations): unknown =>
  answer.state === 'failed'
    ? answer.reason
    : answer.bundles.map(bytes => {
        const { dsseEnvelope } = parseJsonObject(Buffer.from(bytes).toString('utf8'));
        return typeof dsseEnvelope === 'object' && dsseEnvelope !== null && 'payload' in dsseEnvelope ? dsseEnvelope.payload : undefined;
      });

const operations = (): readonly string[] => github.requests.map(({ operation }) => operation);

describe('the attestations that GitHub keeps of an image', () => {
  test('are read from their storage in the current version of the API, whose list has none of them', async () => {
    repository.attest(digest, bundle('one'), { as: 'inline' });
    repository.attest(digest, bundle('two'), { as: 'both' });
    repository.attest(digest, bundle('three'), { as: 'address' });
    const client = withApiVersion(clientOf(github, allowed));
    expect(shown(await new GitHubAttestationsClient(client, bundleFetcher(http)).readAttestations('acme/app', digest))).toEqual([
      'one',
      'two',
      'three',
    ]);
    expect(operations().toSorted()).toEqual([...Array<string>(3).fill('attestation-bundle'), 'repos/list-attestations']);
  });

  test('are read without a client in the version that the server knows, the current one first', async () => {
    await github.close();
    for (const apiVersions of [['2022-11-28'], ['2022-11-28', '2026-03-10']] as const) {
      github = await startFakeGitHub({ apiVersions });
      const own = httpClientFor([new URL(github.serverUrl).host]);
      github.repository('acme/app').attest(digest, bundle('one'), { as: 'both' });
      const reader = new GitHubAttestationsHttp(own, { apiUrl: github.apiUrl, token: github.token(allowed) });
      expect(shown(await reader.readAttestations('acme/app', digest))).toEqual(['one']);
      expect(shown(await reader.readAttestations('acme/app', digest))).toEqual(['one']);
      const lists = github.requests.filter(({ operation }) => operation === 'repos/list-attestations');
      const expected =
        apiVersions.length === 1 ? ['2026-03-10 400', '2022-11-28 200', '2022-11-28 200'] : ['2026-03-10 200', '2026-03-10 200'];
      expect(lists.map(({ apiVersion, status }) => `${apiVersion} ${status}`)).toEqual(expected);
      await own.close();
      if (apiVersions.length === 1) await github.close();
    }
  });

  test('are read in one call when the list has them', async () => {
    repository.attest(digest, bundle('one'), { as: 'inline' });
    repository.attest(digest, bundle('two'), { as: 'both' });
    repository.attest(`sha256:${'b'.repeat(64)}`, bundle('of another image'));
    const answer = await read();
    expect(shown(answer)).toEqual(['one', 'two']);
    expect(answer).toMatchObject({ isComplete: true, bundles: [Buffer.from(JSON.stringify(bundle('one'))), {}] });
    expect(operations()).toEqual(['repos/list-attestations']);
  });

  test('are downloaded and inflated when the list has their addresses only, and no token goes there', async () => {
    for (const name of ['one', 'two', 'three']) repository.attest(digest, bundle(name), { as: 'address' });
    expect(shown(await read())).toEqual(['one', 'two', 'three']);
    expect(operations()).toEqual(['repos/list-attestations', 'attestation-bundle', 'attestation-bundle', 'attestation-bundle']);
  });

  test('of a whole organization are those of the repositories that the token may read', async () => {
    repository.attest(digest, bundle('app'));
    github.repository('acme/base', { private: true }).attest(digest, bundle('base'));
    github.repository('other/app', { private: true }).attest(digest, bundle('other'));
    expect(shown(await read('acme'))).toEqual(['app', 'base']);
    expect(shown(await read('acme', { ...allowed, repository }))).toEqual(['app']);
    expect(operations()).toEqual(['orgs/list-attestations', 'orgs/list-attestations']);
  });

  test('are none where GitHub has none, also when it says so by an empty list', async () => {
    expect(await read()).toEqual({ state: 'read', bundles: [], isComplete: true });
    github.fail({ route: 'repos/list-attestations', status: 200, body: { attestations: [] }, times: 1 });
    expect(await read()).toEqual({ state: 'read', bundles: [], isComplete: true });
  });

  test.each(['acme/app', 'acme'])('that the token may not read are no absence: the reason for %s names the permission', async scope => {
    repository.attest(digest, bundle('one'));
    const reason = shown(await read(scope, {}));
    expect(reason).toContain(`Reading the attestations of ${scope} failed with HTTP 403: Resource not accessible by integration`);
    expect(reason).toMatch(new RegExp(`\\. The token needs the permission "attestations: read" on ${scope}\\.$`, 'u'));
  });

  test('are read up to a hundred, and the answer says that there are more', async () => {
    for (let at = 0; at < 100; at += 1) repository.attest(digest, bundle(`${at}`), { as: 'inline' });
    expect(await read()).toMatchObject({ bundles: { length: 100 }, isComplete: true });
    expect(operations()).toHaveLength(1);
    repository.attest(digest, bundle('one more'), { as: 'inline' });
    expect(await read()).toMatchObject({ bundles: { length: 100 }, isComplete: false });
  });

  test('go on on the next page when GitHub gives fewer than were asked for, by its cursor alone', async () => {
    for (let at = 0; at < 3; at += 1) repository.attest(digest, bundle(`${at}`), { as: 'inline' });
    const link = `<https://elsewhere.example/x?after=${Buffer.from('cursor:1').toString('base64url')}>; rel="next"`;
    const first = { attestations: [{ bundle: bundle('0') }] };
    github.fail({ route: 'repos/list-attestations', status: 200, body: first, headers: { link }, times: 1 });
    expect(shown(await read())).toEqual(['0', '1', '2']);
    expect(operations()).toHaveLength(2);
  });

  test('whose next page is gone are not known, since what was there before is no longer whole', async () => {
    const link = `<https://elsewhere.example/x?after=${Buffer.from('cursor:1').toString('base64url')}>; rel="next"`;
    const first = { attestations: [{ bundle: bundle('0') }] };
    github.fail({ route: 'repos/list-attestations', status: 200, body: first, headers: { link }, times: 1 });
    expect(shown(await read())).toContain('went away while it was read');
  });

  test('are not taken for none when GitHub fails, or its rate limit is reached', async () => {
    repository.attest(digest, bundle('one'), { as: 'inline' });
    github.fail({ route: 'repos/list-attestations', status: 502, times: 3 });
    expect(shown(await read())).toContain('failed with HTTP 502');
    github.fail({ route: 'repos/list-attestations', rateLimit: 'primary', retryAfter: 3_000, times: 1 });
    const limited = shown(await read());
    expect(limited).toContain('rate limit');
    expect(limited).not.toContain('permission');
    github.fail({ route: 'repos/list-attestations', connection: 'truncate', times: 1 });
    expect(shown(await read())).toEqual(['one']);
  });
});

describe('a bundle at its address', () => {
  const compressed = (text: string): Uint8Array => compress(new Uint8Array(Buffer.from(text)));
  const sound = compressed(JSON.stringify(bundle('x'.repeat(500))));
  const unreadable = 'An attestation that GitHub keeps has no bundle that can be read.';

  test('may have 4 MiB and no byte more, whatever it compresses to', async () => {
    const limit = 4 << 20;
    repository.attest(digest, compressed(JSON.stringify({ a: 'x'.repeat(limit - 8) })));
    expect(await read()).toMatchObject({ state: 'read', bundles: [{ length: limit }], isComplete: true });
    repository.attest(digest, compressed(JSON.stringify({ a: 'x'.repeat(limit - 7) })));
    expect(shown(await read())).toBe(unreadable);
  });

  test.each<[string, () => Uint8Array]>([
    ['says that it has almost 4 GiB', () => Buffer.concat([Buffer.from([0xfe, 0xff, 0xff, 0xff, 0x0f]), sound.subarray(2)])],
    ['is empty', () => new Uint8Array()],
    ['is cut off', () => sound.subarray(0, Math.floor(sound.length / 2))],
    ['is cut off between two of its parts', () => sound.subarray(0, 2)],
    ['is not compressed at all', () => Buffer.from(JSON.stringify(bundle('plain')))],
    ['is not JSON', () => compressed('no JSON')],
    ['is not an object', () => compressed('null')],
    ['has a length that does not end', () => new Uint8Array([0xff, 0xff, 0xff, 0xff, 0xff, 0xff])],
  ])('that %s is not a bundle, and the answer says so', async (_, bytes) => {
    repository.attest(digest, bytes());
    expect(shown(await read())).toBe(unreadable);
  });

  test('that does not end is not read to its end', async () => {
    repository.attest(digest, new Uint8Array(6 << 20));
    expect(await read()).toMatchObject({ state: 'failed' });
  });

  test('that GitHub’s storage does not have is not known', async () => {
    repository.attest(digest, bundle('one'), { as: 'address' });
    github.fail({ route: 'attestation-bundle', status: 404, times: 1 });
    expect(await read()).toMatchObject({ state: 'failed' });
    expect(shown(await read())).toEqual(['one']);
  });
});
