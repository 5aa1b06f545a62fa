import { displayName, isWhole, writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { isMissing } from '../../artifacts/yaml/lookup.ts';
import { container } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';
import { quantityAt } from './concepts/quantities.ts';

const resources = ['cpu', 'memory', 'ephemeral-storage'] as const;

/** Of a container that requests nothing other rules speak, and a request that is left out is its limit. */
export const requestsDifferFromLimits = defineRule({
  meta: {
    id: 'kubernetes/requests-differ-from-limits',
    kind: 'kubernetes',
    severity: 'info',
    profile: 'strict',
    title: 'Requests and limits differ',
    rationale:
      'Only a pod whose containers request exactly what they may use is in the class `Guaranteed`: it is evicted last, and never finds out that the node has promised its memory to others too.',
    remediation: 'Set requests equal to limits, for memory at least: memory cannot be taken back.',
    messages: {
      differ: 'Container "{container}" requests {request} of {resource} and may use {limit}.',
      open: 'Container "{container}" requests {request} of {resource} and has no limit for it.',
    },
    fix: 'none',
    examples: {
      bad: container`resources: {requests: {cpu: 100m}, limits: {cpu: 500m}}`,
      good: container`resources: {requests: {cpu: 500m}, limits: {cpu: 0.5}}`,
    },
    references: ['https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/'],
  },
  visit: {
    *container(one) {
      if (one.list === 'ephemeralContainers' || !isWhole(one)) return;
      for (const resource of resources) {
        const [request, limit] = [one.get('resources', 'requests', resource), one.get('resources', 'limits', resource)];
        const [asked, allowed] = [quantityAt(request), quantityAt(limit)];
        const at = writtenRange(request);
        if (asked === undefined || at === undefined || (allowed === undefined && !isMissing(limit)) || asked === allowed) continue;
        const text = (place: typeof request): string => (place.state === 'present' && place.node.kind === 'scalar' ? place.node.value : '');
        yield {
          messageId: allowed === undefined ? 'open' : 'differ',
          at,
          data: { container: displayName(one), resource, request: text(request), limit: text(limit) },
        };
      }
    },
  },
});
