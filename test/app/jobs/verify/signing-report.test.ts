import { expect, test } from 'vitest';
import { isToBeVerifiedAgain, renderVerification } from '../../../../app/jobs/verify/signing-report.ts';
import { admitted, imageReview, refused, undetermined } from '../../../support/image-reviews.ts';

const titleOf = (...judgements: readonly ReturnType<typeof admitted>[]): string =>
  renderVerification(imageReview(judgements.map(judgement => ({ judgement }))), []).title;

test('a verification is to be made again when one of its images was kept from it by what may pass', () => {
  const waiting = undetermined({ mayPass: true });
  expect(
    [[waiting], [admitted(), waiting], [waiting, refused()]].map(images => isToBeVerifiedAgain({ title: titleOf(...images) })),
  ).toEqual([true, true, true]);
});

test('a verification that came to its end is not, nor is one that nothing will change', () => {
  const { mayPass: _, ...lasting } = undetermined();
  expect([[], [admitted()], [lasting], [admitted(), refused()]].map(images => isToBeVerifiedAgain({ title: titleOf(...images) }))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('the note that says so comes before the others', () => {
  const { summary } = renderVerification(imageReview([{ judgement: undetermined({ mayPass: true }) }]), ['The other note.']);
  expect(summary.indexOf('The hourly sweep verifies them again')).toBeGreaterThan(-1);
  expect(summary.indexOf('The other note.')).toBeGreaterThan(summary.indexOf('The hourly sweep verifies them again'));
});
