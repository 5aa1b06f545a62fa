import type { ComposeService } from '../../../artifacts/compose/model.ts';
import { liesWithin } from '../../../text/path.ts';
import { holdsRuntimeSocket, isRuntimeSocket, normalizeHostPath } from '../../concepts/host-paths.ts';
import type { HostMount } from './host-mounts.ts';

/**
 * How a mount gives the runtime's socket: it is the socket, it is put where the client looks for one, or it is a directory with the socket
 * in it.
 */
export type SocketExposure = 'socket' | 'target' | 'directory';

/** `~/.docker/run/docker.sock` and `${XDG_RUNTIME_DIR}/docker.sock`: the folder is not known, the file's name is. */
const withKnownFolder = (text: string): string => {
  const slash = text.lastIndexOf('/');
  return slash > 0 && /^[~$.]/u.test(text) ? text.slice(slash) : text;
};

const isUnixAddress = (value: string): boolean => /^unix:\/\/\//i.test(value);

/** Where the engine's client in the container looks for the socket, when its environment says so. */
export const clientSocket = (service: ComposeService): string | undefined => {
  const address = service.environment.find(({ name }) => name === 'DOCKER_HOST' || name === 'CONTAINER_HOST')?.value?.value;
  return address !== undefined && isUnixAddress(address) ? normalizeHostPath(address.slice('unix://'.length)) : undefined;
};

/** True when the mount's place in the container is, or holds, the given path. */
const holdsPath = (volume: HostMount['volume'], path: string | undefined): boolean => {
  const target = volume.target?.value === undefined ? undefined : normalizeHostPath(volume.target.value);
  return path !== undefined && target !== undefined && target !== '/' && liesWithin(path, target);
};

/** How a mount gives a container the runtime's socket, if it does; `client` is where the client in the container looks for it. */
export const socketExposure = ({ volume, path: known }: HostMount, client: string | undefined): SocketExposure | undefined => {
  const { hostPath, target } = volume;
  if (hostPath === undefined) return undefined;
  const path = known ?? hostPath.value ?? hostPath.text;
  if (isRuntimeSocket(withKnownFolder(path))) return 'socket';
  if (known !== undefined && holdsRuntimeSocket(known)) return 'directory';
  const isHostSocket = hostPath.value === undefined && target?.value !== undefined && isRuntimeSocket(target.value);
  return isHostSocket || (holdsPath(volume, client) && path.endsWith('.sock')) ? 'target' : undefined;
};
