import type { Literal } from '../../artifacts/kubernetes/objects/field.ts';
import type { PolicyRule } from '../../artifacts/kubernetes/objects/role.ts';
import type { Grant } from '../concepts/rbac/rbac-grants.ts';
import { clusterRole } from '../forms/examples.ts';
import { type GrantTest, grantRule } from '../forms/grant-rule.ts';
import type { RuleId } from '../rule.ts';
import { hasAll } from './concepts/all-powerful.ts';
import { isBuiltInGroup, sensitiveResources } from './concepts/built-in-roles.ts';

/** True when a rule reaches the core resources: pods, Secrets, service accounts. */
const reachesCore = ({ apiGroups }: PolicyRule): boolean => apiGroups.items.some(({ value }) => value === '' || value === '*');

const reachesBuiltIn = ({ apiGroups }: PolicyRule): boolean => apiGroups.items.some(({ value }) => isBuiltInGroup(value));

/** The rule with those of its resources that the message is about. */
const grant = (rule: PolicyRule, is: boolean, resources: readonly Literal[]): Grant | undefined =>
  is && resources.length > 0 && rule.verbs.items.length > 0 ? { rule, resources, verbs: rule.verbs.items, names: undefined } : undefined;

/** What is no resource of the API: `/metrics`, `/logs`, `/debug/pprof`. Only cluster roles can grant it. */
const everyUrl: GrantTest = ({ nonResourceURLs, ...rule }, role) => {
  const urls = nonResourceURLs.items.filter(({ value }) => value === '*' || value === '/*');
  const isGranted = role.kind === 'ClusterRole' && urls.length > 0 && rule.verbs.items.length > 0;
  return isGranted ? { rule: { nonResourceURLs, ...rule }, resources: urls, verbs: rule.verbs.items, names: undefined } : undefined;
};

const all = ({ resources }: PolicyRule): readonly Literal[] => resources.items.filter(({ value }) => value === '*');

/** What somebody may do who may do it with every resource: nothing of it needs to be said again. */
const saidByAll: readonly RuleId[] = [
  'rbac/secrets-access',
  'rbac/pod-exec',
  'rbac/escalate-or-bind',
  'rbac/workload-creation',
  'rbac/port-forward',
  'rbac/node-proxy',
  'rbac/impersonation',
  'rbac/webhook-configuration-access',
  'rbac/certificate-approval',
  'rbac/service-account-token-creation',
  'rbac/persistent-volume-creation',
  'rbac/configmap-write',
  'rbac/aws-auth-write',
  'rbac/network-resource-write',
  'rbac/log-or-event-deletion',
  'rbac/delete-permissions',
];

export const wildcardRule = grantRule({
  id: 'rbac/wildcard-rule',
  severity: 'high',
  title: 'Role uses wildcards',
  grants: {
    everything: rule => grant(rule, hasAll(rule.verbs.items) && reachesCore(rule), all(rule)),
    resources: rule => grant(rule, reachesCore(rule), all(rule)),
    group: rule => grant(rule, reachesBuiltIn(rule), all(rule)),
    subresource: rule =>
      grant(
        rule,
        true,
        rule.resources.items.filter(({ value }) => value.startsWith('*/')),
      ),
    sensitive: rule =>
      grant(
        rule,
        hasAll(rule.verbs.items) && reachesBuiltIn(rule),
        rule.resources.items.filter(({ value }) => sensitiveResources.has(value)),
      ),
    verbs: rule => grant(rule, hasAll(rule.verbs.items) && reachesBuiltIn(rule), rule.resources.items),
    own: rule => grant(rule, true, all(rule)) ?? grant(rule, hasAll(rule.verbs.items), rule.resources.items),
    groups: rule => grant(rule, hasAll(rule.apiGroups.items), rule.resources.items),
    literal: rule =>
      grant(
        rule,
        true,
        rule.resources.items.filter(({ value }) => value.endsWith('/*')),
      ),
    urls: everyUrl,
  },
  severities: { everything: 'critical', verbs: 'medium', own: 'low', groups: 'low', literal: 'low', urls: 'low' },
  supersedes: {
    everything: saidByAll,
    resources: saidByAll,
  },
  messages: {
    everything: '{role} allows every verb on every resource: whoever has it rules {where}.',
    resources: '{role} allows {verbs} on every resource {where}, Secrets among them.',
    group: '{role} allows {verbs} on every resource of an API group of Kubernetes, those of later versions among them.',
    subresource: '{role} allows {verbs} on {resources}, a subresource of every resource.',
    sensitive: '{role} allows every verb on {resources}, by which one comes to more rights.',
    verbs: '{role} allows every verb on {resources}, those of later versions among them.',
    own: '{role} allows {verbs} on {resources} with a wildcard; it is low because the API group is not one of Kubernetes itself.',
    groups: '{role} allows {verbs} on {resources} of every API group; it is low because verbs and resources are named.',
    literal:
      '{role} names {resources}, which grants nothing: RBAC knows "*/subresource", but not "resource/*"; it is low because it has no effect.',
    urls: '{role} allows {verbs} on every URL that is no resource, logs, metrics and profiles of the API server among them; it is low because no object is reached by them.',
  },
  standards: { cisKubernetes: ['5.1.3'], nsa: ['Authentication and authorization > RBAC'], mitre: ['T1078'] },
  rationale: `A wildcard grants what nobody thought of: verbs like \`bind\`, \`escalate\` and \`impersonate\`, resources like Secrets, and all that later versions and extensions add. Whoever
gets hold of the account that the role is bound to has all of it.`,
  remediation: 'Name the API groups, the resources and the verbs that are used. The audit log of a test cluster shows which they are.',
  examples: {
    bad: clusterRole('{apiGroups: ["*"], resources: ["*"], verbs: ["*"]}'),
    good: clusterRole('{apiGroups: [apps], resources: [deployments], verbs: [get, list, watch, patch]}'),
  },
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege',
    'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources',
    'https://cwe.mitre.org/data/definitions/732.html',
  ],
});
