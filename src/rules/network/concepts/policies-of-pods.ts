import { type LabelMap, labelsAsMap, selectorMatches } from '../../../artifacts/kubernetes/label-selector.ts';
import type { KubernetesObject, PodSpec } from '../../../artifacts/kubernetes/model.ts';
import { typedObject } from '../../../artifacts/kubernetes/objects.ts';
import { literalNamespace, podsOf, runsPods, sameNamespace } from '../../../artifacts/kubernetes/walk.ts';
import { booleanAt, isMissing } from '../../../artifacts/yaml/lookup.ts';
import { isLiteral, labelKey } from '../../concepts/selectable-workloads.ts';
import { countsForAllNamespaces } from './network-policies.ts';

/** How many policies may be held against pods before nothing more is said: real clusters need a few thousand. */
const maxComparisons = 500_000;

/** Policies of one namespace, as it is written. */
interface Shelf {
  /** By a label (`labelKey`), or by the key of a label that must be there. */
  readonly byLabel: Map<string, KubernetesObject[]>;
  /** Those that no label finds: for all pods, with expressions, of plugins. */
  readonly open: KubernetesObject[];
}

/** Where objects without a literal namespace are kept: they may be deployed to any. */
const anywhere = '';

/**
 * What a pod must have to be selected, a list for each requirement of which it must have one: labels, or the bare key of a label that must be
 * there. None where that is not known, or pods are selected otherwise.
 */
const neededLabels = (policy: KubernetesObject): readonly (readonly string[])[] => {
  const typed = typedObject(policy);
  if (typed?.kind !== 'NetworkPolicy' || policy.partial) return [];
  return typed.podSelector.requirements.flatMap(({ key, operator, values }) => {
    if (operator === 'Exists') return [[key]];
    return operator === 'In' && values?.every(isLiteral) === true ? [[...new Set(values.map(value => labelKey(key, value)))]] : [];
  });
};

/** The requirement whose labels the fewest policies ask for: what many ask for (`app: web` in each) finds nothing quickly. */
const rarest = (needed: readonly (readonly string[])[], asked: ReadonlyMap<string, number>): readonly string[] | undefined => {
  const weight = (labels: readonly string[]): number => labels.reduce((sum, label) => sum + (asked.get(label) ?? 0), 0);
  let best: { readonly labels: readonly string[]; readonly weight: number } | undefined;
  for (const labels of needed) if (best === undefined || weight(labels) < best.weight) best = { labels, weight: weight(labels) };
  return best?.labels;
};

/**
 * True unless it is certain that a policy leaves pods with these labels alone. Of policies of plugins only the namespace is compared: they
 * have languages of their own.
 */
const mayRestrict = (policy: KubernetesObject, workload: KubernetesObject, labels: LabelMap): boolean => {
  if (countsForAllNamespaces(policy)) return true;
  if (sameNamespace(policy, workload) === false) return false;
  const typed = typedObject(policy);
  return typed?.kind !== 'NetworkPolicy' || policy.partial || selectorMatches(typed.podSelector, labels) !== false;
};

/** False for pods in the network of their node, for which policies do not count, and where that is not known. */
const isInOwnNetwork = (podSpec: PodSpec): boolean => {
  const hostNetwork = podSpec.get('hostNetwork');
  return isMissing(hostNetwork) || booleanAt(hostNetwork) === false;
};

/** The network policies of a unit, found by the labels of the pods that they are for. */
export class PoliciesOfPods {
  readonly #forAll: readonly KubernetesObject[];
  readonly #shelves = new Map<string, Shelf>();
  #comparisons = 0;

  constructor(policies: readonly KubernetesObject[]) {
    this.#forAll = policies.filter(countsForAllNamespaces);
    const ofNamespaces = policies
      .filter(policy => !countsForAllNamespaces(policy))
      .map(policy => ({ policy, needed: neededLabels(policy) }));
    const asked = new Map<string, number>();
    for (const label of ofNamespaces.flatMap(({ needed }) => needed.flat())) asked.set(label, (asked.get(label) ?? 0) + 1);
    for (const { policy, needed } of ofNamespaces) this.#keep(policy, rarest(needed, asked));
  }

  #keep(policy: KubernetesObject, labels: readonly string[] | undefined): void {
    const namespace = literalNamespace(policy) ?? anywhere;
    const shelf: Shelf = this.#shelves.get(namespace) ?? { byLabel: new Map(), open: [] };
    this.#shelves.set(namespace, shelf);
    if (labels === undefined) shelf.open.push(policy);
    else
      for (const label of labels) {
        const known = shelf.byLabel.get(label);
        if (known === undefined) shelf.byLabel.set(label, [policy]);
        else known.push(policy);
      }
  }

  /** The policies that may restrict the pods of a spec; undefined once there is too much to compare. */
  restricting(podSpec: PodSpec): readonly KubernetesObject[] | undefined {
    if (!isInOwnNetwork(podSpec)) return [];
    const labels = labelsAsMap(podSpec.labels);
    const found = new Set<KubernetesObject>();
    for (const policy of this.#near(podSpec.object, labels)) {
      if (policy === 'too many') return undefined;
      if (mayRestrict(policy, podSpec.object, labels)) found.add(policy);
    }
    return [...found];
  }

  /**
   * True for a whole workload whose pods none of the policies restricts, as is certain. `unknown` once there is too much to compare. Policies do
   * not count for pods in the network of their node.
   */
  isUnrestricted(object: KubernetesObject): boolean | 'unknown' {
    if (object.partial || object.doubtful || !runsPods(object)) return false;
    for (const podSpec of podsOf(object)) {
      if (!isInOwnNetwork(podSpec)) return false;
      const labels = labelsAsMap(podSpec.labels);
      for (const policy of this.#near(object, labels)) {
        if (policy === 'too many') return 'unknown';
        if (mayRestrict(policy, object, labels)) return false;
      }
    }
    return true;
  }

  /** All policies but those whose labels or namespace are certainly others. */
  *#near(object: KubernetesObject, labels: LabelMap): Iterable<KubernetesObject | 'too many'> {
    const namespace = literalNamespace(object);
    const shelves =
      namespace === undefined
        ? this.#shelves.values()
        : [this.#shelves.get(namespace), this.#shelves.get(anywhere)].filter(shelf => shelf !== undefined);
    yield* this.#counted(this.#forAll);
    for (const shelf of shelves) for (const policies of [shelf.open, ...sharing(shelf, labels)]) yield* this.#counted(policies);
  }

  /** Why the places, too: a pod with many labels is looked for in many. */
  *#counted(policies: readonly KubernetesObject[]): Iterable<KubernetesObject | 'too many'> {
    this.#comparisons += 1;
    for (const policy of policies) {
      this.#comparisons += 1;
      if (this.#comparisons > maxComparisons) yield 'too many';
      yield policy;
    }
  }
}

/** The policies for one of these labels at least; all that go by labels where a label is not known. */
function* sharing({ byLabel }: Shelf, { values, complete }: LabelMap): Iterable<readonly KubernetesObject[]> {
  if (!complete || ![...values.values()].every(isLiteral)) yield* byLabel.values();
  else for (const [key, value] of values) for (const label of [key, labelKey(key, value ?? '')]) yield byLabel.get(label) ?? [];
}
