import { insecureMonitoringEndpoint } from '../../../src/rules/observability/insecure-monitoring-endpoint.ts';
import { testRule } from '../../support/rule-tester.ts';

const compose = (image: string, rest: string) => `services:\n  a:\n    image: ${image}\n    ${rest}\n`;
const pod = (image: string, args: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n    - name: a\n      image: ${image}\n      args: [${args}]\n`;

testRule(insecureMonitoringEndpoint, {
  valid: {
    'without the options': compose(
      'prom/prometheus:v3.8.0',
      'command: [--config.file=/etc/prometheus/prometheus.yml]\n    ports: ["9090:9090"]',
    ),
    'switched off': compose('prom/prometheus:v3.8.0', 'command: [--web.enable-admin-api=false]\n    ports: ["9090:9090"]'),
    'the option of another program': compose('ghcr.io/acme/web:1.4', 'command: [--web.enable-lifecycle]\n    ports: ["9090:9090"]'),
    'Loki with tenants': pod('grafana/loki:3.6.0', '-auth.enabled=true'),
  },
  invalid: {
    'published to the network': {
      text: compose('prom/prometheus:v3.8.0', 'command: [⟦--web.enable-admin-api⟧, ⟦--web.enable-lifecycle⟧]\n    ports: ["9090:9090"]'),
      expect: [
        {
          messageId: 'exposed',
          severity: 'medium',
          message: 'The service "a" starts Prometheus with "--web.enable-admin-api" and publishes its ports.',
        },
        'exposed',
      ],
    },
    'on the machine only': {
      text: compose('prom/prometheus:v3.8.0', 'command: [⟦--web.enable-admin-api⟧]\n    ports: ["127.0.0.1:9090:9090"]'),
      expect: [{ messageId: 'inside', severity: 'low' }],
    },
    'not published': { text: compose('prom/pushgateway:v1.11.2', 'command: [⟦--web.enable-admin-api⟧]'), expect: ['inside'] },
    'a pod': { text: pod('quay.io/prometheus/prometheus:v3.8.0', '⟦--web.enable-lifecycle⟧'), expect: ['inside'] },
    'Loki without tenants': {
      text: compose('grafana/loki:3.6.0', 'command: [⟦-auth.enabled=false⟧]\n    ports: ["3100:3100"]'),
      expect: ['exposed'],
    },
  },
});
