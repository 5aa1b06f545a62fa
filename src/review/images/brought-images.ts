import { type ChangeImage, type ChangeSides, changeImages } from '../../signing/change-images.ts';
import type { RenderedChange } from '../rendered/rendered-change.ts';

/** The images of a change, in its files and in what it deploys. Those of files that are printed by rendering are taken from what is printed. */
export const broughtImages = (
  sides: ChangeSides,
  rendered: RenderedChange | undefined,
  scope: 'introduced' | 'changed-files',
): readonly ChangeImage[] => {
  const plain = changeImages(sides, scope).filter(({ path }) => rendered?.prints(path) !== true);
  return [...plain, ...(rendered?.images(scope, plain) ?? [])];
};
