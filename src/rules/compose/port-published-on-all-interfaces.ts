import type { ComposePort, ComposeProject, ComposeService } from '../../artifacts/compose/model.ts';
import type { Severity } from '../../findings/severity.ts';
import { bindToLoopback } from '../concepts/compose/port-edits.ts';
import { everyInterface, ignoresPorts, portReach } from '../concepts/compose/published-ports.ts';
import { isEdgeProxy, makesNetworks } from '../concepts/compose/service-images.ts';
import { placeOfSetting, ReportedOnce, type SettingPlace } from '../concepts/compose/service-settings.ts';
import { defineRule, type Report } from '../rule.ts';
import { isForSwarm } from './concepts/swarm-services.ts';

/** A proxy's 80 and 443 are there to be reached. */
const isEdgePort = (service: ComposeService, { published, target }: ComposePort): boolean => {
  const port = published?.value ?? (published === undefined ? undefined : target?.value);
  return (port === '80' || port === '443') && isEdgeProxy(service);
};

/** SMTP, POP3, IMAP and ManageSieve: who sends and fetches mail does so from elsewhere. */
const mailPorts: ReadonlySet<string | undefined> = new Set(['25', '110', '143', '465', '587', '993', '995', '4190']);

/** True for what serves others than the host: on the loopback interface nobody could use it. */
const isForOthers = (service: ComposeService, { target }: ComposePort): boolean =>
  (isEdgeProxy(service) && /^(?:80|443)$/.test(target?.value ?? '')) || makesNetworks(service) || mailPorts.has(target?.value);

type Message = 'all' | 'address' | 'random' | 'ingress';

const messageOf = (port: ComposePort): Message => {
  if (port.mode === 'ingress') return 'ingress';
  if (port.published === undefined) return 'random';
  return port.hostIp !== undefined && everyInterface.has(port.hostIp.value ?? '') ? 'address' : 'all';
};

const severityOf: Readonly<Partial<Record<Message, Severity>>> = { random: 'info', ingress: 'info' };

const textOf = (port: ComposePort): string => {
  const { node } = port.item;
  return node.kind === 'scalar' ? node.value : ((port.published ?? port.target)?.text ?? '');
};

/** What `docker stack deploy` makes of an address before a port. Source: Docker documentation, "Use Swarm mode routing mesh". */
const swarmAdvice =
  'The file is written for a swarm, which publishes ports on all addresses of its nodes whatever address is given: publish only what the outside needs, and keep the rest to networks of the stack or behind the firewall of the nodes.';

const reportOf = (project: ComposeProject, service: ComposeService, port: ComposePort, place: SettingPlace): Report<Message> => {
  const messageId = messageOf(port);
  const severity = severityOf[messageId];
  return {
    messageId,
    at: place.at,
    data: { service: service.name, port: textOf(port) },
    facts: { value: textOf(port), degree: severity === undefined ? 1 : 0 },
    ...(severity && { severity }),
    ...(port.published !== undefined && port.published.value === undefined && { confidence: 'medium' as const }),
    ...(place.related && { related: place.related, identity: `port ${textOf(port)}` }),
    advice: () => (isForSwarm(project) ? swarmAdvice : undefined),
    fix: () => {
      const mayBind = place.editable && messageId !== 'ingress' && !isForSwarm(project) && !isForOthers(service, port);
      const edits = mayBind ? bindToLoopback(port) : undefined;
      return edits && { title: 'Publish it on the loopback interface only', edits };
    },
  };
};

export const portPublishedOnAllInterfaces = defineRule({
  meta: {
    id: 'compose/port-published-on-all-interfaces',
    kind: 'compose',
    severity: 'low',
    profile: 'hardening',
    title: 'Port published on every host interface',
    rationale:
      "A port without an address is published on every interface of the host, the public one included, and Docker's own firewall rules go before those of ufw or " +
      'firewalld. Services that only the host or a proxy should reach are then open to the network.',
    remediation:
      'Write the address before the port: `127.0.0.1:8080:80`. Services of one project reach each other by name without published ports; let only the proxy at the edge publish 80 and 443.',
    messages: {
      all: 'The service "{service}" publishes the port "{port}" on every interface of the host.',
      address:
        'The service "{service}" publishes the port "{port}" on every interface of the host, because its address stands for all of them.',
      random: 'The service "{service}" publishes its port "{port}" on every interface of the host, at a port that Docker chooses.',
      ingress: 'The service "{service}" publishes the port "{port}" on every node of the swarm.',
    },
    fix: 'unsafe',
    examples: {
      bad: 'services:\n  api:\n    image: api:1\n    ports:\n      - "8080:80"\n',
      good: 'services:\n  api:\n    image: api:1\n    ports:\n      - "127.0.0.1:8080:80"\n',
    },
    standards: { cisDocker: ['5.14'], mitre: ['T1133'] },
    references: [
      'https://docs.docker.com/engine/network/port-publishing/',
      'https://docs.docker.com/engine/network/packet-filtering-firewalls/',
      'https://www.cisecurity.org/benchmark/docker',
      'https://cwe.mitre.org/data/definitions/1327.html',
    ],
  },
  prepare(project) {
    const once = new ReportedOnce();
    return { once, project };
  },
  visit: {
    *service(service, { once, project }) {
      if (service.ports.length === 0 || ignoresPorts(project, service)) return;
      for (const port of service.ports) {
        if (portReach(port) !== 'all' || isEdgePort(service, port)) continue;
        const place = placeOfSetting(service, port.item, port.range);
        if (place === undefined || !once.isFirst(port.item)) continue;
        yield reportOf(project, service, port, place);
      }
    },
  },
});
