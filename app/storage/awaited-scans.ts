import { and, eq, isNull, lt, lte, or, sql } from 'drizzle-orm';
import * as v from 'valibot';
import { type Job, jobSchema } from '../queue/job.ts';
import { nameValue } from './column-values.ts';
import type { Statements } from './database.ts';
import { awaitedScans } from './schema.ts';
import { storableJson } from './storable-text.ts';
import type { AwaitedPlace, AwaitedScans } from './store.ts';

/** Jobs that one look gives: the next look gives the rest. */
const maxLate = 500;

const workflowsSchema = v.array(v.string());

const ofPlace = ({ owner, repo, place }: AwaitedPlace) =>
  and(eq(awaitedScans.owner, nameValue(owner)), eq(awaitedScans.repo, nameValue(repo)), eq(awaitedScans.place, nameValue(place)));

/** Resolves to whether the time is over. A place that waits for the same head already keeps its time. */
export const upsertAwaited = async (
  statements: Statements,
  { owner, repo, place, head, workflows, job, minutes }: AwaitedScans,
): Promise<boolean> => {
  const values = {
    headSha: nameValue(head),
    workflows: storableJson(workflows.map(nameValue)),
    job: storableJson(job),
    ended: false,
  };
  const until = sql`now() + ${minutes} * interval '1 minute'`;
  const isSameHead = sql`${awaitedScans.headSha} = excluded.head_sha`;
  const [row] = await statements
    .insert(awaitedScans)
    .values({ owner: nameValue(owner), repo: nameValue(repo), place: nameValue(place), ...values, until })
    .onConflictDoUpdate({
      target: [awaitedScans.owner, awaitedScans.repo, awaitedScans.place],
      set: {
        ...values,
        until: sql`CASE WHEN ${isSameHead} THEN ${awaitedScans.until} ELSE excluded.until END`,
        begunAt: sql`CASE WHEN ${isSameHead} THEN ${awaitedScans.begunAt} ELSE now() END`,
        toldAt: sql`CASE WHEN ${isSameHead} THEN ${awaitedScans.toldAt} END`,
      },
    })
    .returning({ isOver: sql<boolean>`${awaitedScans.until} <= now()` });
  return row?.isOver ?? false;
};

/** The place waits no more; what comes later is still of interest to it. */
export const endAwaited = async (statements: Statements, place: AwaitedPlace): Promise<void> => {
  await statements.update(awaitedScans).set({ ended: true }).where(ofPlace(place));
};

const jobOf = (stored: unknown): readonly Job[] => {
  const read = v.safeParse(jobSchema, stored);
  return read.success ? [read.output] : [];
};

/** Jobs of all places that are judged by what a workflow says of a head, whether they wait for it or not. */
export const selectAwaited = async (
  statements: Statements,
  { owner, repo, head, workflow }: { readonly owner: string; readonly repo: string; readonly head: string; readonly workflow: string },
): Promise<readonly Job[]> => {
  const rows = await statements
    .select({ workflows: awaitedScans.workflows, job: awaitedScans.job })
    .from(awaitedScans)
    .where(
      and(eq(awaitedScans.owner, nameValue(owner)), eq(awaitedScans.repo, nameValue(repo)), eq(awaitedScans.headSha, nameValue(head))),
    );
  return rows.flatMap(({ workflows, job }) => {
    const named = v.safeParse(workflowsSchema, workflows);
    return named.success && named.output.includes(nameValue(workflow)) ? jobOf(job) : [];
  });
};

/** Jobs of places whose time is over, each once an hour, should they not end. */
export const takeLate = async (statements: Statements): Promise<readonly Job[]> => {
  const isLate = and(
    eq(awaitedScans.ended, false),
    lte(awaitedScans.until, sql`now()`),
    or(isNull(awaitedScans.toldAt), lt(awaitedScans.toldAt, sql`now() - interval '1 hour'`)),
  );
  const late = statements.select({ place: sql`ctid` }).from(awaitedScans).where(isLate).limit(maxLate);
  const rows = await statements
    .update(awaitedScans)
    .set({ toldAt: sql`now()` })
    .where(sql`ctid = ANY (ARRAY(${late}))`)
    .returning({ job: awaitedScans.job });
  return rows.flatMap(({ job }) => jobOf(job));
};
