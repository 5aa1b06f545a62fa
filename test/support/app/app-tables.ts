import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { pino } from 'pino';
import { openJobQueue } from '../../../app/queue/pg-boss-queue.ts';
import type { LastingStorage } from '../../../app/settings.ts';
import { openDatabase } from '../../../app/storage/open-database.ts';
import { versionOf } from './made-once.ts';

const migrations = new URL('../../../app/storage/migrations/', import.meta.url);

const digestOfMigrations = (): string => {
  const digest = createHash('sha256');
  for (const name of readdirSync(migrations).toSorted()) digest.update(`${name}\0`).update(readFileSync(new URL(name, migrations)));
  return digest.digest('hex').slice(0, 12);
};

/** Names the tables that the App would make: other migrations or another pg-boss make others. */
export const tablesName = (): string => `tables-${digestOfMigrations()}-${versionOf('pg-boss')}`;

/** Makes the App's tables in an empty database, as its first start does, and leaves it closed. */
export const makeTables = async (storage: LastingStorage): Promise<void> => {
  const logger = pino({ level: 'silent' });
  const database = await openDatabase(storage, logger);
  const queue = await openJobQueue({
    database,
    settings: { workers: 1, jobsPerInstallation: 1, sweepMinutes: 60 },
    metrics: { job: () => undefined },
    logger,
    redact: text => text,
  });
  await queue.stop(0);
  await database.close();
};
