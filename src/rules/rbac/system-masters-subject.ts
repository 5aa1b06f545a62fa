import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import type { RoleBinding } from '../../artifacts/kubernetes/objects/role-binding.ts';
import { isMissing, itemsOf, lookup, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { Range } from '../../text/range.ts';
import { scalarText } from '../concepts/containers/command-lines.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { requestForSuperUsers, superUsers } from './concepts/super-users.ts';

type MessageId = 'bound' | 'builtIn' | 'mapped' | 'requested';

const mapped = (at: Range): Report<MessageId> => ({ messageId: 'mapped', at, severity: 'medium' });

function* bound({ object, subjects }: RoleBinding): Iterable<Report<MessageId>> {
  const isBuiltIn = !isMissing(lookup(object.labels, 'kubernetes.io/bootstrapping'));
  for (const { kind, name } of subjects.items)
    if (kind.state === 'present' && kind.value === 'Group' && name.state === 'present' && name.value === superUsers)
      yield { messageId: isBuiltIn ? 'builtIn' : 'bound', at: name.node.range, severity: isBuiltIn ? 'info' : 'high' };
}

/** Who is who in EKS, as its ConfigMap of old says. */
function* awsAuth(object: KubernetesObject): Iterable<Report<MessageId>> {
  if (object.kind !== 'ConfigMap' || object.name !== 'aws-auth') return;
  for (const key of ['mapRoles', 'mapUsers', 'mapAccounts']) {
    const found = object.get('data', key);
    if (found.state !== 'present' || found.node.kind !== 'scalar' || found.node.opaque) continue;
    const at = found.node.value.indexOf(superUsers);
    if (at !== -1) yield mapped(scalarText(found.node).range(at, at + superUsers.length));
  }
}

/** The same as eksctl is told it. */
const identityMappings = (object: KubernetesObject): readonly Report<MessageId>[] =>
  object.kind !== 'ClusterConfig' || object.group !== 'eksctl.io'
    ? []
    : itemsOf(object.get('iamIdentityMappings'))
        .flatMap(identity => itemsOf(lookup(identity, 'groups')))
        .filter(group => stringAt(group) === superUsers)
        .map(group => mapped(group.range));

function* reports(object: KubernetesObject): Iterable<Report<MessageId>> {
  yield* awsAuth(object);
  yield* identityMappings(object);
  const request = object.kind === 'CertificateSigningRequest' ? requestForSuperUsers(object) : undefined;
  if (request) yield { messageId: 'requested', at: request.range, severity: 'high' };
}

const binding = (group: string): string => manifest`
  apiVersion: rbac.authorization.k8s.io/v1
  kind: ClusterRoleBinding
  metadata: {name: operators}
  roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}
  subjects: [{apiGroup: rbac.authorization.k8s.io, kind: Group, name: "${group}"}]
`;

export const systemMastersSubject = defineRule({
  meta: {
    id: 'rbac/system-masters-subject',
    kind: 'kubernetes',
    severity: 'high',
    family: 'role',
    title: 'Group "system:masters" is used',
    rationale: `Members of \`system:masters\` may do everything: the API server does not ask any role about them, so that what they have can be neither limited nor taken back. A certificate with
this group works until it expires, whatever is done to bindings.`,
    remediation:
      'Bind `cluster-admin`, or better a smaller role, to a group of people from the identity provider. Keep one credential of `system:masters` offline for emergencies. In EKS use access entries.',
    messages: {
      bound: 'The group "system:masters" is above all roles: whoever is in it may do everything, and no binding takes it back.',
      builtIn: 'The group "system:masters" is above all roles; it is info because it is a binding that the cluster makes itself.',
      mapped:
        'Whoever is mapped to "system:masters" may do everything in the cluster, and no role limits it; it is medium because EKS asks AWS IAM who that is.',
      requested: 'The certificate that is requested makes its owner a member of "system:masters", who may do everything until it expires.',
    },
    fix: 'none',
    examples: { bad: binding('system:masters'), good: binding('acme:operators') },
    standards: { cisKubernetes: ['5.1.7'], nsa: ['Authentication and authorization > RBAC'], mitre: ['T1078'] },
    references: [
      'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege',
      'https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html',
      'https://cwe.mitre.org/data/definitions/266.html',
    ],
  },
  visit: { RoleBinding: bound, ClusterRoleBinding: bound, object: reports },
});
