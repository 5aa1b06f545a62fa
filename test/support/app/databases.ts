import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { type Logger, pino } from 'pino';
import type { LastingStorage } from '../../../app/settings.ts';
import { madeOnce } from './made-once.ts';
import { startPostgres } from './postgres.ts';

/** Fresh places to store in, of one kind. */
export interface TestDatabases {
  fresh(): Promise<LastingStorage>;
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

/** PostgreSQL databases on a server of their own, or folders for PGlite. Call `stop` in `afterAll`. */
export const startDatabases = async (kind: LastingStorage['kind']): Promise<TestDatabases> => {
  if (kind === 'postgres') {
    const postgres = await startPostgres();
    return { fresh: async () => ({ kind, url: await postgres.freshDatabase() }), stop: () => postgres.stop() };
  }
  const folders: string[] = [];
  return {
    fresh: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-data-'));
      folders.push(folder);
      cpSync(await emptyDatabase(), join(folder, 'database'), { recursive: true });
      return { kind, folder };
    },
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
