import type { PolicyRule } from '../../artifacts/kubernetes/objects/role.ts';
import { type Grant, grantOf } from '../concepts/rbac/rbac-grants.ts';
import { clusterRole } from '../forms/examples.ts';
import { grantRule } from '../forms/grant-rule.ts';

const mapping = 'aws-auth';

const writesMapping = (rule: PolicyRule): Grant | undefined => {
  const grant = grantOf(rule, { group: '', resources: ['configmaps'], verbs: ['update', 'patch'] });
  return grant?.names?.includes(mapping) ? grant : undefined;
};

/** Roles that can change all ConfigMaps are told of by `rbac/configmap-write`: whether the cluster is one of EKS no file of it says. */
export const awsAuthWrite = grantRule({
  id: 'rbac/aws-auth-write',
  severity: 'high',
  title: 'Role can change who is who in an EKS cluster',
  grants: { mapping: writesMapping },
  sameInNamespace: true,
  fix: { title: 'Do not allow to change it', remove: 'verbs' },
  messages: {
    mapping: '{role} allows {verbs} on the ConfigMap "aws-auth": whoever has it makes himself administrator of the cluster.',
  },
  standards: { nsa: ['Authentication and authorization > RBAC'], mitre: ['T1098'] },
  rationale: `In EKS the ConfigMap \`aws-auth\` says which AWS users and roles are which users and groups of Kubernetes. One line in it makes anybody a member of \`system:masters\`.`,
  remediation: 'Take the right away, and manage access with EKS access entries, which AWS IAM protects and CloudTrail records.',
  examples: {
    bad: clusterRole('{apiGroups: [""], resources: [configmaps], resourceNames: [aws-auth], verbs: [get, patch]}'),
    good: clusterRole('{apiGroups: [""], resources: [configmaps], resourceNames: [aws-auth], verbs: [get]}'),
  },
  references: [
    'https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html',
    'https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html',
    'https://cwe.mitre.org/data/definitions/269.html',
  ],
});
