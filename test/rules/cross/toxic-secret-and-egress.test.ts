import { toxicSecretAndEgress } from '../../../src/rules/cross/toxic-secret-and-egress.ts';
import { testRule } from '../../support/rule-tester.ts';

const policy = (selector: string, types: string, where = ''): Readonly<Record<string, string>> => ({
  'policy.yaml': `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: p${where}}\nspec: {podSelector: ${selector}, policyTypes: [${types}]}\n`,
});
const web = (name: string, container = 'envFrom: [{secretRef: {name: db}}]', where = ''): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {${name}${where}}\nspec: {selector: {}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: app, image: a, ${container}}]}}}\n`;

testRule(toxicSecretAndEgress, {
  valid: {
    'no secret': web('name: web', 'envFrom: [{configMapRef: {name: web}}]'),
    'a policy for it': { text: web('name: web'), others: policy('{matchLabels: {app: web}}', 'Egress') },
    'a policy for all': { text: web('name: web'), others: policy('{}', 'Ingress, Egress') },
    'a policy of a plugin': {
      text: web('name: web'),
      others: {
        'c.yaml': 'apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {name: c}\nspec: {endpointSelector: {}, egress: []}\n',
      },
    },
    'not all is there': { text: web('name: web', 'envFrom: [{secretRef: {name: other}}]'), complete: false },
  },
  invalid: {
    'no policy at all': {
      text: web('⟦name: web⟧'),
      expect: [
        {
          messageId: 'open',
          severity: 'medium',
          subject: 'Deployment/web',
          message: 'The pods of "Deployment/web" hold the Secret "db", and no network policy limits what they send to.',
        },
      ],
    },
    'a policy for what comes in': { text: web('⟦name: web⟧'), others: policy('{}', 'Ingress'), expect: ['open'] },
    'a policy for others': { text: web('⟦name: web⟧'), others: policy('{matchLabels: {app: api}}', 'Egress'), expect: ['open'] },
    'a policy of another namespace': {
      text: web('⟦name: web⟧', 'envFrom: [{secretRef: {name: db}}]', ', namespace: shop'),
      others: policy('{}', 'Egress', ', namespace: ci'),
      expect: ['open'],
    },
  },
});
