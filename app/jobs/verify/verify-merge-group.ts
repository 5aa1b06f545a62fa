import type { JobHandler } from '../../queue/job.ts';
import type { JobTools } from '../job-tools.ts';
import { mergeGroupKey, signingCheckName } from '../review/external-id.ts';
import { openMergeGroup } from '../review/open-review.ts';
import { openCheck } from '../review/review-check.ts';
import { openSession } from '../review/review-session.ts';
import { tellUnreviewed } from '../review/tell-unreviewed.ts';
import { publishVerification } from './publish-verification.ts';

/** Verifies the images that a merge group brings in; the check alone tells. */
export const verifyMergeGroup =
  (tools: JobTools): JobHandler<'verify-merge-group'> =>
  async (job, run) => {
    const session = await openSession(tools, job, run, 'review');
    const { images } = await tools.orgPolicies.load(job.installationId, job.owner);
    if (!images) return session.log.info('the organization has no image policies: nothing to verify');
    const key = mergeGroupKey(job, tools.settings.appId, signingCheckName);
    const check = await openCheck(session, key, { begun: run.attempt > 1 ? 'left' : 'new', asked: false });
    const opening = await openMergeGroup(session, job);
    run.signal.throwIfAborted();
    if (opening.state === 'ready') await publishVerification(session, opening, check, { images, isAlone: false });
    else await tellUnreviewed(session, job, check, opening);
  };
