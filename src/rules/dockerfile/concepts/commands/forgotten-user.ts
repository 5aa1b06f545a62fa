import { changeUser, isUser, type ShippedImage, type UserChange } from './shipped-image.ts';

/**
 * The user to change an image to that ends as root, where that is not meant. A last `USER root` with nothing built behind it is; one before a RUN
 * was probably not taken back.
 */
export const forgottenUser = (shipped: ShippedImage): UserChange | undefined => {
  const { backwards } = shipped;
  const user = backwards.findIndex(isUser);
  const isForgotten = user === -1 || backwards.slice(0, user).some(({ keyword }) => keyword === 'RUN');
  return isForgotten ? changeUser(shipped) : undefined;
};
