import type { KubernetesObject } from '../model.ts';
import { type Field, textField } from './field.ts';

/** Source: Kubernetes API reference, CustomResourceDefinition v1 apiextensions.k8s.io. */
export interface CustomResourceDefinition {
  readonly kind: 'CustomResourceDefinition';
  readonly object: KubernetesObject;
  readonly group: Field<string>;
  /** The kind of its objects. */
  readonly resourceKind: Field<string>;
  /** Their name in roles and URLs. */
  readonly plural: Field<string>;
  /** `Namespaced` or `Cluster`. */
  readonly scope: Field<string>;
}

export const customResourceDefinition = (object: KubernetesObject): CustomResourceDefinition => {
  const spec = object.get('spec');
  return {
    kind: 'CustomResourceDefinition',
    object,
    group: textField(spec, 'group'),
    resourceKind: textField(spec, 'names', 'kind'),
    plural: textField(spec, 'names', 'plural'),
    scope: textField(spec, 'scope'),
  };
};
