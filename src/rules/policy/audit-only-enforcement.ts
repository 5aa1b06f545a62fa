import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { type Severity, severityDegree } from '../../findings/severity.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';
import { isSecurityPolicyOrBinding, securityPolicyNames } from './concepts/admission-engines.ts';
import { type WeakEnforcement, weakEnforcement } from './concepts/enforcement.ts';

/** Folders of environments in which a policy is tried before it bites. */
const trialFolder = /(?:^|\/)(?:dev|develop|development|staging|stage|test|testing|qa|sandbox|preview)(?:\/|$)/u;

/** Worse the less anybody is told; an environment for trials weighs nothing. */
const degreeOf = (severity: Severity, { as, tells }: WeakEnforcement): number =>
  severityDegree(severity) * 10 + (as === 'off' ? 3 : as === 'some' ? 0 : tells ? 1 : 2);

const isTried = ({ file }: KubernetesObject): boolean => trialFolder.test(file.path);

const policy = (action: string): string => manifest`
  apiVersion: kyverno.io/v1
  kind: ClusterPolicy
  metadata: {name: disallow-privileged-containers}
  spec:
    validationFailureAction: ${action}
    rules:
      - name: privileged
        match: {any: [{resources: {kinds: [Pod]}}]}
        validate:
          message: Privileged containers are not allowed.
          pattern: {spec: {containers: [{=(securityContext): {=(privileged): false}}]}}
`;

/**
 * About policies of pod security, rights and the supply chain, as their names, categories and fields tell. Not about those that verify signatures
 * (`image/weak-signature-policy`), nor about labels of Pod Security that only warn (`kubernetes/no-pod-security-level`).
 */
export const auditOnlyEnforcement = defineRule({
  meta: {
    id: 'policy/audit-only-enforcement',
    kind: 'kubernetes',
    severity: 'low',
    title: 'Security policy only reports',
    rationale: `A policy that only audits lets everything in and writes it into a report. That is how a policy is introduced; one that stays so, or is set back to it because something did not
deploy, looks in every list like one that holds.`,
    remediation:
      "Enforce the policy: `validationFailureAction: Enforce`, `validationActions: [Deny]`, `enforcementAction: deny`. Except by name what can't be mended at once, with an end to the exception.",
    messages: {
      reports: '{policy} lets in what it does not allow and only notes it ("{setting}").',
      warns: '{policy} lets in what it does not allow and only warns of it ("{setting}").',
      unset: '{policy} says nowhere that it is enforced, so that what it does not allow is only noted: without "{setting}" Kyverno audits.',
      some: '{policy} only notes in some namespaces what it does not allow ("{setting}").',
      off: '{policy} is not asked when objects are created ("{setting}").',
      tried: '{policy} lets in what it does not allow ("{setting}"); it is info because the folder is of an environment for trials.',
    },
    fix: 'unsafe',
    examples: { bad: policy('Audit'), good: policy('Enforce') },
    standards: { nsa: ['Pod security > Pod security enforcement'], mitre: ['T1562.001'] },
    references: [
      'https://kyverno.io/docs/policy-types/cluster-policy/validate/#failure-action',
      'https://open-policy-agent.github.io/gatekeeper/website/docs/violations/',
      'https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/#enforcing-a-validating-admission-policy-binding',
      'https://cwe.mitre.org/data/definitions/693.html',
    ],
  },
  prepare: securityPolicyNames,
  visit: {
    *other(object, names) {
      const weak = weakEnforcement(object);
      if (weak.length === 0 || !isSecurityPolicyOrBinding(object, names)) return;
      const tried = isTried(object);
      for (const found of weak) {
        const severity = tried ? 'info' : 'low';
        yield {
          messageId: tried ? 'tried' : found.as === 'reports' && found.tells ? 'warns' : found.as,
          severity,
          at: found.at,
          ...(found.identity !== undefined && { identity: found.identity }),
          facts: { degree: degreeOf(severity, found) },
          data: { policy: object.subject, setting: found.setting },
          fix: () => {
            const edits = found.enforce();
            return edits && { title: 'Enforce the policy', edits };
          },
        };
      }
    },
  },
});
