import type { JobHandler, VerifyJob } from '../../queue/job.ts';
import type { JobTools } from '../job-tools.ts';
import { signingCheckName } from '../review/external-id.ts';
import { lookAtPullRequest } from '../review/look-at-change.ts';
import { openSession, type ReviewSession } from '../review/review-session.ts';
import { publishVerification } from './publish-verification.ts';

/**
 * Verifies the images that a pull request brings in. A check that stands already keeps its word until there is another one, unless somebody
 * asked for a new look: what is verified every hour, because a registry was down, is not a new check every hour.
 */
export const verifyPullRequest =
  (tools: JobTools): JobHandler<'verify-pull-request'> =>
  async (job, run) => {
    const session = await openSession(tools, job, run, 'review');
    const { images } = await tools.orgPolicies.load(job.installationId, job.owner);
    if (!images) return session.log.info('the organization has no image policies: nothing to verify');
    const isOpen = await lookAtPullRequest(session, job, {
      checkName: signingCheckName,
      work: 'images',
      startsAnew: false,
      onMoved: () => reviewNewHead(session, job),
      publish: (opened, check, isAlone) => publishVerification(session, opened, check, { images, isAlone }),
    });
    if (!isOpen) session.log.info('the pull request is closed: nothing to verify');
  };

/** Its review may not have been asked for yet; when it ends, its images are verified. */
const reviewNewHead = ({ tools, repository, run }: ReviewSession, { number }: VerifyJob): Promise<void> =>
  tools.queue.enqueue({ kind: 'review-pull-request', ...repository, number, reason: 'superseded' }, { correlationId: run.correlationId });
