import type { JobHandler } from '../../queue/job.ts';
import type { JobTools } from '../job-tools.ts';
import { scansCheckName } from '../review/external-id.ts';
import { lookAtMergeGroup } from '../review/look-at-change.ts';
import { openSession } from '../review/review-session.ts';
import { publishComparison } from './publish-comparison.ts';

/** Compares the scanners' results of a merge group; the check alone tells. */
export const compareMergeGroup =
  (tools: JobTools): JobHandler<'compare-merge-group'> =>
  async (job, run) => {
    const session = await openSession(tools, job, run, 'review');
    await lookAtMergeGroup(session, job, {
      checkName: scansCheckName,
      publish: (opened, check) => publishComparison(session, job, opened, check, false),
    });
  };
