import type { ImageReview, ReviewedImage } from '../../review/images/image-review.ts';
import type { ImageJudgement } from '../../signing/image-judgement.ts';
import { countOf } from '../../verdict/counted-noun.ts';
import { regionOf } from '../sarif/region.ts';
import { shownPath } from '../summary-sections.ts';
import { attentionOf, imageStates } from './image-words.ts';

/** One image with all places that name it and of which the same is to be said. */
export interface ImageGroup {
  readonly first: ReviewedImage;
  /** `Dockerfile:3`, for people; not escaped. */
  readonly places: readonly string[];
}

const loudness = { failure: 0, warning: 1, notice: 2 } as const;

const rankOf = (image: ReviewedImage): number => {
  const level = attentionOf(image);
  return (level === undefined ? 3 : loudness[level]) * imageStates.length + imageStates.indexOf(image.judgement.state);
};

/** Images with the most severe first; equals stay in the order of the files. */
export const bySeverity = (images: readonly ReviewedImage[]): readonly ReviewedImage[] => images.toSorted((a, b) => rankOf(a) - rankOf(b));

const keyOf = ({ node, judgement }: ReviewedImage): string => {
  const { image, digest, state, mode, reason, policies, signatures } = judgement;
  const outcomes = policies.map(policy => [policy.policy, policy.state, policy.reason]);
  const signers = signatures.map(({ signer }) => [signer.subject, signer.issuer]);
  return JSON.stringify([node.text, image, digest, state, mode, reason, outcomes, signers]);
};

/** Distinct images, the most severe first. */
export const groupImages = ({ images, files }: ImageReview): readonly ImageGroup[] =>
  [...Map.groupBy(bySeverity(images), keyOf).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ first, places: [first, ...others].map(({ path, node }) => placeOf(path, node.range, files)) }],
  );

/** `Dockerfile:3`, for people; not escaped. */
export const placeOf = (path: string, range: ReviewedImage['node']['range'], files: ImageReview['files']): string =>
  `${shownPath(path)}:${regionOf(files.get(path), range).startLine}`;

/** How many images came to what: `5 images: 1 refused, 1 undetermined, 3 admitted`. */
export const countStates = (judgements: readonly ImageJudgement[]): string => {
  const parts = imageStates.flatMap(state => {
    const count = judgements.filter(judgement => judgement.state === state).length;
    return count === 0 ? [] : [`${count} ${state}`];
  });
  return `${countOf(judgements.length, 'image')}: ${parts.join(', ')}`;
};
