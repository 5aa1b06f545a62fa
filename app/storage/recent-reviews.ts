import { and, desc, eq, gt, inArray, sql } from 'drizzle-orm';
import { nameValue } from './column-values.ts';
import type { Statements } from './database.ts';
import { findings, latestReviews } from './schema.ts';
import type { RecentReview, RecentReviews, StoredFinding } from './store.ts';

/** Most pull requests and findings that are read: some megabytes. What they are read for is an estimate. */
export const maxRecentPulls = 5_000;
export const maxRecentFindings = 50_000;

/** States of findings that another policy may let block. */
export const mayCount: StoredFinding['state'][] = ['new', 'observed', 'below-threshold', 'pre-existing'];

/** The latest reviews of an owner's pull requests that began in the last `days`, the latest first. Needs a transaction. */
export const selectRecentReviews = async (statements: Statements, owner: string, days: number): Promise<RecentReviews> => {
  const recent = and(eq(latestReviews.owner, nameValue(owner)), gt(latestReviews.startedAt, sql`now() - ${days} * interval '1 day'`));
  const pulls = await statements
    .select({ owner: latestReviews.owner, repo: latestReviews.repo, number: latestReviews.number })
    .from(latestReviews)
    .where(recent)
    .orderBy(desc(latestReviews.startedAt))
    .limit(maxRecentPulls);
  const found = await statements
    .select({
      repo: findings.repo,
      number: findings.number,
      ruleId: findings.ruleId,
      severity: findings.severity,
      path: findings.path,
      state: findings.state,
    })
    .from(findings)
    .innerJoin(
      latestReviews,
      and(eq(latestReviews.owner, findings.owner), eq(latestReviews.repo, findings.repo), eq(latestReviews.number, findings.number)),
    )
    .where(and(recent, inArray(findings.state, mayCount)))
    .orderBy(desc(latestReviews.startedAt))
    .limit(maxRecentFindings);
  return { days, pulls: withFindings(pulls, found) };
};

type PullOfOwner = Pick<RecentReview, 'repo' | 'number'>;
type FoundInPull = PullOfOwner & RecentReview['findings'][number];

/** Pull requests of one owner, each with its findings. */
export const withFindings = <P extends PullOfOwner>(
  pulls: readonly P[],
  found: readonly FoundInPull[],
): readonly (P & Pick<RecentReview, 'findings'>)[] => {
  const byPull = Map.groupBy(found, keyOf);
  return pulls.map(pull => ({ ...pull, findings: (byPull.get(keyOf(pull)) ?? []).map(withoutKey) }));
};

const keyOf = ({ repo, number }: PullOfOwner): string => `${repo}#${number}`;

const withoutKey = ({ repo: _repo, number: _number, ...finding }: FoundInPull): RecentReview['findings'][number] => finding;
