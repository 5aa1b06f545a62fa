import type { KubernetesObject } from '../model.ts';
import { booleanField, type Field, type MapField, mapField } from './field.ts';

/** Source: Kubernetes API reference, ConfigMap v1. */
export interface ConfigMap {
  readonly kind: 'ConfigMap';
  readonly object: KubernetesObject;
  readonly data: MapField;
  /** Values are base64, as written. */
  readonly binaryData: MapField;
  readonly immutable: Field<boolean>;
}

export const configMap = (object: KubernetesObject): ConfigMap => ({
  kind: 'ConfigMap',
  object,
  data: mapField(object.node, 'data'),
  binaryData: mapField(object.node, 'binaryData'),
  immutable: booleanField(object.node, 'immutable'),
});
