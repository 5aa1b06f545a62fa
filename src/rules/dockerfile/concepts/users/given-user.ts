import type { Facts } from '../../../../facts/facts.ts';
import type { ShippedImage } from '../commands/shipped-image.ts';

/** True when services build the image, and all of them give it another user than root. */
export const isGivenUser = ({ dockerfile, stage }: ShippedImage, { buildingServices }: Facts): boolean => {
  const services = buildingServices?.get(dockerfile.file.path) ?? [];
  const own = services.filter(({ target }) =>
    target === undefined
      ? stage === dockerfile.finalStage
      : stage.name?.toLowerCase() === target.toLowerCase() || String(stage.index) === target,
  );
  return own.length > 0 && own.every(({ isAnotherUser }) => isAnotherUser);
};
