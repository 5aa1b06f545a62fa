import { createHash } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { AuthenticatedClient } from '../../../src/registry/auth/authenticated-client.ts';
import { anonymous } from '../../../src/registry/auth/credential.ts';
import { fetchTrustMetadata } from '../../../src/registry/content/notary-client.ts';
import type { TrustMetadata } from '../../../src/signing/evidence.ts';
import { freshBudget, httpClientFor, registryFailure } from '../../support/signing/registry-clients.ts';
import { type ScriptedServer, startScriptedServer } from '../../support/signing/scripted-server.ts';

const opened: { close(): Promise<void> }[] = [];
afterEach(() => Promise.all(opened.splice(0).map(each => each.close())));

const gun = 'docker.io/acme/app';

const serve = async (files: ReadonlyMap<string, string>): Promise<ScriptedServer> => {
  const server = await startScriptedServer(({ path }) => {
    const name = /^\/v2\/docker\.io\/acme\/app\/_trust\/tuf\/(.+)\.json$/u.exec(path)?.[1];
    const body = files.get(name ?? '');
    return body === undefined ? undefined : { body };
  });
  opened.push(server);
  return server;
};

const fetchFrom = async (server: ScriptedServer, roles: readonly string[] = []): Promise<TrustMetadata | undefined> => {
  const http = httpClientFor([server.host]);
  opened.push(http);
  return fetchTrustMetadata(new AuthenticatedClient(http, anonymous), { server: server.url, gun, roles }, freshBudget());
};

const listing = (files: Readonly<Record<string, string>>): string => {
  const meta = Object.entries(files).map(([name, text]) => [
    name,
    { hashes: { sha256: createHash('sha256').update(text).digest('base64') } },
  ]);
  return JSON.stringify({ signed: { version: 1, meta: Object.fromEntries(meta) } });
};
const hex = (text: string): string => createHash('sha256').update(text).digest('hex');

test('the chain is fetched by the hashes that it names, with earlier roots and delegations that are asked for', async () => {
  const roles = { targets: 'the targets', 'targets/releases': 'the releases', 'targets/alice': 'of alice', 'targets/bob': 'of bob' };
  const snapshot = listing(roles);
  const files = new Map([
    ['root', '{"signed":{"version":3}}'],
    ['1.root', 'first'],
    ['2.root', 'second'],
    ['timestamp', listing({ snapshot })],
    [`snapshot.${hex(snapshot)}`, snapshot],
    ...Object.entries(roles).map(([name, text]) => [`${name}.${hex(text)}`, text] as const),
  ]);
  const trust = await fetchFrom(await serve(files), ['targets/alice', 'targets/../../x', 'snapshot']);
  expect(Object.fromEntries([...(trust?.files ?? [])].map(([name, bytes]) => [name, Buffer.from(bytes).toString()]))).toEqual({
    root: '{"signed":{"version":3}}',
    '1.root': 'first',
    '2.root': 'second',
    timestamp: listing({ snapshot }),
    snapshot,
    targets: 'the targets',
    'targets/releases': 'the releases',
    'targets/alice': 'of alice',
  });
});

test('a listed hash that is not a SHA-256 names no file', async () => {
  const short = Buffer.alloc(20, 1);
  const server = await serve(
    new Map([
      ['root', '{"signed":{"version":1}}'],
      ['timestamp', JSON.stringify({ signed: { version: 1, meta: { snapshot: { hashes: { sha256: short.toString('base64') } } } } })],
      [`snapshot.${short.toString('hex')}`, 'what anyone may have stored there'],
    ]),
  );
  expect([...((await fetchFrom(server))?.files.keys() ?? [])]).toEqual(['root', 'timestamp']);
  expect(server.requests.map(({ path }) => path).filter(path => path.includes('snapshot'))).toEqual([]);
});

test('a collection that the server does not know has no trust data', async () => {
  expect(await fetchFrom(await serve(new Map()))).toBeUndefined();
});

test('what is missing in between is left out, for the verifier to refuse', async () => {
  const trust = await fetchFrom(
    await serve(
      new Map([
        ['root', 'no JSON'],
        ['timestamp', listing({ snapshot: 'gone' })],
      ]),
    ),
  );
  expect([...(trust?.files.keys() ?? [])]).toEqual(['root', 'timestamp']);
});

test('a root that says it is the millionth asks for no million files', async () => {
  const server = await serve(new Map([['root', '{"signed":{"version":1000000}}']]));
  await fetchFrom(server);
  expect(server.requests.length).toBeLessThan(70);
});

test('a server that fails is a failure, and names that could lead elsewhere are not asked for', async () => {
  const server = await startScriptedServer(() => ({ status: 500 }));
  opened.push(server);
  expect((await registryFailure(fetchFrom(server))).code).toBe('unavailable');
  const before = server.requests.length;
  const http = httpClientFor([server.host]);
  opened.push(http);
  for (const name of ['../../secret', 'a b', 'docker.io/../x', 'x?y', ''])
    expect(
      (
        await registryFailure(
          fetchTrustMetadata(new AuthenticatedClient(http, anonymous), { server: server.url, gun: name, roles: [] }, freshBudget()),
        )
      ).code,
      name,
    ).toBe('malformed');
  expect(server.requests).toHaveLength(before);
});
