import { compress } from 'snappyjs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AttestationsReading, readAttestations } from '../../src/github/attestations-reader.ts';
import { clientOf } from '../fake-github/client.ts';
import { type FakeGitHub, startFakeGitHub } from '../fake-github/fake-github.ts';
import { type JsonObject, parseJsonObject } from '../fake-github/json.ts';
import type { FakeRepository } from '../fake-github/state/repository.ts';
import type { TokenOptions } from '../fake-github/state/token.ts';

let github: FakeGitHub;
let repository: FakeRepository;
beforeEach(async () => {
  github = await startFakeGitHub();
  repository = github.repository('acme/app', { private: true });
});
afterEach(async () => {
  await github.close();
  github.assertContract();
});

const digest = `sha256:${'a'.repeat(64)}`;
const inApp = { owner: 'acme', repo: 'app' };
const allowed: TokenOptions = { permissions: { attestations: 'read' } };

const bundle = (payload: string): JsonObject => ({
  mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
  verificationMaterial: { tlogEntries: [] },
  dsseEnvelope: { payload },
});

const read = (place: { readonly owner: string; readonly repo?: string } = inApp, auth = allowed): Promise<AttestationsReading> =>
  readAttestations(clientOf(github, auth), place, digest);

/** Payloads of the bundles that were read, and what could not be. */
const shown = (reading: AttestationsReading): unknown =>
  reading.state === 'forbidden'
    ? reading
    : {
        payloads: reading.bundles.map(bytes => {
          const { dsseEnvelope } = parseJsonObject(Buffer.from(bytes).toString('utf8'));
          return typeof dsseEnvelope === 'object' && dsseEnvelope !== null && 'payload' in dsseEnvelope ? dsseEnvelope.payload : undefined;
        }),
        gaps: reading.gaps,
      };

const operations = (): readonly string[] => github.requests.map(({ operation }) => operation);

