import { auditOnlyEnforcement } from '../../../src/rules/policy/audit-only-enforcement.ts';
import { testRule } from '../../support/rule-tester.ts';

const kyverno = (spec: string, validate = '', name = 'disallow-privileged-containers'): string =>
  `apiVersion: kyverno.io/v1\nkind: ClusterPolicy\nmetadata:\n  name: ${name}\nspec:\n${spec}  rules:\n    - name: privileged\n      match: {any: [{resources: {kinds: [Pod]}}]}\n      validate:\n${validate}        message: No.\n        pattern: {spec: {=(hostPID): false}}\n`;
const constraint = (spec: string, kind = 'K8sPSPPrivilegedContainer'): string =>
  `apiVersion: constraints.gatekeeper.sh/v1beta1\nkind: ${kind}\nmetadata: {name: pods}\nspec:\n${spec}  match: {kinds: [{apiGroups: [""], kinds: [Pod]}]}\n`;
const binding = (actions: string, policy = 'no-host-network'): string =>
  `apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicyBinding\nmetadata: {name: pods}\nspec:\n  policyName: ${policy}\n${actions}`;
const validating = (spec: string): string =>
  `apiVersion: policies.kyverno.io/v1\nkind: ValidatingPolicy\nmetadata: {name: restrict-seccomp}\nspec:\n${spec}  validations: [{expression: "true"}]\n`;

