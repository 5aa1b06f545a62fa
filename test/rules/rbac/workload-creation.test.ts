import { clusterRole, manifest } from '../../../src/rules/forms/examples.ts';
import { workloadCreation } from '../../../src/rules/rbac/workload-creation.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(workloadCreation, {
  valid: {
    'only read': clusterRole('{apiGroups: [apps], resources: [deployments], verbs: [get, list, watch]}'),
    'only scaled and deleted': clusterRole(
      '{apiGroups: [apps], resources: [deployments/scale], verbs: [update, patch]}',
      '{apiGroups: [""], resources: [pods], verbs: [delete]}',
    ),
    'status of workloads': clusterRole('{apiGroups: [apps], resources: [deployments/status], verbs: [update]}'),
    'jobs that are there, whose pods nobody changes': clusterRole(
      '{apiGroups: [batch, extensions], resources: [jobs], verbs: [get, update, patch]}',
    ),
    'another group': clusterRole('{apiGroups: [apps.example.com], resources: [deployments], verbs: [create]}'),
    'created by name, which no request can be': clusterRole(
      '{apiGroups: [apps], resources: [deployments], resourceNames: [web], verbs: [create]}',
    ),
  },
  invalid: {
    'workloads of all namespaces': {
      text: clusterRole('{apiGroups: [apps], resources: [⟦deployments⟧, statefulsets], verbs: [get, create]}'),
      expect: [
        {
          messageId: 'create',
          severity: 'high',
          message:
            'ClusterRole "reader" allows "create" on "deployments", "statefulsets": whoever has it runs pods in every namespace that it is bound for, with any service account and any Secret that is there.',
        },
      ],
      fixed: clusterRole('{apiGroups: [apps], resources: [deployments, statefulsets], verbs: [get]}'),
    },
    'jobs, and pods of a namespace': {
      text: manifest`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: ci, namespace: shop}
        rules:
          - apiGroups: [batch]
            resources: [⟦jobs⟧]
            verbs: ["*"]
      `,
      expect: [{ messageId: 'create', severity: 'medium' }],
    },
    'changed only': {
      text: clusterRole('{apiGroups: [apps], resources: [⟦daemonsets⟧], verbs: [get, patch]}'),
      expect: [{ messageId: 'change', severity: 'medium' }],
      fixed: clusterRole('{apiGroups: [apps], resources: [daemonsets], verbs: [get]}'),
    },
    'cron jobs, whose next pods are others': {
      text: clusterRole('{apiGroups: [batch], resources: [jobs, ⟦cronjobs⟧], verbs: [patch]}'),
      expect: [{ messageId: 'change', severity: 'medium' }],
    },
    'one by its name': {
      text: clusterRole('{apiGroups: [apps], resources: [⟦deployments⟧], resourceNames: [web], verbs: [create, get, update]}'),
      expect: [{ messageId: 'named', severity: 'low' }],
      fixed: clusterRole('{apiGroups: [apps], resources: [deployments], resourceNames: [web], verbs: [create, get]}'),
    },
  },
});
