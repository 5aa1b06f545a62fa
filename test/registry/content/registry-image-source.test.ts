import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseImageReference } from '../../../src/artifacts/images/image-reference.ts';
import { createRegistry, type Registry } from '../../../src/registry/create-registry.ts';
import { usualLimits } from '../../../src/registry/limits.ts';
import type { ImageFacts } from '../../../src/signing/evidence.ts';
import type { GitHubAttestations } from '../../../src/signing/github-attestations.ts';
import type { ImageQuery } from '../../../src/signing/image-source.ts';
import { ScriptedRegistry } from '../../support/signing/scripted-registry.ts';

let registry: ScriptedRegistry;
let client: Registry;

beforeEach(async () => {
  registry = await new ScriptedRegistry().start();
  client = createRegistry({
    access: { privateHosts: [registry.host], plainHttpHosts: [] },
    limits: { ...usualLimits, firstWait: 1 },
  });
});
afterEach(() => Promise.all([client.close(), registry.close()]));

const queryOf = (name: string, more: Partial<ImageQuery> = {}): ImageQuery => {
  const reference = parseImageReference(`${registry.host}/${name}`);
  if (!reference) throw new Error(`${name} is not a reference.`);
  return { reference, signatureRepositories: [], ...more };
};

const fetchImage = (name: string, more: Partial<ImageQuery> = {}, github?: GitHubAttestations): Promise<ImageFacts> => {
  const reader = github && { readAttestations: () => Promise.resolve(github) };
  return client.images(reader).fetchImage(queryOf(name, more));
};

test('an unsigned image is known by six requests, and again by five', async () => {
  const { digest } = registry.image('latest');
  expect(await fetchImage('acme/app')).toMatchObject({ state: 'known', evidence: { image: { digest }, gaps: [] } });
  const tag = digest.replace(':', '-');
  expect(registry.requests.map(({ method, path }) => `${method} ${path.replace('/v2/acme/app/', '')}`).toSorted()).toEqual(
    [
      'HEAD manifests/latest',
      `GET manifests/${digest}`,
      `GET referrers/${digest}`,
      `HEAD manifests/${tag}`,
      `HEAD manifests/${tag}.sig`,
      `HEAD manifests/${tag}.att`,
    ].toSorted(),
  );
  await fetchImage('acme/app');
  expect(registry.requests).toHaveLength(11);
});

test('a digest counts more than the tag beside it', async () => {
  const first = registry.image('v1', 'moved');
  registry.image('v1');
  const facts = await fetchImage(`acme/app:v1@${first.digest}`);
  expect(facts).toMatchObject({ state: 'known', evidence: { image: { digest: first.digest } } });
  expect(registry.requests.some(({ path }) => path.endsWith('/v1'))).toBe(false);
});

test('another digest than SHA-256 is not known', async () => {
  expect(await fetchImage(`acme/app@sha512:${'0'.repeat(128)}`)).toMatchObject({
    state: 'unknown',
    code: 'malformed',
    reason: expect.stringContaining('another digest than SHA-256'),
  });
});

test('an image that the registry does not have is absent, and one that it cannot tell is unknown', async () => {
  expect(await fetchImage('acme/app:v9')).toMatchObject({ state: 'absent' });
  expect(await fetchImage(`acme/app@sha256:${'0'.repeat(64)}`)).toMatchObject({ state: 'absent' });
  const failures = [
    [503, 'unavailable', true],
    [429, 'rate-limited', true],
    [403, 'unauthorized', false],
    [418, 'malformed', false],
  ] as const;
  for (const [status, code, retryable] of failures) {
    registry.override = () => ({ status });
    expect(await fetchImage('acme/app')).toMatchObject({ state: 'unknown', code, retryable });
  }
});

