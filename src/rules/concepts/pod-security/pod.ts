import type { Container, PodSpec } from '../../../artifacts/kubernetes/model.ts';
import { booleanAt, isMissing, lookup, type Place, stringAt } from '../../../artifacts/yaml/lookup.ts';

/** Where it cannot be known what a field will be: a template decides, or it has a type that no API server takes. */
export const open = Symbol('open');

/** What a field is; undefined where it is absent or null. */
export type Field<T> = T | undefined | typeof open;

/** A pod as the checks look at it. */
export interface Pod {
  readonly spec: PodSpec;
  /** In the order in which the admission plugin visits them: init containers, containers, ephemeral ones. */
  readonly containers: readonly Container[];
  /** True to judge it with the values that the API server puts in before admission. */
  readonly defaulted: boolean;
}

const visited = ['initContainers', 'containers', 'ephemeralContainers'] as const;

export const podOf = (spec: PodSpec, defaulted: boolean): Pod => ({
  spec,
  containers: visited.flatMap(list => spec.containers.filter(container => container.list === list)),
  defaulted,
});

/** A text field. */
export const textField = (place: Place, ...path: readonly string[]): Field<string> => {
  const found = lookup(place, ...path);
  return isMissing(found) ? undefined : (stringAt(found) ?? open);
};

/** A field that is true or false. */
export const flagField = (place: Place, ...path: readonly string[]): Field<boolean> => {
  const found = booleanAt(lookup(place, ...path));
  return found === 'unknown' ? open : found;
};

/** The `type` of a profile in a security context: empty where the profile is written without one. */
export const profileType = (owner: PodSpec | Container, profile: string): Field<string> => {
  const found = owner.get('securityContext', profile);
  if (isMissing(found)) return undefined;
  return found.state === 'unknown' ? open : (textField(found, 'type') ?? '');
};

/** True for a pod in a user namespace of its own. */
export const usesUserNamespace = ({ spec }: Pod): Field<boolean> => {
  const hostUsers = flagField(spec.node, 'hostUsers');
  return hostUsers === open ? open : hostUsers === false;
};
