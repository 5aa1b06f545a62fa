import { clusterRole } from '../forms/examples.ts';
import { grantRule } from '../forms/grant-rule.ts';
import { isNamed } from './concepts/scopes.ts';

const controllers = ['deployments', 'statefulsets', 'daemonsets', 'replicasets'];

/** Every resource from which pods are made: what runs in them is decided by whoever writes it. Scaling and deleting is not that. */
const makers = (verbs: readonly string[], ofBatch: readonly string[]) => [
  { group: '', resources: ['pods', 'replicationcontrollers'], verbs },
  { group: 'apps', resources: controllers, verbs },
  { group: 'batch', resources: ofBatch, verbs },
  { group: 'extensions', resources: controllers, verbs },
];

/** The pods of a Job that is there cannot be changed. Source: Kubernetes, pkg/apis/batch/validation, `validatePodTemplateUpdate`. */
const changeable = makers(['update', 'patch'], ['cronjobs']);

export const workloadCreation = grantRule({
  id: 'rbac/workload-creation',
  severity: 'high',
  title: 'Role can create or change workloads',
  grants: { create: makers(['create'], ['jobs', 'cronjobs']), change: changeable },
  eased: [{ as: 'named', when: isNamed }],
  severities: { change: 'medium', named: 'low' },
  messages: {
    create:
      '{role} allows {verbs} on {resources}: whoever has it runs pods {where}, with any service account and any Secret that is there.',
    change:
      '{role} allows {verbs} on {resources}: whoever has it changes what runs in them {where}, with their service accounts and Secrets.',
    named:
      '{role} allows {verbs} on {resources} with certain names; the severity is lower because other workloads cannot be changed by it.',
  },
  standards: { cisKubernetes: ['5.1.4'], nsa: ['Authentication and authorization > RBAC'], mitre: ['T1610'] },
  rationale: `A pod may name any service account of its namespace and mount any Secret: whoever can write pods, or what makes pods, has the rights of all of these accounts, and, where nothing
restricts pods, the node on which they run. In a ClusterRole that is bound for the cluster, that is every namespace, those of the cluster's own parts among them.`,
  remediation: `Bind the role in the namespaces in which it is needed, with a RoleBinding, and enforce a Pod Security level there. Software that deploys gets the resources that it really
writes; what is privileged runs in namespaces of its own.`,
  fix: { title: 'Do not allow to create or change workloads', remove: 'verbs' },
  examples: {
    bad: clusterRole('{apiGroups: [apps], resources: [deployments], verbs: [get, create]}'),
    good: clusterRole('{apiGroups: [apps], resources: [deployments], verbs: [get, list]}'),
  },
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#workload-creation',
    'https://attack.mitre.org/techniques/T1610/',
    'https://cwe.mitre.org/data/definitions/269.html',
  ],
});
