import { container } from '../../../src/rules/forms/examples.ts';
import { duplicateEnvVar } from '../../../src/rules/kubernetes/duplicate-env-var.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(duplicateEnvVar, {
  valid: {
    'two names': container`env: [{name: A, value: x}, {name: B, value: x}]`,
    'other case': container`env: [{name: a, value: x}, {name: A, value: x}]`,
    none: container`env: []`,
    'branches of a template': {
      text: container`
        env:
          {{- if .Values.debug }}
          - {name: LOG, value: debug}
          {{- else }}
          - {name: LOG, value: info}
          {{- end }}
      `,
      path: 'chart/templates/pod.yaml',
    },
  },
  invalid: {
    twice: {
      text: container`env: [{name: A, value: x}, {⟦name: A⟧, value: y}]`,
      expect: [{ messageId: 'repeated', severity: 'info', message: 'Container "app" sets "A" before; this one wins.' }],
    },
    'three times': {
      text: container`env: [{name: A}, {⟦name: A⟧, value: y}, {name: B}, {⟦name: A⟧, value: z}]`,
      expect: ['repeated', 'repeated'],
    },
    'in front of a Secret': {
      text: container`env: [{name: A, valueFrom: {secretKeyRef: {name: s, key: k}}}, {⟦name: A⟧, value: hunter2}]`,
      expect: [{ messageId: 'shadowed', severity: 'medium' }],
    },
    'behind a Secret': {
      text: container`env: [{name: A, value: x}, {⟦name: A⟧, valueFrom: {secretKeyRef: {name: s, key: k}}}]`,
      expect: ['repeated'],
    },
  },
});
