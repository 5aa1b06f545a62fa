import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { type LimitRange, limitRangeGives } from '../../artifacts/kubernetes/objects/resource-policy.ts';
import { typedObject } from '../../artifacts/kubernetes/objects.ts';
import { manifestReads, nameFields } from '../concepts/object-fields.ts';
import { manifest, podInNamespace } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { incompletePolicy, withoutPolicy } from './concepts/namespace-policies.ts';

/** True where a LimitRange gives containers no limit and no request of anything, whatever else it bounds. */
const givesNothing = (range: LimitRange): boolean =>
  (['cpu', 'memory'] as const).every(resource => limitRangeGives(range, resource, 'request') === false);

function* withoutDefaults(objects: readonly KubernetesObject[]): Iterable<Report<'missing' | 'incomplete'>> {
  const ranges = objects.flatMap(object => {
    const view = typedObject(object);
    return view?.kind === 'LimitRange' && !object.partial ? [view] : [];
  });
  for (const range of ranges) if (givesNothing(range)) yield incompletePolicy(range.object, 'LimitRange');
  const places = ranges.map(({ object }) => object);
  yield* withoutPolicy(objects, places, 'LimitRange');
}

const range = manifest`
  apiVersion: v1
  kind: LimitRange
  metadata: {name: defaults, namespace: shop}
  spec: {limits: [{type: Container, default: {cpu: 500m, memory: 512Mi}, defaultRequest: {cpu: 100m, memory: 128Mi}}]}
`;

/** KICS reports every pod of a namespace without one; the namespace is the one place to mend it. */
export const noLimitRange = defineRule({
  meta: {
    id: 'kubernetes/no-limit-range',
    kind: 'repository',
    reads: manifestReads({
      LimitRange: { fields: [['metadata'], ['spec']] },
      '*': { fields: nameFields },
    }),
    severity: 'info',
    profile: 'strict',
    title: 'Namespace gives no limits by default',
    rationale:
      'A LimitRange gives containers that set no requests and limits those of the namespace. Without one it takes a single forgotten container to fill a node.',
    remediation: 'Add a LimitRange with `default` and `defaultRequest` for CPU and memory to the namespace.',
    messages: {
      missing: 'No LimitRange gives the containers in "{object}" requests and limits.',
      incomplete: '"{object}" gives containers neither limits nor requests of CPU and memory.',
    },
    fix: 'none',
    examples: { bad: { 'a.yaml': podInNamespace }, good: { 'a.yaml': podInNamespace, 'b.yaml': range } },
    standards: { nsa: ['Network separation > Resource policies'], mitre: ['T1499'] },
    references: ['https://kubernetes.io/docs/concepts/policy/limit-range/', 'https://cwe.mitre.org/data/definitions/770.html'],
  },
  visit: { unit: ({ objects }) => withoutDefaults(objects) },
});
