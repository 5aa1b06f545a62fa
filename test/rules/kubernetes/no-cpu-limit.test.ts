import { container, pod } from '../../../src/rules/forms/examples.ts';
import { noCpuLimit } from '../../../src/rules/kubernetes/no-cpu-limit.ts';
import { testRule } from '../../support/rule-tester.ts';

const limitRange = (spec: string): string => `---\napiVersion: v1\nkind: LimitRange\nmetadata: {name: x}\nspec: {limits: [${spec}]}\n`;

testRule(noCpuLimit, {
  valid: {
    'a limit': container`resources: {limits: {cpu: 500m}}`,
    'a limit of the pod': pod`
      resources: {limits: {cpu: 2}}
      containers: [{name: app, image: a}]
    `,
    'a LimitRange': container`tty: true` + limitRange('{type: Container, default: {cpu: 1}}'),
    'requests are enough': { text: container`resources: {requests: {cpu: 100m}}`, options: { 'requests-suffice': true } },
    'a template decides': { text: container`resources: {{ toYaml .Values.resources }}`, path: 'chart/templates/pod.yaml' },
    'a patch': {
      text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: app}]}}}\n',
      path: 'overlays/prod/web.yaml',
    },
  },
  invalid: {
    'no resources': { text: pod`containers: [{name: ⟦app⟧, image: a}]`, expect: [{ messageId: 'missing', severity: 'low' }] },
    'memory only': { text: container`resources: {⟦limits⟧: {memory: 1Gi}}`, expect: ['missing'] },
    'a request is not a limit': { text: container`⟦resources⟧: {requests: {cpu: 1}}`, expect: ['missing'] },
    'a limit of zero': { text: container`resources: {limits: {cpu: ⟦"0"⟧}}`, expect: ['zero'] },
    'a LimitRange for memory': {
      text: container`⟦resources⟧: {}` + limitRange('{type: Container, default: {memory: 1Gi}}'),
      expect: ['missing'],
    },
    'an init container': {
      text: pod`
        initContainers: [{name: ⟦init⟧, image: b}]
        containers: [{name: app, image: a, resources: {limits: {cpu: 1}}}]
      `,
      expect: [{ messageId: 'init', severity: 'info' }],
    },
    'requests that are not there': {
      text: container`resources: {⟦limits⟧: {memory: 2Gi}}`,
      options: { 'requests-suffice': true },
      expect: ['missing'],
    },
  },
});
