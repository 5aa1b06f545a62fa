import type { PolicyRule } from '../../artifacts/kubernetes/objects/role.ts';
import { type Grant, grantOf } from '../concepts/rbac/rbac-grants.ts';
import { clusterRole } from '../forms/examples.ts';
import { grantRule } from '../forms/grant-rule.ts';

const masters = 'system:masters';

/** Extra fields of a user are one resource with any subresource. */
const extraFields = (rule: PolicyRule): Grant | undefined => {
  const grant = grantOf(rule, { group: 'authentication.k8s.io', resources: ['userextras', 'uids'], verbs: ['impersonate'] });
  if (grant) return grant;
  const resources = rule.resources.items.filter(({ value }) => value.startsWith('userextras/'));
  const [first] = resources;
  const found = first && grantOf(rule, { group: 'authentication.k8s.io', resources: [first.value], verbs: ['impersonate'] });
  return found && { ...found, resources };
};

export const impersonation = grantRule({
  id: 'rbac/impersonation',
  severity: 'high',
  title: 'Role can act as somebody else',
  grants: {
    groups: [{ group: '', resources: ['groups'], verbs: ['impersonate'] }],
    others: [{ group: '', resources: ['users', 'serviceaccounts'], verbs: ['impersonate'] }],
    extra: extraFields,
  },
  eased: [
    {
      as: 'inert',
      when: ({ resources }, role) => role.kind === 'Role' && resources.every(({ value }) => value !== 'serviceaccounts' && value !== '*'),
    },
    { as: 'named', when: ({ names }) => names !== undefined && !names.includes(masters) },
  ],
  severities: { groups: 'critical', extra: 'medium', named: 'medium', inert: 'low' },
  fix: { title: 'Do not allow to act as others', remove: 'verbs' },
  messages: {
    groups:
      '{role} allows {verbs} on {resources}: whoever has it acts as a member of any group, of "system:masters" too, which may do everything.',
    others: '{role} allows {verbs} on {resources}: whoever has it has the rights of all of them {where}.',
    extra: '{role} allows {verbs} on {resources}; it is medium because these only add to a user that one may act as.',
    named: '{role} allows {verbs} on {resources} with certain names; the severity is lower because only their rights are taken.',
    inert: '{role} allows {verbs} on {resources}; it is low because the role of a namespace allows nothing with what is in no namespace.',
  },
  standards: { cisKubernetes: ['5.1.8'], nsa: ['Authentication and authorization > RBAC'], mitre: ['T1134'] },
  rationale: `Whoever may impersonate sends requests as another user, group or service account, and has their rights. The group \`system:masters\` is above all roles: no RBAC rule and no admission
webhook for permissions limits it.`,
  remediation:
    'Take `impersonate` out of the rule, or name in `resourceNames` the users and groups that are meant; groups that may do everything do not belong there.',
  examples: {
    bad: clusterRole('{apiGroups: [""], resources: [users, groups], verbs: [impersonate]}'),
    good: clusterRole('{apiGroups: [""], resources: [serviceaccounts], verbs: [get, list]}'),
  },
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/user-impersonation/',
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#impersonate-verb',
    'https://cwe.mitre.org/data/definitions/269.html',
  ],
});
