import { signaturePolicyGap } from '../../../src/rules/cross/signature-policy-gap.ts';
import { testRule } from '../../support/rule-tester.ts';

const web = (image = 'ghcr.io/acme/web:1.4', namespace = 'shop', name = 'web'): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: ${name}, namespace: ${namespace}}\nspec: {selector: {}, template: {metadata: {}, spec: {containers: [{name: app, image: "${image}"}]}}}\n`;
interface PolicyParts {
  readonly match?: string;
  readonly exclude?: string;
  readonly more?: string;
  readonly action?: string;
  readonly kind?: string;
}
const policy = (
  references: string,
  { match = 'kinds: [Pod]', exclude = '', more = '', action = 'Enforce', kind = 'ClusterPolicy' }: PolicyParts = {},
): string =>
  `apiVersion: kyverno.io/v1\nkind: ${kind}\nmetadata: {name: signed, namespace: shop}\nspec:\n  validationFailureAction: ${action}\n  rules:\n  - name: signed\n    match: {any: [{resources: {${match}}}]}\n${exclude}    verifyImages:\n    - ${references}\n      attestors: []\n${more}`;
const validating = (images: string, more = ''): string =>
  `apiVersion: policies.kyverno.io/v1\nkind: ImageValidatingPolicy\nmetadata: {name: signed}\nspec:\n  ${images}\n${more}`;
const cluster = (images: string): string =>
  `apiVersion: policy.sigstore.dev/v1beta1\nkind: ClusterImagePolicy\nmetadata: {name: signed}\nspec:\n  ${images}\n`;
const controller = (value: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: config-policy-controller}\ndata: {no-match-policy: ${value}}\n`;
const acme = 'imageReferences: ["ghcr.io/acme/*"]';
const api = '⟦imageReferences: ["ghcr.io/acme/api*"]⟧';

testRule(signaturePolicyGap, {
  valid: {
    'no policy': web(),
    'the policy is for all': { text: policy('imageReferences: ["*"]'), others: { 'web.yaml': web('redis') } },
    'the policy is for the images of the owner': { text: policy(acme), others: { 'web.yaml': web() } },
    'the policy names an image of Docker Hub as people do': {
      text: policy('imageReferences: ["nginx:*"]'),
      others: { 'web.yaml': web('docker.io/library/nginx:1.29') },
    },
    'the policy only audits': {
      text: policy('imageReferences: ["ghcr.io/acme/api*"]', { action: 'Audit' }),
      others: { 'web.yaml': web() },
    },
    'another policy is for it': {
      text: policy('imageReferences: ["ghcr.io/acme/api*"]'),
      others: { 'web.yaml': web(), 'more.yaml': validating('matchImageReferences: [{glob: "ghcr.io/acme/web*"}]') },
    },
    'labels decide for what the policy is': {
      text: policy('imageReferences: ["ghcr.io/acme/*"]', { match: 'kinds: [Pod], selector: {matchLabels: {a: b}}' }),
      others: { 'web.yaml': web() },
    },
    'an expression decides for which images the policy is': {
      text: validating('matchImageReferences: [{expression: "image.startsWith(\'ghcr.io/acme/\')"}]'),
      others: { 'web.yaml': web() },
    },
    'the namespace is put in later': {
      text: policy('imageReferences: ["ghcr.io/acme/*"]', { match: 'kinds: [Pod], namespaces: [ci]' }),
      others: { 'web.yaml': web(undefined, '"${NAMESPACE}"') },
    },
    'the image is put in later': { text: policy('imageReferences: ["ghcr.io/acme/api*"]'), others: { 'web.yaml': web('${IMAGE}') } },
    'what comes with the cluster': { text: policy(acme), others: { 'dns.yaml': web('registry.k8s.io/coredns:1', 'kube-system') } },
    'a controller that refuses what no policy is for': {
      text: cluster('images: [{glob: "ghcr.io/acme/api*"}]'),
      others: { 'web.yaml': web() },
    },
    'another engine may ask for it': {
      text: policy('imageReferences: ["ghcr.io/acme/api*"]'),
      others: {
        'web.yaml': web(),
        'r.yaml': 'apiVersion: config.ratify.deislabs.io/v1beta1\nkind: Verifier\nmetadata: {name: v}\nspec: {}\n',
      },
    },
    'not all is there': { text: policy('imageReferences: ["ghcr.io/acme/api*"]'), others: { 'web.yaml': web() }, complete: false },
  },
  invalid: {
    'another image of the same owner': {
      text: policy(api),
      others: { 'web.yaml': web(), 'api.yaml': web('ghcr.io/acme/api:2', 'shop', 'api') },
      expect: [
        {
          messageId: 'own',
          severity: 'medium',
          confidence: 'medium',
          subject: 'ClusterPolicy/signed',
          message:
            'The policies that ask for signatures leave out "ghcr.io/acme/web", though they ask for them of other images of the same owner.',
        },
      ],
    },
    'images of others': {
      text: policy('⟦imageReferences: ["ghcr.io/acme/*"]⟧'),
      others: { 'web.yaml': web('redis:8'), 'db.yaml': web('quay.io/db/postgres:17', 'shop', 'db') },
      expect: [
        {
          messageId: 'others',
          severity: 'low',
          message:
            'No policy asks for signatures of "docker.io/library/redis", "quay.io/db/postgres"; it is low because the policies are for images of others.',
        },
      ],
    },
    'the image is left out': {
      text: policy('⟦imageReferences: ["ghcr.io/acme/*"]⟧', { more: '      skipImageReferences: ["ghcr.io/acme/web*"]\n' }),
      others: { 'web.yaml': web() },
      expect: ['own'],
    },
    'the namespace is left out': {
      text: policy('⟦imageReferences: ["ghcr.io/acme/*"]⟧', {
        exclude: '    exclude: {any: [{resources: {kinds: [Pod], namespaces: ["sho*"]}}]}\n',
      }),
      others: { 'web.yaml': web() },
      expect: ['own'],
    },
    'the policy is for other namespaces': {
      text: policy('⟦imageReferences: ["ghcr.io/acme/*"]⟧', { match: 'kinds: [Pod], namespaces: [ci]' }),
      others: { 'web.yaml': web() },
      expect: ['own'],
    },
    'the policy is that of another namespace': {
      text: policy('⟦imageReferences: ["ghcr.io/acme/*"]⟧', { kind: 'Policy' }),
      others: { 'web.yaml': web(undefined, 'ci') },
      expect: ['own'],
    },
    'of an ImageValidatingPolicy': {
      text: validating('⟦matchImageReferences: [{glob: "ghcr.io/acme/api*"}]⟧'),
      others: { 'web.yaml': web() },
      expect: [{ messageId: 'own', subject: 'ImageValidatingPolicy/signed' }],
    },
    'of a controller that lets run what no policy is for': {
      text: cluster('⟦images: [{glob: "ghcr.io/acme/api*"}]⟧'),
      others: { 'web.yaml': web(), 'controller.yaml': controller('warn') },
      expect: [{ messageId: 'own', subject: 'ClusterImagePolicy/signed' }],
    },
  },
});
