import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { typedObject } from '../../artifacts/kubernetes/objects.ts';
import { literalNamespace, objectNameRange } from '../../artifacts/kubernetes/walk.ts';
import { isInstaller } from '../concepts/installers.ts';
import { manifestReads } from '../concepts/object-fields.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { isNetworkPolicy } from './concepts/network-policies.ts';
import { isForAllPods } from './concepts/policy-rules.ts';

/**
 * Whether a policy denies what comes in to all pods of its namespace unless a rule allows it, or may do so: policies of plugins and those
 * for the cluster count as if they did.
 */
const mayDenyByDefault = (policy: KubernetesObject): boolean => {
  const typed = typedObject(policy);
  if (typed?.kind !== 'NetworkPolicy' || policy.partial || !typed.podSelector.complete) return true;
  return isForAllPods(policy) && typed.restrictsIngress !== false;
};

function* openNamespaces(objects: readonly KubernetesObject[]): Iterable<Report<'open'>> {
  const policies = objects.filter(isNetworkPolicy);
  if (policies.length === 0 || objects.some(isInstaller)) return;
  for (const object of objects) {
    const { name } = object;
    if (typedObject(object)?.kind !== 'Namespace' || name === undefined || object.partial) continue;
    const own = policies.filter(policy => literalNamespace(policy) === name);
    const isElsewhere = policies.some(policy => literalNamespace(policy) === undefined && mayDenyByDefault(policy));
    if (own.length === 0 || isElsewhere || own.some(mayDenyByDefault)) continue;
    yield {
      messageId: 'open',
      absent: true,
      path: object.file.path,
      at: objectNameRange(object),
      subject: object.subject,
      identity: 'default-deny',
      data: { namespace: name },
    };
  }
}

const objectsWith = (selector: string): string => manifest`
  apiVersion: v1
  kind: Namespace
  metadata: {name: shop}
  ---
  apiVersion: networking.k8s.io/v1
  kind: NetworkPolicy
  metadata: {name: rules, namespace: shop}
  spec: {podSelector: ${selector}, policyTypes: [Ingress]}
`;

export const noDefaultDeny = defineRule({
  meta: {
    id: 'network/no-default-deny',
    kind: 'repository',
    reads: manifestReads({
      Namespace: { fields: [['metadata', 'name']] },
      '*': {
        fields: [
          ['metadata', 'namespace'],
          ['spec', 'podSelector'],
          ['spec', 'policyTypes'],
          ['spec', 'egress'],
        ],
      },
    }),
    severity: 'low',
    profile: 'hardening',
    confidence: 'medium',
    family: 'network-isolation',
    title: 'Namespace has network policies, but none that denies by default',
    rationale:
      'Policies restrict the pods that they select, and no others: a workload that is added later, or whose labels change, is open to every pod of the cluster, although the namespace has policies.',
    remediation: 'Add a policy with `podSelector: {}`, `policyTypes: [Ingress, Egress]` and without rules to the namespace.',
    messages: {
      open: 'The namespace "{namespace}" has network policies for certain pods only: all others take connections from everywhere.',
    },
    fix: 'none',
    examples: { bad: objectsWith('{matchLabels: {app: web}}'), good: objectsWith('{}') },
    standards: { cisKubernetes: ['5.3.2'], nsa: ['Network separation > Network policies'], mitre: ['T1046'] },
    references: [
      'https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-policies',
      'https://cwe.mitre.org/data/definitions/923.html',
    ],
  },
  visit: { unit: ({ objects }) => openNamespaces(objects) },
});
