import { imageKey } from '../../../artifacts/images/image-reference.ts';
import type { ImageNode, ImageUses } from '../../../artifacts/images/image-uses.ts';
import type { Facts } from '../../../facts/facts.ts';

/** True when another file decides which tag of the image runs: Skaffold, which builds it, a kustomization, or the named context of a build. */
export const isReplaced = ({ replacedImages }: Facts, { file }: ImageUses, { reference }: ImageNode): boolean =>
  reference !== undefined && replacedImages?.get(file.path)?.has(imageKey(reference)) === true;
