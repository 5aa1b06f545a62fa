import { eq, sql } from 'drizzle-orm';
import type { SeenPolicies } from '../org-policy/seen-policies.ts';
import { nameValue } from './column-values.ts';
import type { Database } from './database.ts';
import { policyChanges, seenPolicies } from './schema.ts';

/** Remembers in the database, for all processes. Throws `StorageError`. */
export const sqlSeenPolicies = (database: Database): SeenPolicies => ({
  lookUp: owner =>
    database.run('Looking up where a policy was seen', async statements => {
      const rows = await statements
        .select({ repository: seenPolicies.repository })
        .from(seenPolicies)
        .where(eq(seenPolicies.owner, nameValue(owner)));
      return rows[0]?.repository;
    }),
  remember: (owner, repository) =>
    database.run('Remembering where a policy was seen', async statements => {
      const key = nameValue(owner);
      if (repository === undefined) {
        await statements.delete(seenPolicies).where(eq(seenPolicies.owner, key));
        return;
      }
      const row = { repository: nameValue(repository) };
      await statements
        .insert(seenPolicies)
        .values({ owner: key, ...row })
        .onConflictDoUpdate({ target: seenPolicies.owner, set: row });
    }),
  changes: owner =>
    database.run('Asking whether a policy changed', async statements => {
      const rows = await statements
        .select({ changes: policyChanges.changes })
        .from(policyChanges)
        .where(eq(policyChanges.owner, nameValue(owner)));
      return rows[0]?.changes ?? 0;
    }),
  noteChange: owner =>
    database.run('Noting that a policy changed', async statements => {
      await statements
        .insert(policyChanges)
        .values({ owner: nameValue(owner), changes: 1 })
        .onConflictDoUpdate({ target: policyChanges.owner, set: { changes: sql`${policyChanges.changes} + 1` } });
    }),
});
