import { changeAnswer } from '../../../src/github/publish/answer-publisher.ts';
import { readProposalState } from '../../../src/github/publish/proposal-publisher.ts';
import { readPullRequestTip } from '../../../src/github/pull-request/pull-request-tip.ts';
import { waiverNotedIn } from '../../../src/reports/comments/waiver-note.ts';
import type { JobHandler } from '../../queue/job.ts';
import type { JobTools } from '../job-tools.ts';
import { openSession } from '../review/review-session.ts';
import { waiverAnswerKey } from './ask-waiver.ts';
import { renderWaiverDecision } from './waiver-texts.ts';
import { noteWaiver } from './waiver-threads.ts';

/**
 * A pull request of a waiver was merged or closed: the answer and our comments where it was asked for say so, and with a waiver that counts now that pull
 * request is reviewed again. A branch of the same name that is not ours tells nothing.
 */
export const waiverDecided =
  (tools: JobTools): JobHandler<'waiver-decided'> =>
  async (job, run) => {
    const session = await openSession(tools, job, run, 'review');
    const { client, repository, log } = session;
    const decided = await readProposalState(client, repository, job.number);
    if (!decided?.isOurs || decided.state === 'OPEN') return;
    const { number, commentId } = job.request;
    const isMerged = decided.state === 'MERGED';
    const { state, head, base } = await readPullRequestTip(client, repository, number);
    const told = await changeAnswer(client, repository, number, waiverAnswerKey(commentId), renderWaiverDecision(job.number, isMerged));
    if (told.status === 'refused') log.warn({ reason: told.reason }, 'what became of a waiver could not be told');
    const note = { state: isMerged ? 'merged' : 'refused', pull: job.number } as const;
    await noteWaiver(session, { number, head, base }, note, body => waiverNotedIn(body) === job.number);
    await tools.store.audit({
      action: `waiver.${isMerged ? 'merged' : 'closed'}`,
      actor: job.actor,
      ...repository,
      number,
      correlationId: run.correlationId,
      detail: { commentId, pull: job.number },
    });
    if (isMerged && state === 'open')
      await tools.queue.enqueue(
        { kind: 'review-pull-request', ...repository, number, reason: 'waiver-merged' },
        { correlationId: run.correlationId, deliveryId: `waiver-${job.number}` },
      );
  };
