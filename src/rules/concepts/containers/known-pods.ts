import type { LabelSelector } from '../../../artifacts/kubernetes/label-selector.ts';
import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { isInstaller } from '../installers.ts';
import { CustomResources, isControllerLabel } from '../operator-labels.ts';
import { SelectableWorkloads } from '../selectable-workloads.ts';

/** The pods that a set of objects makes, as far as selectors can be held against them. */
export class KnownPods {
  /** False where pods come from elsewhere: no workload is shown, or software is installed that brings its own. */
  readonly areShown: boolean;
  readonly #workloads: SelectableWorkloads;
  readonly #customResources: CustomResources;

  constructor(objects: readonly KubernetesObject[]) {
    this.#workloads = new SelectableWorkloads(objects);
    this.areShown = this.#workloads.all.length > 0 && !objects.some(isInstaller);
    this.#customResources = new CustomResources(this.areShown ? objects : []);
  }

  /**
   * True when a selector of an object certainly selects no pod in the object's namespace, not even one that a controller or an operator
   * makes.
   */
  areNone(selector: LabelSelector, object: KubernetesObject): boolean {
    if (!selector.complete || selector.requirements.length === 0) return false;
    const isOpen = selector.requirements.some(
      ({ key, values }) => values === undefined || (isControllerLabel(key) && !this.#workloads.hasKey(key)),
    );
    return !isOpen && !this.#customResources.mayMake(selector, object) && this.#workloads.selectsByExpressions(selector, object) === false;
  }
}
