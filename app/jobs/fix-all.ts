import { publishAnswer } from '../../src/github/answer-publisher.ts';
import type { GitHubClient } from '../../src/github/client.ts';
import { readCollaborator } from '../../src/github/collaborator.ts';
import { GitHubError } from '../../src/github/errors.ts';
import { type PullRequestTip, readPullRequestTip } from '../../src/github/pull-request-tip.ts';
import { publishReaction } from '../../src/github/reaction.ts';
import type { FixJob, JobHandler, JobRun } from '../queue/job.ts';
import { commitFixes } from './commit-fixes.ts';
import { type FixOutcome, type FixRefusal, renderFixAnswer } from './fix-outcome.ts';
import { commitOfRequest, fixRequestKey } from './fix-request.ts';
import type { JobTools } from './job-tools.ts';
import { type PolicyReader, readRepositoryPolicy } from './repository-policy.ts';

/**
 * *Fix all*: commits all proven fixes of safety `safe` in one commit, for a person who may write. Whatever stands in the way is told in one
 * comment, because the check run that the button stood on may be of a head that nobody looks at any more. Tried again, it neither commits nor
 * tells twice.
 */
export const fixAll =
  (tools: JobTools, readPolicy: PolicyReader = readRepositoryPolicy): JobHandler<'fix-all'> =>
  async (job, run) => {
    const { client, mayCommit } = await openClient(tools, job, run);
    const person = await readCollaborator(client, job, job.actor);
    if (!person.mayWrite) return refuseStranger(tools, job, run, client);
    const tip = await readPullRequestTip(client, job, job.number);
    const key = fixRequestKey(job, tip.head);
    const outcome =
      decideAtOnce(tip, job, key, mayCommit) ?? (await commitFixes({ tools, job, run, client, person, tip, key, readPolicy }));
    await tell(tools, job, run, client, key, outcome);
  };

/** What can be told without a look at the files. */
const decideAtOnce = (tip: PullRequestTip, job: FixJob, key: string, mayCommit: boolean): FixOutcome | undefined => {
  const done = commitOfRequest(tip.commits, key);
  if (done !== undefined) return { kind: 'done-before', oid: done };
  const reason = obstacleOf(tip, job, mayCommit);
  return reason && { kind: 'refused', reason };
};

/** A client that may commit; where the installation does not grant that, one that can tell so. */
const openClient = async (
  { clients }: JobTools,
  job: FixJob,
  { signal }: JobRun,
): Promise<{ readonly client: GitHubClient; readonly mayCommit: boolean }> => {
  try {
    return { client: (await clients.forJob(job, 'fix', signal)).client, mayCommit: true };
  } catch (error) {
    if (!(error instanceof GitHubError) || error.code !== 'forbidden') throw error;
    return { client: (await clients.forJob(job, 'review', signal)).client, mayCommit: false };
  }
};

/** Nothing is said to people who may not write: they must not be able to make us talk. */
const refuseStranger = async (tools: JobTools, job: FixJob, run: JobRun, client: GitHubClient): Promise<void> => {
  if (job.commentId !== undefined) await publishReaction(client, job, job.commentId, 'confused');
  await record(tools, job, run, { kind: 'refused', reason: 'may-not-write' });
};

const obstacleOf = (tip: PullRequestTip, job: FixJob, mayCommit: boolean): FixRefusal | undefined => {
  if (tip.state !== 'open') return 'closed';
  if (tip.fromFork) return 'fork';
  if (!mayCommit) return 'no-permission';
  return job.head !== undefined && job.head !== tip.head ? 'head-moved' : undefined;
};

/** Answers a comment with a reaction, and says what has to be said. */
const tell = async (tools: JobTools, job: FixJob, run: JobRun, client: GitHubClient, key: string, outcome: FixOutcome): Promise<void> => {
  const word = outcome.kind === 'refused' ? outcome.reason : outcome.kind;
  await record(tools, job, run, outcome);
  const text = renderFixAnswer(outcome);
  const published = text === undefined ? undefined : await publishAnswer(client, job, job.number, `${key}.${word}`, text);
  if (published?.status === 'refused')
    tools.logger.warn({ ...logged(job, run), reason: published.reason }, 'the outcome of a fix could not be told');
  if (job.commentId !== undefined)
    await publishReaction(client, job, job.commentId, outcome.kind === 'committed' || outcome.kind === 'done-before' ? '+1' : 'confused');
};

const record = (
  { store }: JobTools,
  { actor, installationId, owner, repo, number, head, commentId }: FixJob,
  { correlationId }: JobRun,
  outcome: FixOutcome | { readonly kind: 'refused'; readonly reason: 'may-not-write' },
): Promise<void> =>
  store.audit({
    action: `fix-all.${outcome.kind}`,
    actor,
    installationId,
    owner,
    repo,
    number,
    correlationId,
    ...('oid' in outcome ? { sha: outcome.oid } : head !== undefined && { sha: head }),
    detail: {
      origin: commentId === undefined ? 'button' : `comment ${commentId}`,
      ...('reason' in outcome && { reason: outcome.reason }),
      ...('fixed' in outcome && { fixed: outcome.fixed }),
      ...('skipped' in outcome && { skipped: outcome.skipped?.map(({ path, reason }) => `${path}: ${reason}`) }),
    },
  });

const logged = ({ owner, repo, number }: FixJob, { correlationId }: JobRun) => ({ repository: `${owner}/${repo}`, number, correlationId });
