import { eq, sql } from 'drizzle-orm';
import * as v from 'valibot';
import type { PolicyHome } from '../org-policy/policy-home.ts';
import type { SeenPolicies } from '../org-policy/seen-policies.ts';
import { nameValue, optionalNameValue } from './column-values.ts';
import type { Database } from './database.ts';
import { policyChanges, seenPolicies } from './schema.ts';

const placesSchema = v.fallback(v.array(v.number()), []);

const asHome = ({ repository, repositoryId, places, claimId, claimBeside }: typeof seenPolicies.$inferSelect): PolicyHome => ({
  repository: repository ?? undefined,
  id: repositoryId ?? undefined,
  places: v.parse(placesSchema, places),
  claim: claimId === null ? undefined : { id: claimId, beside: claimBeside },
});

/** Remembers in the database, for all processes. Throws `StorageError`. */
export const sqlSeenPolicies = (database: Database): SeenPolicies => ({
  lookUp: owner =>
    database.run('Looking up where a policy was seen', async statements => {
      const [row] = await statements
        .select()
        .from(seenPolicies)
        .where(eq(seenPolicies.owner, nameValue(owner)));
      return row && asHome(row);
    }),
  remember: (owner, { repository, id, places, claim }) =>
    database.run('Remembering where a policy was seen', async statements => {
      const row = {
        repository: optionalNameValue(repository),
        repositoryId: id ?? null,
        places: [...places],
        claimId: claim?.id ?? null,
        claimBeside: claim?.beside ?? false,
      };
      await statements
        .insert(seenPolicies)
        .values({ owner: nameValue(owner), ...row })
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
