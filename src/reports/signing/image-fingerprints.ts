import { fingerprint, identityKey } from '../../findings/fingerprint.ts';
import type { ReviewedImage } from '../../review/images/image-review.ts';

/** The fingerprint of each image under a rule: of its text and its logical place, counted within its file. */
export const imageFingerprints = (images: readonly ReviewedImage[], ruleId: string): ReadonlyMap<ReviewedImage, string> => {
  const counts = new Map<string, number>();
  return new Map(
    images.map(image => {
      const identity = identityKey(ruleId, image.node.subject, image.node.text);
      const key = `${image.path}\0${identity}`;
      const ordinal = counts.get(key) ?? 0;
      counts.set(key, ordinal + 1);
      return [image, fingerprint(identity, ordinal)];
    }),
  );
};
