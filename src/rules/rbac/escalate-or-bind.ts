import { clusterRole } from '../forms/examples.ts';
import { grantRule } from '../forms/grant-rule.ts';
import { isPrivilegedRole } from './concepts/built-in-roles.ts';

export const escalateOrBind = grantRule({
  id: 'rbac/escalate-or-bind',
  severity: 'critical',
  title: 'Role can give itself more rights',
  grants: { more: [{ group: 'rbac.authorization.k8s.io', resources: ['roles', 'clusterroles'], verbs: ['escalate', 'bind'] }] },
  eased: [{ as: 'named', when: ({ names }) => names !== undefined && !names.some(isPrivilegedRole) }],
  severities: { named: 'medium' },
  fix: { title: 'Do not allow to escalate or bind', remove: 'verbs' },
  messages: {
    more: '{role} allows {verbs} on {resources}: whoever has it can give himself rights that he does not have {where}.',
    named:
      '{role} allows {verbs} on {resources} with certain names; the severity is lower because none of them is a built-in role with many rights.',
  },
  standards: { cisKubernetes: ['5.1.8'], nsa: ['Authentication and authorization > RBAC'], mitre: ['T1098.006'] },
  rationale: `The API server lets nobody write a role or a binding with more rights than he has himself, unless he has \`escalate\` on roles or \`bind\` on them. With one of these, or \`*\`, somebody
who may edit roles or bindings becomes administrator of the cluster.`,
  remediation:
    'Take `escalate`, `bind` and `*` out of the rule, and name the verbs that are needed. Software that hands out certain roles gets `bind` with their `resourceNames`.',
  examples: {
    bad: clusterRole('{apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], verbs: [get, bind]}'),
    good: clusterRole('{apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], verbs: [get, list]}'),
  },
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#privilege-escalation-prevention-and-bootstrapping',
    'https://attack.mitre.org/techniques/T1098/006/',
    'https://cwe.mitre.org/data/definitions/269.html',
  ],
});
