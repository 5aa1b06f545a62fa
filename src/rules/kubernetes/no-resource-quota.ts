import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import type { ResourceQuota } from '../../artifacts/kubernetes/objects/resource-policy.ts';
import { typedObject } from '../../artifacts/kubernetes/objects.ts';
import { manifestReads, nameFields } from '../concepts/object-fields.ts';
import { manifest, podInNamespace } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { byNamespace, incompletePolicy, withoutPolicy } from './concepts/namespace-policies.ts';

/** `cpu` and `memory` of a quota are requests. */
const bounding = new Set(['cpu', 'memory', 'requests.cpu', 'requests.memory', 'limits.cpu', 'limits.memory']);

const quotaOf = (object: KubernetesObject): readonly ResourceQuota[] => {
  const view = typedObject(object);
  return view?.kind === 'ResourceQuota' && !object.partial ? [view] : [];
};

/** True where the quotas of a namespace, counted together, bound neither processors nor memory. */
const boundNothing = (quotas: readonly ResourceQuota[]): boolean =>
  quotas.every(({ hard }) => hard.complete && !hard.entries.some(({ name }) => name !== undefined && bounding.has(name)));

function* withoutQuota(objects: readonly KubernetesObject[]): Iterable<Report<'missing' | 'incomplete'>> {
  const quotas = objects.filter(object => quotaOf(object).length > 0);
  for (const group of byNamespace(quotas)) {
    const [object] = group;
    if (object !== undefined && boundNothing(group.flatMap(quotaOf))) yield incompletePolicy(object, 'ResourceQuota');
  }
  yield* withoutPolicy(objects, quotas, 'ResourceQuota');
}

const quota = manifest`
  apiVersion: v1
  kind: ResourceQuota
  metadata: {name: all, namespace: shop}
  spec: {hard: {requests.cpu: "4", requests.memory: 8Gi, limits.cpu: "8", limits.memory: 16Gi}}
`;

/** KICS reports every pod and claim of a namespace without one; the namespace is the one place to mend it. */
export const noResourceQuota = defineRule({
  meta: {
    id: 'kubernetes/no-resource-quota',
    kind: 'repository',
    reads: manifestReads({
      ResourceQuota: { fields: [['metadata'], ['spec']] },
      '*': { fields: nameFields },
    }),
    severity: 'info',
    profile: 'strict',
    title: 'Namespace may use all of the cluster',
    rationale:
      'Without a ResourceQuota whoever may create pods in one namespace can take all processors and all memory of the cluster, by mistake or because an account was taken over.',
    remediation: 'Add a ResourceQuota that bounds requests and limits of CPU and memory to the namespace.',
    messages: {
      missing: 'No ResourceQuota bounds what "{object}" uses.',
      incomplete: '"{object}" bounds neither requests nor limits of CPU and memory.',
    },
    fix: 'none',
    examples: { bad: { 'a.yaml': podInNamespace }, good: { 'a.yaml': podInNamespace, 'b.yaml': quota } },
    standards: { nsa: ['Network separation > Resource policies'], mitre: ['T1499'] },
    references: ['https://kubernetes.io/docs/concepts/policy/resource-quotas/', 'https://cwe.mitre.org/data/definitions/770.html'],
  },
  visit: { unit: ({ objects }) => withoutQuota(objects) },
});
