import { publicCidrAllowed } from '../../../src/rules/network/public-cidr-allowed.ts';
import { testRule } from '../../support/rule-tester.ts';

const policy = (spec: string): string =>
  `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: web, namespace: shop}\nspec:\n  podSelector: {matchLabels: {app: web}}\n  ${spec.replaceAll('; ', '\n  ')}\n`;

testRule(publicCidrAllowed, {
  valid: {
    'a network': policy('ingress: [{from: [{ipBlock: {cidr: 198.51.100.0/24}}]}]'),
    'everything but private networks': policy(
      'policyTypes: [Egress]; egress: [{to: [{ipBlock: {cidr: 0.0.0.0/0, except: [169.254.0.0/16, 10.0.0.0/8]}}]}]',
    ),
    'everything on a port, outgoing': policy('policyTypes: [Egress]; egress: [{to: [{ipBlock: {cidr: 0.0.0.0/0}}], ports: [{port: 443}]}]'),
    'half of it': policy('ingress: [{from: [{ipBlock: {cidr: 0.0.0.0/1}}]}]'),
    'a set of Cilium with parts left out':
      'apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {name: a}\nspec: {endpointSelector: {}, ingress: [{fromCIDRSet: [{cidr: 0.0.0.0/0, except: [10.0.0.0/8]}]}]}\n',
    'nets of Calico with parts left out':
      'apiVersion: projectcalico.org/v3\nkind: GlobalNetworkPolicy\nmetadata: {name: a}\nspec: {selector: all(), ingress: [{action: Allow, source: {nets: [0.0.0.0/0], notNets: [10.0.0.0/8]}}]}\n',
    'a network that is not known': policy('ingress: [{from: [{ipBlock: {cidr: "${CIDR}"}}]}]'),
  },
  invalid: {
    'all addresses, all ports': {
      text: policy('ingress: [{from: [{ipBlock: {cidr: ⟦0.0.0.0/0⟧}}]}]'),
      expect: [{ messageId: 'in', severity: 'high' }],
    },
    'all addresses of the newer kind': { text: policy('ingress: [{from: [{ipBlock: {cidr: ⟦"::/0"⟧}}]}]'), expect: ['in'] },
    'in two halves': {
      text: policy('ingress: [{from: [{ipBlock: {cidr: ⟦0.0.0.0/1⟧}}, {ipBlock: {cidr: 128.0.0.0/1}}]}]'),
      expect: ['in'],
    },
    'on a port': {
      text: policy('ingress: [{from: [{ipBlock: {cidr: ⟦0.0.0.0/0⟧}}], ports: [{port: 443}]}]'),
      expect: [{ messageId: 'ports', severity: 'low' }],
    },
    outgoing: {
      text: policy('policyTypes: [Egress]; egress: [{to: [{ipBlock: {cidr: ⟦0.0.0.0/0⟧}}]}]'),
      expect: [{ messageId: 'out', severity: 'low' }],
    },
    'a set of Cilium': {
      text: 'apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {name: a}\nspec: {endpointSelector: {matchLabels: {a: b}}, ingress: [{fromCIDRSet: [{cidr: ⟦0.0.0.0/0⟧}]}]}\n',
      expect: ['in'],
    },
    'several policies of Cilium in one object': {
      text: 'apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {name: a}\nspecs: [{endpointSelector: {matchLabels: {a: b}}, ingress: [{fromCIDR: [⟦0.0.0.0/0⟧]}]}]\n',
      expect: ['in'],
    },
    'a rule of administrators, outgoing': {
      text: 'apiVersion: policy.networking.k8s.io/v1alpha1\nkind: AdminNetworkPolicy\nmetadata: {name: a}\nspec: {priority: 1, subject: {namespaces: {}}, egress: [{name: a, action: Allow, to: [{networks: [⟦0.0.0.0/0⟧]}]}]}\n',
      expect: ['out'],
    },
    'what is outside of the cluster, in Cilium': {
      text: 'apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {name: a}\nspec: {endpointSelector: {matchLabels: {a: b}}, ingress: [{fromEntities: [⟦world⟧]}]}\n',
      expect: ['in'],
    },
  },
});
