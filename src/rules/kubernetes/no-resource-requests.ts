import type { Container } from '../../artifacts/kubernetes/model.ts';
import { confidenceInAbsence, displayName, isWhole, ownerRange } from '../../artifacts/kubernetes/walk.ts';
import { isMissing } from '../../artifacts/yaml/lookup.ts';
import { container } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';
import { namespaceDefaults } from './concepts/resource-limits.ts';

const resources = ['cpu', 'memory'] as const;

/** Kubernetes copies a limit to a request that is left out. */
const requests = (one: Container, resource: string): boolean =>
  [one, one.podSpec].some(owner => ['requests', 'limits'].some(list => !isMissing(owner.get('resources', list, resource))));

/** Not where a limit is written, though kube-score asks for the request beside it: the API server fills it in. */
export const noResourceRequests = defineRule({
  meta: {
    id: 'kubernetes/no-resource-requests',
    kind: 'kubernetes',
    severity: 'info',
    profile: 'strict',
    family: 'pod-hardening',
    title: 'No CPU or memory request',
    rationale:
      'The scheduler counts requests only: a container without any fits on every node, however full. When memory runs out there, pods without requests are killed first, and under load they get the least processor time.',
    remediation: 'Set `resources.requests` to what the container uses in ordinary times, or a default by a `LimitRange`.',
    messages: { missing: 'Container "{container}" requests no {resources}, so the scheduler takes it for one that needs nothing.' },
    fix: 'none',
    examples: { bad: container`resources: {requests: {cpu: 100m}}`, good: container`resources: {requests: {cpu: 100m, memory: 128Mi}}` },
    standards: { nsa: ['Network separation > Resource policies'], mitre: ['T1499'] },
    references: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'],
  },
  prepare: file => resources.map(resource => ({ resource, isGiven: namespaceDefaults(file.objects, resource, 'request') })),
  visit: {
    *container(one, defaults) {
      if (one.list === 'ephemeralContainers' || !isWhole(one)) return;
      const missing = defaults.filter(({ resource, isGiven }) => !requests(one, resource) && !isGiven(one.object));
      const names = missing.map(({ resource }) => (resource === 'cpu' ? 'CPU' : 'memory'));
      if (names.length === 0) return;
      yield {
        messageId: 'missing',
        at: ownerRange(one, 'resources', 'requests', 'cpu'),
        identity: 'resources.requests',
        confidence: confidenceInAbsence(one),
        data: { container: displayName(one), resources: names.join(' and no ') },
        facts: { hazards: names },
      };
    },
  },
});
