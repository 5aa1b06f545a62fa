import type { KubernetesObject } from '../artifacts/kubernetes/model.ts';
import type { ObjectFields } from './org-rule.ts';

/** A document of the organization's policies: what it says, and where that is written. */
export interface PolicyDocument {
  readonly fields: ObjectFields;
  readonly object: KubernetesObject;
}
