import { serviceAccountTokenAutomounted } from '../../../src/rules/kubernetes/service-account-token-automounted.ts';
import { testRule } from '../../support/rule-tester.ts';

const pod = (spec: string, metadata = 'name: web', image = 'ghcr.io/acme/web:1'): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {${metadata}}\nspec: {${spec}containers: [{name: app, image: ${image}}]}\n`;
const account = (more: string, metadata = 'name: web'): string => `apiVersion: v1\nkind: ServiceAccount\nmetadata: {${metadata}}\n${more}`;
const binding = (subject: string): string =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: x, namespace: shop}\nroleRef: {kind: Role, name: x}\nsubjects: [${subject}]\n`;
const named = 'serviceAccountName: web, ';
const off = 'automountServiceAccountToken: false, ';

testRule(serviceAccountTokenAutomounted, {
  valid: {
    'switched off': pod(off),
    'switched off on the account': { text: pod(named), others: { 'account.yaml': account('automountServiceAccountToken: false\n') } },
    'the account has a right': {
      text: pod(named, 'name: web, namespace: shop'),
      others: { 'rbac.yaml': binding('{kind: ServiceAccount, name: web}') },
    },
    'all accounts of the namespace have a right': {
      text: pod(named, 'name: web, namespace: shop'),
      others: { 'rbac.yaml': binding('{kind: Group, name: "system:serviceaccounts:shop"}') },
    },
    'everybody has a right': {
      text: pod(named, 'name: web, namespace: other'),
      others: { 'rbac.yaml': binding('{kind: Group, name: "system:authenticated"}') },
    },
    'whom a binding means is not known': { text: pod(named), others: { 'rbac.yaml': binding('{kind: ServiceAccount, name: "${NAME}"}') } },
    'a controller': pod(named, 'name: web', 'quay.io/jetstack/cert-manager-controller:v1.19'),
    'a static pod': pod('', 'name: kube-apiserver, namespace: kube-system, labels: {component: kube-apiserver}'),
    'not all is there': { text: pod(''), complete: false },
    'a template decides': { text: pod('automountServiceAccountToken: {{ .Values.token }}, '), path: 'chart/templates/pod.yaml' },
  },
  invalid: {
    'the default': {
      text: pod('', '⟦name: web⟧'),
      expect: [{ messageId: 'mounted', severity: 'low', subject: 'Pod/web', safety: 'unsafe' }],
      fixed:
        'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: app, image: ghcr.io/acme/web:1}], automountServiceAccountToken: false}\n',
    },
    'asked for': {
      text: pod('⟦automountServiceAccountToken: true⟧, '),
      expect: ['asked'],
      fixed: pod(off),
    },
    'asked for although the account has it off': {
      text: pod(`${named}⟦automountServiceAccountToken: true⟧, `),
      others: { 'account.yaml': account('automountServiceAccountToken: false\n') },
      expect: ['asked'],
      fixed: pod(`${named}${off}`),
    },
    'a right for all accounts of another namespace': {
      text: pod(named, '⟦name: web⟧, namespace: other'),
      others: { 'rbac.yaml': binding('{kind: Group, name: "system:serviceaccounts:shop"}') },
      expect: ['mounted'],
      fixed:
        'apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: other}\nspec: {serviceAccountName: web, containers: [{name: app, image: ghcr.io/acme/web:1}], automountServiceAccountToken: false}\n',
    },
    'a right for an account of another namespace': {
      text: pod(named, '⟦name: web⟧, namespace: other'),
      others: { 'rbac.yaml': binding('{kind: ServiceAccount, name: web}') },
      expect: ['mounted'],
      fixed:
        'apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: other}\nspec: {serviceAccountName: web, containers: [{name: app, image: ghcr.io/acme/web:1}], automountServiceAccountToken: false}\n',
    },
  },
});
