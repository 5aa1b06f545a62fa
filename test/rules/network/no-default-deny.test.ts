import { noDefaultDeny } from '../../../src/rules/network/no-default-deny.ts';
import { testRule } from '../../support/rule-tester.ts';

const namespace = (name = 'name: shop'): string => `apiVersion: v1\nkind: Namespace\nmetadata: {${name}}\n`;
const policy = (spec: string, where = ', namespace: shop', api = 'networking.k8s.io/v1', kind = 'NetworkPolicy'): string =>
  `---\napiVersion: ${api}\nkind: ${kind}\nmetadata: {name: p${where}}\nspec: {${spec}}\n`;
const marked = namespace('⟦name: shop⟧');

testRule(noDefaultDeny, {
  valid: {
    'denied by default': namespace() + policy('podSelector: {}, policyTypes: [Ingress]') + policy('podSelector: {matchLabels: {a: b}}'),
    'no policy at all': namespace(),
    'policies of other namespaces': namespace() + policy('podSelector: {matchLabels: {a: b}}', ', namespace: bank'),
    'a policy that is applied to some namespace':
      namespace() + policy('podSelector: {matchLabels: {a: b}}') + policy('podSelector: {}', ''),
    'a policy for the cluster':
      namespace() + policy('podSelector: {matchLabels: {a: b}}') + policy('a: b', '', 'cilium.io/v2', 'CiliumClusterwideNetworkPolicy'),
    'a unit that is not complete': { text: namespace() + policy('podSelector: {matchLabels: {a: b}}'), complete: false },
  },
  invalid: {
    'certain pods only': {
      text: marked + policy('podSelector: {matchLabels: {a: b}}'),
      expect: [
        {
          messageId: 'open',
          severity: 'low',
          message: 'The namespace "shop" has network policies for certain pods only: all others take connections from everywhere.',
        },
      ],
    },
    'all pods, but only what goes out': { text: marked + policy('podSelector: {}, policyTypes: [Egress]'), expect: ['open'] },
    'an expression': {
      text: marked + policy('podSelector: {matchExpressions: [{key: a, operator: Exists}]}, policyTypes: [Ingress]'),
      expect: ['open'],
    },
    'in another file': {
      text: marked,
      others: { 'policy.yaml': policy('podSelector: {matchLabels: {a: b}}, policyTypes: [Ingress, Egress]').slice(4) },
      expect: [{ messageId: 'open', subject: 'Namespace/shop' }],
    },
  },
});
