import { isMissing, itemsOf, lookup, stringAt } from '../yaml/lookup.ts';
import type { Lookup } from '../yaml/model.ts';
import type { KubernetesObject } from './model.ts';

/** A core/v1 Service, as far as it decides where traffic goes. */
export interface Service {
  /** `ClusterIP` when none is written, undefined when unknown. */
  readonly type: string | undefined;
  readonly selector: Lookup;
}

/** The object as a Service of the core group; undefined for any other (Knative has a Service of its own). */
export const serviceOf = (object: KubernetesObject): Service | undefined => {
  if (object.kind !== 'Service' || object.group !== '') return undefined;
  const type = object.get('spec', 'type');
  return { type: isMissing(type) ? 'ClusterIP' : stringAt(type), selector: object.get('spec', 'selector') };
};

/**
 * Whether a LimitRange gives containers a limit of a resource when they set none: by `default`, or by `max`, which stands in for it.
 * False for other objects, `unknown` when a template may say. Source: Kubernetes documentation, Limit Ranges.
 */
export const limitRangeGives = (object: KubernetesObject, resource: string): boolean | 'unknown' => {
  if (object.kind !== 'LimitRange') return false;
  const limits = object.get('spec', 'limits');
  if (limits.state === 'unknown') return 'unknown';
  const states = itemsOf(limits)
    .filter(item => (stringAt(item, 'type') ?? 'Container') === 'Container')
    .flatMap(item => [lookup(item, 'default', resource), lookup(item, 'max', resource)]);
  if (states.some(found => !isMissing(found) && found.state === 'present')) return true;
  return states.some(found => found.state === 'unknown') ? 'unknown' : false;
};
