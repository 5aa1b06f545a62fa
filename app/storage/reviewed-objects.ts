import { and, desc, eq, gt, sql } from 'drizzle-orm';
import { belongsTo, keyValue, nameValue } from './column-values.ts';
import type { Statements } from './database.ts';
import { latestReviews, reviewedObjects } from './schema.ts';
import type { PullRequestKey, StoredObjectFacts } from './store.ts';

/** Most pull requests, and most characters of them, that are read at once: the newest. */
const maxPulls = 2_000;
const maxCharacters = 32 << 20;

/** Puts what a pull request's latest review knows of its objects in the place of what was stored. Needs a transaction. */
export const replaceObjects = async (
  statements: Statements,
  pull: PullRequestKey,
  installationId: number,
  facts: string | undefined,
): Promise<void> => {
  await statements.delete(reviewedObjects).where(belongsTo(reviewedObjects, pull));
  if (facts !== undefined) await statements.insert(reviewedObjects).values({ ...keyValue(pull), installationId, facts });
};

/**
 * What the latest reviews of an installation's pull requests that began in the last `days` stored, the latest first. Why by installation, too: the name of
 * an account can be taken by another one.
 */
export const selectRecentObjects = async (
  statements: Statements,
  installationId: number,
  owner: string,
  days: number,
): Promise<readonly StoredObjectFacts[]> => {
  const size = sql<string>`sum(length(${reviewedObjects.facts})) OVER (ORDER BY ${latestReviews.startedAt} DESC, ${reviewedObjects.repo}, ${reviewedObjects.number})`;
  const recent = statements
    .select({
      owner: reviewedObjects.owner,
      repo: reviewedObjects.repo,
      facts: reviewedObjects.facts,
      startedAt: latestReviews.startedAt,
      size: size.as('size'),
    })
    .from(reviewedObjects)
    .innerJoin(
      latestReviews,
      and(
        eq(latestReviews.owner, reviewedObjects.owner),
        eq(latestReviews.repo, reviewedObjects.repo),
        eq(latestReviews.number, reviewedObjects.number),
      ),
    )
    .where(
      and(
        eq(reviewedObjects.installationId, installationId),
        eq(reviewedObjects.owner, nameValue(owner)),
        gt(latestReviews.startedAt, sql`now() - ${days} * interval '1 day'`),
      ),
    )
    .as('recent');
  const rows = await statements
    .select({ owner: recent.owner, repo: recent.repo, facts: recent.facts })
    .from(recent)
    .where(sql`${recent.size} <= ${maxCharacters}`)
    .orderBy(desc(recent.startedAt))
    .limit(maxPulls);
  return rows.map(row => ({ repository: `${row.owner}/${row.repo}`, facts: row.facts }));
};
