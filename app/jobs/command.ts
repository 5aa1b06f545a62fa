import { readCollaborator } from '../../src/github/people/collaborator.ts';
import { publishAnswer } from '../../src/github/publish/answer-publisher.ts';
import { publishReaction, type Reaction } from '../../src/github/publish/reaction.ts';
import { allRules } from '../../src/rules/catalog.ts';
import { type Command, parseCommand } from '../commands/parse-command.ts';
import { renderExplanation } from '../commands/render-explanation.ts';
import { renderHelp, renderWaiveUsage } from '../commands/render-help.ts';
import type { CommandJob, Job, JobHandler } from '../queue/job.ts';
import { confirmPolicy } from './confirm-policy.ts';
import type { JobTools } from './job-tools.ts';
import { RefusedPeople } from './refused-people.ts';
import { openSession, type ReviewSession } from './review/review-session.ts';

/**
 * A `/tidewaiter …` comment, for people who may write to the repository; the author of a pull request is no exception. Others get nothing:
 * what an installation may write is limited, and strangers must not be able to spend it. Bots get nothing either, so that two of them can't
 * talk to each other for ever.
 */
export const command = (tools: JobTools): JobHandler<'command'> => {
  const refused = new RefusedPeople(tools.clock);
  return async (job, run) => {
    const asked = parseCommand(job.text);
    if (!asked || job.actor.endsWith('[bot]') || refused.has(job)) return;
    const session = await openSession(tools, job, run, 'review');
    const { mayWrite } = await readCollaborator(session.client, job, job.actor);
    if (mayWrite) await obey(session, job, asked);
    else refused.add(job);
    await record(session, job, mayWrite ? 'taken' : 'refused', asked);
  };
};

const obey = async (session: ReviewSession, job: CommandJob, asked: Command): Promise<void> => {
  const { repository } = session;
  const { number, actor, commentId } = job;
  switch (asked.name) {
    case 'recheck':
      await enqueue(session, job, { kind: 'review-pull-request', ...repository, number, reason: 'command' });
      return react(session, job, '+1');
    case 'fix':
      // First the reaction: the fix job adds its own at its end.
      await react(session, job, 'eyes');
      return enqueue(session, job, { kind: 'fix-all', ...repository, number, actor, commentId });
    case 'waive':
      if (!asked.asked) return answer(session, job, renderWaiveUsage(), 'confused');
      await react(session, job, 'eyes');
      return enqueue(session, job, { kind: 'ask-waiver', ...repository, number, actor, commentId, wish: asked.asked });
    case 'explain':
      return answer(session, job, renderExplanation(asked.rule, metas));
    case 'confirm-policy': {
      const confirmation = await confirmPolicy(session, job, asked.repository);
      return confirmation.state === 'confirmed' ? react(session, job, '+1') : answer(session, job, confirmation.answer, 'confused');
    }
    case 'help':
      return answer(session, job, renderHelp(asked.unknown));
  }
};

const metas = allRules.map(({ meta }) => meta);

/** The comment stands for the delivery: a retry of this job stores no second one. */
const enqueue = ({ tools, run }: ReviewSession, { commentId }: CommandJob, job: Job): Promise<void> =>
  tools.queue.enqueue(job, { correlationId: run.correlationId, deliveryId: `comment-${commentId}` });

const react = async ({ client }: ReviewSession, job: CommandJob, content: Reaction): Promise<void> => {
  await publishReaction(client, job, job.commentId, content);
};

/** One comment, and a reaction that says whether there is one. */
const answer = async (session: ReviewSession, job: CommandJob, text: string, reaction: Reaction = '+1'): Promise<void> => {
  const published = await publishAnswer(session.client, job, job.number, `comment-${job.commentId}`, text);
  if (published.status === 'refused') session.log.warn({ reason: published.reason }, 'a command could not be answered');
  await react(session, job, published.status === 'refused' ? 'confused' : reaction);
};

const record = (
  { tools, repository, run }: ReviewSession,
  { actor, number, commentId }: CommandJob,
  decision: 'taken' | 'refused',
  asked: Command,
): Promise<void> =>
  tools.store.audit({
    action: `command.${decision}`,
    actor,
    ...repository,
    number,
    correlationId: run.correlationId,
    detail: { commentId, command: asked.name, ...('rule' in asked && { rule: asked.rule }) },
  });
