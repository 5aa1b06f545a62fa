import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AuthenticatedClient } from '../../src/registry/auth/authenticated-client.ts';
import { anonymous } from '../../src/registry/auth/credential.ts';
import { fetchTrustMetadata } from '../../src/registry/content/notary-client.ts';
import { freshBudget, httpClientFor, registryFailure } from '../support/signing/registry-clients.ts';
import { freePort, type ServerProcess, startServerProcess } from '../support/signing/server-process.ts';
import { requireTools, runTool, tryTool } from '../support/signing/tools.ts';

describe.runIf(requireTools('notary', 'notary-server', 'openssl'))('a real notary server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-notary-'));
  const gun = 'registry.example/acme/app';
  const passwords = Object.fromEntries(['ROOT', 'TARGETS', 'SNAPSHOT'].map(role => [`NOTARY_${role}_PASSPHRASE`, 'passw0rd']));
  let server: ServerProcess;
  let host: string;
  let authority: string;

  const settings = { cwd: folder, environment: passwords };
  const notaryArgs = (...args: readonly string[]): readonly string[] => [
    '-s',
    `https://${host}`,
    '--tlscacert',
    'server.crt',
    '-d',
    'trust',
    ...args,
  ];

  beforeAll(async () => {
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
    const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2', ...subject];
    await runTool('openssl', [...request, '-keyout', 'server.key', '-out', 'server.crt'], settings);
    authority = readFileSync(join(folder, 'server.crt'), 'utf8');
    const port = await freePort();
    host = `localhost:${port}`;
    mkdirSync(join(folder, 'trust'));
    writeFileSync(
      join(folder, 'server.json'),
      JSON.stringify({
        server: { http_addr: `127.0.0.1:${port}`, tls_key_file: './server.key', tls_cert_file: './server.crt' },
        trust_service: { type: 'local', hostname: '', port: '', key_algorithm: 'ecdsa' },
        logging: { level: 'error' },
        storage: { backend: 'memory' },
      }),
    );
    const isUp = async (): Promise<boolean> => {
      const probe = httpClientFor([host], { authorities: [authority] });
      const request = { url: new URL(`https://${host}/_notary_server/health`), method: 'GET', headers: {}, maxBytes: 1_000 } as const;
      try {
        const answer = await probe.fetch({ ...request, redirects: 'manual', plainHttp: 'named-hosts', budget: freshBudget() });
        return answer.status === 200;
      } finally {
        await probe.close();
      }
    };
    server = await startServerProcess({ command: 'notary-server', args: ['-config', 'server.json'], cwd: folder, isUp });
    await runTool('notary', notaryArgs('init', '-p', gun), settings);
    await runTool('notary', notaryArgs('addhash', gun, 'v1', '344', '--sha256', 'ab'.repeat(32), '-p'), settings);
    await tryTool('sh', ['-c', `yes 2>/dev/null | notary ${notaryArgs('key', 'rotate', gun, 'root').join(' ')}`], settings);
  }, 60_000);

  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('its signed metadata is fetched whole, by the hashes that it names, with the roots before a rotation', async () => {
    const http = httpClientFor([host], { authorities: [authority] });
    const trust = await fetchTrustMetadata(
      new AuthenticatedClient(http, anonymous),
      { server: `https://${host}`, gun, roles: [] },
      freshBudget(),
    );
    await http.close();
    const files = trust?.files ?? new Map<string, Uint8Array>();
    expect([...files.keys()].toSorted((a, b) => a.localeCompare(b))).toEqual(
      expect.arrayContaining(['1.root', 'root', 'snapshot', 'targets', 'timestamp']),
    );
    const parsed = (name: string) => JSON.parse(Buffer.from(files.get(name) ?? []).toString('utf8'));
    expect(parsed('root').signed.version).toBeGreaterThan(1);
    expect(parsed('1.root').signed.version).toBe(1);
    expect(parsed('targets').signed.targets.v1.hashes.sha256).toBe(Buffer.from('ab'.repeat(32), 'hex').toString('base64'));
    const listed = parsed('snapshot').signed.meta.targets.hashes.sha256;
    expect(
      createHash('sha256')
        .update(files.get('targets') ?? '')
        .digest('base64'),
    ).toBe(listed);
  });

  test('a server with an authority of its own is not trusted without it', async () => {
    const http = httpClientFor([host]);
    const failure = await registryFailure(
      fetchTrustMetadata(new AuthenticatedClient(http, anonymous), { server: host, gun, roles: [] }, freshBudget()),
    );
    await http.close();
    expect(failure.code).toBe('unavailable');
  });

  test('behind a proxy the server is reached through its tunnel, with the same trust', async () => {
    const targets: string[] = [];
    const proxy = createServer().on('connect', (request, client, head) => {
      targets.push(request.url ?? '');
      const upstream = connect(Number(new URL(`http://${request.url}`).port), '127.0.0.1', () => {
        client.write('HTTP/1.1 200 OK\r\n\r\n');
        upstream.write(head);
        upstream.pipe(client).pipe(upstream);
      });
      upstream.on('error', () => client.destroy());
      client.on('error', () => upstream.destroy());
    });
    await new Promise<void>(resolve => proxy.listen(0, '127.0.0.1', resolve));
    const { port } = proxy.address() as AddressInfo;
    const http = httpClientFor([host], { authorities: [authority], proxy: { httpsProxy: `http://127.0.0.1:${port}` } });
    const trust = await fetchTrustMetadata(new AuthenticatedClient(http, anonymous), { server: host, gun, roles: [] }, freshBudget());
    await http.close();
    proxy.close();
    expect(trust?.files.has('targets')).toBe(true);
    expect(new Set(targets)).toEqual(new Set([host]));
  });
});
