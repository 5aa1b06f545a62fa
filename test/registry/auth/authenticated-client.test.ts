import { afterEach, describe, expect, test } from 'vitest';
import { AuthenticatedClient } from '../../../src/registry/auth/authenticated-client.ts';
import { anonymous, type CredentialSource } from '../../../src/registry/auth/credential.ts';
import type { HttpAnswer, HttpClient, HttpSettings } from '../../../src/registry/http/http-client.ts';
import { credentialFor, freshBudget, httpClientFor, registryFailure } from '../../support/signing/registry-clients.ts';
import { type ScriptedServer, startScriptedServer } from '../../support/signing/scripted-server.ts';

const opened: { close(): Promise<void> }[] = [];
const keep = <T extends { close(): Promise<void> }>(value: T): T => {
  opened.push(value);
  return value;
};
afterEach(() => Promise.all(opened.splice(0).map(each => each.close())));

const serve = async (answer: Parameters<typeof startScriptedServer>[0]): Promise<ScriptedServer> => keep(await startScriptedServer(answer));

const httpFor = (servers: readonly ScriptedServer[], settings: Partial<HttpSettings> = {}): HttpClient =>
  keep(
    httpClientFor(
      servers.map(({ host }) => host),
      settings,
    ),
  );

const ask = (
  client: AuthenticatedClient,
  { url, host }: ScriptedServer,
  repository = 'acme/app',
  redirects: 'manual' | 'follow' = 'manual',
): Promise<HttpAnswer> =>
  client.fetch(
    {
      url: new URL(`/v2/${repository}/manifests/v1`, url),
      method: 'GET',
      headers: {},
      maxBytes: 1_000,
      redirects,
      plainHttp: 'named-hosts',
      budget: freshBudget(),
    },
    { host, repository },
  );

/** A registry that wants a token of a realm. */
const tokenRegistry = (challenge: string, token: string): Promise<ScriptedServer> =>
  serve(({ headers }) =>
    headers.authorization === `Bearer ${token}` ? { body: 'shown' } : { status: 401, headers: { 'www-authenticate': challenge } },
  );

const password = { kind: 'password', username: 'bot', password: 'pass:word' } as const;
const basic = `Basic ${Buffer.from('bot:pass:word').toString('base64')}`;

