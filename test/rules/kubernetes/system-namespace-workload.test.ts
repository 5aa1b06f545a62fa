import { systemNamespaceWorkload } from '../../../src/rules/kubernetes/system-namespace-workload.ts';
import { testRule } from '../../support/rule-tester.ts';

const workload = (name: string, namespace: string, image: string, more = '', kind = 'Deployment'): string =>
  `apiVersion: apps/v1\nkind: ${kind}\nmetadata: {name: ${name}, ${namespace}${more}}\nspec: {selector: {}, template: {metadata: {labels: {a: b}}, spec: {containers: [{name: app, image: ${image}}]}}}\n`;

testRule(systemNamespaceWorkload, {
  valid: {
    'a namespace of its own': workload('shop', 'namespace: shop', 'a'),
    'an add-on by its name': workload('coredns', 'namespace: kube-system', 'a'),
    'an add-on by its image': workload('x', 'namespace: kube-system', 'registry.k8s.io/metrics-server/metrics-server:v0.8.0'),
    'an ingress controller': workload('x', 'namespace: kube-system', 'registry.k8s.io/ingress-nginx/controller:v1.14.0'),
    'marked as one': workload('x', 'namespace: kube-system', 'a', ', labels: {k8s-app: x}'),
    'an agent of every node': workload('x', 'namespace: kube-system', 'a', '', 'DaemonSet'),
    'a role, which controllers need there':
      'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: shop, namespace: kube-system}\nrules: []\n',
  },
  invalid: {
    'an application': {
      text: workload('shop', '⟦namespace: kube-system⟧', 'ghcr.io/acme/shop:1'),
      expect: [{ messageId: 'application', severity: 'medium', confidence: 'low' }],
    },
    'a database': { text: workload('db', '⟦namespace: kube-system⟧', 'postgres:17', '', 'StatefulSet'), expect: ['application'] },
    'a web server': { text: workload('shop', '⟦namespace: kube-system⟧', 'nginx:1.29'), expect: ['application'] },
    'in the public namespace': { text: workload('shop', '⟦namespace: kube-public⟧', 'a'), expect: ['application'] },
    'in the namespace of leases': { text: workload('shop', '⟦namespace: kube-node-lease⟧', 'a'), expect: ['application'] },
  },
});
