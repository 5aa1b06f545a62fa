import { and, eq, lte, sql } from 'drizzle-orm';
import { nameValue } from './column-values.ts';
import type { Statements } from './database.ts';
import { begunRuns } from './schema.ts';

/** Counts a run that begins; resolves to how many before it have not ended. */
export const insertBegunRun = async (statements: Statements, key: string): Promise<number> => {
  const [row] = await statements
    .insert(begunRuns)
    .values({ key: nameValue(key), runs: 1 })
    .onConflictDoUpdate({ target: begunRuns.key, set: { runs: sql`${begunRuns.runs} + 1`, begunAt: sql`now()` } })
    .returning({ runs: begunRuns.runs });
  if (!row) throw new Error('PostgreSQL gave no row for the run that was counted.');
  return row.runs - 1;
};

/** `done`: none is missed any more. `undone`: only this one is not. Needs a transaction. */
export const deleteBegunRun = async (statements: Statements, key: string, how: 'done' | 'undone'): Promise<void> => {
  const own = eq(begunRuns.key, nameValue(key));
  if (how === 'undone')
    await statements
      .update(begunRuns)
      .set({ runs: sql`${begunRuns.runs} - 1` })
      .where(own);
  await statements.delete(begunRuns).where(how === 'done' ? own : and(own, lte(begunRuns.runs, 0)));
};
