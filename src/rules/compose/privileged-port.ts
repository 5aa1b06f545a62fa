import type { ComposePort, ComposeProject, ComposeService } from '../../artifacts/compose/model.ts';
import { ignoresPorts } from '../concepts/compose/published-ports.ts';
import { isEdgeProxy } from '../concepts/compose/service-images.ts';
import { placeOfSetting, ReportedOnce } from '../concepts/compose/service-settings.ts';
import { defineRule } from '../rule.ts';

/** Ports below this one are for programs of the system's owner. */
const firstFree = 1024;

/** The first of the ports on the host; undefined when none is named, or it is not known. */
const publishedPort = ({ published }: ComposePort): number | undefined => {
  const found = /^(\d{1,5})(?:-\d{1,5})?$/.exec(published?.value?.trim() ?? '');
  return found === null ? undefined : Number(found[1]);
};

const isPrivileged = (port: number | undefined): port is number => port !== undefined && port > 0 && port < firstFree;

/** A proxy's 80 and 443 are there to be reached. */
const isAtEdge = (service: ComposeService, port: number): boolean => (port === 80 || port === 443) && isEdgeProxy(service);

const privilegedPorts = (project: ComposeProject, service: ComposeService): readonly (readonly [ComposePort, number])[] =>
  ignoresPorts(project, service)
    ? []
    : service.ports.flatMap(port => {
        const number = publishedPort(port);
        return isPrivileged(number) && !isAtEdge(service, number) ? [[port, number] as const] : [];
      });

/** About the port on the host alone. KICS also reports ports in the container, which take nothing from the host. */
export const privilegedPort = defineRule({
  meta: {
    id: 'compose/privileged-port',
    kind: 'compose',
    severity: 'info',
    profile: 'strict',
    title: 'Privileged host port mapped',
    rationale: `Below 1024 other machines expect services that the administrator of the host answers for: mail, names, login. A container that takes such a port speaks in the host's name, and the engine needs
root, or a setting of its own, to give it.`,
    remediation: 'Publish a port from 1024 on, and let a proxy at the edge serve 80 and 443.',
    messages: { low: 'The service "{service}" takes the privileged port {port} of the host.' },
    fix: 'none',
    examples: {
      bad: 'services:\n  api:\n    image: acme/api:1\n    ports:\n      - "389:3890"\n',
      good: 'services:\n  api:\n    image: acme/api:1\n    ports:\n      - "3890:389"\n',
    },
    standards: { cisDocker: ['5.8'] },
    references: ['https://docs.docker.com/engine/network/port-publishing/', 'https://www.cisecurity.org/benchmark/docker'],
  },
  prepare(project) {
    const once = new ReportedOnce();
    return { once, project };
  },
  visit: {
    *service(service, { once, project }) {
      for (const [port, number] of privilegedPorts(project, service)) {
        const place = placeOfSetting(service, port.item, port.range);
        if (place === undefined || !once.isFirst(port.item)) continue;
        yield {
          messageId: 'low',
          at: place.at,
          facts: { value: String(number) },
          data: { service: service.name, port: String(number) },
          ...(place.related && { related: place.related, identity: `port ${number}` }),
        };
      }
    },
  },
});
