import { pod } from '../../../src/rules/forms/examples.ts';
import { restartPolicy } from '../../../src/rules/kubernetes/restart-policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const workload = (apiVersion: string, kind: string, policy: string): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: x}\nspec: {template: {metadata: {labels: {a: b}}, spec: {${policy}, containers: [{name: app, image: a}]}}}\n`;

testRule(restartPolicy, {
  valid: {
    'the default': pod`containers: [{name: app, image: a}]`,
    always: workload('apps/v1', 'Deployment', 'restartPolicy: Always'),
    'a job that keeps its logs': workload('batch/v1', 'Job', 'restartPolicy: Never'),
    'a job that tries again': workload('batch/v1', 'Job', 'restartPolicy: OnFailure'),
    'a container of its own': pod`initContainers: [{name: side, image: a, restartPolicy: Always}]`,
  },
  invalid: {
    'a Deployment': {
      text: workload('apps/v1', 'Deployment', '⟦restartPolicy: OnFailure⟧'),
      expect: [{ messageId: 'stays', severity: 'info' }],
    },
    'a ReplicationController': { text: workload('v1', 'ReplicationController', '⟦restartPolicy: Never⟧'), expect: ['stays'] },
    'a Pod': {
      text: pod`
        ⟦restartPolicy: Never⟧
        containers: [{name: app, image: a}]
      `,
      expect: [{ messageId: 'stays', message: '"restartPolicy: Never" leaves containers of "Pod/web" down after they end.' }],
    },
    'a job': { text: workload('batch/v1', 'Job', '⟦restartPolicy: Always⟧'), expect: ['refused'] },
  },
});
