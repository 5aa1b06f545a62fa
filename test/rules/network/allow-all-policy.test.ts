import { allowAllPolicy } from '../../../src/rules/network/allow-all-policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const policy = (spec: string): string =>
  `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: web, namespace: shop}\nspec:\n  ${spec.replaceAll('; ', '\n  ')}\n`;

testRule(allowAllPolicy, {
  valid: {
    'everything is denied': policy('podSelector: {}; policyTypes: [Ingress, Egress]'),
    'pods of the namespace': policy('podSelector: {}; ingress: [{from: [{podSelector: {}}]}]'),
    'everybody for certain pods': policy('podSelector: {matchLabels: {app: web}}; ingress: [{}]'),
    'everybody on a port': policy('podSelector: {}; ingress: [{ports: [{port: 80}]}]'),
    'all namespaces on a port': policy('podSelector: {}; ingress: [{from: [{namespaceSelector: {}}], ports: [{port: 9090}]}]'),
    'names only': policy(
      'podSelector: {}; policyTypes: [Egress]; egress: [{to: [{namespaceSelector: {}}], ports: [{port: 53, protocol: UDP}]}]',
    ),
    'pods that are not known': policy('podSelector: {matchLabels: {app: "${APP}"}}; ingress: [{}]'),
    'certain entities of Cilium':
      'apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {name: a}\nspec: {endpointSelector: {}, ingress: [{fromEntities: [host]}]}\n',
  },
  invalid: {
    everybody: {
      text: policy('podSelector: {}; ingress: [⟦{}⟧]'),
      expect: [
        {
          messageId: 'ingress',
          severity: 'medium',
          message: 'The rule lets everybody reach every pod that the policy is for, whatever other policies deny.',
        },
      ],
    },
    'an empty list of peers': { text: policy('podSelector: {}; ingress: [⟦{from: []}⟧]'), expect: ['ingress'] },
    'all namespaces': { text: policy('podSelector: {}; ingress: [⟦{from: [{namespaceSelector: {}}]}⟧]'), expect: ['namespaces'] },
    'everything outside': {
      text: policy('podSelector: {}; policyTypes: [Ingress, Egress]; egress: [⟦{}⟧]'),
      expect: [{ messageId: 'egress', severity: 'low' }],
    },
    'in Cilium': {
      text: 'apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {name: a}\nspec: {endpointSelector: {}, ingress: [⟦{fromEntities: [all]}⟧]}\n',
      expect: ['ingress'],
    },
    'in Calico': {
      text: 'apiVersion: projectcalico.org/v3\nkind: GlobalNetworkPolicy\nmetadata: {name: a}\nspec: {selector: all(), types: [Ingress], ingress: [⟦{action: Allow}⟧]}\n',
      expect: ['ingress'],
    },
  },
});