describe('tokens', () => {
  test('a password is given to the realm, and the registry sees the token only', async () => {
    const realm = await serve(() => ({ body: '{"token":"abc"}' }));
    const registry = await tokenRegistry(`Bearer realm="${realm.url}/token?x=1",service="reg",scope="repository:acme/app:pull"`, 'abc');
    const client = new AuthenticatedClient(httpFor([realm, registry]), credentialFor(registry.host, password));
    expect((await ask(client, registry)).status).toBe(200);
    expect(realm.requests.map(({ path, headers }) => [path, headers.authorization])).toEqual([
      ['/token?x=1&service=reg&scope=repository%3Aacme%2Fapp%3Apull', basic],
    ]);
    expect(registry.requests.map(({ headers }) => headers.authorization)).toEqual([undefined, 'Bearer abc']);
  });

  test('nobody gets a token too, by `access_token` as well, and for the repository when the challenge names no scope', async () => {
    const realm = await serve(() => ({ body: '{"token":"","access_token":"abc"}' }));
    const registry = await tokenRegistry(`Bearer realm="${realm.url}/token"`, 'abc');
    await ask(new AuthenticatedClient(httpFor([realm, registry]), anonymous), registry);
    expect(realm.requests.map(({ path, headers }) => [path, headers.authorization])).toEqual([
      ['/token?scope=repository%3Aacme%2Fapp%3Apull', undefined],
    ]);
  });

  test('what a challenge names is asked for, and no more of it than a thousand characters', async () => {
    const realm = await serve(() => ({ body: '{"token":"abc"}' }));
    const registry = await tokenRegistry(
      `Bearer realm="${realm.url}/token",service="${'s'.repeat(1_100)}",scope="${'p'.repeat(1_100)}"`,
      'abc',
    );
    await ask(new AuthenticatedClient(httpFor([realm, registry]), anonymous), registry);
    const asked = new URL(realm.requests[0]?.path ?? '', realm.url).searchParams;
    expect([asked.get('service'), asked.get('scope')]).toEqual(['s'.repeat(1_024), 'p'.repeat(1_024)]);
  });

  test('an identity token is exchanged by POST and never stands in a URL', async () => {
    const realm = await serve(({ body }) =>
      new URLSearchParams(body).get('refresh_token') === 'refresh me' ? { body: '{"access_token":"abc"}' } : { status: 400 },
    );
    const registry = await tokenRegistry(`Bearer realm="${realm.url}/oauth2/token",service="reg"`, 'abc');
    const credentials = credentialFor(registry.host, { kind: 'identity-token', token: 'refresh me' });
    expect((await ask(new AuthenticatedClient(httpFor([realm, registry]), credentials), registry)).status).toBe(200);
    expect(realm.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /oauth2/token']);
    expect(Object.fromEntries(new URLSearchParams(realm.requests[0]?.body))).toMatchObject({ grant_type: 'refresh_token', service: 'reg' });
  });

  test('a token is kept for its repository until it expires, and asked for once however many need it', async () => {
    let now = 0;
    const realm = await serve(() => ({ body: JSON.stringify({ token: 'abc', expires_in: 120 }) }));
    const registry = await serve(({ headers }) =>
      headers.authorization ? { body: 'shown' } : { status: 401, headers: { 'www-authenticate': `Bearer realm="${realm.url}"` } },
    );
    const client = new AuthenticatedClient(httpFor([realm, registry], { now: () => now }), anonymous);
    await Promise.all([1, 2, 3, 4].map(() => ask(client, registry)));
    expect(realm.requests).toHaveLength(1);
    await ask(client, registry, 'acme/other');
    expect(realm.requests).toHaveLength(2);
    now = 114_000;
    await ask(client, registry);
    expect(realm.requests).toHaveLength(2);
    now = 116_000;
    await ask(client, registry);
    expect(realm.requests).toHaveLength(3);
  });

  test('a token that is turned away is replaced once, and then it is over', async () => {
    const tokens = ['old', 'new', 'newer'];
    const realm = await serve(() => ({ body: JSON.stringify({ token: tokens.shift() }) }));
    let accepted = 'old';
    const registry = await serve(({ headers }) =>
      headers.authorization === `Bearer ${accepted}`
        ? { body: 'shown' }
        : { status: 401, headers: { 'www-authenticate': `Bearer realm="${realm.url}"` } },
    );
    const client = new AuthenticatedClient(httpFor([realm, registry]), anonymous);
    await ask(client, registry);
    accepted = 'new';
    expect((await ask(client, registry)).status).toBe(200);
    accepted = 'none of them';
    expect((await registryFailure(ask(client, registry))).code).toBe('unauthorized');
    expect(realm.requests).toHaveLength(3);
  });

  test('a realm that refuses is told with what to do, with and without credentials', async () => {
    const realm = await serve(() => ({ status: 401 }));
    const registry = await tokenRegistry(`Bearer realm="${realm.url}"`, 'abc');
    const http = httpFor([realm, registry]);
    const nobody = await registryFailure(ask(new AuthenticatedClient(http, anonymous), registry));
    expect([nobody.code, nobody.message]).toEqual(['unauthorized', expect.stringContaining(`Give credentials for ${registry.host}.`)]);
    const somebody = await registryFailure(ask(new AuthenticatedClient(http, credentialFor(registry.host, password)), registry));
    expect([somebody.code, somebody.message]).toEqual(['unauthorized', expect.stringContaining('Check the credentials.')]);
    expect(somebody.message).not.toContain('pass:word');
  });

  test('a realm that fails is unavailable, and one that refuses oddly gives no token', async () => {
    const failureAt = async (status: number) => {
      const realm = await serve(() => ({ status, body: 'oops' }));
      const registry = await tokenRegistry(`Bearer realm="${realm.url}"`, 'abc');
      const failure = await registryFailure(ask(new AuthenticatedClient(httpFor([realm, registry]), anonymous), registry));
      return [failure.code, failure.retryable];
    };
    expect(await failureAt(500)).toEqual(['unavailable', true]);
    expect(await failureAt(499)).toEqual(['malformed', false]);
  });

  test('answers that hold no token are refused', async () => {
    const answers = [
      '',
      'no JSON',
      '[]',
      '{}',
      '{"token":7}',
      '{"token":"two\\r\\nlines"}',
      '{"token":""}',
      JSON.stringify({ token: 'x'.repeat(20_000) }),
    ];
    for (const body of answers) {
      const realm = await serve(() => ({ body }));
      const registry = await tokenRegistry(`Bearer realm="${realm.url}"`, 'abc');
      const failure = await registryFailure(ask(new AuthenticatedClient(httpFor([realm, registry]), anonymous), registry));
      expect(failure.code, body.slice(0, 30)).toBe('malformed');
    }
  });
});

describe('where credentials go', () => {
  test('a realm over plain HTTP gets nothing unless its host is named', async () => {
    const asked: string[] = [];
    const credentials: CredentialSource = { readCredential: () => Promise.resolve(password) };
    const registry = await tokenRegistry('Bearer realm="http://auth.example/token"', 'abc');
    const http = httpFor([registry], {
      resolveAll: hostname => {
        asked.push(hostname);
        return Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
      },
    });
    const failure = await registryFailure(ask(new AuthenticatedClient(http, credentials), registry));
    expect([failure.code, failure.message]).toEqual(['refused-address', expect.stringContaining('plain HTTP')]);
    expect(asked).toEqual([]);
  });

  test('a realm at a private address is not asked unless it is named, whatever the registry may', async () => {
    const realm = await serve(() => ({ body: '{"token":"abc"}' }));
    const registry = await tokenRegistry(`Bearer realm="${realm.url}/latest/meta-data"`, 'abc');
    const failure = await registryFailure(
      ask(new AuthenticatedClient(httpFor([registry]), credentialFor(registry.host, password)), registry),
    );
    expect(failure.code).toBe('refused-address');
    expect(realm.requests).toEqual([]);
  });

  test('a realm that redirects takes no password along', async () => {
    const thief = await serve(() => ({ body: '{"token":"abc"}' }));
    const realm = await serve(() => ({ status: 307, headers: { location: thief.url } }));
    const registry = await tokenRegistry(`Bearer realm="${realm.url}"`, 'abc');
    const client = new AuthenticatedClient(httpFor([thief, realm, registry]), credentialFor(registry.host, password));
    expect((await registryFailure(ask(client, registry))).code).toBe('malformed');
    expect(thief.requests).toEqual([]);
  });

  test('who a blob is redirected to cannot ask for credentials', async () => {
    const realm = await serve(() => ({ body: '{"token":"abc"}' }));
    const thief = await serve(() => ({ status: 401, headers: { 'www-authenticate': `Bearer realm="${realm.url}"` } }));
    const registry = await serve(() => ({ status: 307, headers: { location: thief.url } }));
    const client = new AuthenticatedClient(httpFor([realm, thief, registry]), credentialFor(registry.host, password));
    expect((await registryFailure(ask(client, registry, 'acme/app', 'follow'))).code).toBe('unauthorized');
    expect(realm.requests).toEqual([]);
  });

  test('Basic credentials go to a registry that asks for them, and only then', async () => {
    const registry = await serve(({ headers }) =>
      headers.authorization === basic
        ? { body: 'shown' }
        : { status: 401, headers: { 'www-authenticate': ['Negotiate', 'Basic realm="registry"'] } },
    );
    const client = new AuthenticatedClient(httpFor([registry]), credentialFor(registry.host, password));
    await ask(client, registry);
    await ask(client, registry);
    expect(registry.requests.map(({ headers }) => headers.authorization)).toEqual([undefined, basic, basic]);
    const other = await registryFailure(
      ask(new AuthenticatedClient(httpFor([registry]), credentialFor('other.example', password)), registry),
    );
    expect([other.code, other.message]).toEqual(['unauthorized', expect.stringContaining('user name and password')]);
  });

  test('a challenge that is not understood, or names no realm, is no reason to send anything', async () => {
    const codes = new Map([
      ['Negotiate', 'unauthorized'],
      ['', 'unauthorized'],
      ['Bearer', 'malformed'],
      ['Bearer realm="nonsense"', 'malformed'],
      ['Bearer realm="file:///etc/passwd"', 'refused-address'],
      ['Bearer realm="https://me:secret@auth.example/"', 'refused-address'],
    ]);
    for (const [challenge, code] of codes) {
      const registry = await serve(() => ({ status: 401, headers: { 'www-authenticate': challenge } }));
      const client = new AuthenticatedClient(httpFor([registry]), credentialFor(registry.host, password));
      expect((await registryFailure(ask(client, registry))).code, challenge).toBe(code);
    }
  });

  test('a registry that forbids is told apart from one that does not know', async () => {
    const registry = await serve(() => ({ status: 403 }));
    const failure = await registryFailure(ask(new AuthenticatedClient(httpFor([registry]), anonymous), registry));
    expect([failure.code, failure.message]).toEqual(['unauthorized', expect.stringContaining('does not show acme/app')]);
  });
});
