import { expect, test } from 'vitest';
import { configCredentials, credentialHost, type DockerConfig, parseDockerConfig } from '../../../src/registry/auth/docker-config.ts';

const configOf = (value: unknown): DockerConfig => {
  const parsed = parseDockerConfig(JSON.stringify(value));
  if (parsed.state === 'malformed') throw new Error(parsed.reason);
  return parsed.config;
};

const auth = (text: string): string => Buffer.from(text).toString('base64');

test('each way to write a credential is read', async () => {
  const source = configCredentials(
    configOf({
      auths: {
        'ghcr.io': { auth: auth('octocat:token:with:colons') },
        'quay.io': { username: 'robot', password: 'pw' },
        'acme.azurecr.io': { auth: auth('00000000-0000-0000-0000-000000000000:'), identitytoken: 'refresh' },
        'localhost:5000': { auth: auth('me:pw\0\0') },
      },
      HttpHeaders: { 'User-Agent': 'Docker' },
    }),
  );
  expect(await source.readCredential('ghcr.io')).toEqual({ kind: 'password', username: 'octocat', password: 'token:with:colons' });
  expect(await source.readCredential('quay.io')).toEqual({ kind: 'password', username: 'robot', password: 'pw' });
  expect(await source.readCredential('acme.azurecr.io')).toEqual({ kind: 'identity-token', token: 'refresh' });
  expect(await source.readCredential('localhost:5000')).toEqual({ kind: 'password', username: 'me', password: 'pw' });
  expect(await source.readCredential('localhost')).toBeUndefined();
});

test("Docker Hub's key is known in all its spellings", async () => {
  for (const key of [
    'https://index.docker.io/v1/',
    'index.docker.io',
    'docker.io',
    'registry-1.docker.io',
    'https://registry-1.docker.io/v2/',
  ]) {
    const source = configCredentials(configOf({ auths: { [key]: { auth: auth('me:pw') } } }));
    expect(await source.readCredential('docker.io'), key).toMatchObject({ username: 'me' });
  }
  expect(['http://Registry.Example:5000/v2/', 'https://ghcr.io'].map(credentialHost)).toEqual(['registry.example:5000', 'ghcr.io']);
});

test('entries that a helper left empty are no credentials', () => {
  const config = configOf({
    auths: { 'ghcr.io': {}, 'quay.io': null, 'a.example': { auth: auth('nocolon') }, 'b.example': { auth: '' } },
    credsStore: 'desktop',
    credHelpers: { 'public.ecr.aws': 'ecr-login' },
  });
  expect([...config.credentials]).toEqual([]);
  expect([config.store, config.helpers.get('public.ecr.aws')]).toEqual(['desktop', 'ecr-login']);
});

test('what is not a configuration is told without a word of its content', () => {
  for (const text of ['', 'secret', '[]', '{"auths":{"ghcr.io":{"auth":7}}}', `"${'x'.repeat(2_000_000)}"`]) {
    const parsed = parseDockerConfig(text);
    expect(parsed).toMatchObject({ state: 'malformed', reason: expect.not.stringContaining('secret') });
  }
});

test('the names of prototypes open nothing', async () => {
  const parsed = parseDockerConfig(`{"auths":{"constructor":{"auth":"${auth('me:pw')}"}}}`);
  if (parsed.state === 'malformed') throw new Error(parsed.reason);
  expect(await configCredentials(parsed.config).readCredential('toString')).toBeUndefined();
});

test('a configuration that says nothing is one, up to the largest that is read', () => {
  for (const config of ['{}', '{"auths":null,"credHelpers":null,"credsStore":null}', '{"credsStore":""}']) {
    const parsed = parseDockerConfig(config);
    expect(parsed).toEqual({ state: 'parsed', config: { credentials: new Map(), helpers: new Map() } });
    expect(parsed.state === 'parsed' && 'store' in parsed.config).toBe(false);
  }
  const padded = (length: number): string => `{}${' '.repeat(length - 2)}`;
  expect([padded(1_048_576), padded(1_048_577)].map(config => parseDockerConfig(config).state)).toEqual(['parsed', 'malformed']);
});

test('half a credential is none', () => {
  const config = configOf({ auths: { a: { username: 'me' }, b: { password: 'pw' }, c: { auth: auth(':pw') }, d: { auth: auth('m:') } } });
  expect([...config.credentials]).toEqual([['d', { kind: 'password', username: 'm', password: '' }]]);
});
