import type { CheckRunReport } from '../../../src/reports/check-run/check-run-report.ts';
import { neutralCheckRun, policyFailureCheckRun } from '../../../src/reports/check-run/other-check-runs.ts';
import { readWatchedImagePolicies, repairsImagePolicies } from '../../../src/review/images/image-policy-change.ts';
import type { OrgImages } from '../../org-policy/org-images.ts';
import type { OpenedChange, OpenedPullRequest } from '../review/open-review.ts';
import { type ReviewCheck, settleCheck } from '../review/review-check.ts';
import type { ReviewSession } from '../review/review-session.ts';
import { publishPinComments } from './publish-pin-comments.ts';
import { type RecordedVerification, recordVerification } from './record-verification.ts';
import { verifyChange } from './verify-change.ts';

/** What images are verified by, and whether the check is alone on its commit, as `settleCheck` has it. */
export interface VerificationNeeds {
  readonly images: OrgImages;
  readonly isAlone: boolean;
}

/** Verifies the images of a change and tells it: comments that offer pins, then the check, then the record. */
export const publishVerification = async (
  session: ReviewSession,
  opened: OpenedChange | OpenedPullRequest,
  check: ReviewCheck,
  { images, isAlone }: VerificationNeeds,
): Promise<void> => {
  if (images.state === 'invalid') return publish(session, opened, check, { own: await failureOf(opened, images), isAlone });
  const verified = await verifyChange(session, opened, images);
  session.run.signal.throwIfAborted();
  const note = 'facts' in opened ? await publishPinComments(session, opened, verified) : undefined;
  const notes = [note, ...verified.notes].filter(sentence => sentence !== undefined);
  const { verification } = verified;
  const own = await session.tools.judging.renderVerification(session, verification, notes);
  await publish(session, opened, check, { own, isAlone, facts: verification.facts });
};

interface Told extends Pick<RecordedVerification, 'facts'> {
  readonly own: CheckRunReport;
  readonly isAlone: boolean;
}

const publish = async (
  session: ReviewSession,
  opened: OpenedChange | OpenedPullRequest,
  check: ReviewCheck,
  { own, isAlone, facts }: Told,
): Promise<void> => {
  const { id, report } = await settleCheck(session, check, own, isAlone);
  await recordVerification(session, { target: opened.target, checkRunId: id, conclusion: report.conclusion, ...(facts && { facts }) });
};

const repaired =
  "The organization's image policies have errors, which stop every verification. This change repairs them and does nothing else, so that there is no image in it to verify.";

/** Policies with errors admit nothing; only what repairs them passes. */
const failureOf = async (
  { request: { watchedImagePolicies: watched }, ports }: OpenedChange,
  { errors, repository }: Extract<OrgImages, { readonly state: 'invalid' }>,
): Promise<CheckRunReport> => {
  const repairs =
    watched !== undefined && repairsImagePolicies(await readWatchedImagePolicies(ports.reader, await ports.reader.readChanges(), watched));
  return repairs ? neutralCheckRun(repaired) : policyFailureCheckRun({ errors, repository });
};
