import { healthCheckMissingEverywhere } from '../../../src/rules/cross/health-check-missing-everywhere.ts';
import { testRule } from '../../support/rule-tester.ts';

const dockerfile = (base = 'node:22', more = ''): string => `FROM ${base}\n${more}CMD ["node", "server.js"]\n`;
const marked = (base = 'node:22'): string => dockerfile(`⟦${base}⟧`);
const compose = (more = ''): string => `services:\n  web: {build: ., image: ghcr.io/acme/web${more}}\n`;
const workload = (probe = '', kind = 'Pod'): string =>
  kind === 'Pod'
    ? `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: app, image: ghcr.io/acme/web${probe}}]}\n`
    : `apiVersion: batch/v1\nkind: Job\nmetadata: {name: web}\nspec: {template: {spec: {restartPolicy: Never, containers: [{name: app, image: ghcr.io/acme/web}]}}}\n`;

testRule(healthCheckMissingEverywhere, {
  valid: {
    'the image has one': { text: compose(), others: { Dockerfile: dockerfile(undefined, 'HEALTHCHECK CMD ["true"]\n') } },
    'the image says that it has none': { text: compose(), others: { Dockerfile: dockerfile(undefined, 'HEALTHCHECK NONE\n') } },
    'the base may have one': { text: compose(), others: { Dockerfile: dockerfile('ghcr.io/acme/base') } },
    'the service has one': { text: compose(', healthcheck: {test: [CMD, "true"]}'), others: { Dockerfile: dockerfile() } },
    'a pod of the same image has one': {
      text: workload(', livenessProbe: {exec: {command: ["true"]}}'),
      others: { 'compose.yaml': compose(), Dockerfile: dockerfile() },
    },
    'only a job runs it': {
      text: workload('', 'Job'),
      others: { 'compose.yaml': compose(', profiles: [dev]'), Dockerfile: dockerfile() },
    },
    'nobody runs it': { text: dockerfile(), path: 'Dockerfile' },
    'a file of the unit is not known': { text: compose(), others: { Dockerfile: dockerfile() }, complete: false },
  },
  invalid: {
    'a workload of two containers, of which the other one has a probe': {
      text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  selector: {}\n  template:\n    spec:\n      containers:\n      - {name: app, image: ghcr.io/acme/web}\n      - {name: proxy, image: "envoyproxy/envoy:v1.37.0", livenessProbe: {tcpSocket: {port: 80}}}\n',
      others: { 'compose.yaml': compose(), Dockerfile: marked() },
      expect: ['none'],
    },
    'a service': {
      text: compose(),
      others: { Dockerfile: marked() },
      expect: [{ messageId: 'none', severity: 'low', confidence: 'high', subject: 'stage:0' }],
    },
    'a service, a pod and a job': {
      text: workload(),
      others: { 'compose.yaml': compose(), 'job.yaml': workload('', 'Job'), Dockerfile: marked('scratch') },
      expect: ['none'],
    },
    'a pod whose image is guessed': {
      text: workload(),
      others: { 'web/Dockerfile': marked() },
      expect: [{ messageId: 'none', confidence: 'medium' }],
    },
  },
});
