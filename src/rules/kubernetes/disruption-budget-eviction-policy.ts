import { manifest } from '../forms/examples.ts';
import { objectField } from '../forms/object-field.ts';

const budget = (more: string): string => manifest`
  apiVersion: policy/v1
  kind: PodDisruptionBudget
  metadata: {name: web}
  spec:
    minAvailable: 1
    ${more}
    selector: {matchLabels: {app: web}}
`;

export const disruptionBudgetEvictionPolicy = objectField({
  id: 'kubernetes/disruption-budget-eviction-policy',
  severity: 'info',
  profile: 'strict',
  title: 'Pods that are not healthy can block an eviction',
  kinds: { PodDisruptionBudget: ['policy'] },
  field: ['spec', 'unhealthyPodEvictionPolicy'],
  absent: 'missing',
  wrong: { healthy: value => value !== 'AlwaysAllow' && value !== undefined },
  fix: { title: 'Let unhealthy pods be evicted', value: 'AlwaysAllow' },
  messages: {
    missing:
      '"{object}" has no "unhealthyPodEvictionPolicy: AlwaysAllow", so pods that never become healthy block the drain of their node.',
    healthy: '"unhealthyPodEvictionPolicy: {value}" lets pods that never become healthy block the drain of their node.',
  },
  rationale: `A node is drained before it is patched. By default a budget that is not met protects broken pods as well: an application that crashes all the time keeps its nodes from being patched.`,
  remediation: 'Set `unhealthyPodEvictionPolicy: AlwaysAllow`.',
  examples: { bad: budget('maxUnavailable: null'), good: budget('unhealthyPodEvictionPolicy: AlwaysAllow') },
  references: ['https://kubernetes.io/docs/tasks/run-application/configure-pdb/#unhealthy-pod-eviction-policy'],
});
