import type { RoleBinding } from '../../artifacts/kubernetes/objects/role-binding.ts';
import { severityDegree } from '../../findings/severity.ts';
import { boundRole, isAnonymous, subjectName } from '../concepts/rbac/rbac-bindings.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';

/**
 * Roles that show nothing but what is public: the version, and the keys by which others verify tokens. Source: Kubernetes documentation, "Service account issuer
 * discovery", which says to bind it to `system:unauthenticated` where these are asked for by whoever verifies.
 */
const publicRoles = new Set(['system:public-info-viewer', 'system:service-account-issuer-discovery']);

/** What clusters show to everybody, of themselves or as their documentation says, and where a node that joins finds them. */
const isPublic = (binding: RoleBinding): boolean => {
  const { kind, name } = boundRole(binding);
  return (kind === 'ClusterRole' && publicRoles.has(name ?? '')) || (kind === 'Role' && name === 'kubeadm:bootstrap-signer-clusterinfo');
};

function* reports(one: RoleBinding): Iterable<Report<'public' | 'anonymous'>> {
  const severity = isPublic(one) ? 'info' : 'critical';
  const role = boundRole(one).name ?? '?';
  for (const subject of one.subjects.items) {
    if (!isAnonymous(subject) || subject.name.state !== 'present') continue;
    yield {
      messageId: severity === 'info' ? 'public' : 'anonymous',
      at: subject.name.node.range,
      severity,
      data: { subject: subjectName(subject), role },
      facts: { hazards: [role], degree: severityDegree(severity) },
    };
  }
}

const binding = (subject: string): string => manifest`
  apiVersion: rbac.authorization.k8s.io/v1
  kind: ClusterRoleBinding
  metadata: {name: readers}
  roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
  subjects: [${subject}]
`;

export const anonymousSubject = defineRule({
  meta: {
    id: 'rbac/anonymous-subject',
    kind: 'kubernetes',
    severity: 'critical',
    family: 'role',
    title: 'Everybody is given a role, without saying who he is',
    rationale: `\`system:anonymous\` and \`system:unauthenticated\` are whoever reaches the API server and has no credentials at all: with a role, the whole network has it, and where the API server
is public, the whole internet. Clusters have been taken over within hours by this.`,
    remediation:
      'Bind the role to users, groups or service accounts that have to prove who they are. Probes of load balancers need no role: `/livez` and `/readyz` are open to all.',
    messages: {
      anonymous: '{subject} is everybody who reaches the API server, and gets the role "{role}" without any credentials.',
      public: '{subject} is everybody who reaches the API server; it is info because the role "{role}" shows nothing but what is public.',
    },
    fix: 'none',
    examples: {
      bad: binding('{apiGroup: rbac.authorization.k8s.io, kind: Group, name: "system:unauthenticated"}'),
      good: binding('{apiGroup: rbac.authorization.k8s.io, kind: Group, name: "acme:developers"}'),
    },
    standards: {
      cisKubernetes: ['5.1.1', '1.2.1'],
      nsa: ['Authentication and authorization > Authentication'],
      mitre: ['T1078.001'],
    },
    references: [
      'https://kubernetes.io/docs/reference/access-authn-authz/authentication/#anonymous-requests',
      'https://kubernetes.io/docs/concepts/security/rbac-good-practices/',
      'https://cwe.mitre.org/data/definitions/306.html',
    ],
  },
  visit: { RoleBinding: reports, ClusterRoleBinding: reports },
});
