import type { ImageReview } from '../../review/images/image-review.ts';
import { countOf } from '../../verdict/counted-noun.ts';
import { shorten } from '../escape.ts';
import { maxShownMessage } from '../limits.ts';
import { reasonList } from '../summary-sections.ts';
import { countStates } from './image-groups.ts';

/** Reasons that are listed; the gate has one or few. */
const maxReasons = 10;

/** What decided, and how many images came to what. */
export const signingHead = ({ verdict, images, exempt }: ImageReview): string => {
  const counted =
    images.length === 0
      ? 'The change names no image that has to be verified.'
      : `**${countStates(images.map(({ judgement }) => judgement))}.**`;
  const others =
    exempt.length === 0 ? '' : ` ${countOf(exempt.length, 'other place')} ${exempt.length === 1 ? 'has' : 'have'} nothing to verify.`;
  const reasons = verdict.reasons.slice(0, maxReasons).map(one => ({ ...one, reason: shorten(one.reason, maxShownMessage) }));
  return `${reasonList({ ...verdict, reasons })}\n${counted}${others}\n\n`;
};