describe('the attestations of an image', () => {
  test('are read in one call when the list has them', async () => {
    repository.attest(digest, bundle('one'), { as: 'inline' });
    repository.attest(digest, bundle('two'), { as: 'both' });
    repository.attest(`sha256:${'b'.repeat(64)}`, bundle('of another image'));
    const reading = await read();
    expect(shown(reading)).toEqual({ payloads: ['one', 'two'], gaps: [] });
    expect(reading.state === 'read' && parseJsonObject(Buffer.from(reading.bundles[0] ?? []).toString('utf8'))).toEqual(bundle('one'));
    expect(operations()).toEqual(['repos/list-attestations']);
  });

  test('are downloaded and inflated when the list has their addresses only, and no token goes there', async () => {
    for (const name of ['one', 'two', 'three', 'four', 'five']) repository.attest(digest, bundle(name), { as: 'address' });
    expect(shown(await read())).toEqual({ payloads: ['one', 'two', 'three', 'four', 'five'], gaps: [] });
    expect(operations()).toEqual(['repos/list-attestations', ...Array.from({ length: 5 }, () => 'attestation-bundle')]);
  });

  test('of a whole organization are those of the repositories that the token may read', async () => {
    repository.attest(digest, bundle('app'));
    github.repository('acme/base', { private: true }).attest(digest, bundle('base'));
    github.repository('other/app', { private: true }).attest(digest, bundle('other'));
    expect(shown(await read({ owner: 'acme' }))).toEqual({ payloads: ['app', 'base'], gaps: [] });
    expect(shown(await read({ owner: 'acme' }, { ...allowed, repository }))).toEqual({ payloads: ['app'], gaps: [] });
    expect(operations()).toEqual(['orgs/list-attestations', 'orgs/list-attestations']);
  });

  test('are none where GitHub has none, also when it says so by an empty list', async () => {
    expect(shown(await read())).toEqual({ payloads: [], gaps: [] });
    github.fail({ route: 'repos/list-attestations', status: 200, body: { attestations: [] }, times: 1 });
    expect(shown(await read())).toEqual({ payloads: [], gaps: [] });
  });

  test('that the token may not read are no absence: the answer names the permission', async () => {
    repository.attest(digest, bundle('one'));
    const forbidden = {
      state: 'forbidden',
      reason: expect.stringMatching(
        /^Reading the attestations of acme\/app failed with HTTP 403: Resource not accessible by integration.* The token needs the permission "attestations: read" there\.$/u,
      ),
    };
    expect(shown(await read(inApp, {}))).toEqual(forbidden);
    expect(shown(await read({ owner: 'acme' }, {}))).toMatchObject({
      state: 'forbidden',
      reason: expect.stringContaining('attestations of acme failed'),
    });
  });

  test('are read up to a hundred, page by page, and the answer says that there are more', async () => {
    for (let at = 0; at < 100; at += 1) repository.attest(digest, bundle(`${at}`), { as: 'inline' });
    expect(await read()).toMatchObject({ bundles: { length: 100 }, gaps: [] });
    expect(operations()).toHaveLength(1);
    repository.attest(digest, bundle('one more'), { as: 'inline' });
    expect(await read()).toMatchObject({
      bundles: { length: 100 },
      gaps: ['There are more attestations than the first 100, which were read.'],
    });
  });

  test('go on on the next page when GitHub gives fewer than were asked for', async () => {
    for (let at = 0; at < 3; at += 1) repository.attest(digest, bundle(`${at}`), { as: 'inline' });
    const link = `<${github.apiUrl}/somewhere?per_page=1&after=${Buffer.from('cursor:1').toString('base64url')}>; rel="next"`;
    github.fail({
      route: 'repos/list-attestations',
      status: 200,
      body: { attestations: [{ bundle: bundle('0') }] },
      headers: { link },
      times: 1,
    });
    expect(shown(await read())).toEqual({ payloads: ['0', '1', '2'], gaps: [] });
    expect(operations()).toHaveLength(2);
  });

  test('whose pages never end are not read for ever, and are not all', async () => {
    const link = `<${github.apiUrl}/x?after=${Buffer.from('cursor:0').toString('base64url')}>; rel="next"`;
    github.fail({ route: 'repos/list-attestations', status: 200, body: { attestations: [] }, headers: { link } });
    expect(await read()).toMatchObject({ bundles: [], gaps: [expect.stringContaining('more attestations')] });
    expect(operations()).toHaveLength(10);
  });

  test('are not taken for none when GitHub fails', async () => {
    repository.attest(digest, bundle('one'), { as: 'inline' });
    github.fail({ route: 'repos/list-attestations', status: 502, times: 3 });
    await expect(read()).rejects.toMatchObject({ code: 'unavailable', retryable: true });
    github.fail({ route: 'repos/list-attestations', status: 200, body: { attestation: [] }, times: 3 });
    await expect(read()).rejects.toMatchObject({ code: 'unavailable', retryable: true });
    github.fail({ route: 'repos/list-attestations', rateLimit: 'primary', retryAfter: 3_000, times: 1 });
    await expect(read()).rejects.toMatchObject({ code: 'rate-limited' });
    expect(shown(await read())).toEqual({ payloads: ['one'], gaps: [] });
  });
});

