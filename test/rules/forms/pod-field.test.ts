import { describe } from 'vitest';
import { pod } from '../../../src/rules/forms/examples.ts';
import { podField } from '../../../src/rules/forms/pod-field.ts';
import { testRule } from '../../support/rule-tester.ts';

const texts = {
  severity: 'medium',
  title: 'A field is wrong',
  rationale: 'It is wrong.',
  remediation: 'Make it right.',
  references: ['https://kubernetes.io/'],
} as const;

const shared = podField({
  ...texts,
  id: 'kubernetes/shared-field',
  field: ['shareProcessNamespace'],
  wrong: { on: value => value === true },
  eased: [{ as: 'alone', when: ({ podSpec }) => podSpec.containers.length === 1 }],
  severities: { alone: 'info' },
  fix: { title: 'Take it away', remove: 'setting' },
  messages: { on: '"{field}" is {value}.', alone: 'It is alone.' },
  examples: { bad: pod`shareProcessNamespace: true`, good: pod`hostPID: false` },
});

const two = pod`
  shareProcessNamespace: true
  containers: [{name: a, image: b}, {name: c, image: d}]
`;

describe('a field of a pod', () => {
  testRule(shared, {
    valid: {
      'another value': pod`shareProcessNamespace: false`,
      'null is absent': pod`shareProcessNamespace: null`,
      'a text is not the value': pod`shareProcessNamespace: "true"`,
      'another object has a field of this name':
        'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\nspec: {shareProcessNamespace: true}\n',
      'a template decides': { text: pod`shareProcessNamespace: {{ .Values.share }}`, path: 'chart/templates/pod.yaml' },
    },
    invalid: {
      'with what the rule says of it, at the key and its value': {
        text: two.replace('shareProcessNamespace: true', '⟦shareProcessNamespace: true⟧'),
        expect: [{ messageId: 'on', severity: 'medium', subject: 'Pod/web', message: '"shareProcessNamespace" is true.' }],
        fixed: two.replace('  shareProcessNamespace: true\n', ''),
      },
      'by other words and another severity where it is eased': {
        text: pod`
          ⟦shareProcessNamespace: true⟧
          containers: [{name: a, image: b}]
        `,
        expect: [{ messageId: 'alone', severity: 'info' }],
        fixed: pod`containers: [{name: a, image: b}]`,
      },
    },
  });
});

describe('a field that counts on Linux', () => {
  testRule(
    podField({
      ...texts,
      id: 'kubernetes/linux-field',
      fields: [['hostPID'], ['hostIPC']],
      os: 'linux',
      wrong: { on: value => value === true },
      messages: { on: '"{field}" is {value}.' },
      examples: { bad: pod`hostPID: true`, good: pod`hostPID: false` },
    }),
    {
      valid: {
        'a pod for Windows': pod`
          hostPID: true
          os: {name: windows}
        `,
      },
      invalid: {
        'each of several fields': {
          text: pod`
            ⟦hostPID: true⟧
            ⟦hostIPC: true⟧
          `,
          expect: ['on', 'on'],
        },
      },
    },
  );
});
