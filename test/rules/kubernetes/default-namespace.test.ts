import { defaultNamespace } from '../../../src/rules/kubernetes/default-namespace.ts';
import { testRule } from '../../support/rule-tester.ts';

const object = (metadata: string, kind = 'ConfigMap', apiVersion = 'v1'): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {${metadata}}\n`;

testRule(defaultNamespace, {
  valid: {
    'a namespace': object('name: x, namespace: shop'),
    'what has none': object('name: x', 'ClusterRole', 'rbac.authorization.k8s.io/v1'),
    'what needs none, with one': object('name: x, namespace: default', 'Namespace'),
    'what the cluster makes itself': object('name: default, namespace: default', 'ServiceAccount'),
    'a kind of which the scope is not known': object('name: x', 'Thing', 'example.com/v1'),
    'a template, whose release has one': { text: object('name: {{ .Release.Name }}'), path: 'chart/templates/config.yaml' },
    'a template decides': { text: object('name: x, namespace: {{ .Release.Namespace }}'), path: 'chart/templates/other.yaml' },
  },
  invalid: {
    written: { text: object('name: x, ⟦namespace: default⟧'), expect: [{ messageId: 'written', severity: 'low', subject: 'ConfigMap/x' }] },
    'on a kind that is not known': { text: object('name: x, ⟦namespace: "default"⟧', 'Thing', 'example.com/v1'), expect: ['written'] },
    'nowhere written': { text: object('⟦name: x⟧'), expect: [{ messageId: 'missing', severity: 'info' }] },
    null: { text: object('⟦name: x⟧, namespace: null', 'Service'), expect: ['missing'] },
    'a workload': {
      text: 'apiVersion: v1\nkind: Pod\nmetadata: {⟦name: x⟧}\nspec: {containers: [{name: a, image: b}]}\n',
      expect: ['missing'],
    },
  },
});
