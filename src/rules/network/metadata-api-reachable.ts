import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { objectNameRange } from '../../artifacts/kubernetes/walk.ts';
import { manifestReads } from '../concepts/object-fields.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { annotationsOf } from './concepts/annotations.ts';
import { egressPolicies } from './concepts/network-policies.ts';
import { PoliciesOfPods } from './concepts/policies-of-pods.ts';

/** Annotations that objects have in the clusters of a cloud only. */
const cloudMark =
  /^(?:eks\.amazonaws\.com|iam\.gke\.io|azure\.workload\.identity|alb\.ingress\.kubernetes\.io|networking\.gke\.io|cloud\.google\.com|appgw\.ingress\.kubernetes\.io|service\.beta\.kubernetes\.io\/(?:aws|azure)-.*)(?:\/|$)/;

const isOfCloud = (object: KubernetesObject): boolean => annotationsOf(object).some(({ name }) => cloudMark.test(name));

function* openWorkloads(objects: readonly KubernetesObject[]): Iterable<Report<'open'>> {
  if (!objects.some(isOfCloud)) return;
  const policies = new PoliciesOfPods(egressPolicies(objects));
  for (const object of objects) {
    const open = policies.isUnrestricted(object);
    if (open)
      yield {
        messageId: 'open',
        absent: true,
        ...(open === 'unknown' && { undecided: true }),
        path: object.file.path,
        at: objectNameRange(object),
        subject: object.subject,
        identity: 'egress',
        data: { workload: object.subject },
      };
  }
}

const files = (policyTypes: string): string => manifest`
  apiVersion: v1
  kind: ServiceAccount
  metadata: {name: web, namespace: shop, annotations: {eks.amazonaws.com/role-arn: "arn:aws:iam::111122223333:role/web"}}
  ---
  apiVersion: v1
  kind: Pod
  metadata: {name: web, namespace: shop, labels: {app: web}}
  spec: {serviceAccountName: web, containers: [{name: app, image: "nginx:1.29"}]}
  ---
  apiVersion: networking.k8s.io/v1
  kind: NetworkPolicy
  metadata: {name: web, namespace: shop}
  spec: {podSelector: {}, policyTypes: ${policyTypes}}
`;

export const metadataApiReachable = defineRule({
  meta: {
    id: 'network/metadata-api-reachable',
    kind: 'repository',
    reads: manifestReads({
      NetworkPolicy: { fields: [['metadata'], ['spec']] },
      '*': { fields: [['metadata']], pod: [['hostNetwork']], podLabels: true },
    }),
    severity: 'low',
    profile: 'strict',
    confidence: 'low',
    family: 'network-isolation',
    title: 'Pods reach the metadata service of the cloud',
    rationale:
      'The metadata service at 169.254.169.254 answers every pod with the credentials of its node, unless the node or a policy keeps pods away from it: with them one reads registries, volumes and often much more.',
    remediation:
      'Add an egress policy to the namespace that leaves out 169.254.169.254/32, and have the nodes answer pods not at all (a hop limit of 1 with IMDSv2, Workload Identity in GKE).',
    messages: { open: 'No network policy restricts what the pods of "{workload}" reach, and the cluster is one of a cloud.' },
    fix: 'none',
    examples: { bad: files('[Ingress]'), good: files('[Ingress, Egress]') },
    standards: { nsa: ['Network separation > Protecting sensitive cloud infrastructure'], mitre: ['T1552.005'] },
    references: [
      'https://kubernetes.io/docs/tasks/administer-cluster/securing-a-cluster/#restricting-cloud-metadata-api-access',
      'https://cwe.mitre.org/data/definitions/923.html',
    ],
  },
  visit: { unit: ({ objects }) => openWorkloads(objects) },
});
