import { noNetworkPolicy } from '../../../src/rules/network/no-network-policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const workload = (
  name: string,
  { namespace = 'shop', labels = `{app: ${name}}`, pod = '', kind = 'Deployment', group = 'apps/v1' } = {},
): string =>
  `apiVersion: ${group}\nkind: ${kind}\nmetadata: {name: ${name}${namespace === '' ? '' : `, namespace: ${namespace}`}}\nspec: {template: {metadata: {labels: ${labels}}, spec: {${pod}containers: [{name: a, image: b}]}}}\n`;
const policy = (selector: string, namespace = 'shop', apiVersion = 'networking.k8s.io/v1', kind = 'NetworkPolicy'): string =>
  `---\napiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: p, namespace: ${namespace}}\nspec: {podSelector: ${selector}}\n`;
const namespace = (name = 'shop'): string => `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: ${name}\n`;
const bare = workload('web');
const marked = bare.replace('name: web', '⟦name: web⟧');

testRule(noNetworkPolicy, {
  valid: {
    'neither a Namespace nor a policy, where nobody asks for infos': bare,
    'parts of pods, of which the rest is the operator’s':
      'apiVersion: sparkoperator.k8s.io/v1beta2\nkind: SparkApplication\nmetadata: {name: a}\nspec:\n  driver: {image: a, hostNetwork: true, securityContext: {privileged: false}}\n',
    'no workload': namespace(),
    'a policy for all pods': `${bare}---\n${namespace()}${policy('{}')}`,
    'a policy without a selector': `${bare}---\n${namespace()}${policy('')}`,
    'a policy in another file': {
      text: bare,
      others: { 'namespace.yaml': namespace(), 'policy.yaml': policy('{matchLabels: {app: web}}') },
    },
    'an expression that selects': bare + policy('{matchExpressions: [{key: app, operator: In, values: [web, api]}]}'),
    'a policy of a namespace that is not written': `${workload('web', { namespace: '' })}---\n${namespace()}${policy('{}')}`,
    'a policy of Cilium': bare + policy('{}', 'shop', 'cilium.io/v2', 'CiliumNetworkPolicy'),
    'a policy of Calico': bare + policy('{}', 'shop', 'projectcalico.org/v3'),
    'a policy of both directions without rules': `${bare}---\n${namespace()}${policy('{}, policyTypes: [Ingress, Egress]')}`,
    'types that a template decides about': {
      text: `${bare}---\n${namespace()}${policy('{}, policyTypes: {{ .Values.types }}')}`,
      path: 'chart/templates/web.yaml',
    },
    'a policy for what goes out, and one for what comes in': `${bare}${policy('{}, policyTypes: [Egress]')}${policy('{matchLabels: {app: web}}')}`,
    'a policy for the cluster': `${bare}---\n${namespace()}${policy('{}', 'x', 'policy.networking.k8s.io/v1alpha1', 'AdminNetworkPolicy')}`,
    'a pod in the network of its node': `${workload('web', { pod: 'hostNetwork: true, ' })}---\n${namespace()}`,
    'labels that are not known': `${workload('web', { labels: '{app: "${APP}"}' })}${policy('{matchLabels: {app: api}}')}`,
    'a namespace of the cluster': `${workload('web', { namespace: 'kube-system' })}---\n${namespace('kube-system')}`,
    'a custom resource': `${workload('web', { group: 'example.com/v1', kind: 'Cluster' })}---\n${namespace()}`,
    'a unit that is not complete': { text: `${bare}---\n${namespace()}`, complete: false },
  },
  invalid: {
    'neither a Namespace nor a policy, which is somebody else’s': {
      text: marked,
      facts: { tellsInfo: true },
      expect: [
        {
          messageId: 'nobody',
          severity: 'info',
          message:
            'No network policy is among the objects that "Deployment/web" is deployed with: unless somebody else writes one for the namespace "shop", every pod of the cluster reaches it.',
        },
      ],
    },
    'a Namespace without a policy': {
      text: marked,
      others: { 'namespace.yaml': namespace() },
      expect: [
        {
          messageId: 'open',
          subject: 'Deployment/web',
          message: 'No network policy selects the pods of "Deployment/web" in the namespace "shop": every pod of the cluster reaches them.',
        },
      ],
    },
    'a policy for other pods, and no Namespace': { text: marked + policy('{matchLabels: {app: api}}'), expect: ['open'] },
    'a policy in another namespace': { text: marked + policy('{}', 'bank'), expect: ['open'] },
    'a policy for what goes out only, whose rules for what comes in are ignored': {
      text: marked + policy('{}, policyTypes: [Egress], ingress: [{from: [{podSelector: {}}]}]'),
      expect: [
        {
          messageId: 'incoming',
          message:
            'The network policies that select the pods of "Deployment/web" in the namespace "shop" have no "Ingress" in "policyTypes": every pod of the cluster reaches them.',
        },
      ],
    },
    'workloads of several files': {
      text: marked,
      others: { 'api.yaml': workload('api').replace('name: api', '⟦name: api⟧'), 'namespace.yaml': namespace() },
      expect: [
        { messageId: 'open', subject: 'Deployment/api' },
        { messageId: 'open', subject: 'Deployment/web' },
      ],
    },
    'a workload whose name is generated': {
      text: workload('web', { kind: 'Job', group: 'batch/v1' }).replace('name: web', '⟦generateName: web-⟧'),
      others: { 'namespace.yaml': namespace() },
      expect: ['open'],
    },
    'no namespace written': {
      text: workload('web', { namespace: '' }).replace('name: web', '⟦name: web⟧'),
      others: { 'namespace.yaml': namespace() },
      expect: [
        {
          messageId: 'open',
          message:
            'No network policy selects the pods of "Deployment/web" in the namespace that it is applied to: every pod of the cluster reaches them.',
        },
      ],
    },
  },
});
