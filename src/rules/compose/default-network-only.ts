import type { ComposeProject, ComposeService } from '../../artifacts/compose/model.ts';
import { reachablePorts } from '../concepts/compose/reachable-ports.ts';
import { isDataStore } from '../concepts/compose/service-images.ts';
import { networksOf } from '../concepts/compose/service-networks.ts';
import { canLack } from '../concepts/compose/service-settings.ts';
import { defineRule } from '../rule.ts';

/** The networks that a service is on: `default` where it names none. Undefined when they are not all known, or it shares another's. */
const joined = (project: ComposeProject, service: ComposeService): readonly string[] | undefined => {
  if (service.get('network_mode').state !== 'absent' || service.get('net').state !== 'absent') return undefined;
  if (service.get('networks').state === 'absent') return ['default'];
  const names = networksOf(project, service)?.map(({ name }) => name);
  return names === undefined || names.includes(undefined) ? undefined : names.flatMap(name => name ?? []);
};

/** The one network that all services of a file are on; undefined when there are more, or it is not certain. */
const onlyNetwork = (project: ComposeProject): string | undefined => {
  const all = project.services.map(service => joined(project, service));
  const names = new Set(all.flatMap(one => one ?? []));
  return all.every(one => one !== undefined && one.length === 1) && names.size === 1 ? [...names][0] : undefined;
};

/** The smallest project in which it makes a difference: who faces the network, who needs the store, and the store. */
const minServices = 3;

interface Flat {
  readonly store: ComposeService;
  readonly edge: ComposeService;
  readonly network: string;
}

const flatNetwork = (project: ComposeProject): Flat | undefined => {
  const { services } = project;
  if (services.length < minServices || !services.every(service => canLack(project, service))) return undefined;
  const network = onlyNetwork(project);
  const store = services.find(isDataStore);
  const edge = services.find(service => !isDataStore(service) && reachablePorts(project, service).length > 0);
  return network !== undefined && store !== undefined && edge !== undefined ? { store, edge, network } : undefined;
};

/**
 * One finding for a file. With two services nothing is won by a second network: the one that is published needs the store, and reaches it.
 * Peers report every service that names no network. The catalogue names CIS Docker 2.2 and 5.30 for it, which are about the default bridge of the
 * engine: the network that Compose makes for a project is none; `compose/default-bridge-joined` and `daemon/inter-container-communication` answer those.
 */
export const defaultNetworkOnly = defineRule({
  meta: {
    id: 'compose/default-network-only',
    kind: 'compose',
    severity: 'low',
    profile: 'hardening',
    title: 'All services share one flat network',
    rationale: `On one network every service reaches every port of the others, published or not. Whoever takes over the service that faces the outside talks to the data store at once, and the store can send what it holds to the outside.`,
    remediation:
      'Make two networks: the published service and what it calls on `front`, the store and what needs it on `back` with `internal: true`. Only the service between them is on both.',
    messages: {
      flat: 'All services are on the network "{network}", so that "{edge}", which is published, reaches the data store "{store}" directly.',
    },
    fix: 'none',
    examples: {
      bad: 'services:\n  proxy:\n    image: nginx:1.30\n    ports: ["80:80"]\n  api:\n    image: acme/api:1\n  db:\n    image: postgres:17\n',
      good: 'services:\n  proxy:\n    image: nginx:1.30\n    ports: ["80:80"]\n    networks: [front]\n  api:\n    image: acme/api:1\n    networks: [front, back]\n  db:\n    image: postgres:17\n    networks: [back]\nnetworks:\n  front: {}\n  back: {internal: true}\n',
    },
    standards: { mitre: ['T1046'] },
    references: [
      'https://docs.docker.com/compose/how-tos/networking/',
      'https://docs.docker.com/reference/compose-file/networks/#internal',
      'https://cwe.mitre.org/data/definitions/653.html',
    ],
  },
  prepare(project) {
    return { flat: flatNetwork(project) };
  },
  visit: {
    *service(service, { flat }) {
      if (service === flat?.store)
        yield {
          messageId: 'flat',
          at: service.nameRange,
          identity: 'networks',
          concerns: 'file',
          data: { network: flat.network, edge: flat.edge.name, store: service.name },
        };
    },
  },
});
