import { podSecurityPolicyUsed } from '../../../src/rules/kubernetes/pod-security-policy-used.ts';
import { testRule } from '../../support/rule-tester.ts';

const policy = (spec: string, apiVersion = 'policy/v1beta1'): string =>
  `apiVersion: ${apiVersion}\nkind: PodSecurityPolicy\nmetadata: {⟦name: x⟧}\nspec: {${spec}}\n`;
const strict =
  'privileged: false, allowPrivilegeEscalation: false, requiredDropCapabilities: [ALL], runAsUser: {rule: MustRunAsNonRoot}, volumes: [secret]';
const role = (resources: string): string =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: x}\nrules: [{apiGroups: [policy], resources: [${resources}], verbs: [use]}]\n`;

testRule(podSecurityPolicyUsed, {
  valid: {
    'a role for something else': role('poddisruptionbudgets'),
    'a policy of somebody else': policy(strict, 'example.com/v1').replaceAll(/[⟦⟧]/gu, ''),
    'a namespace': 'apiVersion: v1\nkind: Namespace\nmetadata: {name: x}\n',
    'a role for everything, of which another rule speaks': role('"*"'),
  },
  invalid: {
    'a strict one': { text: policy(strict), expect: [{ messageId: 'policy', severity: 'medium' }] },
    'a weak one': {
      text: policy(
        'privileged: true, hostNetwork: true, requiredDropCapabilities: [NET_RAW], allowPrivilegeEscalation: false, volumes: ["*"]',
      ),
      expect: [
        {
          messageId: 'weak',
          message:
            'The policy has no effect since Kubernetes 1.25, and would have let in more than it should: privileged, hostNetwork, hostPath of every directory.',
        },
      ],
    },
    'the first version': { text: policy('runAsUser: {rule: RunAsAny}', 'extensions/v1beta1'), expect: ['weak'] },
    'a role': { text: role('⟦podsecuritypolicies⟧'), expect: [{ messageId: 'role', severity: 'low' }] },
  },
});
