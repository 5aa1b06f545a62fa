import type { ComposeProject, ComposeService } from '../../../artifacts/compose/model.ts';
import { type Edits, ensureItems } from '../../../artifacts/yaml/edit.ts';
import { serviceRootImage } from '../../concepts/compose/service-images.ts';
import { uncoveredDirectories } from '../../concepts/images/root-images.ts';
import { isForSwarm } from './swarm-services.ts';

/** Directories whose content nobody misses when the container is stopped. */
const isScratch = (directory: string): boolean =>
  /^\/(?:tmp|run|var\/(?:run|cache))(?:\/|$)/.test(directory) || directory.endsWith('/logs');

/** Where something is mounted; undefined where that is not known of each mount. */
const mountsOf = (project: ComposeProject, service: ComposeService): readonly string[] | undefined => {
  const memory = service.items('tmpfs')?.map(({ node }) => project.interpolate(node)?.value?.split(':', 1)[0]);
  const mounts = memory && [...memory, ...service.volumes.map(({ target }) => target?.value)];
  return mounts?.every(mount => mount !== undefined) ? mounts : undefined;
};

/**
 * Edits that mount memory at each directory in which the software of a service's image writes what need not be kept, and nothing is mounted. A
 * directory for which the image declares a volume has one. Undefined for images of which that is not known by name, where one writes to others, and in a
 * swarm, which takes no notice of `tmpfs` (`docker stack deploy`).
 */
export const scratchMounts = (project: ComposeProject, service: ComposeService): Edits => {
  const image = serviceRootImage(project, service);
  const mounts = mountsOf(project, service);
  if (image === undefined || mounts === undefined || service.node.kind !== 'mapping' || isForSwarm(project)) return undefined;
  const open = uncoveredDirectories(image, mounts)?.filter(directory => !image.volumes?.includes(directory));
  return open?.every(isScratch) ? ensureItems(service.node, ['tmpfs'], open) : undefined;
};
