import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import type { StorageSettings } from '../../app/settings.ts';
import { startPostgres } from './postgres.ts';

/** Fresh places to store in, of one kind. */
export interface TestDatabases {
  fresh(): Promise<StorageSettings>;
  stop(): Promise<void>;
}

export const databaseKinds = ['postgres', 'embedded'] as const;

/** PostgreSQL databases on a server of their own, or folders for PGlite. Call `stop` in `afterAll`. */
export const startDatabases = async (kind: StorageSettings['kind']): Promise<TestDatabases> => {
  if (kind === 'postgres') {
    const postgres = await startPostgres();
    return { fresh: async () => ({ kind, url: await postgres.freshDatabase() }), stop: () => postgres.stop() };
  }
  const folders: string[] = [];
  return {
    fresh: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-data-'));
      folders.push(folder);
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
