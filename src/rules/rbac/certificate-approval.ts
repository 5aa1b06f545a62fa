import type { ClusterRole, Role } from '../../artifacts/kubernetes/objects/role.ts';
import { type Access, grantOf } from '../concepts/rbac/rbac-grants.ts';
import { clusterRole } from '../forms/examples.ts';
import { grantRule } from '../forms/grant-rule.ts';
import { isOfNamespace } from './concepts/scopes.ts';

const signers: Access = { group: 'certificates.k8s.io', resources: ['signers'], verbs: ['approve', 'sign'] };

/**
 * The signers that the role may approve or sign for, when all are named: without such a right the subresources of the requests allow nothing.
 * Undefined when there is no such right, or one for signers without a name.
 */
const namedSigners = (role: Role | ClusterRole): readonly string[] | undefined => {
  const names = role.rules.items.flatMap(rule => grantOf(rule, signers) ?? []).flatMap(grant => grant.names ?? ['*']);
  return role.rules.complete && names.length > 0 && names.every(name => !name.startsWith('*')) ? names : undefined;
};

/** True when all its signers are named, and those of Kubernetes itself are among some. Source: Kubernetes, "Certificates and CSRs". */
const isForNoneBut = (role: Role | ClusterRole, ...allowed: readonly string[]): boolean =>
  namedSigners(role)?.every(name => !name.startsWith('kubernetes.io/') || allowed.includes(name)) === true;

const kubeletServing = 'kubernetes.io/kubelet-serving';
const kubeletClient = 'kubernetes.io/kube-apiserver-client-kubelet';

export const certificateApproval = grantRule({
  id: 'rbac/certificate-approval',
  severity: 'high',
  title: 'Role can approve or sign certificates',
  grants: {
    approve: [
      signers,
      {
        group: 'certificates.k8s.io',
        resources: ['certificatesigningrequests/approval', 'certificatesigningrequests/status'],
        verbs: ['update', 'patch'],
      },
    ],
  },
  eased: [
    { as: 'inert', when: isOfNamespace },
    { as: 'own', when: (_grant, role) => isForNoneBut(role) },
    { as: 'serving', when: (_grant, role) => isForNoneBut(role, kubeletServing) },
    { as: 'nodes', when: (_grant, role) => isForNoneBut(role, kubeletServing, kubeletClient) },
  ],
  severities: { own: 'info', serving: 'medium', inert: 'low' },
  fix: { title: 'Do not allow to approve certificates', remove: 'resources' },
  messages: {
    approve: '{role} allows {verbs} on {resources}: whoever has it gets certificates of the cluster for any user, node or group.',
    nodes:
      '{role} allows {verbs} on {resources}: whoever has it gets certificates of the cluster for any node, and reads what its pods may read.',
    serving:
      '{role} allows {verbs} on {resources}; it is medium because it names the signer of the certificates by which kubelets serve: whoever has it answers in place of one.',
    own: '{role} allows {verbs} on {resources}; it is info because it names signers that the cluster does not trust for its own users.',
    inert: '{role} allows {verbs} on {resources}; it is low because the role of a namespace allows nothing with certificates.',
  },
  standards: {
    cisKubernetes: ['5.1.11'],
    nsa: ['Authentication and authorization > Authentication'],
    mitre: ['T1098'],
  },
  rationale: `A client certificate is an identity that cannot be revoked before it expires. Whoever may both make a request and approve it, or sign it, gets one for a user or a node of his choice,
and with it the rights of these: certificates outlive the role by which they were got.`,
  remediation:
    'Name the signers in `resourceNames`: software with a signer of its own needs no other. Certificates of kubelets are approved by the controller manager.',
  examples: {
    bad: clusterRole('{apiGroups: [certificates.k8s.io], resources: [certificatesigningrequests/approval], verbs: [update]}'),
    good: clusterRole('{apiGroups: [certificates.k8s.io], resources: [certificatesigningrequests], verbs: [create, get]}'),
  },
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/',
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#csrs-and-certificate-issuing',
    'https://cwe.mitre.org/data/definitions/269.html',
  ],
});
