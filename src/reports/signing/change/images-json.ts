import { errorPlace, errorSentence } from '../../../policy/config-error.ts';
import type { GatedImages } from '../../../review/images/gate-images.ts';
import type { ExemptImage, ImageChange, ImageReview, ReviewedImage } from '../../../review/images/image-review.ts';
import type { Verdict } from '../../../verdict/verdict.ts';
import { type JsonError, type JsonNotification, toJsonErrors, toJsonNotifications } from '../../json/scan-json.ts';
import { regionOf } from '../../sarif/region.ts';
import { type JsonImage, renderVerifyJson } from '../verify-json.ts';

/** Where an image is named. Lines from 1. */
interface JsonPlace {
  readonly path: string;
  readonly startLine: number;
}

/** An image of a change, as `verify` tells of it, and what the change does to its place. */
export interface JsonReviewedImage extends JsonImage, JsonPlace {
  readonly change: ImageChange;
}

/** What the signing gate said of a change. */
export interface JsonImages {
  readonly verdict: Verdict;
  /** Where the policies come from; left out where they can't be used. */
  readonly policy?: ImageReview['policy'];
  readonly judged: readonly JsonReviewedImage[];
  /** Images that have nothing to verify. */
  readonly exempt: readonly (JsonPlace & { readonly image: string; readonly reason: string })[];
  readonly errors: readonly JsonError[];
  readonly notifications: readonly JsonNotification[];
  /** Full sentences: what could not be brought up to date, and why there is nothing to verify. */
  readonly notes: readonly string[];
}

/** The public, stable form of what the gate came to. */
export const toJsonImages = (gated: GatedImages): JsonImages => {
  const { verdict } = gated;
  const nothing = { verdict, judged: [], exempt: [], errors: [], notifications: [], notes: [] };
  if (gated.state === 'nothing') return { ...nothing, notes: [gated.reason] };
  if (gated.state === 'unusable') {
    const { problems } = gated;
    return 'problem' in problems
      ? { ...nothing, errors: [{ path: '', message: problems.problem }] }
      : {
          ...nothing,
          errors: problems.errors.map(error => ({
            path: error.path,
            message: `${errorPlace(error)}: ${errorSentence(error)}`,
            startLine: error.line,
          })),
        };
  }
  const { review, notes } = gated;
  const placeOf = ({ path, node }: ReviewedImage | ExemptImage): JsonPlace => ({
    path,
    startLine: regionOf(review.files.get(path), node.range).startLine,
  });
  return {
    verdict,
    policy: review.policy,
    judged: review.images.flatMap(image =>
      renderVerifyJson([image.judgement]).images.map(json => ({ ...placeOf(image), change: image.change, ...json })),
    ),
    exempt: review.exempt.map(image => ({ ...placeOf(image), image: image.node.text, reason: image.reason })),
    errors: toJsonErrors(review.notifications, review.files),
    notifications: toJsonNotifications(review.notifications, review.files),
    notes,
  };
};
