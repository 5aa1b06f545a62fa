import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';
import { lacks } from './concepts/flag-lists.ts';

export const imagePolicyWebhookMissing = flagRule({
  id: 'control-plane/image-policy-webhook-missing',
  severity: 'info',
  profile: 'strict',
  confidence: 'low',
  title: 'No image provenance admission control',
  flags: { 'kube-apiserver': ['enable-admission-plugins'] },
  wrong: { lacks: lacks('ImagePolicyWebhook') },
  absent: 'absent',
  messages: {
    lacks: '"--{flag}" lacks "ImagePolicyWebhook"; unless another policy checks where images come from, everything runs.',
    absent: 'Without "ImagePolicyWebhook" in "--{flag}", and unless another policy checks where images come from, everything runs.',
  },
  standards: { cisKubernetes: ['5.5.1'], mitre: ['T1525'] },
  rationale: `Something has to look at images before they run: who built them, and whether they were changed. The plugin is one way; a policy engine that verifies signatures by an admission webhook
is the usual one today, and cannot be seen in the flags.`,
  remediation:
    'Enforce signatures by a policy engine (Kyverno, Sigstore policy-controller, Ratify), or enable `ImagePolicyWebhook` with `defaultAllow: false`.',
  examples: {
    bad: staticPod('kube-apiserver', '--enable-admission-plugins=NodeRestriction'),
    good: staticPod('kube-apiserver', '--enable-admission-plugins=NodeRestriction,ImagePolicyWebhook'),
  },
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#imagepolicywebhook',
    'https://cwe.mitre.org/data/definitions/494.html',
  ],
});
