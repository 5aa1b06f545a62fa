import { containerReach } from '../concepts/containers/container-reach.ts';
import { type FlagSwitch, flagSwitches } from '../concepts/containers/container-switches.ts';
import { defineRule } from '../rule.ts';

const no = /^(?:false|no|0)$/iu;

/** Options with which programs of a monitoring stack let everyone in who reaches them. Sources: their documentation. */
const switches: readonly FlagSwitch[] = [
  { flag: /^--web\.enable-(?:admin-api|lifecycle)$/u, product: 'Prometheus', programs: ['prometheus'] },
  { flag: /^--web\.enable-(?:admin-api|lifecycle)$/u, product: 'Pushgateway', programs: ['pushgateway'] },
  { flag: /^--?auth\.enabled$/u, value: no, product: 'Loki', programs: ['loki'] },
  { flag: /^--?auth\.multitenancy-enabled$/u, value: no, product: 'Mimir', programs: ['mimir', 'cortex'] },
];

/**
 * Grafana with anonymous editors and Elasticsearch without security are told by `workload/authentication-disabled`. Whether a Service or an Ingress leads to a
 * pod is not in its manifest, so that such a finding is low.
 */
export const insecureMonitoringEndpoint = defineRule({
  meta: {
    id: 'observability/insecure-monitoring-endpoint',
    kind: 'containers',
    severity: 'medium',
    title: 'Monitoring stack exposed or unauthenticated',
    rationale: `Prometheus asks nobody who he is. With its administrative interface on, whoever reaches the port deletes series (the traces of an attack) and takes snapshots of all of them; with its
lifecycle interface on, he stops it. Loki without tenants shows the logs of all to everyone.`,
    remediation:
      'Leave the option out, publish the port on the loopback interface only, or put a proxy before it that asks for a login (`--web.config.file` with `basic_auth_users`).',
    messages: {
      exposed: '{title} starts {program} with "{setting}" and publishes its ports.',
      inside: '{title} starts {program} with "{setting}"; it is low because nothing in this file lets the network outside reach it.',
    },
    fix: 'none',
    examples: {
      bad: 'services:\n  prometheus:\n    image: prom/prometheus:v3.8.0\n    command: [--config.file=/etc/prometheus/prometheus.yml, --web.enable-admin-api]\n    ports: ["9090:9090"]\n',
      good: 'services:\n  prometheus:\n    image: prom/prometheus:v3.8.0\n    command: [--config.file=/etc/prometheus/prometheus.yml]\n    ports: ["127.0.0.1:9090:9090"]\n',
    },
    standards: { mitre: ['T1190'] },
    references: [
      'https://prometheus.io/docs/operating/security/',
      'https://grafana.com/docs/loki/latest/operations/authentication/',
      'https://cwe.mitre.org/data/definitions/306.html',
    ],
  },
  visit: {
    *container(container) {
      const { owner, title } = container;
      const isPublished = owner.kind === 'service' && owner.service.ports.length > 0 && containerReach(container) === 'network';
      for (const { at, setting, product } of flagSwitches(switches, container))
        yield {
          messageId: isPublished ? 'exposed' : 'inside',
          ...(!isPublished && { severity: 'low' as const }),
          at,
          ...(owner.kind === 'image' && { concerns: 'image' as const }),
          data: { title, setting, program: product },
        };
    },
  },
});
