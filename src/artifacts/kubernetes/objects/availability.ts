import type { Lookup } from '../../yaml/model.ts';
import type { KubernetesObject } from '../model.ts';
import { type Field, fieldAt, integerField, integerOrTextField, type SelectorField, selectorField, textField } from './field.ts';

/** Source: Kubernetes API reference, PodDisruptionBudget v1 policy. */
export interface PodDisruptionBudget {
  readonly kind: 'PodDisruptionBudget';
  readonly object: KubernetesObject;
  /** A count or a percentage. */
  readonly minAvailable: Field<number | string>;
  /** A count or a percentage. */
  readonly maxUnavailable: Field<number | string>;
  /** Absent: no pods. Empty: all pods of the namespace, in `policy/v1beta1` none. */
  readonly selector: SelectorField;
}

/** What an autoscaler scales. */
export interface ScaleTarget {
  readonly found: Lookup;
  readonly apiVersion: Field<string>;
  readonly kind: Field<string>;
  readonly name: Field<string>;
}

/** Source: Kubernetes API reference, HorizontalPodAutoscaler v1 and v2 autoscaling. */
export interface HorizontalPodAutoscaler {
  readonly kind: 'HorizontalPodAutoscaler';
  readonly object: KubernetesObject;
  readonly target: ScaleTarget;
  /** Absent: 1. */
  readonly minReplicas: Field<number>;
  readonly maxReplicas: Field<number>;
}

export const podDisruptionBudget = (object: KubernetesObject): PodDisruptionBudget => {
  const spec = object.get('spec');
  return {
    kind: 'PodDisruptionBudget',
    object,
    minAvailable: integerOrTextField(spec, 'minAvailable'),
    maxUnavailable: integerOrTextField(spec, 'maxUnavailable'),
    selector: selectorField(spec, 'selector'),
  };
};

const scaleTarget = (found: Lookup): ScaleTarget => ({
  found,
  apiVersion: textField(found, 'apiVersion'),
  kind: textField(found, 'kind'),
  name: textField(found, 'name'),
});

export const horizontalPodAutoscaler = (object: KubernetesObject): HorizontalPodAutoscaler => {
  const spec = object.get('spec');
  return {
    kind: 'HorizontalPodAutoscaler',
    object,
    target: scaleTarget(fieldAt(spec, 'scaleTargetRef')),
    minReplicas: integerField(spec, 'minReplicas'),
    maxReplicas: integerField(spec, 'maxReplicas'),
  };
};
