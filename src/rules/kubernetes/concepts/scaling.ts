import { type LabelMap, labelsAsMap, selectorMatches } from '../../../artifacts/kubernetes/label-selector.ts';
import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import type { HorizontalPodAutoscaler, PodDisruptionBudget } from '../../../artifacts/kubernetes/objects/availability.ts';
import { typedObject } from '../../../artifacts/kubernetes/objects.ts';
import { podsOf, sameNamespace } from '../../../artifacts/kubernetes/walk.ts';
import { numberAt } from '../../../artifacts/yaml/lookup.ts';

/** Comparisons of one kind of object with another, beyond which nothing more is said; real units need a few thousand. */
const maxComparisons = 250_000;

/** True where so many objects would be compared with each other that it takes too long. */
export const areTooMany = (some: readonly unknown[], others: readonly unknown[]): boolean => some.length * others.length > maxComparisons;

const scaledKinds = new Set(['Deployment', 'StatefulSet']);

/** Workloads that run a number of replicas, as far as they are written. */
export const scaledIn = (objects: readonly KubernetesObject[]): readonly KubernetesObject[] =>
  objects.filter(({ kind, group, partial }) => scaledKinds.has(kind ?? '') && (group === undefined || group === 'apps') && !partial);

/** Those that are certainly whole, each of one pod spec. */
export const replicatedIn = (objects: readonly KubernetesObject[]): readonly KubernetesObject[] =>
  scaledIn(objects).filter(object => !object.doubtful && podsOf(object).length === 1);

export const autoscalersIn = (objects: readonly KubernetesObject[]): readonly HorizontalPodAutoscaler[] =>
  objects.flatMap(object => {
    const view = typedObject(object);
    return view?.kind === 'HorizontalPodAutoscaler' && !object.partial ? [view] : [];
  });

export const budgetsIn = (objects: readonly KubernetesObject[]): readonly PodDisruptionBudget[] =>
  objects.flatMap(object => {
    const view = typedObject(object);
    return view?.kind === 'PodDisruptionBudget' ? [view] : [];
  });

/** Whether an autoscaler scales a workload; `unknown` when its target is not known, or the namespaces may differ. */
export const scales = ({ target, object }: HorizontalPodAutoscaler, workload: KubernetesObject): boolean | 'unknown' => {
  const near = sameNamespace(object, workload);
  if (target.kind.state !== 'present' || target.name.state !== 'present') return near && 'unknown';
  return target.kind.value === workload.kind && target.name.value === workload.name && near;
};

const noLabels: LabelMap = { values: new Map(), complete: true };

/** The labels of the pods of a workload with one pod spec. */
export const podLabelsOf = ({ podSpecs: [podSpec] }: KubernetesObject): LabelMap =>
  podSpec === undefined ? noLabels : labelsAsMap(podSpec.labels);

/** Whether a budget counts for the pods of a workload. */
export const protects = ({ selector, object }: PodDisruptionBudget, workload: KubernetesObject): boolean | 'unknown' => {
  const near = sameNamespace(object, workload);
  if (selector.state === 'absent' || near === false) return false;
  const matches = selectorMatches(selector, podLabelsOf(workload));
  return matches === true ? near : matches;
};

/**
 * How many replicas a workload runs at least: as an autoscaler says, else as it says itself, else one. Undefined when that is not known.
 */
export const leastReplicas = (workload: KubernetesObject, autoscalers: readonly HorizontalPodAutoscaler[]): number | undefined => {
  const scaler = autoscalers.find(each => scales(each, workload) !== false);
  if (scaler !== undefined) {
    const { minReplicas } = scaler;
    return minReplicas.state === 'present' ? minReplicas.value : minReplicas.state === 'absent' ? 1 : undefined;
  }
  const replicas = numberAt(workload.get('spec', 'replicas')) ?? 1;
  return replicas === 'unknown' ? undefined : replicas;
};
