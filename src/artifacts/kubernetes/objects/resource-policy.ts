import { isMissing, lookup } from '../../yaml/lookup.ts';
import type { YamlMapping } from '../../yaml/model.ts';
import type { KubernetesObject } from '../model.ts';
import { type Field, type ListField, type Literal, literals, type MapField, mapField, objects, textField } from './field.ts';

/** What a LimitRange says about one type of thing. The maps are quantities by resource. */
export interface LimitRangeItem {
  readonly node: YamlMapping;
  /** `Container`, `Pod` or `PersistentVolumeClaim`. The API demands it. */
  readonly type: Field<string>;
  /** Limits of containers that set none. */
  readonly default: MapField;
  /** Requests of containers that set none. */
  readonly defaultRequest: MapField;
  readonly max: MapField;
  readonly min: MapField;
}

/** Source: Kubernetes API reference, LimitRange v1. */
export interface LimitRange {
  readonly kind: 'LimitRange';
  readonly object: KubernetesObject;
  readonly limits: ListField<LimitRangeItem>;
}

/** Source: Kubernetes API reference, ResourceQuota v1. */
export interface ResourceQuota {
  readonly kind: 'ResourceQuota';
  readonly object: KubernetesObject;
  /** Quantities by resource: `limits.memory`, `pods`. */
  readonly hard: MapField;
  /** Absent or empty: all objects of the namespace count. */
  readonly scopes: ListField<Literal>;
}

const limitRangeItem = (node: YamlMapping): LimitRangeItem => ({
  node,
  type: textField(node, 'type'),
  default: mapField(node, 'default'),
  defaultRequest: mapField(node, 'defaultRequest'),
  max: mapField(node, 'max'),
  min: mapField(node, 'min'),
});

export const limitRange = (object: KubernetesObject): LimitRange => ({
  kind: 'LimitRange',
  object,
  limits: objects(limitRangeItem, object.node, 'spec', 'limits'),
});

export const resourceQuota = (object: KubernetesObject): ResourceQuota => ({
  kind: 'ResourceQuota',
  object,
  hard: mapField(object.node, 'spec', 'hard'),
  scopes: literals(object.node, 'spec', 'scopes'),
});

/** Which fields a limit of a container comes from when it sets none, and which a request. Source: plugin/pkg/admission/limitranger. */
const sources = { limit: ['default', 'max'], request: ['defaultRequest', 'default', 'min', 'max'] } as const;

const itemGives = (item: LimitRangeItem, resource: string, what: 'limit' | 'request'): boolean | 'unknown' => {
  const { type } = item;
  if (type.state === 'present' && type.value !== 'Container') return false;
  const limits = sources[what].map(source => lookup(item[source], resource)).filter(limit => !isMissing(limit));
  if (limits.length === 0) return false;
  return type.state !== 'unknown' && limits.some(limit => limit.state === 'present') ? true : 'unknown';
};

/**
 * Whether a LimitRange gives containers a limit (or a request) of a resource when they set none: a limit by `default`, or by `max`, which
 * stands in for it; a request by these as well. `unknown` when a template may say. Source: Kubernetes documentation, Limit Ranges.
 */
export const limitRangeGives = ({ limits }: LimitRange, resource: string, what: 'limit' | 'request' = 'limit'): boolean | 'unknown' => {
  const answers = limits.items.map(item => itemGives(item, resource, what));
  if (answers.includes(true)) return true;
  return answers.includes('unknown') || !limits.complete ? 'unknown' : false;
};
