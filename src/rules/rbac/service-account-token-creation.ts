import { clusterRole } from '../forms/examples.ts';
import { grantRule } from '../forms/grant-rule.ts';
import { isNamed } from './concepts/scopes.ts';

/**
 * Tokens can also be had by writing a Secret of their type and reading it; whoever can read Secrets is told so by `rbac/secrets-access`.
 */
export const serviceAccountTokenCreation = grantRule({
  id: 'rbac/service-account-token-creation',
  severity: 'high',
  title: 'Role can make tokens of service accounts',
  grants: { token: [{ group: '', resources: ['serviceaccounts/token'], verbs: ['create'] }] },
  eased: [{ as: 'named', when: isNamed }],
  severities: { named: 'low' },
  fix: { title: 'Do not allow to make tokens', remove: 'resources' },
  messages: {
    token: '{role} allows {verbs} on {resources}: whoever has it becomes every service account {where}.',
    named: '{role} allows {verbs} on {resources} with certain names; the severity is lower because tokens of others cannot be made by it.',
  },
  standards: { cisKubernetes: ['5.1.13'], nsa: ['Authentication and authorization > RBAC'], mitre: ['T1528'] },
  rationale: `The TokenRequest API gives whoever may ask for it a token of a service account, for as long as he asks for: he has all of its rights, and nothing shows who he is. In a ClusterRole that
is bound for the cluster, the accounts of the controllers in \`kube-system\` are among them.`,
  remediation:
    'Name the accounts in `resourceNames`, in a Role of their namespace. Pods need no right to get the token that is mounted in them.',
  examples: {
    bad: clusterRole('{apiGroups: [""], resources: [serviceaccounts, serviceaccounts/token], verbs: [get, create]}'),
    good: clusterRole('{apiGroups: [""], resources: [serviceaccounts], verbs: [get, create]}'),
  },
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#token-request',
    'https://attack.mitre.org/techniques/T1528/',
    'https://cwe.mitre.org/data/definitions/269.html',
  ],
});
