import type { ClusterRole, PolicyRule, Role } from '../../artifacts/kubernetes/objects/role.ts';
import { literalNamespace } from '../../artifacts/kubernetes/walk.ts';
import { type Grant, grantOf, writingVerbs, writtenName } from '../concepts/rbac/rbac-grants.ts';
import { clusterRole } from '../forms/examples.ts';
import { grantRule } from '../forms/grant-rule.ts';
import { electsLeaders } from './concepts/known-controllers.ts';

/** ConfigMaps that say how the names of the cluster are resolved. Source: Kubernetes documentation, "Customizing DNS Service"; AKS adds the second. */
const namesOfCluster = new Set(['coredns', 'coredns-custom', 'kube-dns', 'node-local-dns']);

/** What replicas need to agree on a leader is not judged, nor what is limited to other names. */
const writes =
  (isMeant: (role: Role | ClusterRole) => boolean) =>
  (rule: PolicyRule, role: Role | ClusterRole): Grant | undefined => {
    if (!isMeant(role) || electsLeaders(writtenName(role))) return undefined;
    const grant = grantOf(rule, { group: '', resources: ['configmaps'], verbs: writingVerbs });
    return grant?.names === undefined ? grant : undefined;
  };

const isSystem = ({ kind, object }: Role | ClusterRole): boolean => kind === 'Role' && literalNamespace(object) === 'kube-system';

const changesNames = (rule: PolicyRule, role: Role | ClusterRole): Grant | undefined => {
  if (role.kind !== 'ClusterRole' && !isSystem(role)) return undefined;
  const grant = grantOf(rule, { group: '', resources: ['configmaps'], verbs: writingVerbs.filter(verb => verb !== 'create') });
  return grant?.names?.some(name => namesOfCluster.has(name)) ? grant : undefined;
};

export const configmapWrite = grantRule({
  id: 'rbac/configmap-write',
  severity: 'medium',
  profile: 'hardening',
  title: 'Role can change ConfigMaps broadly',
  grants: {
    system: writes(isSystem),
    names: changesNames,
    cluster: writes(({ kind }) => kind === 'ClusterRole'),
    namespace: writes(({ kind }) => kind === 'Role'),
  },
  eased: [{ as: 'created', when: ({ verbs }) => verbs.every(({ value }) => value === 'create') }],
  // Why high: in the role of a namespace each is one lower, and that of the cluster's own parts is as bad as all of them.
  severities: { system: 'high', namespace: 'low', created: 'low' },
  fix: { title: 'Do not allow to change ConfigMaps', remove: 'verbs' },
  messages: {
    system: '{role} allows {verbs} on {resources} in "kube-system": whoever has it changes how the names of the cluster are resolved.',
    cluster: '{role} allows {verbs} on {resources}: whoever has it changes the configuration of everything {where}.',
    names:
      '{role} allows {verbs} on {resources}, on those by which the names of the cluster are resolved: whoever has it sends its traffic where he likes.',
    created: '{role} allows {verbs} on {resources}; the severity is lower because those that are there stay as they are.',
    namespace: '{role} allows {verbs} on {resources}; it is info because only the configuration in its own namespace is meant.',
  },
  standards: { nsa: ['Authentication and authorization > RBAC'], mitre: ['T1557'] },
  rationale: `ConfigMaps hold what programs believe: the zones of CoreDNS, the flags of proxies, scripts that containers run. Whoever can write them in \`kube-system\` sends the traffic of the
whole cluster to where he likes, without touching a pod.`,
  remediation:
    'Name the ConfigMaps in `resourceNames`, in a Role of the namespace. Leader election needs `leases` of `coordination.k8s.io` and no ConfigMaps.',
  examples: {
    bad: clusterRole('{apiGroups: [""], resources: [configmaps], verbs: [get, patch]}'),
    good: clusterRole('{apiGroups: [""], resources: [configmaps], verbs: [get, list]}'),
  },
  references: [
    'https://kubernetes.io/docs/tasks/administer-cluster/dns-custom-nameservers/',
    'https://attack.mitre.org/techniques/T1557/',
    'https://cwe.mitre.org/data/definitions/732.html',
  ],
});
