import { container } from '../../../src/rules/forms/examples.ts';
import { secretAsEnvironmentVariable } from '../../../src/rules/secrets/secret-as-environment-variable.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(secretAsEnvironmentVariable, {
  valid: {
    'a key of a ConfigMap': container`env: [{name: MODE, valueFrom: {configMapKeyRef: {name: web, key: mode}}}]`,
    'all of a ConfigMap': container`envFrom: [{configMapRef: {name: web}}]`,
    'a file': container`volumeMounts: [{name: db, mountPath: /run/secrets/db}]`,
    'a field of the pod': container`env: [{name: NODE, valueFrom: {fieldRef: {fieldPath: spec.nodeName}}}]`,
  },
  invalid: {
    'a key': {
      text: container`env: [{name: A, value: b}, {name: DB_PASSWORD, valueFrom: {⟦secretKeyRef⟧: {name: db, key: password}}}]`,
      expect: [{ messageId: 'variable', severity: 'info', message: 'Container "app" gets a key of a Secret as an environment variable.' }],
    },
    'all keys': { text: container`envFrom: [{configMapRef: {name: web}}, {⟦secretRef⟧: {name: db}}]`, expect: ['all'] },
    'two keys': {
      text: container`env: [{name: A, valueFrom: {⟦secretKeyRef⟧: {name: a, key: a}}}, {name: B, valueFrom: {⟦secretKeyRef⟧: {name: b, key: b}}}]`,
      expect: ['variable', 'variable'],
    },
    'with a prefix': { text: container`envFrom: [{prefix: DB_, ⟦secretRef⟧: {name: db}}]`, expect: ['all'] },
  },
});
