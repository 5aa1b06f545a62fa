import { container, pod } from '../../../src/rules/forms/examples.ts';
import { noReadinessProbe } from '../../../src/rules/kubernetes/no-readiness-probe.ts';
import { testRule } from '../../support/rule-tester.ts';

const job = 'apiVersion: batch/v1\nkind: Job\nmetadata: {name: x}\nspec: {template: {spec: {containers: [{name: app, image: a}]}}}\n';
const deployment = (containers: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {selector: {}, template: {spec: {containers: [${containers}]}}}\n`;

testRule(noReadinessProbe, {
  valid: {
    'a probe': container`readinessProbe: {tcpSocket: {port: 80}}`,
    'a job ends': job,
    'a pod that runs once': pod`
      restartPolicy: Never
      containers: [{name: app, image: a}]
    `,
    'an init container': pod`initContainers: [{name: init, image: a}]`,
    'a service of Knative, which asks by TCP':
      'apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{image: a}]}}}\n',
    'a template decides': { text: container`readinessProbe: {{ toYaml .Values.probe }}`, path: 'chart/templates/pod.yaml' },
  },
  invalid: {
    none: {
      text: pod`containers: [{name: ⟦app⟧, image: a}]`,
      expect: [{ messageId: 'missing', severity: 'info', subject: 'Pod/web#container:app' }],
    },
    null: { text: container`readinessProbe:`.replace('name: app', 'name: ⟦app⟧'), expect: ['missing'] },
    'another probe': { text: deployment('{name: ⟦app⟧, image: a, startupProbe: {exec: {command: [a]}}}'), expect: ['missing'] },
    'two containers': { text: deployment('{name: ⟦app⟧, image: a}, {name: ⟦agent⟧, image: b}'), expect: ['missing', 'missing'] },
  },
});
