import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { entriesOf, itemsOf, lookup, type Place, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../../artifacts/yaml/model.ts';
import { quantityAt } from '../../kubernetes/concepts/quantities.ts';

/** What a bound says: the most, the least, how many times the request, or for all together. */
export type BoundKind = 'above' | 'below' | 'ratio' | 'quota';

/** A bound that an object sets for the containers of its namespace. */
export interface Bound {
  readonly object: KubernetesObject;
  readonly node: YamlNode;
  readonly resource: string;
  readonly size: bigint;
  readonly of: BoundKind;
  /** What it bounds. */
  readonly kinds: readonly ('limits' | 'requests')[];
}

/** The two sides of what a container asks for. */
export const both = ['limits', 'requests'] as const;

const boundsIn = (object: KubernetesObject, place: Place, of: BoundKind): readonly Bound[] =>
  entriesOf(place).flatMap(({ name, value }) => {
    const size = quantityAt(value);
    return name === undefined || size === undefined ? [] : [{ object, node: value, resource: name, size, of, kinds: both }];
  });

/** A quota for what all pods ask for together bounds each of them. Source: Kubernetes documentation, "Resource Quotas". */
const quotaBound = (bound: Bound): readonly Bound[] => {
  const [, kind, resource] = /^(?:(requests|limits)\.)?(cpu|memory)$/u.exec(bound.resource) ?? [];
  return resource === undefined ? [] : [{ ...bound, resource, kinds: [kind === 'limits' ? 'limits' : 'requests'] }];
};

/** The bounds that an object sets. */
export const boundsOf = (object: KubernetesObject): readonly Bound[] => {
  if (object.partial || (object.group ?? '') !== '') return [];
  if (object.kind === 'ResourceQuota') return boundsIn(object, object.get('spec', 'hard'), 'quota').flatMap(quotaBound);
  if (object.kind !== 'LimitRange') return [];
  return itemsOf(object.get('spec', 'limits'))
    .filter(item => stringAt(item, 'type') === 'Container')
    .flatMap(item => [
      ...boundsIn(object, lookup(item, 'max'), 'above'),
      ...boundsIn(object, lookup(item, 'min'), 'below'),
      ...boundsIn(object, lookup(item, 'maxLimitRequestRatio'), 'ratio'),
    ]);
};
