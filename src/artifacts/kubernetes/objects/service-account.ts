import type { YamlMapping } from '../../yaml/model.ts';
import type { KubernetesObject } from '../model.ts';
import { booleanField, type Field, type ListField, objects, textField } from './field.ts';

/** A Secret by its name. */
export interface SecretReference {
  readonly node: YamlMapping;
  readonly name: Field<string>;
}

/** Source: Kubernetes API reference, ServiceAccount v1. */
export interface ServiceAccount {
  readonly kind: 'ServiceAccount';
  readonly object: KubernetesObject;
  /** Absent: true. A pod's own setting wins. */
  readonly automountServiceAccountToken: Field<boolean>;
  readonly secrets: ListField<SecretReference>;
  readonly imagePullSecrets: ListField<SecretReference>;
}

const secretReference = (node: YamlMapping): SecretReference => ({ node, name: textField(node, 'name') });

export const serviceAccount = (object: KubernetesObject): ServiceAccount => ({
  kind: 'ServiceAccount',
  object,
  automountServiceAccountToken: booleanField(object.node, 'automountServiceAccountToken'),
  secrets: objects(secretReference, object.node, 'secrets'),
  imagePullSecrets: objects(secretReference, object.node, 'imagePullSecrets'),
});
