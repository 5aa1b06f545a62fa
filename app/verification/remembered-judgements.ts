import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import type { Digest } from '../../src/oci/digest.ts';
import type { RememberedJudgements } from '../../src/review/images/review-images.ts';
import type { ImageSource } from '../../src/signing/image-source.ts';
import { workloadKey } from '../../src/signing/image-workload.ts';
import type { NamedImage, VerificationBasis } from '../../src/signing/verify-image.ts';
import { version } from '../../src/version.ts';
import type { Store } from '../storage/store.ts';

/** Where judgements are remembered, and what they depend on beside the image and the policies. */
export interface RememberedNeeds {
  readonly store: Pick<Store, 'judgement' | 'saveJudgement'>;
  /** Tells what a tag names by now. */
  readonly images: ImageSource;
  readonly owner: string;
  readonly trustDigest: string;
  readonly log: Logger;
}

/**
 * Remembers images that were admitted: the same digest, named in the same way, by the same policies, trust roots and release, on the same
 * day, needs no second look. What was refused is looked at again, since somebody may have signed it, and so is what could not be told. A
 * database that fails costs a look more.
 */
export const rememberedJudgements = ({ store, images, owner, trustDigest, log }: RememberedNeeds): RememberedJudgements => {
  const account = owner.toLowerCase();
  const keyOf = (image: NamedImage, digest: Digest, { policies, now }: VerificationBasis): string => {
    const { workload } = image.context;
    const place = workload ? workloadKey(workload) : null;
    const day = now.toISOString().slice(0, 'YYYY-MM-DD'.length);
    return createHash('sha256')
      .update(JSON.stringify([image.text, image.reference?.text, place, digest, policies.digest, trustDigest, version, day]))
      .digest('hex');
  };
  return {
    readRemembered: async (image, basis) => {
      const digest = image.reference && (await images.resolveDigest?.(image.reference));
      if (digest === undefined) return undefined;
      try {
        return await store.judgement(account, keyOf(image, digest, basis));
      } catch (error) {
        log.warn({ err: error }, 'a remembered image could not be looked up');
        return undefined;
      }
    },
    remember: async (image, judgement, basis) => {
      if (judgement.state !== 'admitted' || judgement.digest === undefined) return;
      try {
        await store.saveJudgement(account, keyOf(image, judgement.digest, basis), judgement);
      } catch (error) {
        log.warn({ err: error }, 'an image could not be remembered');
      }
    },
  };
};
