import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { type Logger, pino } from 'pino';
import type { LastingStorage } from '../../../app/settings.ts';
import { quickFolder } from '../quick-folder.ts';
import { makeTables, tablesName } from './app-tables.ts';
import { madeOnce } from './made-once.ts';
import { startPostgres } from './postgres.ts';

/** Fresh places to store in, of one kind. */
export interface TestDatabases {
  /** An empty one. */
  fresh(): Promise<LastingStorage>;
  /** One with the App's tables and nothing in them, as after its first start: making them takes seconds of processor time, copying them a tenth. */
  prepared(): Promise<LastingStorage>;
  stop(): Promise<void>;
}

/** For hooks that start databases: a busy machine is given a minute. */
export const startMs = 60_000;

export const databaseKinds = ['postgres', 'embedded'] as const;

/** An empty database of PGlite: making one takes four seconds of processor time, copying it a tenth. */
const emptyDatabase = (): Promise<string> =>
  madeOnce('pglite', '@electric-sql/pglite', async folder => {
    const pglite = await PGlite.create(folder);
    await pglite.close();
  });

const databaseWithTables = (): Promise<string> =>
  madeOnce(`pglite-${tablesName()}`, '@electric-sql/pglite', async folder => {
    const made = quickFolder('data');
    try {
      cpSync(await emptyDatabase(), join(made, 'database'), { recursive: true });
      await makeTables({ kind: 'embedded', folder: made });
      cpSync(join(made, 'database'), folder, { recursive: true });
    } finally {
      rmSync(made, { recursive: true, force: true });
    }
  });

/** PostgreSQL databases on a server of their own, or folders for PGlite. Call `stop` in `afterAll`. */
export const startDatabases = async (kind: LastingStorage['kind']): Promise<TestDatabases> => {
  if (kind === 'postgres') {
    const postgres = await startPostgres();
    return {
      fresh: async () => ({ kind, url: await postgres.freshDatabase() }),
      prepared: async () => ({ kind, url: await postgres.preparedDatabase() }),
      stop: () => postgres.stop(),
    };
  }
  const folders: string[] = [];
  const copyOf = (database: string): LastingStorage => {
    const folder = quickFolder('data');
    folders.push(folder);
    cpSync(database, join(folder, 'database'), { recursive: true });
    return { kind, folder };
  };
  return {
    fresh: async () => copyOf(await emptyDatabase()),
    prepared: async () => copyOf(await databaseWithTables()),
    stop: async () => {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** A logger that keeps its lines. */
export const keepLog = (): { readonly logger: Logger; readonly lines: readonly string[] } => {
  const lines: string[] = [];
  return { logger: pino({ level: 'trace' }, { write: line => lines.push(line) }), lines };
};
