import type { ImageReview, ReviewedImage } from '../../review/image-review.ts';
import { type Annotation, annotate, annotateProblem, withMore } from '../annotations.ts';
import type { CheckRunAnnotation } from '../check-run-report.ts';
import { maxAnnotationsPerLevel } from '../limits.ts';
import { bySeverity } from './image-groups.ts';
import { attentionOf, headingOf, nextStepOf, sentencesOf, signerSentence, statusOf } from './image-words.ts';

/** Annotations, and images that need attention for which there was no room. */
export interface RenderedSigningAnnotations {
  readonly payload: readonly Annotation[];
  readonly omitted: readonly ReviewedImage[];
}

const levels = { failure: 'error', warning: 'warning', notice: 'notice' } as const satisfies Record<
  CheckRunAnnotation['level'],
  Annotation['level']
>;

/** Images that need attention, the most severe first. */
export const imagesToAnnotate = ({ images }: ImageReview): readonly ReviewedImage[] =>
  bySeverity(images.filter(image => attentionOf(image) !== undefined));

/** An image at its line: why, what it means for the change, and what to do. */
export const annotateImage = (image: ReviewedImage, review: ImageReview): Annotation => {
  const step = nextStepOf(image.judgement);
  const signer = signerSentence(image) ?? '';
  // Why no reason where the image simply passes: nothing is wrong, and only its signer is news.
  const sentences = statusOf(image.judgement) === 'met' ? [] : sentencesOf(image.judgement);
  const lines = [image.node.text, ...sentences, signer, step === undefined ? '' : `What to do: ${step}`];
  return annotate(
    {
      level: levels[attentionOf(image) ?? 'notice'],
      title: headingOf(image),
      path: image.path,
      range: image.node.range,
      lines,
    },
    review,
  );
};

/**
 * Workflow-command annotations of the images, the most severe first, and of what could not be read. At most `limit` of a level, since GitHub
 * shows ten of a step; where some are left out, the last of the level says how many more there are.
 */
export const renderSigningAnnotations = (review: ImageReview, limit: number = maxAnnotationsPerLevel): RenderedSigningAnnotations => {
  const problems = review.notifications.filter(({ level }) => level === 'error').map(problem => annotateProblem(problem, review));
  const images = imagesToAnnotate(review).map(image => ({ image, annotation: annotateImage(image, review) }));
  const payload: Annotation[] = [];
  const omitted: ReviewedImage[] = [];
  for (const level of ['error', 'warning', 'notice'] as const) {
    const own = images.filter(({ annotation }) => annotation.level === level);
    const failures = level === 'error' ? problems : [];
    // Half of the room at least for each, so that neither images nor failures can push the others out.
    const shownFailures = failures.slice(0, Math.max(Math.floor(limit / 2), limit - own.length));
    const shown = own.slice(0, limit - shownFailures.length);
    const rest = own.slice(shown.length);
    const lost = rest.length + failures.length - shownFailures.length;
    const annotations = [...shown.map(({ annotation }) => annotation), ...shownFailures];
    payload.push(
      ...annotations.map((annotation, index) => (lost > 0 && index === annotations.length - 1 ? withMore(annotation, lost) : annotation)),
    );
    omitted.push(...rest.map(({ image }) => image));
  }
  return { payload, omitted };
};
