import type { ClusterRole, PolicyRule, Role } from '../../artifacts/kubernetes/objects/role.ts';
import { stringAt } from '../../artifacts/yaml/lookup.ts';
import { type Access, type Grant, grantOf } from '../concepts/rbac/rbac-grants.ts';
import { manifest } from '../forms/examples.ts';
import { grantRule } from '../forms/grant-rule.ts';
import { isBuiltInGroup } from './concepts/built-in-roles.ts';

const addsTo = (role: Role | ClusterRole, ...names: readonly string[]): boolean =>
  role.kind === 'ClusterRole' &&
  names.some(name => stringAt(role.object.labels, `rbac.authorization.k8s.io/aggregate-to-${name}`) === 'true');

const firstOf = (accesses: readonly Access[], rule: PolicyRule): Grant | undefined => {
  for (const access of accesses) {
    const grant = grantOf(rule, access);
    if (grant) return grant;
  }
  return undefined;
};

/** What even `admin` does not have, because it leads out of the namespace or to more rights. */
const beyondAdmin: readonly Access[] = [
  { group: 'rbac.authorization.k8s.io', resources: ['roles', 'clusterroles'], verbs: ['escalate', 'bind'] },
  { group: '', resources: ['users', 'groups'], verbs: ['impersonate'] },
  { group: '', resources: ['nodes/proxy'], verbs: ['get', 'create'] },
  { group: '', resources: ['persistentvolumes'], verbs: ['create'] },
  {
    group: 'admissionregistration.k8s.io',
    resources: ['mutatingwebhookconfigurations', 'validatingwebhookconfigurations'],
    verbs: ['create', 'update', 'patch'],
  },
];

/** What `view` leaves out on purpose. */
const beyondView: readonly Access[] = [
  { group: '', resources: ['secrets'], verbs: ['get', 'list', 'watch'] },
  { group: '', resources: ['pods/exec', 'pods/attach', 'pods/portforward', 'serviceaccounts/token'], verbs: ['create', 'get'] },
  {
    group: '',
    resources: ['pods', 'configmaps', 'services', 'serviceaccounts', 'secrets'],
    verbs: ['create', 'update', 'patch', 'delete'],
  },
  { group: 'apps', resources: ['deployments', 'statefulsets', 'daemonsets'], verbs: ['create', 'update', 'patch', 'delete'] },
  { group: 'batch', resources: ['jobs', 'cronjobs'], verbs: ['create', 'update', 'patch', 'delete'] },
  { group: 'rbac.authorization.k8s.io', resources: ['roles', 'rolebindings'], verbs: ['get', 'list', 'create', 'update', 'patch'] },
];

/** Wildcards for what belongs to Kubernetes itself: software may well open all of its own group. */
const wildcard = (rule: PolicyRule): Grant | undefined => {
  const { apiGroups, resources, verbs } = rule;
  const reaches = apiGroups.items.some(({ value }) => isBuiltInGroup(value));
  const all = resources.items.filter(({ value }) => value === '*');
  return reaches && all.length > 0 && verbs.items.length > 0 ? { rule, resources: all, verbs: verbs.items, names: undefined } : undefined;
};

const role = (to: string): string => manifest`
  apiVersion: rbac.authorization.k8s.io/v1
  kind: ClusterRole
  metadata: {name: backups, labels: {rbac.authorization.k8s.io/aggregate-to-${to}: "true"}}
  rules: [{apiGroups: [""], resources: [secrets], verbs: [get, list]}]
`;

export const aggregatedPrivilege = grantRule({
  id: 'rbac/aggregated-privilege',
  severity: 'medium',
  title: 'Role adds far-reaching rights to a default role',
  grants: {
    wildcard: (rule, owner) => (addsTo(owner, 'view', 'edit', 'admin') ? wildcard(rule) : undefined),
    admin: (rule, owner) => (addsTo(owner, 'view', 'edit', 'admin') ? firstOf(beyondAdmin, rule) : undefined),
    view: (rule, owner) => (addsTo(owner, 'view') ? firstOf(beyondView, rule) : undefined),
  },
  severities: { wildcard: 'high', admin: 'high' },
  messages: {
    wildcard: '{role} adds {verbs} on {resources} of Kubernetes itself to a default role: everybody who has that role anywhere gets it.',
    admin:
      '{role} adds {verbs} on {resources} to a default role, which even "admin" does not have: everybody who has that role anywhere gets it.',
    view: '{role} adds {verbs} on {resources} to "view", which leaves it out on purpose: everybody who may look at things gets it.',
  },
  standards: { nsa: ['Authentication and authorization > RBAC'], mitre: ['T1098.006'] },
  rationale: `A label adds the rules of a ClusterRole to \`view\`, \`edit\` or \`admin\`: all bindings to these roles, in all namespaces, get the rights at once, and none of the bindings shows it.
\`view\` is given to people and programs just because it shows neither Secrets nor roles and changes nothing.`,
  remediation:
    'Take the label away and bind the role to those who need it. Add to default roles only the resources of your own API group: reading to `view`, writing to `edit` and `admin`.',
  examples: { bad: role('view'), good: role('admin') },
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#aggregated-clusterroles',
    'https://attack.mitre.org/techniques/T1098/006/',
    'https://cwe.mitre.org/data/definitions/266.html',
  ],
});
