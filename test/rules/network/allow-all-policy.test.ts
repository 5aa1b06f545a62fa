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
    'pods of the namespace, in Cilium':
      'apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {name: a}\nspec: {endpointSelector: {}, ingress: [{fromEndpoints: [{}]}]}\n',
    'an empty rule of Cilium, which denies':
      'apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {name: a}\nspec: {endpointSelector: {}, ingress: [{}]}\n',
    'a rule of administrators that denies':
      'apiVersion: policy.networking.k8s.io/v1alpha1\nkind: AdminNetworkPolicy\nmetadata: {name: a}\nspec: {priority: 1, subject: {namespaces: {}}, ingress: [{name: a, action: Deny, from: [{namespaces: {}}]}]}\n',
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
    'every pod of the cluster, in Cilium': {
      text: 'apiVersion: cilium.io/v2\nkind: CiliumClusterwideNetworkPolicy\nmetadata: {name: a}\nspec: {endpointSelector: {}, ingress: [⟦{fromEndpoints: [{}]}⟧]}\n',
      expect: ['namespaces'],
    },
    'pods of any namespace, in Cilium': {
      text: 'apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {name: a}\nspec: {endpointSelector: {}, ingress: [⟦{fromEndpoints: [{matchExpressions: [{key: "k8s:io.kubernetes.pod.namespace", operator: Exists}]}]}⟧]}\n',
      expect: ['namespaces'],
    },
    'every pod, in Calico': {
      text: 'apiVersion: projectcalico.org/v3\nkind: GlobalNetworkPolicy\nmetadata: {name: a}\nspec: {selector: all(), ingress: [⟦{action: Allow, source: {namespaceSelector: all()}}⟧]}\n',
      expect: ['namespaces'],
    },
    'an empty source, in Calico': {
      text: 'apiVersion: projectcalico.org/v3\nkind: GlobalNetworkPolicy\nmetadata: {name: a}\nspec: {selector: all(), ingress: [⟦{action: Allow, source: {}}⟧]}\n',
      expect: ['ingress'],
    },
    'a rule of administrators, which nobody denies any more': {
      text: 'apiVersion: policy.networking.k8s.io/v1alpha1\nkind: AdminNetworkPolicy\nmetadata: {name: a}\nspec: {priority: 1, subject: {namespaces: {}}, ingress: [⟦{name: a, action: Allow, from: [{namespaces: {}}]}⟧]}\n',
      expect: ['namespaces'],
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
