import { dashboardDeployed } from '../../../src/rules/kubernetes/dashboard-deployed.ts';
import { testRule } from '../../support/rule-tester.ts';

const deployment = (image: string, more = '', labels = 'a: b'): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: x}\nspec: {selector: {}, template: {metadata: {labels: {${labels}}}, spec: {containers: [{name: app, ${image}${more}}]}}}\n`;
const binding = (role: string, account: string): string =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {name: x}\nroleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: ${role}}\nsubjects: [{kind: ServiceAccount, name: ${account}, namespace: a}]\n`;

testRule(dashboardDeployed, {
  valid: {
    'another dashboard': deployment('image: grafana/grafana:12.1'),
    'only the word': deployment('image: ghcr.io/acme/dashboard:1'),
    'its account with a small role': binding('view', 'kubernetes-dashboard'),
    'another account': binding('cluster-admin', 'admin-user'),
    'its certificates': 'apiVersion: v1\nkind: Secret\nmetadata: {name: kubernetes-dashboard-certs}\n',
  },
  invalid: {
    'by its image': { text: deployment('⟦image: kubernetesui/dashboard:v2.7.0⟧'), expect: [{ messageId: 'deployed', severity: 'medium' }] },
    'a part of it from a mirror': { text: deployment('⟦image: docker.io/kubernetesui/dashboard-web:1.6.0⟧'), expect: ['deployed'] },
    'the old one': { text: deployment('⟦image: k8s.gcr.io/kubernetes-dashboard-amd64:v1.10.1⟧'), expect: ['deployed'] },
    'by its label': {
      text: deployment('image: a', '', 'k8s-app: kubernetes-dashboard').replace('name: x', '⟦name: x⟧'),
      expect: ['deployed'],
    },
    'without a login': {
      text: deployment('⟦image: kubernetesui/dashboard:v2.7.0⟧', ', args: [--enable-skip-login]'),
      expect: [{ messageId: 'open', severity: 'high' }],
    },
    'with all rights': {
      text: binding('cluster-admin', 'kubernetes-dashboard').replace('name: x', '⟦name: x⟧'),
      expect: [{ messageId: 'admin', severity: 'critical' }],
    },
  },
});
