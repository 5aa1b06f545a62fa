import type { Container } from '../../artifacts/kubernetes/model.ts';
import { confidenceInAbsence, displayName, isWhole, ownerRange } from '../../artifacts/kubernetes/walk.ts';
import { setKey } from '../../artifacts/yaml/edit.ts';
import { scalarValue } from '../../artifacts/yaml/scalar.ts';
import type { TextEdit } from '../../text/range.ts';
import { defineRule } from '../rule.ts';
import { endsByItself, isLimitless, isZero, namespaceDefaults } from './concepts/resource-limits.ts';

/** The limit that the container's own request suggests: memory can't be taken back, so limit and request should be equal. */
const limitLikeRequest = (container: Container): readonly TextEdit[] | undefined => {
  const request = container.get('resources', 'requests', 'memory');
  const value = request.state === 'present' ? scalarValue(request.node) : undefined;
  const isQuantity = typeof value === 'number' || (typeof value === 'string' && /^\d+(?:\.\d+)?[A-Za-z]{0,2}$/u.test(value));
  return isQuantity && !isZero(request) ? setKey(container.node, ['resources', 'limits', 'memory'], value) : undefined;
};

export const noMemoryLimit = defineRule({
  meta: {
    id: 'kubernetes/no-memory-limit',
    kind: 'kubernetes',
    severity: 'medium',
    family: 'pod-hardening',
    title: 'No memory limit',
    rationale:
      'Without a memory limit one container can take all memory of its node, through a leak or because somebody sends it large requests. The kernel then kills processes of other pods, and the ' +
      'kubelet evicts them.',
    remediation:
      'Set `resources.limits.memory` on every container, equal to `resources.requests.memory` where the use is known, or one limit for the pod in `spec.resources` (Kubernetes 1.34). A `LimitRange` ' +
      'gives a default to a whole namespace.',
    messages: {
      missing: 'Container "{container}" has no memory limit, so it can take all memory of its node.',
      zero: 'Container "{container}" has a memory limit of zero, which means none, so it can take all memory of its node.',
      init: 'Init container "{container}" has no memory limit; it is low because the container ends before the application starts.',
      job: 'Container "{container}" has no memory limit; it is low because the job ends by itself.',
    },
    fix: 'unsafe',
    examples: {
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: nginx:1.29\n',
      good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: nginx:1.29\n      resources:\n        limits:\n          memory: 256Mi\n',
    },
    standards: { nsa: ['Network separation > Resource policies'], mitre: ['T1499'] },
    references: [
      'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
      'https://kubernetes.io/docs/concepts/policy/limit-range/',
      'https://media.defense.gov/2022/Aug/29/2003066362/-1/-1/0/CTR_KUBERNETES_HARDENING_GUIDANCE_1.2_20220829.PDF',
      'https://cwe.mitre.org/data/definitions/770.html',
    ],
  },
  prepare: file => namespaceDefaults(file.objects, 'memory', 'limit'),
  visit: {
    *container(container, isLimitedByDefault) {
      if (container.list === 'ephemeralContainers' || !isWhole(container)) return;
      const limit = container.get('resources', 'limits', 'memory');
      if (!isLimitless(limit) || !isLimitless(container.podSpec.get('resources', 'limits', 'memory'))) return;
      if (isLimitedByDefault(container.object)) return;
      const ends = endsByItself(container);
      const zero = limit.state === 'present' && isZero(limit) ? limit.node.range : undefined;
      yield {
        messageId: ends ?? (zero ? 'zero' : 'missing'),
        at: zero ?? ownerRange(container, 'resources', 'limits', 'memory'),
        ...(ends && { severity: 'low' }),
        ...(zero === undefined && { confidence: confidenceInAbsence(container) }),
        data: { container: displayName(container) },
        identity: 'resources.limits.memory',
        facts: {},
        fix: () => {
          const edits = limitLikeRequest(container);
          return edits && { title: 'Limit memory to what is requested', edits };
        },
      };
    },
  },
});
