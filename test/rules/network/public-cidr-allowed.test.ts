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
    'what is outside of the cluster, in Cilium': {
      text: 'apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {name: a}\nspec: {endpointSelector: {matchLabels: {a: b}}, ingress: [{fromEntities: [⟦world⟧]}]}\n',
      expect: ['in'],
    },
  },
});
