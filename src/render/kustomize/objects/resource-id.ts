import { clusterScoped } from './cluster-scoped.ts';

/** Group, version and kind; an empty part of a selector stands for any. */
export interface Gvk {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}

export interface ResourceId extends Gvk {
  readonly name: string;
  /** As written; empty for none. */
  readonly namespace: string;
}

export const parseApiVersion = (apiVersion: string): { readonly group: string; readonly version: string } => {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? { group: '', version: apiVersion } : { group: apiVersion.slice(0, slash), version: apiVersion.slice(slash + 1) };
};

export const apiVersionOf = ({ group, version }: Gvk): string => (group === '' ? version : `${group}/${version}`);

/** Whether kustomize knows the kind to have no namespace. */
export const isClusterScoped = (gvk: Gvk): boolean => clusterScoped.has(`${apiVersionOf(gvk)}/${gvk.kind}`);

export const isSelected = (gvk: Gvk, selector: Gvk): boolean =>
  (selector.group === '' || selector.group === gvk.group) &&
  (selector.version === '' || selector.version === gvk.version) &&
  (selector.kind === '' || selector.kind === gvk.kind);

export const sameGvk = (one: Gvk, other: Gvk): boolean =>
  one.group === other.group && one.version === other.version && one.kind === other.kind;

/** What stands for the namespace of what has none. */
const noNamespace = '_non_namespaceable_';

/** The namespace an object will be in: `default` when none is written. */
export const effectiveNamespace = (id: ResourceId): string =>
  isClusterScoped(id) ? noNamespace : id.namespace === '' ? 'default' : id.namespace;

/** The same for all ids that kustomize takes for equal. */
export const keyOf = (id: ResourceId): string => `${id.group}/${id.version}/${id.kind}/${effectiveNamespace(id)}/${id.name}`;

export const sameId = (one: ResourceId, other: ResourceId): boolean =>
  one.name === other.name && sameGvk(one, other) && effectiveNamespace(one) === effectiveNamespace(other);

/** An id for people: `Deployment web in prod`. */
export const describeId = (id: ResourceId): string =>
  `${apiVersionOf(id)} ${id.kind} ${id.name}${id.namespace === '' ? '' : ` in ${id.namespace}`}`;
