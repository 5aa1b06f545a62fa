import type { Sources } from '../../template/sources.ts';
import { changeField, type FieldSpec } from '../fields/field-spec.ts';
import { BuildFailure } from '../objects/build-failure.ts';
import { type MapNode, type Node, scalarNode, textAt } from '../objects/node.ts';
import type { Resource } from '../objects/resource.ts';
import { describeId, isClusterScoped, keyOf } from '../objects/resource-id.ts';
import type { ResourceSet } from '../objects/resource-set.ts';

/** Which subjects of role bindings get the namespace. */
export type Subjects = 'defaultOnly' | 'allServiceAccounts' | 'none';

export interface NamespaceSettings {
  readonly namespace: string;
  readonly sources: Sources;
  readonly specs: readonly FieldSpec[];
  /** Only where there is none yet. */
  readonly unsetOnly: boolean;
  readonly subjects: Subjects;
}

const namespacePath = 'metadata/namespace';
const bindings = new Set(['RoleBinding', 'ClusterRoleBinding']);

const setter =
  ({ namespace, sources, unsetOnly }: NamespaceSettings) =>
  (node: Node): Node => {
    if (node.kind !== 'scalar') throw new BuildFailure('namespace field specs must target scalar nodes');
    if (unsetOnly && node.text !== '' && node.tag !== 'null') return node;
    return scalarNode(namespace, 'str', sources, node.quoted);
  };

const isMeant = (subject: MapNode, subjects: Subjects): boolean =>
  subjects === 'allServiceAccounts'
    ? textAt(subject, 'kind') === 'ServiceAccount'
    : subjects === 'defaultOnly' && textAt(subject, 'name') === 'default';

const changeSubjects = (object: MapNode, settings: NamespaceSettings): void => {
  const list = object.entries.get('subjects');
  if (list?.kind !== 'list') return;
  for (const subject of list.items) {
    if (subject.kind !== 'map' || !isMeant(subject, settings.subjects)) continue;
    const before = subject.entries.get('namespace') ?? scalarNode('', '', []);
    subject.entries.set('namespace', setter(settings)(before));
  }
};

const changeObject = (resource: Resource, settings: NamespaceSettings): void => {
  const { object, gvk } = resource;
  const set = setter(settings);
  if (!isClusterScoped(gvk)) changeField(object, { group: '', version: '', kind: '', path: namespacePath, create: true }, 'scalar', set);
  const isBinding = bindings.has(gvk.kind);
  if (isBinding) changeSubjects(object, settings);
  for (const spec of settings.specs) {
    if (spec.path === namespacePath || (spec.path === 'metadata/name' && textAt(object, 'apiVersion') !== 'v1')) continue;
    if (isBinding && bindings.has(spec.kind) && spec.path === 'subjects/namespace') continue;
    changeField(object, spec, 'scalar', set);
  }
};

/** `namespace`: every object that kustomize does not know to be of the whole cluster gets it. */
export const changeNamespaces = (set: ResourceSet, settings: NamespaceSettings): void => {
  if (settings.namespace === '') return;
  const counts = new Map<string, number>();
  const count = (key: string, by: number): number => {
    const now = (counts.get(key) ?? 0) + by;
    counts.set(key, now);
    return now;
  };
  for (const resource of set.list) count(keyOf(resource.id), 1);
  for (const resource of set.list) {
    // Why: Helm was told the namespace.
    if (resource.fromHelm) continue;
    count(keyOf(resource.id), -1);
    resource.storeId();
    changeObject(resource, settings);
    if (count(keyOf(resource.id), 1) !== 1)
      throw new BuildFailure(`namespace transformation produces ID conflict: ${describeId(resource.id)}`);
  }
};
