import type { CheckRunReport } from '../../src/reports/check-run-report.ts';
import { neutralCheckRun, policyFailureCheckRun } from '../../src/reports/other-check-runs.ts';
import { repairsImagePolicies } from '../../src/review/image-policy-change.ts';
import type { OrgImages } from '../org-policy/org-images.ts';
import type { OpenedChange, OpenedPullRequest } from './open-review.ts';
import { publishPinComments } from './publish-pin-comments.ts';
import { type RecordedVerification, recordVerification } from './record-verification.ts';
import { type ReviewCheck, settleCheck } from './review-check.ts';
import type { ReviewSession } from './review-session.ts';
import { holdForOthers } from './shared-head.ts';
import { verifyChange } from './verify-change.ts';

/** Verifies the images of a change and tells it: comments that offer pins, then the check, then the record. */
export const publishVerification = async (
  session: ReviewSession,
  opened: OpenedChange | OpenedPullRequest,
  check: ReviewCheck,
  images: OrgImages,
): Promise<void> => {
  if (images.state === 'invalid') return publish(session, opened, check, { report: await failureOf(opened, images) });
  const verified = await verifyChange(session, opened, images);
  session.run.signal.throwIfAborted();
  const note = 'facts' in opened ? await publishPinComments(session, opened, verified) : undefined;
  const notes = [note, ...verified.notes].filter(sentence => sentence !== undefined);
  const { verification } = verified;
  const report = await session.tools.judging.renderVerification(session, verification, notes);
  await publish(session, opened, check, { report, facts: verification.facts });
};

interface Told extends Pick<RecordedVerification, 'facts'> {
  readonly report: CheckRunReport;
}

const publish = async (
  session: ReviewSession,
  opened: OpenedChange | OpenedPullRequest,
  check: ReviewCheck,
  { report: own, facts }: Told,
): Promise<void> => {
  const report = 'facts' in opened && opened.mayShareHead ? await holdForOthers(session, opened.target, check, own) : own;
  const checkRunId = await settleCheck(session.client, check, report);
  await recordVerification(session, { target: opened.target, checkRunId, conclusion: report.conclusion, ...(facts && { facts }) });
};

const repaired =
  "The organization's image policies have errors, which stop every verification. This change repairs them and does nothing else, so that there is no image in it to verify.";

/** Policies with errors admit nothing; only what repairs them passes. */
const failureOf = async (
  { request: { watchedImagePolicies: watched }, ports }: OpenedChange,
  { errors, repository }: Extract<OrgImages, { readonly state: 'invalid' }>,
): Promise<CheckRunReport> => {
  const repairs = watched !== undefined && (await repairsImagePolicies(ports.reader, await ports.reader.readChanges(), watched));
  return repairs ? neutralCheckRun(repaired) : policyFailureCheckRun({ errors, repository });
};
