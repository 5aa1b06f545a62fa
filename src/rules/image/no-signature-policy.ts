import { clusterWithout, treeThatMentions } from '../concepts/components/cluster-roots.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';

/**
 * What verifies signatures before an image runs, by its own resources, or as the release or the chart that brings it: Kyverno, Sigstore's policy controller, Ratify,
 * Connaisseur, Portieris, the API server's webhook, the nodes' own policy, OpenShift's and GKE's.
 */
const verifiers =
  /verifyImages|ImageValidatingPolicy|ImageVerificationPolicy|ClusterImagePolicy|ImagePolicyWebhook|imagepolicies|policy-controller|ratify|connaisseur|portieris|cosigned|binary-?authorization|notation|sigstoreSigned|ValidateImageSignature/iu;

const namespace = manifest`
  apiVersion: v1
  kind: Namespace
  metadata: {name: shop}
  ---
  apiVersion: argoproj.io/v1alpha1
  kind: Application
  metadata: {name: shop, namespace: argocd}
  spec: {project: shop, source: {repoURL: "https://github.com/acme/deploy", path: shop}, destination: {namespace: shop}}
`;

const policy = manifest`
  apiVersion: policies.kyverno.io/v1
  kind: ImageValidatingPolicy
  metadata: {name: signed}
  spec: {validationActions: [Deny]}
`;

/**
 * Only for repositories that describe a cluster: namespaces together with what deploys into them (Argo CD, Flux) or admits to them (Kyverno, Gatekeeper). Whether a
 * policy that is there does what it should is what `image/weak-signature-policy` asks; here any mention is enough, also in values of a chart.
 */
export const noSignaturePolicy = defineRule({
  meta: {
    id: 'image/no-signature-policy',
    kind: 'repository',
    reads: treeThatMentions(verifiers),
    severity: 'low',
    profile: 'hardening',
    confidence: 'medium',
    title: 'Nothing verifies image signatures before admission',
    rationale:
      'Whoever can push to a registry, or has the password of somebody who can, decides what the cluster runs. A signature that is checked before a pod is admitted makes of that two things that have to be stolen.',
    remediation:
      "Sign images where they are built (cosign, Notation), and let the cluster admit only what is signed: `verifyImages` or an `ImageValidatingPolicy` of Kyverno, a `ClusterImagePolicy` of Sigstore's policy controller, Ratify. Where another repository or the provider of the cluster does that, turn this rule off.",
    messages: { missing: 'The repository describes a cluster, and nothing in it verifies signatures of images before they run.' },
    fix: 'none',
    examples: { bad: namespace, good: `${namespace}---\n${policy}` },
    standards: {
      cisDocker: ['4.12'],
      cisKubernetes: ['5.5.1'],
      nsa: ['Pod security > Building secure container images'],
      mitre: ['T1525'],
    },
    references: [
      'https://kyverno.io/docs/policy-types/image-validating-policy/',
      'https://docs.sigstore.dev/policy-controller/overview/',
      'https://kubernetes.io/docs/concepts/security/security-checklist/#images',
      'https://cwe.mitre.org/data/definitions/347.html',
    ],
  },
  visit: { unit: unit => clusterWithout(unit, verifiers, 'signature policy') },
});
