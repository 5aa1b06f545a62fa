import type { KubernetesObject } from '../model.ts';
import { booleanField, type Field, type MapField, mapField, textField } from './field.ts';

/** Source: Kubernetes API reference, Secret v1. */
export interface Secret {
  readonly kind: 'Secret';
  readonly object: KubernetesObject;
  /** Absent: `Opaque`. */
  readonly type: Field<string>;
  /** Values are base64, as written. */
  readonly data: MapField;
  /** Values are plain text and win over those of `data`. */
  readonly stringData: MapField;
  readonly immutable: Field<boolean>;
}

export const secret = (object: KubernetesObject): Secret => ({
  kind: 'Secret',
  object,
  type: textField(object.node, 'type'),
  data: mapField(object.node, 'data'),
  stringData: mapField(object.node, 'stringData'),
  immutable: booleanField(object.node, 'immutable'),
});
