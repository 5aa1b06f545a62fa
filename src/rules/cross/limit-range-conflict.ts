import type { RepositoryUnit } from '../../artifacts/artifact.ts';
import type { Container } from '../../artifacts/kubernetes/model.ts';
import { displayName, sameNamespace } from '../../artifacts/kubernetes/walk.ts';
import type { YamlNode } from '../../artifacts/yaml/model.ts';
import { manifestReads } from '../concepts/object-fields.ts';
import { manifest } from '../forms/examples.ts';
import { quantityAt } from '../kubernetes/concepts/quantities.ts';
import { defineRule, type Report } from '../rule.ts';
import { type Bound, type BoundKind, both, boundsOf } from './concepts/container-bounds.ts';

const textOf = (node: YamlNode): string => (node.kind === 'scalar' ? node.value : '?');

const nano = 1_000_000_000n;

const conflict = (container: Container, bound: Bound): Report<BoundKind> | undefined => {
  const sizes = both.map(kind => ({ kind, found: container.get('resources', kind, bound.resource) }));
  const known = sizes.flatMap(({ kind, found }) => {
    const size = found.state === 'present' ? quantityAt(found) : undefined;
    return size === undefined || found.state !== 'present' ? [] : [{ kind, size, node: found.node }];
  });
  const [limit, request] = both.map(kind => known.find(one => one.kind === kind));
  const isWrong = ({ kind, size }: (typeof known)[number]): boolean => {
    if (!bound.kinds.includes(kind)) return false;
    if (bound.of !== 'ratio') return bound.of === 'below' ? size < bound.size : size > bound.size;
    return kind === 'limits' && limit !== undefined && request !== undefined && limit.size * nano > bound.size * request.size;
  };
  const wrong = known.find(isWrong);
  return (
    wrong && {
      messageId: bound.of,
      path: container.object.file.path,
      at: wrong.node.range,
      subject: container.subject,
      identity: `${bound.of} ${wrong.kind}.${bound.resource}`,
      data: {
        container: displayName(container),
        what: `${wrong.kind}.${bound.resource}`,
        value: textOf(wrong.node),
        bound: textOf(bound.node),
        object: bound.object.subject,
      },
      related: [{ at: bound.node.range, path: bound.object.file.path, note: 'The bound.' }],
    }
  );
};

/** More bounds in one unit are not looked at. */
const maxBounds = 200;

function* conflicts({ objects }: RepositoryUnit): Iterable<Report<BoundKind>> {
  const bounds = objects.flatMap(boundsOf).slice(0, maxBounds);
  if (bounds.length === 0) return;
  for (const object of objects)
    for (const bound of bounds) {
      if (sameNamespace(object, bound.object) !== true) continue;
      for (const container of object.podSpecs.flatMap(({ containers }) => containers)) {
        const report = conflict(container, bound);
        if (report !== undefined) yield report;
      }
    }
}

const objectsWith = (memory: string): string => manifest`
  apiVersion: v1
  kind: LimitRange
  metadata: {name: bounds}
  spec: {limits: [{type: Container, max: {memory: 1Gi}}]}
  ---
  apiVersion: v1
  kind: Pod
  metadata: {name: web}
  spec:
    containers:
    - name: app
      image: ghcr.io/acme/web:1.4
      resources: {limits: {memory: ${memory}}}
`;

/** Of a quota only what one container asks for alone is judged: how many pods there are is known when they run. */
export const limitRangeConflict = defineRule({
  meta: {
    id: 'cross/limit-range-conflict',
    kind: 'repository',
    reads: manifestReads({
      LimitRange: { fields: [['metadata', 'namespace'], ['spec']] },
      ResourceQuota: { fields: [['metadata', 'namespace'], ['spec']] },
      '*': { fields: [['metadata', 'namespace']], containers: [['resources']] },
    }),
    severity: 'low',
    profile: 'hardening',
    title: 'Resources of a container are out of the bounds of its namespace',
    rationale:
      'The API server refuses a pod whose containers ask for more or less than the LimitRange or the ResourceQuota of the namespace allows. The rollout hangs, and often the bound is taken away instead of the mistake.',
    remediation: 'Ask for what the bounds allow, or change the bound where it is meant for other workloads.',
    messages: {
      above: '{what} of the container "{container}" is {value}, and "{object}" allows at most {bound}.',
      below: '{what} of the container "{container}" is {value}, and "{object}" asks for at least {bound}.',
      ratio: '{what} of the container "{container}" is {value}, more than {bound} times what it requests, which "{object}" forbids.',
      quota: '{what} of the container "{container}" is {value}, and the quota "{object}" has {bound} for all.',
    },
    fix: 'none',
    examples: { bad: objectsWith('2Gi'), good: objectsWith('512Mi') },
    standards: { nsa: ['Network separation > Resource policies'] },
    references: ['https://kubernetes.io/docs/concepts/policy/limit-range/', 'https://kubernetes.io/docs/concepts/policy/resource-quotas/'],
  },
  visit: { unit: conflicts },
});
