import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import type { PodDisruptionBudget } from '../../artifacts/kubernetes/objects/availability.ts';
import type { Field } from '../../artifacts/kubernetes/objects/field.ts';
import { writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { manifestReads } from '../concepts/object-fields.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { areTooMany, autoscalersIn, budgetsIn, leastReplicas, protects, replicatedIn } from './concepts/scaling.ts';

type Amount = Field<number | string>;

/** `0` and `0%` of pods may be missing. */
const isNone = (amount: Amount): boolean => amount.state === 'present' && (amount.value === 0 || /^0+%?$/u.test(String(amount.value)));

const isAll = (amount: Amount): boolean => amount.state === 'present' && /^(?:100|[1-9]\d{3,})%$/u.test(String(amount.value));

/** How many of some replicas must be there: a share is rounded up, as the controller does. */
const neededOf = ({ value }: Extract<Amount, { readonly state: 'present' }>, replicas: number): number | undefined => {
  const share = /^(\d{1,3})%$/u.exec(String(value));
  if (share) return Math.ceil((replicas * Number(share[1])) / 100);
  return typeof value === 'number' ? value : undefined;
};

/** The field by which a budget lets no pod go, whatever it selects. */
const neverField = ({ minAvailable, maxUnavailable }: PodDisruptionBudget): Amount | undefined => {
  if (isNone(maxUnavailable)) return maxUnavailable;
  return isAll(minAvailable) ? minAvailable : undefined;
};

/** A workload with how many replicas it runs at least. */
interface Sized {
  readonly workload: KubernetesObject;
  readonly replicas: number;
}

/** A workload of which a budget asks for as many pods as there are at least. */
const exhausted = (budget: PodDisruptionBudget, workloads: readonly Sized[]): Sized | undefined => {
  const { minAvailable } = budget;
  if (minAvailable.state !== 'present') return undefined;
  return workloads.find(
    ({ workload, replicas }) => (neededOf(minAvailable, replicas) ?? -1) >= replicas && protects(budget, workload) === true,
  );
};

const sizedIn = (objects: readonly KubernetesObject[]): readonly Sized[] => {
  const [workloads, autoscalers] = [replicatedIn(objects), autoscalersIn(objects)];
  if (areTooMany(workloads, autoscalers)) return [];
  const sized = workloads.map(workload => ({ workload, replicas: leastReplicas(workload, autoscalers) ?? 0 }));
  return sized.filter(({ replicas }) => replicas > 0);
};

function* blocking(objects: readonly KubernetesObject[]): Iterable<Report<'never' | 'tooMany'>> {
  const [workloads, budgets] = [sizedIn(objects), budgetsIn(objects)];
  for (const budget of budgets) {
    const common = { path: budget.object.file.path, subject: budget.object.subject, identity: 'budget' };
    const never = neverField(budget);
    const found = never !== undefined || areTooMany(workloads, budgets) ? undefined : exhausted(budget, workloads);
    const at = writtenRange(never ?? budget.minAvailable);
    if (at === undefined) continue;
    if (never) yield { messageId: 'never', at, ...common };
    if (found) yield { messageId: 'tooMany', at, ...common, data: { object: found.workload.subject, replicas: String(found.replicas) } };
  }
}

const budget = (spec: string): string => manifest`
  apiVersion: policy/v1
  kind: PodDisruptionBudget
  metadata: {name: web}
  spec: {${spec}, selector: {matchLabels: {app: web}}}
`;

/** Also where the budget asks for exactly as many as there are, which polaris lets pass: none of them may go then. */
export const disruptionBudgetBlocksPatching = defineRule({
  meta: {
    id: 'kubernetes/disruption-budget-blocks-patching',
    kind: 'repository',
    reads: manifestReads({
      PodDisruptionBudget: { fields: [['metadata'], ['spec']] },
      HorizontalPodAutoscaler: { fields: [['metadata'], ['spec']] },
      '*': { fields: [['metadata'], ['spec', 'replicas']], podLabels: true },
    }),
    severity: 'low',
    profile: 'hardening',
    title: 'Disruption budget keeps nodes from being patched',
    rationale:
      'A node is drained before it is patched or replaced. A budget that lets no pod go makes the drain wait for ever: the node stays as it is, holes included, or somebody deletes the pods by force.',
    remediation: 'Let one pod go at a time, by `maxUnavailable: 1`, and run more replicas than have to be there.',
    messages: {
      never: 'The budget lets no pod be evicted, so that a node with one of them cannot be drained.',
      tooMany:
        'The budget asks for as many pods as "{object}" runs at least ({replicas}), so that a node with one of them cannot be drained.',
    },
    fix: 'none',
    examples: { bad: budget('maxUnavailable: 0'), good: budget('maxUnavailable: 1') },
    references: [
      'https://kubernetes.io/docs/tasks/run-application/configure-pdb/',
      'https://kubernetes.io/docs/tasks/administer-cluster/safely-drain-node/',
    ],
  },
  visit: { unit: ({ objects }) => blocking(objects) },
});
