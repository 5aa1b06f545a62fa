import type { ComposePort, ComposeService } from '../../artifacts/compose/model.ts';
import { bindToLoopback } from '../concepts/compose/port-edits.ts';
import { reachablePorts, targetPorts } from '../concepts/compose/reachable-ports.ts';
import { serviceImage } from '../concepts/compose/service-images.ts';
import { isForDevelopment, ReportedOnce } from '../concepts/compose/service-settings.ts';
import { type ImageRole, imageProduct } from '../concepts/images/image-roles.ts';
import { defineRule } from '../rule.ts';
import { isForSwarm } from './concepts/swarm-services.ts';

/** Ports that are known by their number, whatever the image is called. Others mean something only with an image that is known. */
const knownPorts: ReadonlyMap<number, string> = new Map([
  [1433, 'SQL Server'],
  [2375, 'the Docker API'],
  [2376, 'the Docker API'],
  [2379, 'etcd'],
  [3306, 'MySQL or MariaDB'],
  [5432, 'PostgreSQL'],
  [5672, 'RabbitMQ'],
  [6379, 'Redis'],
  [9200, 'Elasticsearch or OpenSearch'],
  [11211, 'Memcached'],
  [15672, 'the administration of RabbitMQ'],
  [27017, 'MongoDB'],
]);

const guarded: ReadonlySet<ImageRole> = new Set(['database', 'cache', 'broker', 'search', 'control', 'admin']);

/** Products whose interface is for people who log in. */
const isForPeople = new Set(['Grafana', 'Kibana', 'Argo CD', 'Registry', 'Portainer']);

/** What listens behind the port, when it is a store of data or an interface to control something. */
const storeBehind = (service: ComposeService, port: ComposePort): string | undefined => {
  const ports = targetPorts(port);
  if (ports === undefined) return undefined;
  const [from, to] = ports;
  const isIn = (number: number): boolean => from <= number && number <= to;
  const image = serviceImage(service);
  const product = image && imageProduct(image);
  if (product !== undefined && guarded.has(product.role) && !isForPeople.has(product.name) && product.ports.some(isIn)) return product.name;
  return [...knownPorts].find(([number]) => isIn(number))?.[1];
};

export const dataStorePublished = defineRule({
  meta: {
    id: 'compose/data-store-published',
    kind: 'compose',
    severity: 'high',
    title: 'Database, cache or admin port published to the network',
    rationale: `Databases, caches, brokers and control interfaces trust whoever reaches them more than a web server does: many ask for no password
by themselves, and none is made for the attacks of an open network. Docker's own firewall rules go before those of the host, so that a port
without an address is open to the internet on most servers.`,
    remediation:
      'Leave the port out: services of one project reach each other by name without it. For a client on the host, publish it on the loopback interface (`127.0.0.1:5432:5432`).',
    messages: {
      published: 'The service "{service}" publishes the port "{port}" of {store} on every interface of the host.',
      development:
        'The service "{service}" publishes the port "{port}" of {store} on every interface of the host; it is low because the service only runs in the profiles "{profiles}".',
    },
    fix: 'unsafe',
    examples: {
      bad: 'services:\n  db:\n    image: postgres:17\n    ports:\n      - "5432:5432"\n',
      good: 'services:\n  db:\n    image: postgres:17\n    ports:\n      - "127.0.0.1:5432:5432"\n',
    },
    standards: { cisDocker: ['5.9', '5.14'], mitre: ['T1190'] },
    references: [
      'https://docs.docker.com/engine/network/port-publishing/',
      'https://docs.docker.com/engine/network/packet-filtering-firewalls/',
      'https://cwe.mitre.org/data/definitions/668.html',
    ],
  },
  prepare(project) {
    const once = new ReportedOnce();
    return { once, project };
  },
  visit: {
    *service(service, { once, project }) {
      for (const { port, place, text } of reachablePorts(project, service)) {
        const store = storeBehind(service, port);
        if (store === undefined || !once.isFirst(port.item)) continue;
        const eased = isForDevelopment(service);
        const edits = place.editable && !isForSwarm(project) ? bindToLoopback(port) : undefined;
        yield {
          messageId: eased ? 'development' : 'published',
          at: place.at,
          data: { service: service.name, port: text, store, profiles: service.profiles.join(', ') },
          facts: { value: text, degree: eased ? 0 : 1 },
          supersedes: ['compose/port-published-on-all-interfaces'],
          ...(eased && { severity: 'low' as const }),
          ...(place.related && { related: place.related, identity: `port ${text}` }),
          ...(edits && { fix: { title: 'Publish it on the loopback interface only', edits } }),
        };
      }
    },
  },
});
