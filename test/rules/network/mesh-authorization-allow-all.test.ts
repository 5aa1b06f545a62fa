import { meshAuthorizationAllowAll } from '../../../src/rules/network/mesh-authorization-allow-all.ts';
import { testRule } from '../../support/rule-tester.ts';

const policy = (spec: string, name = 'web'): string =>
  `apiVersion: security.istio.io/v1\nkind: AuthorizationPolicy\nmetadata: {name: ${name}, namespace: shop}\nspec: {${spec}}\n`;
const linkerd = (kind: string, spec: string): string =>
  `apiVersion: policy.linkerd.io/v1beta1\nkind: ${kind}\nmetadata: {name: web}\nspec: {${spec}}\n`;

testRule(meshAuthorizationAllowAll, {
  valid: {
    'certain callers': policy('action: ALLOW, rules: [{from: [{source: {principals: [a]}}]}]'),
    'nothing is allowed': policy(''),
    'everything is denied': policy('action: DENY, rules: [{}]'),
    'a server that asks who it is': linkerd('ServerAuthorization', 'client: {meshTLS: {identities: [a]}}'),
    'those of the cluster with an identity': linkerd('Server', 'accessPolicy: cluster-authenticated'),
  },
  invalid: {
    'a rule without a condition': {
      text: policy('action: ALLOW, rules: [⟦{}⟧]'),
      expect: [{ messageId: 'everybody', severity: 'medium' }],
    },
    'no action is to allow': { text: policy('rules: [⟦{}⟧]'), expect: ['everybody'] },
    'at a gateway': { text: policy('rules: [⟦{}⟧]', 'istio-ingressgateway'), expect: [{ messageId: 'gateway', severity: 'low' }] },
    'a server of Linkerd': { text: linkerd('ServerAuthorization', 'client: {⟦unauthenticated: true⟧}'), expect: ['everybody'] },
    'another way to say it': { text: linkerd('Server', '⟦accessPolicy: all-unauthenticated⟧'), expect: ['everybody'] },
    'for a namespace': {
      text: 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  annotations:\n    ⟦config.linkerd.io/default-inbound-policy: all-unauthenticated⟧\n',
      expect: ['everybody'],
    },
  },
});
