import type { KubernetesFile } from '../../artifacts/kubernetes/model.ts';
import type { RoleBinding, Subject } from '../../artifacts/kubernetes/objects/role-binding.ts';
import { manifest } from '../forms/examples.ts';
import { type SubjectHazard, subjectRule } from '../forms/subject-rule.ts';
import { isForReading } from './concepts/reading-roles.ts';

const judge = ({ kind, name }: Subject, binding: RoleBinding, file: KubernetesFile): SubjectHazard<'rights' | 'reads'> | undefined => {
  if (kind.state !== 'present' || kind.value !== 'ServiceAccount' || name.state !== 'present' || name.value !== 'default') return undefined;
  return isForReading(binding, file) ? { messageId: 'reads', severity: 'medium' } : { messageId: 'rights', severity: 'high' };
};

const binding = (account: string): string => manifest`
  apiVersion: rbac.authorization.k8s.io/v1
  kind: RoleBinding
  metadata: {name: web, namespace: shop}
  roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: web}
  subjects: [{kind: ServiceAccount, name: ${account}, namespace: shop}]
`;

export const defaultServiceAccountBinding = subjectRule({
  id: 'rbac/default-service-account-binding',
  severity: 'high',
  title: 'Default service account is given a role',
  judge,
  messages: {
    rights: 'The service account "default" is that of every pod which names none, and gets the role "{role}" {where}.',
    reads:
      'The service account "default" is that of every pod which names none, and gets the role "{role}" {where}; it is medium because the role only reads.',
  },
  standards: { cisKubernetes: ['5.1.5'], nsa: ['Authentication and authorization > RBAC'], mitre: ['T1078.001'] },
  rationale:
    'Pods that name no service account have the one called `default`, and its token in their file system. Rights of it are rights of all of them, also of those that somebody adds later and that need none.',
  remediation:
    'Create a service account for the workload that needs the role, name it in the pod by `serviceAccountName`, and bind the role to it.',
  examples: { bad: binding('default'), good: binding('web') },
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege',
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/',
    'https://cwe.mitre.org/data/definitions/266.html',
  ],
});
