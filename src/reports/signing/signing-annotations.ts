import type { ImageReview, ReviewedImage } from '../../review/images/image-review.ts';
import type { Annotation } from '../check-run/annotation.ts';
import { type AnnotationSource, renderLevels, shareRoom } from '../check-run/annotation-room.ts';
import { annotate, annotateProblem } from '../check-run/annotations.ts';
import type { CheckRunAnnotation } from '../check-run/check-run-report.ts';
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
 * Workflow-command annotations of the images, the most severe first, and of what could not be read. At most `limit` of a level, since
 * GitHub shows ten of a step; where some are left out, the last of the level says how many more there are.
 */
export const renderSigningAnnotations = (review: ImageReview, limit?: number): RenderedSigningAnnotations => {
  const shown = new Set<ReviewedImage>();
  const payload = renderLevels([sourceOf(review, image => shown.add(image))], limit);
  return { payload, omitted: imagesToAnnotate(review).filter(image => !shown.has(image)) };
};

/** The same annotations, to share GitHub's limit with those of another kind. */
export const annotationsOfImages = (review: ImageReview): AnnotationSource => sourceOf(review);

const sourceOf = (review: ImageReview, onShown?: (image: ReviewedImage) => void): AnnotationSource => {
  const problems = review.notifications.filter(({ level }) => level === 'error').map(problem => annotateProblem(problem, review));
  const images = imagesToAnnotate(review).map(image => ({ image, annotation: annotateImage(image, review) }));
  return (level, room) => {
    const own = images.filter(({ annotation }) => annotation.level === level);
    const failures = level === 'error' ? problems : [];
    const [roomForOwn = 0, roomForFailures = 0] = shareRoom([own.length, failures.length], room);
    const shown = own.slice(0, roomForOwn);
    for (const { image } of shown) onShown?.(image);
    return {
      shown: [...shown.map(({ annotation }) => annotation), ...failures.slice(0, roomForFailures)],
      lost: own.length - roomForOwn + failures.length - roomForFailures,
    };
  };
};