testRule(auditOnlyEnforcement, {
  valid: {
    'a policy that enforces': kyverno('  validationFailureAction: Enforce\n'),
    'a policy whose rule enforces': kyverno('  validationFailureAction: Audit\n', '        failureAction: Enforce\n'),
    'a policy about something else': kyverno('  validationFailureAction: Audit\n', '', 'require-team-label')
      .replace('{spec: {=(hostPID): false}}', '{metadata: {labels: {team: "?*"}}}')
      .replace('name: privileged', 'name: team'),
    'a policy that only mutates':
      'apiVersion: kyverno.io/v1\nkind: ClusterPolicy\nmetadata: {name: add-seccomp}\nspec:\n  rules:\n    - name: a\n      match: {any: [{resources: {kinds: [Pod]}}]}\n      mutate: {patchStrategicMerge: {spec: {hostPID: false}}}\n',
    'a policy about signatures, which another rule looks at':
      'apiVersion: kyverno.io/v1\nkind: ClusterPolicy\nmetadata: {name: verify-images}\nspec:\n  validationFailureAction: Audit\n  rules:\n    - name: a\n      match: {any: [{resources: {kinds: [Pod]}}]}\n      verifyImages: [{imageReferences: ["*"]}]\n',
    'a constraint that denies': constraint('  enforcementAction: deny\n'),
    'a constraint without a word, which denies': constraint(''),
    'a constraint that denies at one point': constraint(
      '  enforcementAction: scoped\n  scopedEnforcementActions:\n    - {action: warn, enforcementPoints: [{name: audit.gatekeeper.sh}]}\n    - {action: deny, enforcementPoints: [{name: validation.gatekeeper.sh}]}\n',
    ),
    'a binding that denies and audits': binding('  validationActions: [Deny, Audit]\n'),
    'a binding of a policy about something else': binding('  validationActions: [Audit]\n', 'replica-limit'),
    'a ValidatingPolicy without actions, which denies': validating(''),
    'a template that decides': {
      text: kyverno('  validationFailureAction: {{ .Values.action }}\n'),
      path: 'chart/templates/policy.yaml',
    },
    'an object of that kind of another vendor':
      'apiVersion: example.org/v1\nkind: ClusterPolicy\nmetadata: {name: privileged}\nspec: {validationFailureAction: Audit}\n',
  },
  invalid: {
    'a binding that says nothing of security, of a policy that does': {
      text: 'apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\nmetadata: {name: guard}\nspec: {validations: [{expression: "!object.spec.hostPID"}]}\n---\napiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicyBinding\nmetadata: {name: guard}\nspec: {policyName: guard, validationActions: ⟦[Audit]⟧}\n',
      expect: ['reports'],
      fixed:
        'apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\nmetadata: {name: guard}\nspec: {validations: [{expression: "!object.spec.hostPID"}]}\n---\napiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicyBinding\nmetadata: {name: guard}\nspec: {policyName: guard, validationActions: [Audit, Deny]}\n',
    },
    'a policy that asks for it under any name': {
      text: kyverno('  validationFailureAction: ⟦Audit⟧\n', '', 'our-rules'),
      expect: ['reports'],
      fixed: kyverno('  validationFailureAction: Enforce\n', '', 'our-rules'),
    },
    'a policy that audits': {
      text: kyverno('  validationFailureAction: ⟦audit⟧\n'),
      expect: [
        {
          messageId: 'reports',
          severity: 'low',
          safety: 'unsafe',
          message:
            'ClusterPolicy/disallow-privileged-containers lets in what it does not allow and only notes it ("validationFailureAction: audit").',
        },
      ],
      fixed: kyverno('  validationFailureAction: Enforce\n'),
    },
    'a policy that says nothing': {
      text: kyverno('').replace('name: disallow-privileged-containers', '⟦name: disallow-privileged-containers⟧'),
      expect: ['unset'],
      fixed: kyverno('').replace(/\n$/u, '\n  validationFailureAction: Enforce\n'),
    },
    'a rule that audits': {
      text: kyverno('  validationFailureAction: Enforce\n', '        failureAction: ⟦Audit⟧\n'),
      expect: ['reports'],
      fixed: kyverno('  validationFailureAction: Enforce\n', '        failureAction: Enforce\n'),
    },
    'a policy that enforces but in some namespaces': {
      text: kyverno('  validationFailureAction: Enforce\n  validationFailureActionOverrides: [{action: ⟦Audit⟧, namespaces: [shop]}]\n'),
      expect: ['some'],
      fixed: kyverno('  validationFailureAction: Enforce\n  validationFailureActionOverrides: [{action: Enforce, namespaces: [shop]}]\n'),
    },
    'a policy that is not asked': {
      text: kyverno('  validationFailureAction: Enforce\n  admission: ⟦false⟧\n'),
      expect: ['off'],
      fixed: kyverno('  validationFailureAction: Enforce\n  admission: true\n'),
    },
    'a policy that a category makes one about security': {
      text: kyverno('  validationFailureAction: ⟦Audit⟧\n', '', 'p1').replace(
        '  name: p1\n',
        '  name: p1\n  annotations: {policies.kyverno.io/category: Pod Security Standards (Baseline)}\n',
      ),
      expect: ['reports'],
      fixed: kyverno('  validationFailureAction: Enforce\n', '', 'p1').replace(
        '  name: p1\n',
        '  name: p1\n  annotations: {policies.kyverno.io/category: Pod Security Standards (Baseline)}\n',
      ),
    },
    'an overlay for trials': {
      text: kyverno('  validationFailureAction: ⟦Audit⟧\n'),
      path: 'policies/overlays/staging/policy.yaml',
      expect: [{ messageId: 'tried', severity: 'info' }],
      fixed: kyverno('  validationFailureAction: Enforce\n'),
    },
    'a constraint on trial': {
      text: constraint('  enforcementAction: ⟦dryrun⟧\n'),
      expect: ['reports'],
      fixed: constraint('  enforcementAction: deny\n'),
    },
    'a constraint that warns': {
      text: constraint('  enforcementAction: ⟦warn⟧\n', 'K8sAllowedRepos'),
      expect: ['warns'],
      fixed: constraint('  enforcementAction: deny\n', 'K8sAllowedRepos'),
    },
    'a constraint that denies nowhere': {
      text: constraint('  enforcementAction: scoped\n  scopedEnforcementActions: [{action: ⟦warn⟧, enforcementPoints: [{name: "*"}]}]\n'),
      expect: ['warns'],
      fixed: constraint('  enforcementAction: scoped\n  scopedEnforcementActions: [{action: deny, enforcementPoints: [{name: "*"}]}]\n'),
    },
    'a binding that audits': {
      text: binding('  validationActions: ⟦[Audit]⟧\n'),
      expect: ['reports'],
      fixed: binding('  validationActions: [Audit, Deny]\n'),
    },
    'a binding that warns, beside which the API refuses Deny': {
      text: binding('  validationActions: ⟦[Warn, Audit]⟧\n'),
      expect: ['warns'],
      fixed: binding('  validationActions: [Deny, Audit]\n'),
    },
    'a ValidatingPolicy that audits': {
      text: validating('  validationActions: ⟦[Audit]⟧\n'),
      expect: ['reports'],
      fixed: validating('  validationActions: [Audit, Deny]\n'),
    },
    'a ValidatingPolicy for the background alone': {
      text: validating('  evaluation: {admission: {enabled: ⟦false⟧}}\n'),
      expect: ['off'],
      fixed: validating('  evaluation: {admission: {enabled: true}}\n'),
    },
  },
});
