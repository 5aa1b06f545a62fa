import type { Lookup, YamlMapping } from '../../yaml/model.ts';
import type { KubernetesObject } from '../model.ts';
import { type Field, type ListField, objects, textField } from './field.ts';

/** To whom a role is given. */
export interface Subject {
  readonly node: YamlMapping;
  /** `User`, `Group` or `ServiceAccount`. */
  readonly kind: Field<string>;
  readonly apiGroup: Field<string>;
  readonly name: Field<string>;
  /** Of service accounts only. */
  readonly namespace: Field<string>;
}

/** Which role is given. */
export interface RoleRef {
  readonly found: Lookup;
  readonly apiGroup: Field<string>;
  /** `Role` or `ClusterRole`. */
  readonly kind: Field<string>;
  readonly name: Field<string>;
}

/** Source: Kubernetes API reference, RoleBinding and ClusterRoleBinding v1 rbac.authorization.k8s.io. */
export interface RoleBinding {
  readonly kind: 'RoleBinding' | 'ClusterRoleBinding';
  readonly object: KubernetesObject;
  readonly roleRef: RoleRef;
  /** Absent or empty: the role is given to nobody. */
  readonly subjects: ListField<Subject>;
}

const subject = (node: YamlMapping): Subject => ({
  node,
  kind: textField(node, 'kind'),
  apiGroup: textField(node, 'apiGroup'),
  name: textField(node, 'name'),
  namespace: textField(node, 'namespace'),
});

const roleRef = (found: Lookup): RoleRef => ({
  found,
  apiGroup: textField(found, 'apiGroup'),
  kind: textField(found, 'kind'),
  name: textField(found, 'name'),
});

export const roleBinding =
  (kind: RoleBinding['kind']) =>
  (object: KubernetesObject): RoleBinding => ({
    kind,
    object,
    roleRef: roleRef(object.get('roleRef')),
    subjects: objects(subject, object.node, 'subjects'),
  });
