import { metadataApiReachable } from '../../../src/rules/network/metadata-api-reachable.ts';
import { testRule } from '../../support/rule-tester.ts';

const account = (annotation = 'eks.amazonaws.com/role-arn'): string =>
  `---\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: web, namespace: shop, annotations: {${annotation}: a}}\n`;
const pod = (rest = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop, labels: {app: web}}\nspec: {${rest}containers: [{name: a, image: b}]}\n`;
const policy = (spec: string): string =>
  `---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: p, namespace: shop}\nspec: {${spec}}\n`;
const marked = (rest = ''): string => pod(rest).replace('name: web', '⟦name: web⟧');

testRule(metadataApiReachable, {
  valid: {
    'not in a cloud': pod() + account('example.com/role'),
    'what goes out is restricted': pod() + account() + policy('podSelector: {}, policyTypes: [Egress]'),
    'what goes out is restricted by a rule':
      pod() + account() + policy('podSelector: {matchLabels: {app: web}}, egress: [{to: [{podSelector: {}}]}]'),
    'a pod in the network of its node': pod('hostNetwork: true, ') + account(),
    'a unit that is not complete': { text: pod() + account(), complete: false },
  },
  invalid: {
    'no policy': { text: marked() + account(), expect: [{ messageId: 'open', severity: 'low', confidence: 'low' }] },
    'only what comes in': { text: marked() + account() + policy('podSelector: {}, policyTypes: [Ingress]'), expect: ['open'] },
    'other pods': {
      text: marked() + account() + policy('podSelector: {matchLabels: {app: api}}, policyTypes: [Egress]'),
      expect: ['open'],
    },
    'a pod whose name is generated': { text: pod().replace('name: web', '⟦generateName: web-⟧') + account(), expect: ['open'] },
    'in Google Cloud': { text: marked() + account('iam.gke.io/gcp-service-account'), expect: ['open'] },
  },
});
