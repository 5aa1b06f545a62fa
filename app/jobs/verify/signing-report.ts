import type { CheckRunReport } from '../../../src/reports/check-run/check-run-report.ts';
import { shorten } from '../../../src/reports/escape.ts';
import { maxCheckRunTitle } from '../../../src/reports/limits.ts';
import { renderSigningCheckRun } from '../../../src/reports/signing/signing-check-run.ts';
import type { ImageReview } from '../../../src/review/images/image-review.ts';

const openTitle = 'To be verified again: ';

const openNote =
  'Something that may pass kept images from being verified, such as a registry that did not answer. The hourly sweep verifies them again; Re-run does at once.';

/**
 * The report of a verification. One that something kept from coming to an end, which may pass, says so in its title, whatever its
 * conclusion.
 */
export const renderVerification = (review: ImageReview, notes: readonly string[]): CheckRunReport => {
  const isOpen = review.images.some(({ judgement }) => judgement.state === 'undetermined' && judgement.mayPass === true);
  const report = renderSigningCheckRun(review, { notes: isOpen ? [openNote, ...notes] : notes });
  return isOpen ? { ...report, title: shorten(`${openTitle}${report.title}`, maxCheckRunTitle) } : report;
};

/** Whether a check run of the gate is to be verified again without anybody asking. */
export const isToBeVerifiedAgain = ({ title }: { readonly title: string }): boolean => title.startsWith(openTitle);
