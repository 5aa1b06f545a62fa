import type { RepositoryUnit } from '../../artifacts/artifact.ts';
import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { typedObject } from '../../artifacts/kubernetes/objects.ts';
import { workloadGroups } from '../../artifacts/kubernetes/pod-spec-places.ts';
import { literalNamespace, objectNameRange } from '../../artifacts/kubernetes/walk.ts';
import { isMissing } from '../../artifacts/yaml/lookup.ts';
import { clusterNamespaces } from '../concepts/cluster-namespaces.ts';
import { manifestReads, nameFields } from '../concepts/object-fields.ts';
import type { Report } from '../rule.ts';
import { defineRule } from '../rule.ts';
import { ingressPolicies, isNetworkPolicy } from './concepts/network-policies.ts';
import { PoliciesOfPods } from './concepts/policies-of-pods.ts';

/** The namespace of a whole workload; empty where none is written, undefined where it is not known or the cluster's own. */
const namespaceOf = (object: KubernetesObject): string | undefined => {
  const namespace = isMissing(object.namespace) ? '' : literalNamespace(object);
  return namespace === undefined || clusterNamespaces.has(namespace) ? undefined : namespace;
};

/** Others' pods may have more labels than their template. */
const isOpen = (object: KubernetesObject, policies: PoliciesOfPods): boolean | 'unknown' =>
  object.group !== undefined && workloadGroups.has(object.group) && policies.isUnrestricted(object);

/** True where the network is somebody's business: to whoever writes neither namespaces nor policies, and never did, it is info. */
const isCaredFor = ({ objects, former }: RepositoryUnit): boolean =>
  [...objects, ...former.objects].some(isNetworkPolicy) || objects.some(object => typedObject(object)?.kind === 'Namespace');

function* openWorkloads(unit: RepositoryUnit, tellsInfo: boolean): Iterable<Report<'open' | 'incoming' | 'nobody'>> {
  const { objects } = unit;
  const isNobodys = !isCaredFor(unit);
  if (isNobodys && !tellsInfo) return;
  const policies = new PoliciesOfPods(objects.filter(isNetworkPolicy));
  const onIngress = new PoliciesOfPods(ingressPolicies(objects));
  for (const object of objects) {
    const namespace = namespaceOf(object);
    const open = namespace !== undefined && isOpen(object, onIngress);
    if (namespace === undefined || !open) continue;
    yield {
      ...(isNobodys
        ? { messageId: 'nobody', severity: 'info', identity: 'any NetworkPolicy' }
        : { messageId: isOpen(object, policies) === false ? 'incoming' : 'open', identity: 'NetworkPolicy' }),
      absent: true,
      ...(open === 'unknown' && { undecided: true }),
      path: object.file.path,
      at: objectNameRange(object),
      subject: object.subject,
      data: {
        workload: object.subject,
        namespace: namespace === '' ? 'the namespace that it is applied to' : `the namespace "${namespace}"`,
      },
    };
  }
}

/**
 * A policy counts where it is about what comes in: with `policyTypes: [Egress]` its rules for ingress, if it has any, are ignored. polaris asks for rules of
 * both directions, though a direction without rules is one in which all is denied.
 */
export const noNetworkPolicy = defineRule({
  meta: {
    id: 'network/no-network-policy',
    kind: 'repository',
    reads: manifestReads({
      Namespace: { fields: [['metadata', 'name']] },
      NetworkPolicy: { fields: [['metadata'], ['spec', 'podSelector'], ['spec', 'policyTypes']] },
      '*': { fields: nameFields, pod: [['hostNetwork']], podLabels: true },
    }),
    severity: 'medium',
    confidence: 'medium',
    family: 'network-isolation',
    title: 'Workload is not covered by any network policy',
    rationale:
      'Without a NetworkPolicy that selects them, pods take connections from every pod of the cluster and may open connections to everywhere. Whoever runs code in one pod of any namespace reaches ' +
      'them, and what they reach: databases, the metadata service of the cloud, hosts outside.',
    remediation:
      'Add a NetworkPolicy to the namespace that selects all pods (`podSelector: {}`) and denies both directions, then one for each workload that allows what it needs.',
    messages: {
      open: 'No network policy selects the pods of "{workload}" in {namespace}: every pod of the cluster reaches them.',
      incoming:
        'The network policies that select the pods of "{workload}" in {namespace} have no "Ingress" in "policyTypes": every pod of the cluster reaches them.',
      nobody:
        'No network policy is among the objects that "{workload}" is deployed with: unless somebody else writes one for {namespace}, every pod of the cluster reaches it.',
    },
    fix: 'none',
    examples: {
      bad: {
        'deployment.yaml':
          'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n  namespace: shop\nspec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: app\n          image: nginx:1.29\n',
        'namespace.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n',
      },
      good: {
        'deployment.yaml':
          'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n  namespace: shop\nspec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: app\n          image: nginx:1.29\n',
        'namespace.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n',
        'policy.yaml':
          'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: deny-all\n  namespace: shop\nspec:\n  podSelector: {}\n  policyTypes: [Ingress, Egress]\n',
      },
    },
    standards: { cisKubernetes: ['5.3.2'], nsa: ['Network separation > Network policies'], mitre: ['T1046'] },
    references: [
      'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
      'https://cwe.mitre.org/data/definitions/923.html',
    ],
  },
  visit: { unit: (unit, _artifact, { facts }) => openWorkloads(unit, facts.tellsInfo === true) },
});
