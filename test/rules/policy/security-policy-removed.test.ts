import { securityPolicyRemoved } from '../../../src/rules/policy/security-policy-removed.ts';
import { testRule } from '../../support/rule-tester.ts';

const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata: {⟦name: shop⟧}\n';
const unmarked = namespace.replaceAll(/[⟦⟧]/gu, '');
const kyverno = (name: string, action = 'Enforce'): string =>
  `---\napiVersion: kyverno.io/v1\nkind: ClusterPolicy\nmetadata: {name: ${name}}\nspec: {validationFailureAction: ${action}, rules: [{name: a, match: {any: [{resources: {kinds: [Pod]}}]}, validate: {pattern: {spec: {"=(hostPID)": false}}}}]}\n`;
const policy =
  '---\napiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\nmetadata: {name: guard}\nspec: {validations: [{expression: "!object.spec.hostPID"}]}\n';
const binding = (action: string): string =>
  `---\napiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicyBinding\nmetadata: {name: guard}\nspec: {policyName: guard, validationActions: [${action}]}\n`;
const constraint =
  '---\napiVersion: constraints.gatekeeper.sh/v1beta1\nkind: K8sPSPPrivilegedContainer\nmetadata: {name: guard}\nspec: {match: {}}\n';
const path = 'policies.yaml';

testRule(securityPolicyRemoved, {
  valid: {
    'nothing to compare': unmarked,
    'a policy that stays': { path, text: unmarked + kyverno('guard'), before: { [path]: unmarked + kyverno('guard') } },
    'a policy that goes to another file': {
      path,
      text: unmarked,
      others: { 'guards/a.yaml': kyverno('guard') },
      before: { [path]: unmarked + kyverno('guard') },
    },
    'a policy that only reported': {
      path,
      text: unmarked,
      before: { [path]: unmarked + kyverno('guard', 'Audit') + policy + binding('Audit') },
    },
    'a policy about something else': {
      path,
      text: unmarked,
      before: { [path]: unmarked + kyverno('require-team-label').replace('"=(hostPID)": false', 'replicas: ">1"') },
    },
    'one that is set to report, of which another rule speaks': {
      path,
      text: unmarked + kyverno('guard', 'Audit'),
      before: { [path]: unmarked + kyverno('guard') },
    },
  },
  invalid: {
    'a policy of Kyverno': {
      path,
      text: namespace,
      before: { [path]: unmarked + kyverno('guard') },
      expect: [
        {
          messageId: 'removed',
          severity: 'medium',
          confidence: 'medium',
          message: 'The change removes "ClusterPolicy/guard" from "policies.yaml", which held back what it does not allow.',
        },
      ],
    },
    'the binding of a policy, which says nothing of security itself': {
      path,
      text: policy.replace('name: guard', '⟦name: guard⟧'),
      before: { [path]: policy + binding('Deny') },
      expect: ['removed'],
    },
    'a file with all its policies, told at what is left': {
      path: 'ns.yaml',
      text: namespace,
      before: { 'ns.yaml': unmarked, 'guards/a.yaml': kyverno('a') + constraint },
      expect: [
        {
          messageId: 'removed',
          message:
            'The change removes "ClusterPolicy/a", "K8sPSPPrivilegedContainer/guard" from "guards/a.yaml", which held back what it does not allow.',
        },
      ],
    },
    'a policy in whose place another one comes': {
      path,
      text: namespace + policy + binding('Deny'),
      before: { [path]: unmarked + kyverno('guard') },
      expect: [{ messageId: 'replaced', severity: 'low' }],
    },
  },
});
