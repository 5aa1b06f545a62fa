import { afterEach, expect, test } from 'vitest';
import { RevocationClient } from '../../../src/registry/content/revocation-client.ts';
import { publicHostsOnly } from '../../../src/registry/http/host-access.ts';
import type { HttpClient } from '../../../src/registry/http/http-client.ts';
import { usualLimits } from '../../../src/registry/limits.ts';
import { httpClientFor } from '../../support/signing/registry-clients.ts';
import { type ScriptedServer, startScriptedServer } from '../../support/signing/scripted-server.ts';

const opened: { close(): Promise<void> }[] = [];
afterEach(() => Promise.all(opened.splice(0).map(each => each.close())));

const serve = async (answer: Parameters<typeof startScriptedServer>[0]): Promise<ScriptedServer> => {
  const server = await startScriptedServer(answer);
  opened.push(server);
  return server;
};
const httpFor = (hosts: readonly string[], settings: Parameters<typeof httpClientFor>[1] = {}): HttpClient => {
  const http = httpClientFor(hosts, settings);
  opened.push(http);
  return http;
};

test('a revocation list is fetched, and OCSP is asked by POST with its media types', async () => {
  const server = await serve(({ method, body }) => ({ body: method === 'POST' ? `answer to ${body}` : 'the list' }));
  const source = new RevocationClient(httpFor([server.host]));
  expect(await source.fetchRevocation({ kind: 'crl', url: `${server.url}/ca.crl` })).toEqual({
    state: 'answered',
    bytes: Buffer.from('the list'),
  });
  const request = Buffer.from('question');
  expect(await source.fetchRevocation({ kind: 'ocsp', url: server.url, request })).toEqual({
    state: 'answered',
    bytes: Buffer.from('answer to question'),
  });
  expect(server.requests[1]?.headers).toMatchObject({ 'content-type': 'application/ocsp-request', accept: 'application/ocsp-response' });
});

test('plain HTTP is allowed for authorities, private addresses are not', async () => {
  const server = await serve(() => ({ body: 'list' }));
  const { port } = new URL(server.url);
  const asked: string[] = [];
  const resolveAll = (hostname: string) => {
    asked.push(hostname);
    return Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
  };
  const source = new RevocationClient(httpFor([], { access: publicHostsOnly, resolveAll }));
  const byName = await source.fetchRevocation({ kind: 'crl', url: `http://crl.example:${port}/ca.crl` });
  expect(byName).toMatchObject({ state: 'failed', reason: expect.stringContaining('private address') });
  expect(asked, 'the scheme was no reason to refuse').toEqual(['crl.example']);
  expect(await source.fetchRevocation({ kind: 'crl', url: server.url })).toMatchObject({
    state: 'failed',
    reason: expect.stringContaining('private'),
  });
  expect(server.requests).toEqual([]);
});

test('what cannot be fetched is told: other protocols, no URL, errors, nothing, too much', async () => {
  const server = await serve(({ path }) => {
    if (path === '/missing') return undefined;
    return { body: path === '/empty' ? '' : Buffer.alloc(usualLimits.blobBytes + 1) };
  });
  const source = new RevocationClient(httpFor([server.host]));
  const urls = ['ldap://directory.example/cn=ca', 'no URL', `${server.url}/missing`, `${server.url}/empty`, `${server.url}/large`];
  for (const url of urls) expect((await source.fetchRevocation({ kind: 'crl', url })).state, url).toBe('failed');
});
