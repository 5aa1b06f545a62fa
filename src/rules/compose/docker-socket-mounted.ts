import type { ComposeItem, ComposeProject, ComposeService } from '../../artifacts/compose/model.ts';
import { isSocketProxy } from '../concepts/compose/service-images.ts';
import { isOnInternalNetworksOnly } from '../concepts/compose/service-networks.ts';
import { isOn, placeOfSetting, ReportedOnce } from '../concepts/compose/service-settings.ts';
import { defineRule, type Report } from '../rule.ts';
import { hostMounts } from './concepts/host-mounts.ts';
import { clientSocket, type SocketExposure, socketExposure } from './concepts/socket-mounts.ts';

/** A socket proxy that only containers on internal networks can reach. */
const isGuarded = (project: ComposeProject, service: ComposeService): boolean =>
  isSocketProxy(service) && service.ports.length === 0 && isOnInternalNetworksOnly(project, service);

/** The setting with which Compose itself mounts the socket, when it is on. */
const apiSocket = (project: ComposeProject, service: ComposeService): ComposeItem | undefined => {
  const found = service.get('use_api_socket');
  return isOn(project, found) ? found : undefined;
};

function* mounts(project: ComposeProject, service: ComposeService, once: ReportedOnce): Generator<Report<SocketExposure | 'proxied'>> {
  const client = clientSocket(service);
  for (const mount of hostMounts(project, service)) {
    const exposure = socketExposure(mount, client);
    const { item, range, volume } = mount;
    const place = exposure && placeOfSetting(service, item, range);
    if (exposure === undefined || place === undefined || !once.isFirst(item)) continue;
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
}

export const dockerSocketMounted = defineRule({
  meta: {
    id: 'compose/docker-socket-mounted',
    kind: 'compose',
    severity: 'critical',
    title: 'Container runtime socket mounted into a service',
    rationale:
      "Whoever can write to the socket of Docker, containerd, CRI-O or Podman can start a privileged container with the host's disk in it, and so is root on " +
      'the host. A read-only mount (`:ro`) changes nothing: it protects the file, not the requests that are sent through it.',
    remediation:
      'Do without the socket. Where a program must watch containers, put a proxy in front that only lets the needed requests through (for example ' +
      "`docker-socket-proxy`), and connect it by a network with `internal: true`. Build images with BuildKit or Buildah in a container instead of the host's engine.",
    messages: {
      socket: 'The service "{service}" mounts the container runtime\'s socket "{path}", which gives it full control over the host.',
      target: 'The service "{service}" mounts "{path}" as the container runtime\'s socket, which gives it full control over the host.',
      directory:
        'The service "{service}" mounts "{path}", which holds the container runtime\'s socket and gives it full control over the host.',
      proxied:
        'The socket proxy "{service}" mounts the container runtime\'s socket "{path}"; its own flaws would give full control over the host (it is on internal networks only).',
      apiSocket:
        'The service "{service}" sets "use_api_socket", which mounts the container runtime\'s socket and the registry credentials of the user.',
    },
    fix: 'none',
    examples: {
      bad: 'services:\n  ci:\n    image: runner:1\n    volumes:\n      - /var/run/docker.sock:/var/run/docker.sock:ro\n',
      good: 'services:\n  ci:\n    image: runner:1\n    environment:\n      DOCKER_HOST: tcp://docker-socket-proxy:2375\n',
    },
    standards: { cisDocker: ['5.32'], mitre: ['T1611'] },
    references: [
      'https://docs.docker.com/engine/security/protect-access/',
      'https://cheatsheetseries.owasp.org/cheatsheets/Docker_Security_Cheat_Sheet.html',
      'https://www.cisecurity.org/benchmark/docker',
      'https://attack.mitre.org/techniques/T1611/',
      'https://cwe.mitre.org/data/definitions/668.html',
    ],
  },
  prepare(project) {
    const once = new ReportedOnce();
    return { once, project };
  },
  visit: {
    *service(service, { once, project }) {
      const api = apiSocket(project, service);
      const place = api && placeOfSetting(service, api, api.entry?.range ?? api.node.range);
      if (api && place && once.isFirst(api)) {
        yield {
          messageId: 'apiSocket',
          at: place.at,
          identity: 'use_api_socket',
          data: { service: service.name },
          related: place.related ?? [],
        };
      }
      yield* mounts(project, service, once);
    },
  },
});
