import { publishAnswer } from '../../src/github/answer-publisher.ts';
import type { GitHubClient } from '../../src/github/client.ts';
import { readCollaborator } from '../../src/github/collaborator.ts';
import { publishReaction } from '../../src/github/reaction.ts';
import { allRules } from '../../src/rules/catalog.ts';
import { type Command, parseCommand } from '../commands/parse-command.ts';
import { renderExplanation } from '../commands/render-explanation.ts';
import { renderHelp } from '../commands/render-help.ts';
import type { CommandJob, Job, JobHandler, JobRun } from '../queue/job.ts';
import type { JobTools } from './job-tools.ts';

/**
 * A `/tidewaiter …` comment, for people who may write to the repository; the author of a pull request is no exception. Others get a reaction
 * and no comment: strangers must not be able to make us talk. Bots get nothing, so that two of them can't talk to each other for ever.
 */
export const command =
  (tools: JobTools): JobHandler<'command'> =>
  async (job, run) => {
    const asked = parseCommand(job.text);
    if (!asked || job.actor.endsWith('[bot]')) return;
    const { client } = await tools.clients.forJob(job, 'review', run.signal);
    const { mayWrite } = await readCollaborator(client, job, job.actor);
    if (!mayWrite) {
      await publishReaction(client, job, job.commentId, 'confused');
      await record(tools, job, run, 'refused', asked);
      return;
    }
    await obey(tools, job, run, client, asked);
    await record(tools, job, run, 'taken', asked);
  };

const obey = async (tools: JobTools, job: CommandJob, run: JobRun, client: GitHubClient, asked: Command): Promise<void> => {
  const { installationId, owner, repo, number, actor, commentId } = job;
  const repository = { installationId, owner, repo };
  switch (asked.name) {
    case 'recheck':
      await enqueue(tools, job, run, { kind: 'review-pull-request', ...repository, number, reason: 'command' });
      return react(client, job, '+1');
    case 'fix':
      // First the reaction: the fix job adds its own at its end.
      await react(client, job, 'eyes');
      return enqueue(tools, job, run, { kind: 'fix-all', ...repository, number, actor, commentId });
    case 'explain':
      return answer(tools, job, run, client, renderExplanation(asked.rule, metas));
    case 'help':
      return answer(tools, job, run, client, renderHelp(asked.unknown));
  }
};

const metas = allRules.map(({ meta }) => meta);

/** The comment stands for the delivery: a retry of this job stores no second one. */
const enqueue = ({ queue }: JobTools, { commentId }: CommandJob, { correlationId }: JobRun, job: Job): Promise<void> =>
  queue.enqueue(job, { correlationId, deliveryId: `comment-${commentId}` });

const react = async (client: GitHubClient, job: CommandJob, content: '+1' | 'eyes' | 'confused'): Promise<void> => {
  await publishReaction(client, job, job.commentId, content);
};

/** One comment, and a reaction that says whether there is one. */
const answer = async (tools: JobTools, job: CommandJob, { correlationId }: JobRun, client: GitHubClient, text: string): Promise<void> => {
  const published = await publishAnswer(client, job, job.number, `comment-${job.commentId}`, text);
  if (published.status === 'refused')
    tools.logger.warn(
      { repository: `${job.owner}/${job.repo}`, number: job.number, correlationId, reason: published.reason },
      'a command could not be answered',
    );
  await react(client, job, published.status === 'refused' ? 'confused' : '+1');
};

const record = (
  { store }: JobTools,
  { actor, installationId, owner, repo, number, commentId }: CommandJob,
  { correlationId }: JobRun,
  decision: 'taken' | 'refused',
  asked: Command,
): Promise<void> =>
  store.audit({
    action: `command.${decision}`,
    actor,
    installationId,
    owner,
    repo,
    number,
    correlationId,
    detail: { commentId, command: asked.name, ...('rule' in asked && { rule: asked.rule }) },
  });
