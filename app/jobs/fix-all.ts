import { publishAnswer } from '../../src/github/answer-publisher.ts';
import { GitHubChangeReader } from '../../src/github/change-reader.ts';
import type { GitHubClient } from '../../src/github/client.ts';
import { type Collaborator, readCollaborator } from '../../src/github/collaborator.ts';
import { publishCommit } from '../../src/github/commit-publisher.ts';
import { GitHubError } from '../../src/github/errors.ts';
import { readFileModes } from '../../src/github/file-modes.ts';
import { type PullRequestTip, readPullRequestTip } from '../../src/github/pull-request-tip.ts';
import { publishReaction } from '../../src/github/reaction.ts';
import { renderFixCommit } from '../../src/reports/fix-commit.ts';
import { type FixedChange, fixChange } from '../../src/review/fix-change.ts';
import { allRules } from '../../src/rules/catalog.ts';
import { version } from '../../src/version.ts';
import type { FixJob, JobHandler, JobRun } from '../queue/job.ts';
import { type FixOutcome, type FixRefusal, renderFixAnswer } from './fix-outcome.ts';
import { commitOfRequest, commitRequesterOf, fixRequestKey, fixRequestTrailer } from './fix-request.ts';
import { selectFixedFiles } from './fix-selection.ts';
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
    const obstacle = obstacleOf(tip, job, mayCommit);
    const done = commitOfRequest(tip.commits, key);
    const outcome: FixOutcome =
      done === undefined
        ? obstacle === undefined
          ? await commitFixes({ tools, job, run, client, person, tip, key, readPolicy })
          : { kind: 'refused', reason: obstacle }
        : { kind: 'done-before', oid: done };
    await tell(tools, job, run, client, key, outcome);
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

interface FixContext {
  readonly tools: JobTools;
  readonly job: FixJob;
  readonly run: JobRun;
  readonly client: GitHubClient;
  readonly person: Collaborator;
  readonly tip: PullRequestTip;
  readonly key: string;
  readonly readPolicy: PolicyReader;
}

const commitFixes = async (context: FixContext): Promise<FixOutcome> => {
  const { tools, job, run, client, person, tip, key } = context;
  const fixed = await computeFixes(context);
  if (!fixed) return { kind: 'refused', reason: 'policy-unreadable' };
  if (fixed.files.length === 0) return { kind: 'nothing-to-fix', left: fixed.left };
  const paths = fixed.files.map(({ path }) => path);
  const { files, skipped } = selectFixedFiles(fixed.files, await readFileModes(client, job, tip.head, paths));
  if (files.length === 0) return { kind: 'refused', reason: 'not-regular', skipped };
  run.signal.throwIfAborted();
  const requester = commitRequesterOf(person, tools.settings.apiUrl);
  const result = await publishCommit(client, job, {
    branch: tip.headRef,
    expectedHead: tip.head,
    ...renderFixCommit(files, requester, fixRequestTrailer(key)),
    files,
  });
  if (result.status === 'committed')
    return { kind: 'committed', oid: result.oid, fixed: files.reduce((sum, { findings }) => sum + findings.length, 0), skipped };
  if (result.reason !== 'head-moved') return { kind: 'refused', reason: result.reason, detail: result.detail };
  // The same request may run twice at a time, or the client may have sent the mutation again after a lost answer.
  const done = commitOfRequest((await readPullRequestTip(client, job, job.number)).commits, key);
  return done === undefined ? { kind: 'refused', reason: 'head-moved' } : { kind: 'done-before', oid: done };
};

/** The head with all safe fixes applied; undefined when the policy can't be read. */
const computeFixes = async ({ tools, job, client, tip, readPolicy }: FixContext): Promise<FixedChange | undefined> => {
  const { owner, repo, number } = job;
  const { head, base, baseRef, changedFiles } = tip;
  const reader = new GitHubChangeReader(client, { owner, repo, number, head, base, baseRef, changedFiles });
  const policy = await readPolicy(tools, job, reader);
  return policy && fixChange({ policy, rules: allRules, version }, { reader, clock: tools.clock });
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
