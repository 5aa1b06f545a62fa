import type { Facts } from '../../../../facts/facts.ts';
import type { ShippedImage } from '../commands/shipped-image.ts';
import { lesserUse } from '../credentials/lesser-use.ts';
import { isGivenUser } from './given-user.ts';
import { isToBuildOn } from './image-to-build-on.ts';

/** Why it is less grave that an image runs as root. */
export type LesserRoot = Exclude<ReturnType<typeof lesserUse>, undefined> | 'givenUser' | 'toBuildOn';

/** Why it is less grave that an image is made to run as root, by its use or by those who run it; undefined where it is not. */
export const lesserRoot = (shipped: ShippedImage, facts: Facts): LesserRoot | undefined =>
  lesserUse(shipped) ?? (isGivenUser(shipped, facts) ? 'givenUser' : undefined);

/** The same of an image whose file says of no user. */
export const lesserRootUnsaid = (shipped: ShippedImage, facts: Facts): LesserRoot | undefined =>
  lesserRoot(shipped, facts) ?? (isToBuildOn(shipped) ? 'toBuildOn' : undefined);