test("GitHub's attestations are asked for the digest when policy names whose, and belong to it", async () => {
  const { digest } = registry.image('v1');
  const asked: string[] = [];
  const readAttestations = (scope: string, about: string): Promise<GitHubAttestations> => {
    asked.push(`${scope} ${about}`);
    return Promise.resolve({ state: 'read', bundles: [Buffer.from('{}')], isComplete: true });
  };
  const facts = await client.images({ readAttestations }).fetchImage(queryOf('acme/app:v1', { githubAttestations: 'acme/app' }));
  expect(asked).toEqual([`acme/app ${digest}`]);
  expect(facts).toMatchObject({
    evidence: { signatures: [{ format: 'sigstore-bundle', place: { kind: 'github-attestations', name: 'acme/app' } }], gaps: [] },
  });
  await client.images({ readAttestations }).fetchImage(queryOf('acme/app:v1'));
  expect(asked).toHaveLength(1);
});

test('attestations that cannot be read, or not all, leave a gap', async () => {
  registry.image('v1');
  const query = { githubAttestations: 'acme/app' };
  const answers: readonly (GitHubAttestations | undefined)[] = [
    undefined,
    { state: 'failed', reason: 'GitHub is away.' },
    { state: 'read', bundles: [], isComplete: false },
  ];
  for (const answer of answers)
    expect(await fetchImage('acme/app:v1', query, answer)).toMatchObject({
      state: 'known',
      evidence: { gaps: [{ place: { kind: 'github-attestations' } }] },
    });
  const none = await fetchImage('acme/app:v1', query, { state: 'read', bundles: [], isComplete: true });
  expect(none).toMatchObject({ evidence: { gaps: [], signatures: [] } });
});

test('trust data comes along when policy names a notary server, and a failing one leaves a gap', async () => {
  registry.image('v1');
  const notary = { server: `http://${registry.host}`, gun: 'acme/app', roles: [] };
  expect(await fetchImage('acme/app:v1', { notary })).toMatchObject({ evidence: { gaps: [] } });
  registry.override = ({ path }) => (path.includes('/_trust/tuf/root.json') ? { body: '{"signed":{"version":1}}' } : undefined);
  const facts = await fetchImage('acme/app:v1', { notary });
  if (facts.state !== 'known') throw new Error(facts.reason);
  expect([...(facts.evidence.trust?.files.keys() ?? [])]).toEqual(['root']);
  registry.override = ({ path }) => (path.includes('/_trust/') ? { status: 500 } : undefined);
  const failing = await fetchImage('acme/app:v1', { notary });
  expect(failing).toMatchObject({ evidence: { gaps: [{ place: { kind: 'notary-server' } }] } });
  expect(failing).not.toHaveProperty('evidence.trust');
});

test('signature repositories that are none are told', async () => {
  registry.image('v1');
  for (const repository of ['acme/App', `${registry.host}/acme/app:tag`, ''])
    expect(await fetchImage('acme/app:v1', { signatureRepositories: [{ repository }] })).toMatchObject({
      state: 'unknown',
      code: 'malformed',
    });
});

test('what a tag names is told with one request, what is pinned with none, and what nobody can tell not at all', async () => {
  const { digest } = registry.image('latest');
  const images = client.images();
  const resolve = (name: string): Promise<string | undefined> | undefined => images.resolveDigest?.(queryOf(name).reference);
  expect(await resolve('acme/app')).toBe(digest);
  expect(registry.requests.map(({ method }) => method)).toEqual(['HEAD']);
  expect(await resolve(`acme/app@${digest}`)).toBe(digest);
  expect(registry.requests).toHaveLength(1);
  expect(await resolve('acme/app:v9')).toBeUndefined();
  const nobody = parseImageReference('registry.invalid/acme/app:1');
  expect(nobody && (await images.resolveDigest?.(nobody))).toBeUndefined();
});

test('a repository that policy names for signatures is asked once for each prefix of their tags', async () => {
  const { digest } = registry.image('v1');
  const repository = `${registry.host}/acme/signatures`;
  await fetchImage('acme/app:v1', {
    signatureRepositories: [{ repository }, { repository, tagPrefix: 'release-' }, { repository }, { repository, tagPrefix: 'release-' }],
  });
  const tag = digest.replace(':', '-');
  const asked = registry.requests.map(({ path }) => path).filter(path => path.startsWith('/v2/acme/signatures/') && path.endsWith('.sig'));
  expect(asked.toSorted()).toEqual([`/v2/acme/signatures/manifests/release-${tag}.sig`, `/v2/acme/signatures/manifests/${tag}.sig`]);
});
