import { container, pod } from '../../../src/rules/forms/examples.ts';
import { noResourceRequests } from '../../../src/rules/kubernetes/no-resource-requests.ts';
import { testRule } from '../../support/rule-tester.ts';

const limitRange = (spec: string): string => `---\napiVersion: v1\nkind: LimitRange\nmetadata: {name: x}\nspec: {limits: [${spec}]}\n`;

testRule(noResourceRequests, {
  valid: {
    both: container`resources: {requests: {cpu: 100m, memory: 1Gi}}`,
    'limits stand for requests': container`resources: {limits: {cpu: 100m, memory: 1Gi}}`,
    'one of each': container`resources: {limits: {memory: 1Gi}, requests: {cpu: 1}}`,
    'those of the pod': pod`
      resources: {requests: {cpu: 1, memory: 1Gi}}
      containers: [{name: app, image: a}]
    `,
    'a LimitRange': container`tty: true` + limitRange('{type: Container, defaultRequest: {cpu: 1, memory: 1Gi}}'),
    'a template decides': { text: container`resources: {{ toYaml .Values.resources }}`, path: 'chart/templates/pod.yaml' },
  },
  invalid: {
    none: {
      text: pod`containers: [{name: ⟦app⟧, image: a}]`,
      expect: [
        {
          messageId: 'missing',
          severity: 'info',
          message: 'Container "app" requests no CPU and no memory, so the scheduler takes it for one that needs nothing.',
        },
      ],
    },
    'CPU only': {
      text: container`resources: {⟦requests⟧: {cpu: 1}}`,
      expect: [
        { messageId: 'missing', message: 'Container "app" requests no memory, so the scheduler takes it for one that needs nothing.' },
      ],
    },
    'a limit for memory only': { text: container`⟦resources⟧: {limits: {memory: 1Gi}}`, expect: ['missing'] },
    'a LimitRange for CPU': {
      text: container`⟦resources⟧: {}` + limitRange('{type: Container, defaultRequest: {cpu: 1}}'),
      expect: ['missing'],
    },
    'an init container': { text: pod`initContainers: [{name: ⟦init⟧, image: a}]`, expect: ['missing'] },
  },
});
