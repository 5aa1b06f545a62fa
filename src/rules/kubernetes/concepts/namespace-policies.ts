import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { sameNamespace } from '../../../artifacts/kubernetes/walk.ts';

/** The Namespace objects of a unit in which a workload of the unit certainly runs. */
export const usedNamespaces = (objects: readonly KubernetesObject[]): readonly KubernetesObject[] => {
  const used = new Set(
    objects.flatMap(({ namespace, podSpecs }) =>
      podSpecs.length > 0 && namespace.state === 'present' && namespace.node.kind === 'scalar' ? [namespace.node.value] : [],
    ),
  );
  return objects.filter(
    ({ kind, group, name, partial }) => kind === 'Namespace' && (group ?? '') === '' && !partial && name !== undefined && used.has(name),
  );
};

/** The objects that are, or may be, in a namespace. */
export const objectsIn = (namespace: KubernetesObject, candidates: readonly KubernetesObject[]): readonly KubernetesObject[] => {
  const { name } = namespace;
  return candidates.filter(({ namespace: own }) => own.state !== 'present' || own.node.kind !== 'scalar' || own.node.value === name);
};

/** Objects by the namespace they are in, with those whose namespace is the same for all that is known. */
export const byNamespace = (objects: readonly KubernetesObject[]): readonly (readonly KubernetesObject[])[] => {
  const groups: KubernetesObject[][] = [];
  for (const object of objects.slice(0, 1_000)) {
    const group = groups.find(([first]) => first !== undefined && sameNamespace(first, object) === true);
    if (group === undefined) groups.push([object]);
    else group.push(object);
  }
  return groups;
};
