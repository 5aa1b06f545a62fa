import { container } from '../../../src/rules/forms/examples.ts';
import { requestsDifferFromLimits } from '../../../src/rules/kubernetes/requests-differ-from-limits.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(requestsDifferFromLimits, {
  valid: {
    equal: container`resources: {requests: {cpu: 500m, memory: 1Gi}, limits: {cpu: 0.5, memory: 1024Mi}}`,
    'a limit stands for a request': container`resources: {limits: {cpu: 1}}`,
    'no resources': container`tty: true`,
    'a template decides': {
      text: container`resources: {requests: {cpu: 1}, limits: {cpu: {{ .Values.cpu }}}}`,
      path: 'chart/templates/pod.yaml',
    },
    'no quantity': container`resources: {requests: {cpu: "\${CPU}"}, limits: {cpu: 1}}`,
  },
  invalid: {
    CPU: {
      text: container`resources: {requests: {⟦cpu: 100m⟧}, limits: {cpu: 1}}`,
      expect: [{ messageId: 'differ', severity: 'info', message: 'Container "app" requests 100m of cpu and may use 1.' }],
    },
    'memory in other units': { text: container`resources: {requests: {⟦memory: 1G⟧}, limits: {memory: 1Gi}}`, expect: ['differ'] },
    both: {
      text: container`resources: {requests: {⟦cpu: 1⟧, ⟦memory: 1Gi⟧}, limits: {cpu: 2, memory: 2Gi}}`,
      expect: ['differ', 'differ'],
    },
    'no limit': { text: container`resources: {requests: {⟦memory: 1Gi⟧}}`, expect: ['open'] },
    'local storage': {
      text: container`resources: {requests: {⟦ephemeral-storage: 1Gi⟧}, limits: {ephemeral-storage: 2Gi}}`,
      expect: ['differ'],
    },
  },
});
