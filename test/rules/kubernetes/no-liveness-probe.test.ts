import { container, pod } from '../../../src/rules/forms/examples.ts';
import { noLivenessProbe } from '../../../src/rules/kubernetes/no-liveness-probe.ts';
import { testRule } from '../../support/rule-tester.ts';

const job = 'apiVersion: batch/v1\nkind: Job\nmetadata: {name: x}\nspec: {template: {spec: {containers: [{name: app, image: a}]}}}\n';
const jobOf = (apiVersion: string, kind: string, spec: string): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: x}\nspec: ${spec}\n`;
const deployment = (containers: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {selector: {}, template: {spec: {containers: [${containers}]}}}\n`;

testRule(noLivenessProbe, {
  valid: {
    'a probe': container`livenessProbe: {tcpSocket: {port: 80}}`,
    'a job ends': job,
    'a pod that runs once': pod`
      restartPolicy: Never
      containers: [{name: app, image: a}]
    `,
    'an init container': pod`initContainers: [{name: init, image: a}]`,
    'jobs of others': [
      jobOf(
        'jobset.x-k8s.io/v1alpha2',
        'JobSet',
        '{replicatedJobs: [{template: {spec: {template: {spec: {containers: [{name: app, image: a}]}}}}}]}',
      ),
      jobOf('kubeflow.org/v1', 'PyTorchJob', '{pytorchReplicaSpecs: {Master: {template: {spec: {containers: [{name: app, image: a}]}}}}}'),
    ].join('---\n'),
    'a template decides': { text: container`livenessProbe: {{ toYaml .Values.probe }}`, path: 'chart/templates/pod.yaml' },
  },
  invalid: {
    none: {
      text: pod`containers: [{name: ⟦app⟧, image: a}]`,
      expect: [{ messageId: 'missing', severity: 'info', subject: 'Pod/web#container:app' }],
    },
    null: { text: container`livenessProbe:`.replace('name: app', 'name: ⟦app⟧'), expect: ['missing'] },
    'a container without a name, called after its image': {
      text: jobOf('serving.knative.dev/v1', 'Service', '{template: {spec: {containers: [{image: ⟦"ghcr.io/acme/web:1.4"⟧}]}}}'),
      expect: [
        {
          messageId: 'missing',
          message: 'Container "ghcr.io/acme/web:1.4" has no liveness probe, so it is not started again when it hangs.',
        },
      ],
    },
    'another probe': { text: deployment('{name: ⟦app⟧, image: a, startupProbe: {exec: {command: [a]}}}'), expect: ['missing'] },
    'two containers': { text: deployment('{name: ⟦app⟧, image: a}, {name: ⟦agent⟧, image: b}'), expect: ['missing', 'missing'] },
  },
});
