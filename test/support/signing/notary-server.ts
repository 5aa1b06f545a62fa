import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startServerProcess } from './server-process.ts';
import { runTool, tryTool } from './tools.ts';

const passphrases = Object.fromEntries(
  ['ROOT', 'TARGETS', 'SNAPSHOT', 'DELEGATION'].map(role => [`NOTARY_${role}_PASSPHRASE`, 'passw0rd']),
);

/** A running notary-server (0.7, keys and trust data in memory) and a client with its own keys. */
export interface NotaryServer {
  readonly url: string;
  /** A folder for files of the test; the client runs in it. */
  readonly folder: string;
  /** Runs `notary` with the keys of this folder. */
  notary(...args: readonly string[]): Promise<string>;
  close(): Promise<void>;
}

/** Starts a notary-server on a free port of the loopback interface, without TLS. Needs the tools notary and notary-server. */
export const startNotaryServer = async (): Promise<NotaryServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-notary-'));
  const host = `127.0.0.1:${await freePort()}`;
  const configuration = {
    server: { http_addr: host },
    trust_service: { type: 'local', hostname: '', port: '', key_algorithm: 'ecdsa' },
    logging: { level: 'error' },
    storage: { backend: 'memory' },
  };
  writeFileSync(join(folder, 'server.json'), JSON.stringify(configuration));
  const server = await startServerProcess({
    command: 'notary-server',
    args: ['-config', join(folder, 'server.json')],
    isUp: async () => (await fetch(`http://${host}/v2/`)).ok,
  });
  return {
    url: `http://${host}`,
    folder,
    // Why a shell: rotating the root asks whether it is meant.
    notary: (...args) =>
      runTool('sh', ['-c', 'yes | notary "$@"', 'sh', '-s', `http://${host}`, '-d', join(folder, 'trust'), ...args], {
        cwd: folder,
        environment: passphrases,
      }),
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** What the client is told to trust. Source: notary's client configuration, `trust_pinning`. */
export type ClientPins = {
  readonly certs?: Readonly<Record<string, readonly string[]>>;
  readonly ca?: Readonly<Record<string, string>>;
  readonly disable_tofu?: boolean;
};

/**
 * What a new `notary` client says of a tag when a server shows it the given files: the digest in hexadecimal, or undefined when it trusts none.
 */
export const lookUp = async (
  files: ReadonlyMap<string, Uint8Array>,
  gun: string,
  tag: string,
  pins: ClientPins = {},
): Promise<string | undefined> => {
  const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-lookup-'));
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ trust_pinning: pins }));
  const base = `/v2/${gun}/_trust/tuf/`;
  const server = createServer(({ url = '' }, response) => {
    const name = decodeURIComponent(url)
      .slice(base.length)
      .replace(/(?:\.[0-9a-f]{64})?\.json$/u, '');
    const bytes = files.get(name);
    if (url === '/v2/') response.writeHead(200).end('{}');
    else if (bytes) response.writeHead(200, { 'content-type': 'application/json' }).end(bytes);
    else response.writeHead(404, { 'content-type': 'application/json' }).end('{"errors":[{"code":"METADATA_NOT_FOUND","message":"none"}]}');
  });
  try {
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const place = ['-s', `http://127.0.0.1:${port}`, '-d', join(folder, 'trust'), '-c', join(folder, 'config.json')];
    const { exitCode, stdout } = await tryTool('notary', [...place, 'lookup', gun, tag], { environment: passphrases });
    return exitCode === 0 ? /sha256:([0-9a-f]{64})/u.exec(stdout)?.[1] : undefined;
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
