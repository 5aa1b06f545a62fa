import { type Severity, severityDegree } from '../../findings/severity.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';
import { pullPolicyWeaknesses } from './concepts/pull-policy.ts';
import { type SignatureWeakness, signatureWeaknesses } from './concepts/signature-policies.ts';

const severities: Readonly<Record<SignatureWeakness | 'pulls', Severity>> = {
  pulls: 'medium',
  anyone: 'high',
  static: 'high',
  optional: 'high',
  audit: 'medium',
  tag: 'medium',
  log: 'medium',
};

/**
 * Only what a policy writes: that Kyverno audits where nothing is said is left to the rule on enforcement. Ratify is not looked at: what
 * its verifiers accept is decided by several objects together. A `policy.json` that takes everything is medium: it is what distributions
 * ship, and what most programs that read it have beside another check.
 */
export const weakSignaturePolicy = defineRule({
  meta: {
    id: 'image/weak-signature-policy',
    kind: 'policies',
    severity: 'high',
    title: "Signature policy accepts unsigned or anyone's images",
    rationale: `A policy that verifies signatures is there to keep foreign images out. One that only audits, lets unsigned images pass or takes everybody's signature keeps nobody out, and looks as if it did: with
keyless signing, anybody with an account at the issuer makes a valid signature.`,
    remediation:
      'Enforce the policy (`failureAction: Enforce`, `validationActions: [Deny]`, `mode: enforce`), name issuer and subject of the workflow that signs, anchored (`^https://github\\.com/acme/`), leave the transparency log on, and let images be replaced by their digests.',
    messages: {
      audit: '{policy} lets images without a valid signature run and only notes it ("{setting}").',
      optional: '{policy} lets images run that were not verified ("{setting}").',
      tag: '{policy} verifies a tag and lets whatever is under it run later ("{setting}" beside "mutateDigest: false").',
      anyone: '{policy} accepts signatures of people that it does not know: "{setting}" lacks an issuer or a subject, or takes any.',
      static: '{policy} lets all images pass without a signature ("{setting}" for every image).',
      pulls: 'Images are pulled without a signature: "{setting}" is what is asked for of {policy}.',
      log: '{policy} does not ask the transparency log, which shows when a key or certificate was misused ("{setting}").',
    },
    fix: 'none',
    examples: {
      bad: manifest`
        apiVersion: policy.sigstore.dev/v1beta1
        kind: ClusterImagePolicy
        metadata: {name: signed}
        spec:
          images: [{glob: "**"}]
          authorities:
            - keyless:
                identities: [{issuerRegExp: ".*", subjectRegExp: ".*"}]
      `,
      good: manifest`
        apiVersion: policy.sigstore.dev/v1beta1
        kind: ClusterImagePolicy
        metadata: {name: signed}
        spec:
          images: [{glob: "**"}]
          authorities:
            - keyless:
                identities:
                  - issuer: https://token.actions.githubusercontent.com
                    subjectRegExp: ^https://github\.com/acme/
      `,
    },
    standards: { cisKubernetes: ['5.5.1'], mitre: ['T1553'] },
    references: [
      'https://github.com/containers/image/blob/main/docs/containers-policy.json.5.md',
      'https://kyverno.io/docs/policy-types/cluster-policy/verify-images/',
      'https://docs.sigstore.dev/policy-controller/overview/',
      'https://cwe.mitre.org/data/definitions/347.html',
    ],
  },
  visit: {
    *object(object) {
      for (const { weakness, node, setting } of signatureWeaknesses(object)) {
        const severity = severities[weakness];
        yield {
          messageId: weakness,
          severity,
          at: node.range,
          facts: { value: setting, degree: severityDegree(severity) },
          data: { policy: object.subject, setting },
        };
      }
    },
    *policy(policy) {
      for (const { node, about } of pullPolicyWeaknesses(policy.root)) {
        const setting = 'insecureAcceptAnything';
        const facts = { value: setting, degree: severityDegree(severities.pulls) };
        yield { messageId: 'pulls', severity: severities.pulls, at: node.range, facts, data: { policy: about, setting } };
      }
    },
  },
});
