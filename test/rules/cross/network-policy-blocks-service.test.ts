import { networkPolicyBlocksService } from '../../../src/rules/cross/network-policy-blocks-service.ts';
import { testRule } from '../../support/rule-tester.ts';

const service = (port: string, where = ', namespace: shop'): string =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: web${where}}\nspec: {selector: {app: web}, ports: [${port}]}\n`;
const web = (ports = 'ports: [{name: http, containerPort: 8080}]', spec = ''): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: shop}\nspec:\n  selector: {matchLabels: {app: web}}\n  template:\n    metadata: {labels: {app: web, tier: front}}\n    spec: {${spec}containers: [{name: app, image: ghcr.io/acme/web, ${ports}}]}\n`;
const policy = (ingress: string, selector = '{matchLabels: {tier: front}}', where = ', namespace: shop'): string =>
  `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: web${where}}\nspec: {podSelector: ${selector}, policyTypes: [Ingress], ingress: ${ingress}}\n`;
const denial = policy('[]', '{}').replace('name: web', 'name: deny');
const files = (ingress: string, selector?: string, where?: string) => ({
  'web.yaml': web(),
  'policy.yaml': policy(ingress, selector, where),
});
const to8080 = '{port: 80, targetPort: 8080}';

testRule(networkPolicyBlocksService, {
  valid: {
    'the policy is for the port of the pods': { text: service(to8080), others: files('[{ports: [{port: 8080}]}]') },
    'the policy is for all ports': { text: service(to8080), others: files('[{from: [{podSelector: {}}]}]') },
    'the policy is for a range of ports': { text: service(to8080), others: files('[{ports: [{port: 8000, endPort: 8100}]}]') },
    'the policy is for the name of the port': { text: service(to8080), others: files('[{ports: [{port: http}]}]') },
    'the policy is for all ports of the protocol': { text: service(to8080), others: files('[{ports: [{protocol: TCP}]}]') },
    'another policy lets it in': {
      text: service(to8080),
      others: { ...files('[{ports: [{port: 9090}]}]'), 'more.yaml': policy('[{ports: [{port: 8080}]}]', '{}') },
    },
    'nothing is let in by any policy': { text: service(to8080), others: { 'web.yaml': web(), 'deny.yaml': denial } },
    'the policy is for other pods': { text: service(to8080), others: files('[{ports: [{port: 80}]}]', '{matchLabels: {app: api}}') },
    'the policy is in another namespace': { text: service(to8080), others: files('[{ports: [{port: 80}]}]', '{}', ', namespace: ci') },
    'the policy may be in another namespace': { text: service(to8080), others: files('[{ports: [{port: 80}]}]', '{}', '') },
    'the policy is about what goes out': {
      text: service(to8080),
      others: {
        'web.yaml': web(),
        'policy.yaml':
          'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: web, namespace: shop}\nspec: {podSelector: {}, policyTypes: [Egress], egress: [{ports: [{port: 80}]}]}\n',
      },
    },
    'the policy has a port that is put in later': { text: service(to8080), others: files('[{ports: [{port: "${PORT}"}]}]') },
    'a policy of a plugin lets in what nobody here reads': {
      text: service(to8080),
      others: {
        ...files('[{ports: [{port: 80}]}]'),
        'cilium.yaml':
          'apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {name: c, namespace: shop}\nspec: {endpointSelector: {}}\n',
      },
    },
    'pods in the network of their node': {
      text: service(to8080),
      others: { ...files('[{ports: [{port: 80}]}]'), 'web.yaml': web(undefined, 'hostNetwork: true, ') },
    },
    'a port whose name nobody declares': { text: service('{port: 80, targetPort: web}'), others: files('[{ports: [{port: 80}]}]') },
    'not all is there': { text: service(to8080), others: files('[{ports: [{port: 80}]}]'), complete: false },
  },
  invalid: {
    'the policy is for the port of the Service': {
      text: service(`⟦${to8080}⟧`),
      others: files('[{ports: [{port: 80}]}]'),
      expect: [
        {
          messageId: 'blocked',
          severity: 'low',
          subject: 'Service/web',
          message:
            '"Service/web" sends requests to port 8080 of the pods of "Deployment/web", and the network policies that select these let nothing in there.',
        },
      ],
    },
    'one of two ports, beside a policy that denies everything': {
      text: service(`{name: http, port: 80, targetPort: http}, ⟦{name: metrics, port: 9090}⟧`),
      others: { ...files('[{ports: [{port: http}]}]'), 'deny.yaml': denial },
      expect: [{ messageId: 'blocked', subject: 'Service/web' }],
    },
    'the port has another name now': {
      text: service('⟦{port: 80, targetPort: 8080}⟧'),
      others: files('[{ports: [{port: web}]}]'),
      expect: ['blocked'],
    },
    'another protocol': {
      text: service('⟦{port: 53, protocol: UDP}⟧'),
      others: files('[{ports: [{port: 53}]}]'),
      expect: ['blocked'],
    },
  },
});
