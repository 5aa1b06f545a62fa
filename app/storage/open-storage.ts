import { sql } from 'drizzle-orm';
import type { OpenStorage, StorageParts } from '../app-parts.ts';
import { openJobQueue } from '../queue/pg-boss-queue.ts';
import { openDatabase } from './open-database.ts';
import { sqlSeenPolicies } from './sql-seen-policies.ts';
import { sqlStore } from './sql-store.ts';

/** Opens the database that the settings name, and the queue in it. Throws `StorageError`. */
export const openStorage = async ({ settings, metrics, logger, retries }: StorageParts): Promise<OpenStorage> => {
  const database = await openDatabase(settings.storage, logger);
  try {
    return {
      store: sqlStore(database),
      seenPolicies: sqlSeenPolicies(database),
      queue: await openJobQueue({ database, settings, metrics, logger, ...(retries && { retries }) }),
      ping: () => database.run('Reaching the database', async statements => void (await statements.execute(sql`SELECT 1`))),
      close: () => database.close(),
    };
  } catch (error) {
    await database.close();
    throw error;
  }
};
