import type { OpenStorage, StorageParts } from '../app-parts.ts';
import { redactorOf } from '../observability/create-logger.ts';
import { openJobQueue } from '../queue/pg-boss-queue.ts';
import { probed } from './connection/probed-database.ts';
import { traced } from './connection/traced-database.ts';
import { openDatabase } from './open-database.ts';
import { sqlPageRecords } from './pages/page-records.ts';
import { sqlSeenPolicies } from './sql-seen-policies.ts';
import { sqlStore } from './sql-store.ts';

/** Opens the database that the settings name, and the queue in it. Throws `StorageError`. */
export const openStorage = async ({ settings, metrics, logger, retries }: StorageParts): Promise<OpenStorage> => {
  const database = probed(traced(await openDatabase(settings.storage, logger)));
  try {
    return {
      store: sqlStore(database),
      pageRecords: sqlPageRecords(database),
      seenPolicies: sqlSeenPolicies(database),
      queue: await openJobQueue({ database, settings, metrics, logger, redact: redactorOf(settings).text, ...(retries && { retries }) }),
      ping: () => database.probe(),
      close: () => database.close(),
    };
  } catch (error) {
    await database.close();
    throw error;
  }
};
