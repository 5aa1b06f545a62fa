import type { ContainerNode } from '../../../artifacts/containers/container-uses.ts';
import { portReach } from '../compose/published-ports.ts';
import { isOnInternalNetworksOnly } from '../compose/service-networks.ts';
import { isLoopbackHost } from '../loopback.ts';

/** Who reaches a container: the network (or nobody knows better), only the host, only other services of the project. */
export type ContainerReach = 'network' | 'host' | 'project';

/** Who reaches a container, as far as the file tells it: only Compose does. */
export const containerReach = ({ owner }: ContainerNode): ContainerReach => {
  if (owner.kind !== 'service') return 'network';
  const { service, project } = owner;
  if (isOnInternalNetworksOnly(project, service)) return 'project';
  if (service.get('network_mode').state !== 'absent' || service.ports.length === 0) return 'network';
  return service.ports.every(port => portReach(port) === 'chosen' && isLoopbackHost(port.hostIp?.value ?? '')) ? 'host' : 'network';
};
