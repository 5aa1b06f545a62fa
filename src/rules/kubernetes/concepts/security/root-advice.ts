import type { Container } from '../../../../artifacts/kubernetes/model.ts';
import { startsAsRoot, userAdvice } from '../../../concepts/images/root-images.ts';
import { containerImage, rootImageIn } from '../container-image.ts';
import { powerAdvice } from '../node-powers.ts';

/** What to do where the kubelet would refuse to start a container as another user, or an agent of the node could not work. */
export const nonRootAdvice = (containers: readonly Container[]): string | undefined => {
  for (const container of containers) {
    const reference = containerImage(container);
    const image = rootImageIn(container);
    const isRoot = image !== undefined || (reference !== undefined && startsAsRoot(reference));
    const advice = powerAdvice(container) ?? (isRoot ? userAdvice(image) : undefined);
    if (advice !== undefined) return advice;
  }
  return undefined;
};
