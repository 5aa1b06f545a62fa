import { readCollaborator } from '../../../src/github/people/collaborator.ts';
import { publishAnswer } from '../../../src/github/publish/answer-publisher.ts';
import { publishReaction } from '../../../src/github/publish/reaction.ts';
import { type PullRequestTip, readPullRequestTip } from '../../../src/github/pull-request/pull-request-tip.ts';
import type { FixJob, JobHandler } from '../../queue/job.ts';
import type { JobTools } from '../job-tools.ts';
import type { ReviewSession } from '../review/review-session.ts';
import { openWritingSession } from '../writing-session.ts';
import { commitFixes } from './commit-fixes.ts';
import { type FixOutcome, type FixRefusal, renderFixAnswer } from './fix-outcome.ts';
import { commitOfRequest, fixRequestKey } from './fix-request.ts';

/**
 * *Fix all*: commits all proven fixes of safety `safe` in one commit, for a person who may write. Whatever stands in the way is told in one
 * comment, because the check run that the button stood on may be of a head that nobody looks at any more. Tried again, it neither commits
 * nor tells twice.
 */
export const fixAll =
  (tools: JobTools): JobHandler<'fix-all'> =>
  async (job, run) => {
    const { session, mayCommit } = await openWritingSession(tools, job, run);
    const { client } = session;
    const person = await readCollaborator(client, job, job.actor);
    if (!person.mayWrite) return refuseStranger(session, job);
    const tip = await readPullRequestTip(client, job, job.number);
    const key = fixRequestKey(job, tip.head);
    const outcome = decideAtOnce(tip, job, key, mayCommit) ?? (await commitFixes(session, { number: job.number, person, tip, key }));
    await tell(session, job, key, outcome);
  };

/** Nothing is said to people who may not write: they must not be able to make us talk. */
const refuseStranger = async (session: ReviewSession, job: FixJob): Promise<void> => {
  if (job.commentId !== undefined) await publishReaction(session.client, job, job.commentId, 'confused');
  await record(session, job, { kind: 'refused', reason: 'may-not-write' });
};

/** What can be told without a look at the files. */
const decideAtOnce = (tip: PullRequestTip, job: FixJob, key: string, mayCommit: boolean): FixOutcome | undefined => {
  const done = commitOfRequest(tip.commits, key);
  if (done !== undefined) return { kind: 'done-before', oid: done };
  const reason = obstacleOf(tip, job, mayCommit);
  return reason && { kind: 'refused', reason };
};

const obstacleOf = (tip: PullRequestTip, job: FixJob, mayCommit: boolean): FixRefusal | undefined => {
  if (tip.state !== 'open') return 'closed';
  if (tip.fromFork) return 'fork';
  if (!mayCommit) return 'no-permission';
  return job.head !== undefined && job.head !== tip.head ? 'head-moved' : undefined;
};

/** Says what has to be said, and answers a comment with a reaction. */
const tell = async (session: ReviewSession, job: FixJob, key: string, outcome: FixOutcome): Promise<void> => {
  const { client, log } = session;
  await record(session, job, outcome);
  const text = renderFixAnswer(outcome);
  const word = outcome.kind === 'refused' ? outcome.reason : outcome.kind;
  const published = text === undefined ? undefined : await publishAnswer(client, job, job.number, `${key}.${word}`, text);
  if (published?.status === 'refused') log.warn({ reason: published.reason }, 'the outcome of a fix could not be told');
  if (job.commentId === undefined) return;
  const isDone = outcome.kind === 'committed' || outcome.kind === 'done-before';
  await publishReaction(client, job, job.commentId, isDone ? '+1' : 'confused');
};

const record = (
  { tools, repository, run }: ReviewSession,
  { actor, number, head, commentId }: FixJob,
  outcome: FixOutcome | { readonly kind: 'refused'; readonly reason: 'may-not-write' },
): Promise<void> =>
  tools.store.audit({
    action: `fix-all.${outcome.kind}`,
    actor,
    ...repository,
    number,
    correlationId: run.correlationId,
    ...('oid' in outcome ? { sha: outcome.oid } : head !== undefined && { sha: head }),
    detail: {
      origin: commentId === undefined ? 'button' : `comment ${commentId}`,
      ...('reason' in outcome && { reason: outcome.reason }),
      ...('fixed' in outcome && { fixed: outcome.fixed }),
      ...('skipped' in outcome && { skipped: outcome.skipped?.map(({ path, reason }) => `${path}: ${reason}`) }),
    },
  });
