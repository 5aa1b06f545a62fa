import type { ContainerNode } from '../../artifacts/containers/container-uses.ts';
import { type Severity, severityDegree } from '../../findings/severity.ts';
import { reachablePorts, targetPorts } from '../concepts/compose/reachable-ports.ts';
import { isForDevelopment } from '../concepts/compose/service-settings.ts';
import { defineRule } from '../rule.ts';
import { type DebugDegree, type DebugInterface, debugInterfaces } from './concepts/debug-interfaces.ts';

const severities: Readonly<Record<DebugDegree, Severity>> = { code: 'medium', data: 'medium', page: 'low' };

/** In a cluster every pod reaches it. A service's has to be published to the network; one of its own port, by that port. */
const isReachable = ({ owner }: ContainerNode, { port }: DebugInterface): boolean => {
  if (owner.kind !== 'service') return owner.kind === 'container';
  if (isForDevelopment(owner.service)) return false;
  return reachablePorts(owner.project, owner.service).some(published => {
    const [from, to] = targetPorts(published.port) ?? [0, -1];
    return port === undefined || (from <= port && port <= to);
  });
};

/** What an image starts by itself is not reported: whether it is reached is told where it is run. */
export const debugEndpointEnabled = defineRule({
  meta: {
    id: 'workload/debug-endpoint-enabled',
    kind: 'containers',
    severity: 'medium',
    title: 'Debug or profiling interface reachable',
    rationale: `Interfaces for developers ask nobody who he is. A debugger runs whatever it is told, with all rights and secrets of the program; endpoints that show memory and settings show the passwords in them. Scanners look for
them by their ports.`,
    remediation:
      'Leave it out of what is deployed. Where it is needed, let it listen on 127.0.0.1 and reach it by `kubectl port-forward` or a port that is published on the loopback interface (`127.0.0.1:9229:9229`), and show only the endpoints that are asked (`health,info`).',
    messages: {
      code: '{title} serves {interface}, by which everybody who reaches it runs code.',
      data: '{title} serves {interface}, which show its memory, its settings and the secrets in them.',
      page: '{title} serves {interface}, which show how it works inside.',
    },
    fix: 'none',
    examples: {
      bad: 'services:\n  api:\n    image: node:24\n    command: node --inspect=0.0.0.0:9229 server.js\n    ports: ["8080:8080", "9229:9229"]\n',
      good: 'services:\n  api:\n    image: node:24\n    command: node --inspect=0.0.0.0:9229 server.js\n    ports: ["8080:8080", "127.0.0.1:9229:9229"]\n',
    },
    standards: { nsa: ['Network separation'], mitre: ['T1190'] },
    references: [
      'https://nodejs.org/en/learn/getting-started/debugging',
      'https://docs.spring.io/spring-boot/reference/actuator/endpoints.html',
      'https://cwe.mitre.org/data/definitions/489.html',
    ],
  },
  visit: {
    *container(container) {
      const open = debugInterfaces(container).filter(found => isReachable(container, found));
      for (const { name, degree, at } of open.toSorted((a, b) => a.at.start - b.at.start)) {
        const severity = severities[degree];
        yield {
          messageId: degree,
          severity,
          at,
          facts: { value: name, degree: severityDegree(severity) },
          data: { title: container.title, interface: name },
        };
      }
    },
  },
});
