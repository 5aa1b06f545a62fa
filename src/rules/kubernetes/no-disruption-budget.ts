import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import type { PodDisruptionBudget } from '../../artifacts/kubernetes/objects/availability.ts';
import { objectNameRange } from '../../artifacts/kubernetes/walk.ts';
import { KnownPods } from '../concepts/containers/known-pods.ts';
import { manifestReads, nameFields } from '../concepts/object-fields.ts';
import { selectorText } from '../concepts/selector-text.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { areTooMany, autoscalersIn, budgetsIn, leastReplicas, protects, replicatedIn } from './concepts/scaling.ts';

type MessageId = 'missing' | 'empty' | 'nothing';

/** Budgets whose selector certainly matches no pod: often a label or a namespace was renamed on one side only. */
function* useless(budgets: readonly PodDisruptionBudget[], objects: readonly KubernetesObject[]): Iterable<Report<MessageId>> {
  if (budgets.length === 0) return;
  const pods = new KnownPods(objects);
  if (!pods.areShown) return;
  for (const { object, selector } of budgets) {
    if (object.partial || selector.state !== 'present' || !pods.areNone(selector, object)) continue;
    yield {
      messageId: 'nothing',
      absent: true,
      path: object.file.path,
      at: selector.entry?.value.range ?? selector.node.range,
      subject: object.subject,
      identity: 'spec.selector',
      data: { object: object.subject, selector: selectorText(selector) },
    };
  }
}

function* unprotected(objects: readonly KubernetesObject[]): Iterable<Report<MessageId>> {
  const [workloads, budgets, autoscalers] = [replicatedIn(objects), budgetsIn(objects), autoscalersIn(objects)];
  yield* useless(budgets, objects);
  for (const { object, minAvailable, maxUnavailable } of budgets) {
    if (object.partial || minAvailable.state !== 'absent' || maxUnavailable.state !== 'absent') continue;
    yield {
      messageId: 'empty',
      path: object.file.path,
      at: objectNameRange(object),
      subject: object.subject,
      identity: 'budget',
      data: { object: object.subject },
    };
  }
  if (areTooMany(workloads, budgets) || areTooMany(workloads, autoscalers)) return;
  for (const object of workloads) {
    if ((leastReplicas(object, autoscalers) ?? 0) < 2 || budgets.some(budget => protects(budget, object) !== false)) continue;
    yield {
      messageId: 'missing',
      absent: true,
      path: object.file.path,
      at: objectNameRange(object),
      subject: object.subject,
      identity: 'budget',
      data: { object: object.subject },
    };
  }
}

const deployment = manifest`
  apiVersion: apps/v1
  kind: Deployment
  metadata: {name: web}
  spec: {replicas: 3, selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: app, image: ghcr.io/acme/web:1.4}]}}}
`;
const budget = (label: string): string => manifest`
  apiVersion: policy/v1
  kind: PodDisruptionBudget
  metadata: {name: web}
  spec: {maxUnavailable: 1, selector: {matchLabels: {app: ${label}}}}
`;

/**
 * Not for a workload of one replica, written or by default, as polaris and kube-score ask: a budget for the only pod
 * keeps its node from being drained. A budget that protects no pod is reported beside one that does, which polaris lets pass.
 */
export const noDisruptionBudget = defineRule({
  meta: {
    id: 'kubernetes/no-disruption-budget',
    kind: 'repository',
    reads: manifestReads({
      PodDisruptionBudget: { fields: [['metadata'], ['spec']] },
      HorizontalPodAutoscaler: { fields: [['metadata'], ['spec']] },
      '*': { fields: [...nameFields, ['spec', 'replicas']], podLabels: true },
    }),
    severity: 'info',
    profile: 'strict',
    title: 'No disruption budget',
    rationale:
      'A node is drained before it is patched, and a drain evicts all of its pods. Without a budget it may evict every replica of an application at once, so that whoever patches nodes does so seldom and at night.',
    remediation: 'Add a PodDisruptionBudget that selects the pods, with `maxUnavailable: 1`.',
    messages: {
      missing: 'No disruption budget selects the pods of "{object}", so a drain may evict all of its replicas at once.',
      nothing: 'The selector "{selector}" of "{object}" matches the pods of no workload in the namespace: the budget protects nothing.',
      empty: '"{object}" says neither "minAvailable" nor "maxUnavailable".',
    },
    fix: 'none',
    examples: { bad: { 'a.yaml': deployment, 'b.yaml': budget('db') }, good: { 'a.yaml': deployment, 'b.yaml': budget('web') } },
    references: ['https://kubernetes.io/docs/tasks/run-application/configure-pdb/'],
  },
  visit: { unit: ({ objects }) => unprotected(objects) },
});
