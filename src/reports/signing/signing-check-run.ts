import type { ImageReview, ReviewedImage } from '../../review/images/image-review.ts';
import { countOf } from '../../verdict/counted-noun.ts';
import { fillBudget } from '../budgeted-markdown.ts';
import { annotateProblem } from '../check-run/annotations.ts';
import { conclusionOf, noteRoom, notesOf } from '../check-run/check-run.ts';
import { maxAnnotatedProblems, toCheckRunAnnotation } from '../check-run/check-run-annotations.ts';
import { type CheckRunAnnotation, type CheckRunReport, reRunAction } from '../check-run/check-run-report.ts';
import { plainLine, shorten } from '../escape.ts';
import { maxCheckRunAnnotations, maxCheckRunTextBytes, maxCheckRunTitle } from '../limits.ts';
import { explainJudgement, flattenPoints, limitPoints, maxPoints } from './explanation.ts';
import { signingVerdictSentence } from './image-words.ts';
import { describeStep } from './signature-words.ts';
import { annotateImage, imagesToAnnotate } from './signing-annotations.ts';
import { signingHead } from './signing-head.ts';
import { signingFoot, signingSections } from './signing-sections.ts';

/** What the shell knows besides the review. */
export interface SigningCheckRunOptions {
  /** Sentences to tell at the top, in plain text; the first ten count. */
  readonly notes?: readonly string[];
}

const maxDetailLength = 8_000;

/**
 * What the signing gate found, as the check run `tidewaiter/image-signing`. Its conclusion is the verdict's; what does not fit is counted
 * and never changes it.
 */
export const renderSigningCheckRun = (review: ImageReview, options: SigningCheckRunOptions = {}): CheckRunReport => {
  const problems = review.notifications
    .filter(({ level, path }) => level === 'error' && path !== '')
    .slice(0, maxAnnotatedProblems)
    .map(problem => toCheckRunAnnotation(annotateProblem(problem, review), problem.path));
  const toTell = imagesToAnnotate(review);
  const told = toTell.slice(0, maxCheckRunAnnotations - problems.length);
  const head = `${notesOf(options)}${signingHead(review)}${placesLine(told.length, toTell.length)}`;
  return {
    conclusion: conclusionOf(review.verdict),
    title: shorten(plainLine(signingVerdictSentence(review.verdict)), maxCheckRunTitle),
    summary: fillBudget(head, signingSections(review), signingFoot(review), maxCheckRunTextBytes - noteRoom).payload,
    annotations: [...told.map(image => annotationOf(image, review)), ...problems].toSorted(failuresFirst),
    actions: [reRunAction],
  };
};

/** The images are in order already, and what could not be read is a failure. */
const failuresFirst = (a: CheckRunAnnotation, b: CheckRunAnnotation): number =>
  Number(b.level === 'failure') - Number(a.level === 'failure');

const placesLine = (told: number, total: number): string =>
  told === total
    ? ''
    : `${told} of ${countOf(total, 'image')} that need attention are shown in the files. The verdict counts all of them.\n\n`;

/** With the whole explanation folded below it: policies, signatures, and the places that were looked at. */
const annotationOf = (image: ReviewedImage, review: ImageReview): CheckRunAnnotation => {
  const { judgement } = image;
  const reasons = flattenPoints(limitPoints(explainJudgement(judgement, 'failures'), maxPoints)).map(
    ({ depth, point }) => `${'  '.repeat(depth)}- ${plainLine(point.text)}`,
  );
  const trace = judgement.trace.map(step => `- ${plainLine(describeStep(step))}`);
  const parts = [
    ...(judgement.digest === undefined ? [] : [`Digest: ${judgement.digest}`]),
    ...(reasons.length > 0 ? [reasons.join('\n')] : []),
    ...(trace.length > 0 ? [`Places that were looked at:\n${trace.join('\n')}`] : []),
  ];
  const details = shorten(parts.join('\n\n'), maxDetailLength);
  return toCheckRunAnnotation(annotateImage(image, review), image.path, details === '' ? undefined : details);
};
