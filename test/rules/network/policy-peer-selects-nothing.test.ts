import { policyPeerSelectsNothing } from '../../../src/rules/network/policy-peer-selects-nothing.ts';
import { testRule } from '../../support/rule-tester.ts';

const policy = (peer: string, way = 'ingress: [{from'): string =>
  `---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: web, namespace: shop}\nspec:\n  podSelector: {}\n  ${way}: [${peer}]}]\n`;
const workload =
  'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: shop}\nspec: {selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: a, image: b}]}}}\n';

testRule(policyPeerSelectsNothing, {
  valid: {
    'a workload': workload + policy('{podSelector: {matchLabels: {app: web}}}'),
    'all pods': workload + policy('{podSelector: {}}'),
    'pods of another namespace': workload + policy('{namespaceSelector: {matchLabels: {a: b}}, podSelector: {matchLabels: {app: api}}}'),
    'a network': workload + policy('{ipBlock: {cidr: 198.51.100.0/24}}'),
    'a unit that is not complete': { text: workload + policy('{podSelector: {matchLabels: {app: api}}}'), complete: false },
    'pods of a chart that is installed besides': `${workload + policy('{podSelector: {matchLabels: {app: api}}}')}---\napiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: x}\n`,
  },
  invalid: {
    'another label': {
      text: workload + policy('{podSelector: ⟦{matchLabels: {app: api}}⟧}'),
      expect: [
        {
          messageId: 'nothing',
          severity: 'low',
          message: 'The selector "app=api" of the peer matches the pods of no workload in the namespace of the policy.',
        },
      ],
    },
    outgoing: { text: workload + policy('{podSelector: ⟦{matchLabels: {app: db}}⟧}', 'egress: [{to'), expect: ['nothing'] },
    'one of two': {
      text: workload + policy('{podSelector: {matchLabels: {app: web}}}, {podSelector: ⟦{matchLabels: {app: web, a: b}}⟧}'),
      expect: ['nothing'],
    },
    'an expression': {
      text: workload + policy('{podSelector: ⟦{matchExpressions: [{key: app, operator: In, values: [api, db]}]}⟧}'),
      expect: [
        {
          messageId: 'nothing',
          message: 'The selector "app in (api, db)" of the peer matches the pods of no workload in the namespace of the policy.',
        },
      ],
    },
  },
});