describe('a bundle at its address', () => {
  /** Little-endian varint, as snappy's format has it before the compressed bytes. */
  const withDeclaredLength = (length: number): Uint8Array => {
    const bytes: number[] = [];
    let left = length;
    for (; left >= 0x80; left = Math.floor(left / 0x80)) bytes.push((left % 0x80) | 0x80);
    return new Uint8Array([...bytes, left]);
  };
  const compressed = (text: string): Uint8Array => compress(new Uint8Array(Buffer.from(text)));
  const sound = compressed(JSON.stringify(bundle('x'.repeat(500))));

  test('may have 4 MiB and no byte more, whatever it compresses to', async () => {
    const limit = 4 << 20;
    repository.attest(digest, compressed(JSON.stringify({ a: 'x'.repeat(limit - 8) })));
    repository.attest(digest, compressed(JSON.stringify({ a: 'x'.repeat(limit - 7) })));
    const reading = await read();
    expect(reading).toMatchObject({
      bundles: [{ length: limit }],
      gaps: ['The bundle of an attestation is over 4 MiB, more than is read.'],
    });
  });

  test.each<[string, () => Uint8Array]>([
    ['says that it has almost 4 GiB', () => Buffer.concat([withDeclaredLength(0xffff_fffe), sound.subarray(2)])],
    ['does not end', () => new Uint8Array(6 << 20)],
  ])('that %s is given up before it is inflated, and leaves the others', async (_, bytes) => {
    repository.attest(digest, bytes());
    repository.attest(digest, bundle('one'));
    expect(shown(await read())).toEqual({ payloads: ['one'], gaps: ['The bundle of an attestation is over 4 MiB, more than is read.'] });
  });

  test.each<[string, () => Uint8Array]>([
    ['is empty', () => new Uint8Array()],
    ['is cut off', () => sound.subarray(0, Math.floor(sound.length / 2))],
    ['is cut off between two of its parts', () => sound.subarray(0, 2)],
    ['is not compressed at all', () => Buffer.from(JSON.stringify(bundle('plain')))],
    ['is no JSON', () => compressed('no JSON')],
    ['is no object', () => compressed('null')],
    ['has a length that does not end', () => new Uint8Array([0xff, 0xff, 0xff, 0xff, 0xff, 0xff])],
  ])('that %s is no bundle, and the answer says so', async (_, bytes) => {
    repository.attest(digest, bytes());
    const { gaps, payloads } = Object(shown(await read()));
    expect(payloads).toEqual([]);
    expect(gaps).toEqual([expect.stringMatching(/^Reading the bundle of an attestation failed: .*cut short/u)]);
  });

  test('that can’t be had for a moment is asked for again, and is a gap in the end', async () => {
    repository.attest(digest, bundle('one'), { as: 'address' });
    github.fail({ route: 'attestation-bundle', status: 503, times: 1 });
    github.fail({ route: 'attestation-bundle', connection: 'truncate', times: 1 });
    expect(shown(await read())).toEqual({ payloads: ['one'], gaps: [] });
    github.fail({ route: 'attestation-bundle', status: 503, times: 3 });
    expect(shown(await read())).toEqual({ payloads: [], gaps: ['Reading the bundle of an attestation failed with HTTP 503.'] });
    github.fail({ route: 'attestation-bundle', status: 404, times: 1 });
    expect(shown(await read())).toEqual({ payloads: [], gaps: ['Reading the bundle of an attestation failed with HTTP 404.'] });
  });

  test('that sends elsewhere is not followed', async () => {
    repository.attest(digest, bundle('one'), { as: 'address' });
    github.fail({ route: 'attestation-bundle', status: 302, headers: { location: `${github.serverUrl}/elsewhere` } });
    expect(shown(await read())).toMatchObject({
      payloads: [],
      gaps: [expect.stringContaining('Reading the bundle of an attestation failed')],
    });
    expect(new Set(operations())).toEqual(new Set(['repos/list-attestations', 'attestation-bundle']));
  });

  test.each([
    ['', 'is missing'],
    ['file:///etc/passwd', 'is a file'],
    ['http://127.0.0.1:1/bundle', 'is not encrypted'],
    ['no address', 'is none'],
  ])('%s that %s is not asked', async address => {
    github.fail({ route: 'repos/list-attestations', status: 200, body: { attestations: [{ bundle: null, bundle_url: address }] } });
    expect(shown(await read())).toEqual({
      payloads: [],
      gaps: ['An attestation has neither a bundle nor an address (https) that it can be read from.'],
    });
  });
});
