import type { JobHandler } from '../../queue/job.ts';
import type { JobTools } from '../job-tools.ts';
import { signingCheckName } from '../review/external-id.ts';
import { lookAtMergeGroup } from '../review/look-at-change.ts';
import { openSession } from '../review/review-session.ts';
import { publishVerification } from './publish-verification.ts';

/** Verifies the images that a merge group brings in; the check alone tells. */
export const verifyMergeGroup =
  (tools: JobTools): JobHandler<'verify-merge-group'> =>
  async (job, run) => {
    const session = await openSession(tools, job, run, 'review');
    const { images } = await tools.orgPolicies.load(job.installationId, job.owner);
    if (!images) return session.log.info('the organization has no image policies: nothing to verify');
    await lookAtMergeGroup(session, job, {
      checkName: signingCheckName,
      publish: (opened, check) => publishVerification(session, opened, check, { images, isAlone: false }),
    });
  };
