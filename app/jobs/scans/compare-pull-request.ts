import type { JobHandler } from '../../queue/job.ts';
import type { JobTools } from '../job-tools.ts';
import { scansCheckName } from '../review/external-id.ts';
import { lookAtPullRequest } from '../review/look-at-change.ts';
import { openSession } from '../review/review-session.ts';
import { awaitedPlace } from './awaited-place.ts';
import { publishComparison } from './publish-comparison.ts';

/** Compares the scanners' results of a pull request. A check that stands keeps its word until there is another one. */
export const comparePullRequest =
  (tools: JobTools): JobHandler<'compare-pull-request'> =>
  async (job, run) => {
    const session = await openSession(tools, job, run, 'review');
    const { correlationId } = run;
    const isOpen = await lookAtPullRequest(session, job, {
      checkName: scansCheckName,
      work: 'scans',
      startsAnew: false,
      // Its review, which may not have been asked for yet, has its scans compared when it ends.
      onMoved: () =>
        tools.queue.enqueue(
          { kind: 'review-pull-request', ...session.repository, number: job.number, reason: 'superseded' },
          { correlationId },
        ),
      publish: (opened, check, isAlone) => publishComparison(session, job, opened, check, isAlone),
    });
    if (isOpen) return;
    await tools.store.endAwaitedScans(awaitedPlace(session.repository, job));
    session.log.info('the pull request is closed: nothing to compare');
  };
