import { readCollaborator } from '../../../src/github/people/collaborator.ts';
import { findPolicyBranch } from '../../../src/github/policy/policy-branch.ts';
import { publishAnswer } from '../../../src/github/publish/answer-publisher.ts';
import { publishProposal, readProposalPlace } from '../../../src/github/publish/proposal-publisher.ts';
import { publishReaction } from '../../../src/github/publish/reaction.ts';
import { readPullRequestTip } from '../../../src/github/pull-request/pull-request-tip.ts';
import { addWaiver } from '../../../src/policy/edit/add-waiver.ts';
import type { Policy } from '../../../src/policy/policy.ts';
import { repositoryPolicyPath } from '../../../src/policy/policy-path.ts';
import { meansRule } from '../../../src/policy/rule-names.ts';
import { waivableProblem } from '../../../src/policy/waivable.ts';
import { knownRules } from '../../../src/rules/known-rules.ts';
import type { WaiverWish } from '../../commands/parse-command.ts';
import type { AskWaiverJob, JobHandler } from '../../queue/job.ts';
import { commitRequesterOf } from '../fix/fix-request.ts';
import type { JobTools } from '../job-tools.ts';
import { type OpenedPullRequest, openPullRequest } from '../review/open-review.ts';
import type { ReviewSession } from '../review/review-session.ts';
import { openWritingSession } from '../writing-session.ts';
import { waiverBranch } from './waiver-branch.ts';
import {
  renderWaiverRefusal,
  renderWaiverState,
  type WaiverRefusal,
  waiverDescription,
  waiverMessage,
  waiverTitle,
} from './waiver-texts.ts';
import { noteWaiver, speaksOf } from './waiver-threads.ts';

/** What came of a request. */
type WaiverOutcome =
  | { readonly kind: 'proposed'; readonly pull: number; readonly branch: string }
  | { readonly kind: 'refused'; readonly reason: WaiverRefusal; readonly detail?: string };

/** A request that nothing stands against so far. */
interface WaiverPlea {
  readonly job: AskWaiverJob;
  /** Id of the account that asks. */
  readonly personId: number | undefined;
  readonly opened: OpenedPullRequest;
}

/**
 * `/tidewaiter waive …`: opens a pull request that puts the waiver into the repository's policy, on the branch whose policy counts. Nothing is accepted by
 * it: whoever answers for the policy does that by merging. Tried again, it neither asks nor tells twice.
 */
export const askWaiver =
  (tools: JobTools): JobHandler<'ask-waiver'> =>
  async (job, run) => {
    const { session, mayCommit } = await openWritingSession(tools, job, run);
    const person = await readCollaborator(session.client, job, job.actor);
    const outcome = person.mayWrite ? await ask(session, job, person.id, mayCommit) : undefined;
    await tell(session, job, outcome);
  };

const refused = (reason: WaiverRefusal, detail?: string): WaiverOutcome => ({
  kind: 'refused',
  reason,
  ...(detail !== undefined && { detail }),
});

const ask = async (session: ReviewSession, job: AskWaiverJob, personId: number | undefined, mayCommit: boolean): Promise<WaiverOutcome> => {
  const { client, repository } = session;
  const { owner, repo } = repository;
  const { state, head, base, baseRef, changedFiles } = await readPullRequestTip(client, job, job.number);
  if (state !== 'open') return refused('closed');
  if (!mayCommit) return refused('no-permission');
  const opened = await openPullRequest(session, { owner, repo, number: job.number, head, base, baseRef, changedFiles });
  switch (opened.state) {
    case 'ready':
      return propose(session, { job, personId, opened });
    case 'moved':
      return refused('head-moved');
    case 'left-out':
      return refused('left-out', opened.reason);
    case 'closed':
      return refused('closed');
    default:
      return refused('policy-unreadable');
  }
};

/** Why the organization does not let a repository's own policy waive any of the rules that a name means. */
const notAllowed = ({ rule: name, reason, until }: WaiverWish, policy: Policy, today: string): string | undefined =>
  knownRules
    .filter(rule => meansRule(name, rule))
    .map(rule => waivableProblem(policy, rule, { place: 'policy', reason, until, added: false }, today))
    .find(problem => problem !== undefined);

const propose = async (session: ReviewSession, { job, personId, opened }: WaiverPlea): Promise<WaiverOutcome> => {
  const { client, repository, run, today, tools } = session;
  const { wish, actor, number } = job;
  const problem = notAllowed(wish, opened.request.policy, today);
  if (problem !== undefined) return refused('not-allowed', problem);
  const { defaultBranch } = opened.facts.repository;
  const target = { ...opened.target, ...(defaultBranch !== undefined && { defaultBranch }) };
  const [wanted = 'HEAD'] = (await findPolicyBranch(client, target)).refs;
  const own = waiverBranch(job);
  const place = await readProposalPlace(client, repository, { wanted, own, path: repositoryPolicyPath });
  if (!place) return refused('branch-gone');
  const added = addWaiver(place.text ?? '', { ...wish, owner: actor }, today, repositoryPolicyPath, knownRules);
  if (added.problem !== undefined) return refused('not-written', added.problem);
  run.signal.throwIfAborted();
  const result = await publishProposal(client, repository, place, {
    branch: own,
    path: repositoryPolicyPath,
    text: added.text,
    title: waiverTitle(wish),
    message: waiverMessage(commitRequesterOf({ login: actor, id: personId, mayWrite: true }, tools.settings.apiUrl)),
    description: waiverDescription(wish, actor, number, place.branch),
  });
  if (result.status === 'refused') return refused(result.reason, result.detail);
  const { pull } = result;
  await noteWaiver(session, opened.target, { state: 'asked', pull }, speaksOf(wish.rule, wish.path), opened.threads);
  return { kind: 'proposed', pull, branch: place.branch };
};

/** An answer, a reaction and a line of the audit log; to people who may not write only the two last ones. */
const tell = async (session: ReviewSession, job: AskWaiverJob, outcome: WaiverOutcome | undefined): Promise<void> => {
  const { client, log, tools, repository, run } = session;
  const { actor, number, commentId, wish } = job;
  const isAsked = outcome?.kind === 'proposed';
  await tools.store.audit({
    action: `waiver.${isAsked ? 'asked' : 'refused'}`,
    actor,
    ...repository,
    number,
    correlationId: run.correlationId,
    detail: {
      commentId,
      rule: wish.rule,
      path: wish.path,
      until: wish.until,
      ...(isAsked ? { pull: outcome.pull } : { reason: outcome?.reason ?? 'may-not-write' }),
    },
  });
  if (outcome) {
    const text = isAsked ? renderWaiverState(wish, outcome.pull, outcome.branch) : renderWaiverRefusal(outcome.reason, outcome.detail);
    const published = await publishAnswer(client, job, number, waiverAnswerKey(commentId), text);
    if (published.status === 'refused') log.warn({ reason: published.reason }, 'the outcome of a waiver could not be told');
  }
  await publishReaction(client, job, commentId, isAsked ? '+1' : 'confused');
};

/** By which the answer to a request is found again. */
export const waiverAnswerKey = (commentId: number): string => `waiver-${commentId}`;
