import type { ComposeItem, ComposeProject, ComposeService } from '../../../artifacts/compose/model.ts';
import { isOn } from './service-settings.ts';

/** A network's name as a service lists it (`- back`) or keys it (`back: {aliases: […]}`). */
const networkNameOf = (project: ComposeProject, item: ComposeItem): string | undefined =>
  item.entry?.name ?? project.interpolate(item.node)?.value;

/** The networks that a service names, as far as they are known, with the place where it does. */
export const networksOf = (
  project: ComposeProject,
  service: ComposeService,
): readonly { readonly name: string | undefined; readonly item: ComposeItem }[] =>
  service.writtenItems('networks').map(item => ({ name: networkNameOf(project, item), item }));

/** True when a service is on declared networks and all of them are cut off from the outside (`internal: true`). */
export const isOnInternalNetworksOnly = (project: ComposeProject, service: ComposeService): boolean => {
  const networks = networksOf(project, service);
  return (
    service.items('networks') !== undefined &&
    networks.length > 0 &&
    networks.every(({ name }) => name !== undefined && isOn(project, project.topLevel('networks', name, 'internal')))
  );
};

/**
 * True when a declared network is the host's own: `external` with the name `host` (how Swarm services join it), or `driver: host`.
 * Source: Docker documentation, "Networking using the host network".
 */
export const isHostNetwork = (project: ComposeProject, name: string): boolean => {
  const text = (...path: readonly string[]): string | undefined => {
    const found = project.topLevel('networks', name, ...path);
    return found.state === 'present' ? project.interpolate(found.node)?.value : undefined;
  };
  if (text('driver') === 'host') return true;
  if (text('external', 'name') === 'host') return true;
  return isOn(project, project.topLevel('networks', name, 'external')) && (text('name') ?? name) === 'host';
};
