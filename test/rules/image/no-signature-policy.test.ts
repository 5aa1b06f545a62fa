import { noSignaturePolicy } from '../../../src/rules/image/no-signature-policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n';
const marked = namespace.replace('shop', '⟦shop⟧');
const application =
  'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: shop}\nspec: {project: shop, destination: {namespace: shop}}\n';
const constraint = 'apiVersion: constraints.gatekeeper.sh/v1beta1\nkind: K8sRequiredLabels\nmetadata: {name: labels}\n';
const release = (chart: string): string =>
  `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: ${chart}}\nspec: {chart: {spec: {chart: ${chart}}}}\n`;

testRule(noSignaturePolicy, {
  valid: {
    'an application’s own repository': `${namespace}---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n`,
    'policies for somebody else’s namespaces': application,
    'Kyverno that verifies': `${namespace}---\napiVersion: kyverno.io/v1\nkind: ClusterPolicy\nmetadata: {name: signed}\nspec: {rules: [{name: a, verifyImages: [{imageReferences: ["*"]}]}]}\n`,
    'Sigstore’s controller as a release': `${namespace}---\n${release('policy-controller')}`,
    'in another file': {
      text: `${namespace}---\n${application}`,
      others: { 'policy.yaml': 'apiVersion: policy.sigstore.dev/v1beta1\nkind: ClusterImagePolicy\nmetadata: {name: signed}\n' },
    },
    'a repository of which not all could be read': { text: `${namespace}---\n${application}`, complete: false },
  },
  invalid: {
    'Argo CD': {
      text: `${marked}---\n${application}`,
      expect: [{ messageId: 'missing', severity: 'low', confidence: 'medium', subject: 'Namespace/shop' }],
    },
    'Flux that deploys other things': { text: `${marked}---\n${release('redis')}`, expect: ['missing'] },
    'Gatekeeper that asks for labels': { text: `${marked}---\n${constraint}`, expect: ['missing'] },
    'Kyverno that asks for something else, told once': {
      text: `${marked}---\n${namespace.replace('shop', 'other')}---\napiVersion: kyverno.io/v1\nkind: ClusterPolicy\nmetadata: {name: labels}\nspec: {rules: []}\n`,
      expect: ['missing'],
    },
  },
});
