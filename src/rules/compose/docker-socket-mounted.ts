import { composeBoolean } from '../../artifacts/compose/compose-boolean.ts';
import type { ComposeProject, ComposeService, ComposeVolume } from '../../artifacts/compose/model.ts';
import { holdsRuntimeSocket, isRuntimeSocket, normalizeHostPath } from '../concepts/host-paths.ts';
import { isOnInternalNetworksOnly } from '../concepts/service-networks.ts';
import { isSocketProxy } from '../concepts/service-images.ts';
import { placeOfSetting, ReportedOnce } from '../concepts/service-settings.ts';
import { defineRule } from '../rule.ts';

type Exposure = 'socket' | 'target' | 'directory';

/** `~/.docker/run/docker.sock` and `${XDG_RUNTIME_DIR}/docker.sock`: the folder is not known, the file's name is. */
const withKnownFolder = (text: string): string => {
  const slash = text.lastIndexOf('/');
  return slash > 0 && (text.startsWith('~') || text.startsWith('$')) ? text.slice(slash) : text;
};

const isUnixAddress = (value: string): boolean => /^unix:\/\/\//i.test(value);

/** Where the engine's client in the container looks for the socket, when its environment says so. */
const clientSocket = (service: ComposeService): string | undefined => {
  const address = service.environment.find(({ name }) => name === 'DOCKER_HOST' || name === 'CONTAINER_HOST')?.value?.value;
  return address !== undefined && isUnixAddress(address) ? normalizeHostPath(address.slice('unix://'.length)) : undefined;
};

/** True when the mount's place in the container is, or holds, the given path. */
const holdsPath = (volume: ComposeVolume, path: string | undefined): boolean => {
  const target = volume.target?.value === undefined ? undefined : normalizeHostPath(volume.target.value);
  return path !== undefined && target !== undefined && target !== '/' && (path === target || path.startsWith(`${target}/`));
};

const exposureOf = (volume: ComposeVolume, client: string | undefined): Exposure | undefined => {
  const { hostPath, target } = volume;
  if (hostPath === undefined) return undefined;
  const path = hostPath.value ?? hostPath.text;
  if (isRuntimeSocket(withKnownFolder(path))) return 'socket';
  if (hostPath.value !== undefined && holdsRuntimeSocket(hostPath.value)) return 'directory';
  const isHostSocket = hostPath.value === undefined && target?.value !== undefined && isRuntimeSocket(target.value);
  return isHostSocket || (holdsPath(volume, client) && path.endsWith('.sock')) ? 'target' : undefined;
};

/** A socket proxy that only containers on internal networks can reach. */
const isGuarded = (project: ComposeProject, service: ComposeService): boolean =>
  isSocketProxy(service) && service.ports.length === 0 && isOnInternalNetworksOnly(project, service);

export const dockerSocketMounted = defineRule({
  meta: {
    id: 'compose/docker-socket-mounted',
    kind: 'compose',
    severity: 'critical',
    confidence: 'high',
    enabled: true,
    title: 'Container runtime socket mounted into a service',
    rationale:
      'Whoever can write to the socket of Docker, containerd, CRI-O or Podman can start a privileged container with the host\'s disk in it, and so is root on ' +
      'the host. A read-only mount (`:ro`) changes nothing: it protects the file, not the requests that are sent through it.',
    remediation:
      'Do without the socket. Where a program must watch containers, put a proxy in front that only lets the needed requests through (for example ' +
      '`docker-socket-proxy`), and connect it by a network with `internal: true`. Build images with BuildKit or Buildah in a container instead of the host\'s engine.',
    messages: {
      socket: 'The service "{service}" mounts the container runtime\'s socket "{path}", which gives it full control over the host.',
      target: 'The service "{service}" mounts "{path}" as the container runtime\'s socket, which gives it full control over the host.',
      directory: 'The service "{service}" mounts "{path}", which holds the container runtime\'s socket and gives it full control over the host.',
      proxied: 'The socket proxy "{service}" mounts the container runtime\'s socket "{path}"; its own flaws would give full control over the host (it is on internal networks only).',
      apiSocket: 'The service "{service}" sets "use_api_socket", which mounts the container runtime\'s socket and the registry credentials of the user.',
    },
    fix: 'none',
    examples: {
      bad: 'services:\n  ci:\n    image: runner:1\n    volumes:\n      - /var/run/docker.sock:/var/run/docker.sock:ro\n',
      good: 'services:\n  ci:\n    image: runner:1\n    environment:\n      DOCKER_HOST: tcp://docker-socket-proxy:2375\n',
    },
    references: [
      'https://docs.docker.com/engine/security/protect-access/',
      'https://cheatsheetseries.owasp.org/cheatsheets/Docker_Security_Cheat_Sheet.html',
      'https://www.cisecurity.org/benchmark/docker',
      'https://attack.mitre.org/techniques/T1611/',
    ],
    since: '0.1.0',
  },
  create(project) {
    const once = new ReportedOnce();
    return {
      *service(service) {
        const api = service.get('use_api_socket');
        if (api.state === 'present' && composeBoolean(project.interpolate(api.node)?.value) === true) {
          const place = placeOfSetting(service, api, api.entry?.range ?? api.node.range);
          if (place && once.isFirst(api)) yield { messageId: 'apiSocket', at: place.at, identity: 'use_api_socket', data: { service: service.name }, ...(place.related && { related: place.related }) };
        }
        const client = clientSocket(service);
        for (const volume of service.volumes) {
          const exposure = exposureOf(volume, client);
          const place = exposure && placeOfSetting(service, volume.item, volume.range);
          if (exposure === undefined || place === undefined || !once.isFirst(volume.item)) continue;
          const guarded = isGuarded(project, service);
          yield {
            messageId: guarded ? 'proxied' : exposure,
            at: place.at,
            data: { service: service.name, path: volume.hostPath?.value ?? volume.hostPath?.text ?? '' },
            ...(guarded && { severity: 'medium' as const }),
            ...(exposure === 'target' && { confidence: 'medium' as const }),
            ...(place.related && { related: place.related, identity: `socket ${volume.hostPath?.text ?? ''}` }),
          };
        }
      },
    };
  },
});
