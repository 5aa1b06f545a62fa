import { policySelectsNothing } from '../../../src/rules/network/policy-selects-nothing.ts';
import { testRule } from '../../support/rule-tester.ts';

const policy = (selector: string, namespace = 'shop'): string =>
  `---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: web, namespace: ${namespace}}\nspec:\n  podSelector: ${selector}\n`;
const workload = (labels = '{app: web}', namespace = 'shop'): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: ${namespace}}\nspec: {selector: {matchLabels: ${labels}}, template: {metadata: {labels: ${labels}}, spec: {containers: [{name: a, image: b}]}}}\n`;

testRule(policySelectsNothing, {
  valid: {
    'selects it': workload() + policy('{matchLabels: {app: web}}'),
    'selects it by an expression': workload() + policy('{matchExpressions: [{key: app, operator: In, values: [api, web]}]}'),
    'selects all others': workload() + policy('{matchExpressions: [{key: app, operator: NotIn, values: [api]}]}'),
    'selects all': workload() + policy('{}'),
    'no workload in that namespace': workload('{app: web}', 'bank') + policy('{matchLabels: {app: web}}'),
    'no workload at all': policy('{matchLabels: {app: web}}').slice(4),
    'pods of an operator': workload() + policy('{matchLabels: {cnpg.io/cluster: db}}'),
    'a unit that is not complete': { text: workload() + policy('{matchLabels: {app: api}}'), complete: false },
    'labels that are not known': workload('{app: "${APP}"}') + policy('{matchLabels: {app: api}}'),
  },
  invalid: {
    'another label': {
      text: workload() + policy('⟦{matchLabels: {app: web-server}}⟧'),
      expect: [
        {
          messageId: 'nothing',
          severity: 'low',
          message: 'The selector "app=web-server" matches the pods of no workload in the namespace: the policy restricts nothing.',
        },
      ],
    },
    'an expression that leaves it out': {
      text: workload() + policy('⟦{matchExpressions: [{key: app, operator: NotIn, values: [web]}]}⟧'),
      expect: ['nothing'],
    },
    'a label that is asked for': {
      text: workload() + policy('⟦{matchExpressions: [{key: tier, operator: Exists}]}⟧'),
      expect: ['nothing'],
    },
    'workloads of other files': {
      text: workload(),
      others: { 'policy.yaml': policy('⟦{matchLabels: {app: web, tier: front}}⟧').slice(4) },
      expect: [{ messageId: 'nothing', subject: 'NetworkPolicy/web' }],
    },
  },
});
