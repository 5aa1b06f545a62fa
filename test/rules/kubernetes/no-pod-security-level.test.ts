import { noPodSecurityLevel } from '../../../src/rules/kubernetes/no-pod-security-level.ts';
import { testRule } from '../../support/rule-tester.ts';

const namespace = (name: string, labels: string): string => `apiVersion: v1\nkind: Namespace\nmetadata: {${name}, labels: {${labels}}}\n`;
const pss = 'pod-security.kubernetes.io';

testRule(noPodSecurityLevel, {
  valid: {
    'a level': namespace('name: shop', `${pss}/enforce: baseline`),
    'a level of a namespace that is open': namespace('name: ci', `${pss}/enforce: privileged`),
    'a namespace of the cluster': namespace('name: kube-system', 'a: b'),
    'the configuration of the cluster': {
      text: namespace('name: shop', 'a: b'),
      others: {
        'admission.yaml': 'apiVersion: apiserver.config.k8s.io/v1\nkind: AdmissionConfiguration\nplugins: [{name: PodSecurity}]\n',
      },
    },
    'a policy engine': {
      text: namespace('name: shop', 'a: c'),
      others: { 'policy.yaml': 'apiVersion: kyverno.io/v1\nkind: ClusterPolicy\nmetadata: {name: psa}\nspec: {}\n' },
    },
    'labels that a template gives': {
      text: 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels:\n    {{- toYaml .Values.labels | nindent 4 }}\n',
      path: 'chart/templates/ns.yaml',
    },
  },
  invalid: {
    'no labels': {
      text: 'apiVersion: v1\nkind: Namespace\nmetadata:\n  ⟦name: shop⟧\n',
      expect: [{ messageId: 'missing', severity: 'medium', safety: 'unsafe', subject: 'Namespace/shop' }],
      fixed: `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels:\n    ${pss}/enforce: baseline\n`,
    },
    'other labels': {
      text: namespace('⟦name: shop⟧', 'team: a'),
      expect: ['missing'],
      fixed: namespace('name: shop', `team: a, ${pss}/enforce: baseline`),
    },
    'a warning': {
      text: namespace('⟦name: shop⟧', `${pss}/warn: restricted`),
      expect: [{ messageId: 'warned', severity: 'low' }],
      fixed: namespace('name: shop', `${pss}/warn: restricted, ${pss}/enforce: restricted`),
    },
    'two namespaces': {
      text: `${namespace('⟦name: a⟧', 'x: y')}---\n${namespace('⟦name: b⟧', `${pss}/audit: baseline`)}`,
      expect: ['missing', 'warned'],
      fixed: `${namespace('name: a', `x: y, ${pss}/enforce: baseline`)}---\n${namespace('name: b', `${pss}/audit: baseline, ${pss}/enforce: baseline`)}`,
    },
  },
});
