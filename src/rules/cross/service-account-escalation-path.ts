import type { RepositoryUnit } from '../../artifacts/artifact.ts';
import type { PodSpec } from '../../artifacts/kubernetes/model.ts';
import { isWholePod } from '../../artifacts/kubernetes/walk.ts';
import { type Severity, severityDegree } from '../../findings/severity.ts';
import { manifestReads } from '../concepts/object-fields.ts';
import { manifest } from '../forms/examples.ts';
import { addOnOf } from '../kubernetes/concepts/cluster-add-ons.ts';
import { deploysAnything, keepsSecrets, monitors, routesTraffic } from '../rbac/concepts/known-controllers.ts';
import { defineRule, type Report } from '../rule.ts';
import { accountFields, accountRange, type Escalation, escalationObjects, escalationsIn } from './concepts/escalation.ts';

type MessageId = 'cluster' | 'namespace' | 'controller' | 'known';

/** Software whose work it is to have such rights. */
const isKnown = (podSpec: PodSpec, { account }: Escalation): boolean =>
  addOnOf(podSpec) !== undefined || [deploysAnything, keepsSecrets, monitors, routesTraffic].some(is => is(account));

const gradeOf = (podSpec: PodSpec, escalation: Escalation): { readonly messageId: MessageId; readonly severity: Severity } => {
  const isCluster = escalation.scope === 'cluster';
  if (isKnown(podSpec, escalation)) return { messageId: 'known', severity: isCluster ? 'medium' : 'low' };
  if (escalation.operates) return { messageId: 'controller', severity: isCluster ? 'high' : 'medium' };
  return isCluster ? { messageId: 'cluster', severity: 'critical' } : { messageId: 'namespace', severity: 'high' };
};

const reportOn = (podSpec: PodSpec, escalation: Escalation): Report<MessageId> => {
  const { account, scope, may, steps } = escalation;
  const grade = gradeOf(podSpec, escalation);
  return {
    ...grade,
    path: podSpec.object.file.path,
    at: accountRange(podSpec),
    subject: podSpec.subject,
    identity: 'escalation',
    data: { object: podSpec.subject, account, may, scope },
    facts: { hazards: [may], degree: severityDegree(grade.severity) },
    related: steps.map(({ object, at, note }) => ({ at, path: object.file.path, note })),
  };
};

function* escalations({ objects }: RepositoryUnit): Iterable<Report<MessageId>> {
  const ways = escalationsIn(objects);
  if (ways.isEmpty) return;
  for (const podSpec of objects.flatMap(object => object.podSpecs)) {
    const found = isWholePod(podSpec) ? ways.of(podSpec) : undefined;
    if (found !== undefined) yield reportOn(podSpec, found);
  }
}

const objectsWith = (resource: string): string => manifest`
  apiVersion: v1
  kind: ServiceAccount
  metadata: {name: web, namespace: shop}
  ---
  apiVersion: rbac.authorization.k8s.io/v1
  kind: ClusterRole
  metadata: {name: reader}
  rules: [{apiGroups: [""], resources: [${resource}], verbs: [get, list]}]
  ---
  apiVersion: rbac.authorization.k8s.io/v1
  kind: ClusterRoleBinding
  metadata: {name: web-reads}
  roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: reader}
  subjects: [{kind: ServiceAccount, name: web, namespace: shop}]
  ---
  apiVersion: v1
  kind: Pod
  metadata: {name: web, namespace: shop}
  spec: {serviceAccountName: web, containers: [{name: app, image: "ghcr.io/acme/web:1.4"}]}
`;

/**
 * Paths that end in the cluster are critical, in a namespace high; by one level lower for controllers of custom resources, by two for software
 * that is known to need such rights. Bindings and roles that templates name are not followed, nor rights limited to names.
 */
export const serviceAccountEscalationPath = defineRule({
  meta: {
    id: 'cross/service-account-escalation-path',
    kind: 'repository',
    reads: manifestReads({
      ...escalationObjects,
      '*': { fields: [['metadata', 'namespace']], pod: [...accountFields, ['volumes']] },
    }),
    severity: 'critical',
    title: 'Workload can take over its namespace or the cluster',
    rationale:
      'Whoever gets into a container finds the token of its service account there, and may do what the account may. By reading Secrets, creating pods, acting as others or giving itself rights, that is soon everything in the namespace, or in the cluster.',
    remediation:
      'Take away the right that the path ends with: name the resources, verbs and objects (`resourceNames`) that the software needs, in the Role of one namespace. Where the containers do not speak to the API, set `automountServiceAccountToken: false`.',
    messages: {
      cluster: 'Whoever gets into a container of "{object}" can take over the cluster: its service account "{account}" may {may}.',
      namespace:
        'Whoever gets into a container of "{object}" can take over its namespace: its service account "{account}" may {may}. It is high because its rights end there.',
      controller:
        'Whoever gets into a container of "{object}" can take over the {scope}: its service account "{account}" may {may}. The severity is one lower because it is the controller of resources of its own.',
      known:
        'Whoever gets into a container of "{object}" can take over the {scope}: its service account "{account}" may {may}. The severity is lower because such software is known to need that.',
    },
    fix: 'none',
    examples: { bad: objectsWith('secrets'), good: objectsWith('configmaps') },
    standards: { cisKubernetes: ['5.1.1', '5.1.6'], nsa: ['Authentication and authorization > RBAC'], mitre: ['T1078.001', 'T1528'] },
    references: [
      'https://kubernetes.io/docs/concepts/security/rbac-good-practices/',
      'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/',
      'https://cwe.mitre.org/data/definitions/269.html',
    ],
  },
  visit: { unit: escalations },
});
