import { inSpan } from '../../observability/traces.ts';
import type { Database } from '../database.ts';

const attributes = { 'db.system.name': 'postgresql' } as const;

/** A database whose calls are steps of the work that makes them, by what they are for. */
export const traced = (database: Database): Database => ({
  ...database,
  run: (what, body) => inSpan(what, attributes, () => database.run(what, body), 'client'),
  transaction: (what, body) => inSpan(what, attributes, () => database.transaction(what, body), 'client'),
});
