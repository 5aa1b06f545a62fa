import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { objectNameRange, runsPods, sameNamespace } from '../../../artifacts/kubernetes/walk.ts';
import type { Report } from '../../rule.ts';

/** The Namespace objects of a unit in which a workload of the unit certainly runs. */
const usedNamespaces = (objects: readonly KubernetesObject[]): readonly KubernetesObject[] => {
  const used = new Set(
    objects
      .filter(runsPods)
      .flatMap(({ namespace }) => (namespace.state === 'present' && namespace.node.kind === 'scalar' ? [namespace.node.value] : [])),
  );
  return objects.filter(
    ({ kind, group, name, partial }) => kind === 'Namespace' && (group ?? '') === '' && !partial && name !== undefined && used.has(name),
  );
};

/** The objects that are, or may be, in a namespace. */
const objectsIn = (namespace: KubernetesObject, candidates: readonly KubernetesObject[]): readonly KubernetesObject[] => {
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

/** A finding about each namespace with workloads that certainly has none of some policies, which are of the kind `identity`. */
export function* withoutPolicy(
  objects: readonly KubernetesObject[],
  policies: readonly KubernetesObject[],
  identity: string,
): Iterable<Report<'missing'>> {
  for (const object of usedNamespaces(objects)) {
    if (objectsIn(object, policies).length > 0) continue;
    yield {
      messageId: 'missing',
      absent: true,
      path: object.file.path,
      at: objectNameRange(object),
      subject: object.subject,
      identity,
      data: { object: object.name ?? '' },
    };
  }
}

/** A finding about a policy of the kind `identity` that leaves out what it is there for. */
export const incompletePolicy = (object: KubernetesObject, identity: string): Report<'incomplete'> => ({
  messageId: 'incomplete',
  path: object.file.path,
  at: objectNameRange(object),
  subject: object.subject,
  identity,
  data: { object: object.subject },
});
