import { type LabelMap, type LabelSelector, labelsAsMap, selectorMatches } from '../../artifacts/kubernetes/label-selector.ts';
import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { podsOf, sameNamespace } from '../../artifacts/kubernetes/walk.ts';

/** Pods that a selector may select, by their labels. */
export interface Workload {
  readonly object: KubernetesObject;
  readonly labels: LabelMap;
  /** True when a template prints labels; otherwise only an operator or a patch's target may add some to those that are written. */
  readonly hasUnseen: boolean;
}

/** How many workloads may be compared with selectors before nothing more is said; real sets need a few thousand. */
const maxComparisons = 500_000;

/** Groups whose pods have exactly the labels of their template. */
const plainGroups = new Set(['', 'apps', 'batch', 'extensions', 'argoproj.io', 'apps.openshift.io', 'apps.kruise.io']);

/**
 * The labels that pods of an object have, several where it has several pod specs. A patch has them only when it writes some: those of the
 * object it is for are written there. An object without containers (a virtual machine) may have a template all the same.
 */
const workloadsIn = (object: KubernetesObject): readonly Workload[] => {
  const isWhole = object.group !== undefined && plainGroups.has(object.group) && !object.partial && !object.doubtful;
  const places = podsOf(object).map(podSpec => podSpec.labels);
  return (places.length > 0 ? places : [object.get('spec', 'template', 'metadata', 'labels')])
    .filter(place => place.state !== 'absent' || (isWhole && places.length > 0))
    .map(place => {
      const { values, complete } = labelsAsMap(place);
      return { object, labels: { values, complete: complete && isWhole }, hasUnseen: !complete };
    });
};

/** A label as one text. */
export const labelKey = (key: string, value: string): string => `${key}\0${value}`;

/** True for labels that can only match a selector's literal value by being equal to it. */
export const isLiteral = (value: string | undefined): value is string => value !== undefined && !/[$({]/u.test(value);

const isSelected = (workload: Workload, selector: LabelSelector, object: KubernetesObject): boolean | 'unknown' => {
  const matches = selectorMatches(selector, workload.labels);
  const near = sameNamespace(workload.object, object);
  if (matches === false || near === false) return false;
  return matches === true && near === true ? true : 'unknown';
};

/** The workloads of a set of objects, found by label. */
export class SelectableWorkloads {
  readonly all: readonly Workload[];
  readonly #byLabel = new Map<string, Workload[]>();
  /** Those that may have any label. */
  readonly #open: readonly Workload[];
  readonly #keys: ReadonlySet<string>;
  #comparisons = 0;

  constructor(objects: readonly KubernetesObject[]) {
    this.all = objects.flatMap(workloadsIn);
    this.#open = this.all.filter(({ labels, hasUnseen }) => hasUnseen || ![...labels.values.values()].every(isLiteral));
    this.#keys = new Set(this.all.flatMap(({ labels }) => [...labels.values.keys()]));
    for (const workload of this.all) {
      for (const [key, value] of workload.labels.values) {
        if (value === undefined) continue;
        const bucket = this.#byLabel.get(labelKey(key, value));
        if (bucket === undefined) this.#byLabel.set(labelKey(key, value), [workload]);
        else bucket.push(workload);
      }
    }
  }

  /** True when a workload has a label of this name. */
  hasKey(key: string): boolean {
    return this.#keys.has(key);
  }

  /**
   * Whether a selector of plain labels selects a workload in the namespace of `object`; `unknown` when it may, or when the comparisons are
   * used up.
   */
  selects(selector: LabelSelector, object: KubernetesObject): boolean | 'unknown' {
    let answer: boolean | 'unknown' = false;
    for (const candidates of [this.#sharing(selector), this.#open]) {
      for (const workload of candidates) {
        this.#comparisons += 1;
        if (this.#comparisons > maxComparisons) return 'unknown';
        const selected = isSelected(workload, selector, object);
        if (selected === true) return true;
        if (selected === 'unknown') answer = 'unknown';
      }
    }
    return answer;
  }

  /**
   * As `selects`, for a selector with expressions, which no label finds. Only where a workload stands in the same namespace something can
   * be missing: `unknown` otherwise.
   */
  selectsByExpressions(selector: LabelSelector, object: KubernetesObject): boolean | 'unknown' {
    let answer: boolean | 'unknown' = false;
    let hasNeighbour = false;
    // Why first: most selectors select something, and that is found by a label.
    for (const workload of this.#sharing(selector)) if (isSelected(workload, selector, object) === true) return true;
    for (const workload of this.all) {
      this.#comparisons += 1;
      if (this.#comparisons > maxComparisons) return 'unknown';
      const selected = isSelected(workload, selector, object);
      if (selected === true) return true;
      if (selected === 'unknown') answer = 'unknown';
      hasNeighbour ||= sameNamespace(workload.object, object) === true;
    }
    return hasNeighbour ? answer : 'unknown';
  }

  /** The workloads that a selector of plain labels certainly selects in the namespace of `object`. */
  *selectedBy(selector: LabelSelector, object: KubernetesObject): Iterable<Workload> {
    for (const workload of this.#sharing(selector)) {
      this.#comparisons += 1;
      if (this.#comparisons > maxComparisons) return;
      if (isSelected(workload, selector, object) === true) yield workload;
    }
  }

  /** The workload in the same namespace that has the most of a selector's labels; undefined when none has any. */
  nearest(selector: LabelSelector, object: KubernetesObject): Workload | undefined {
    let best: { readonly workload: Workload; readonly shared: number } | undefined;
    for (const workload of this.#sharing(selector)) {
      this.#comparisons += 1;
      if (this.#comparisons > maxComparisons) break;
      const shared = selector.requirements.filter(({ key, values }) => values?.[0] === workload.labels.values.get(key)).length;
      if (shared > (best?.shared ?? 0) && sameNamespace(workload.object, object) !== false) best = { workload, shared };
    }
    return best?.workload;
  }

  /** Workloads that have at least one of the labels. */
  *#sharing({ requirements }: LabelSelector): Iterable<Workload> {
    const seen = new Set<Workload>();
    for (const { key, values } of requirements) {
      for (const workload of this.#byLabel.get(labelKey(key, values?.[0] ?? '')) ?? []) {
        if (!seen.has(workload)) yield workload;
        seen.add(workload);
      }
    }
  }
}
