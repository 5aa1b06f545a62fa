import { readCheckRuns } from '../../../src/github/publish/latest-check-run.ts';
import type { JobHandler } from '../../queue/job.ts';
import type { JobTools } from '../job-tools.ts';
import { checkName, parseExternalId } from './external-id.ts';
import { openSession } from './review-session.ts';

/**
 * Has everything reviewed again that our check runs on a commit are about, and their images verified when that has ended. A commit that has
 * none is left to the sweep of the repository: GitHub has set its checks to queued, by which the sweep finds its pull request (REST
 * reference, "Rerequest a check suite").
 */
export const reviewHead =
  (tools: JobTools): JobHandler<'review-head'> =>
  async (job, run) => {
    const { head, reason } = job;
    const { client, repository, log } = await openSession(tools, job, run, 'review');
    const runs = await readCheckRuns(client, repository, { name: checkName, headSha: head, appId: tools.settings.appId });
    const subjects = [...new Set(runs.map(({ externalId }) => externalId))].flatMap(id => parseExternalId(id) ?? []);
    const numbers = new Set([...job.numbers, ...subjects.flatMap(subject => (subject.kind === 'pull-request' ? subject.number : []))]);
    const groups = subjects.filter(subject => subject.kind === 'merge-group');
    const { correlationId } = run;
    for (const number of numbers)
      await tools.queue.enqueue({ kind: 'review-pull-request', ...repository, number, reason }, { correlationId });
    for (const { base, baseRef } of groups)
      await tools.queue.enqueue({ kind: 'review-merge-group', ...repository, base, head, baseRef }, { correlationId });
    const { installationId, owner, repo } = repository;
    if (numbers.size + groups.length === 0)
      await tools.queue.enqueue({ kind: 'sweep-installation', installationId, repositories: [`${owner}/${repo}`] }, { correlationId });
    log.info({ sha: head, pullRequests: numbers.size, mergeGroups: groups.length }, 'what has this head is reviewed again');
  };
