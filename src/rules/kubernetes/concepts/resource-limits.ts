import type { Container, KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { limitRangeGives } from '../../../artifacts/kubernetes/objects/resource-policy.ts';
import { typedObject } from '../../../artifacts/kubernetes/objects.ts';
import { literalNamespace } from '../../../artifacts/kubernetes/walk.ts';
import { isMissing, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { Lookup } from '../../../artifacts/yaml/model.ts';
import { scalarValue } from '../../../artifacts/yaml/scalar.ts';
import { isJob } from './long-running.ts';

/** `0`, `0Mi`, `"0"`: the API takes a limit of zero for none. */
export const isZero = (found: Lookup): boolean => {
  const value = found.state === 'present' ? scalarValue(found.node) : undefined;
  return value === 0 || (typeof value === 'string' && /^0+(?:\.0*)?(?:[EPTGMk]i?|m)?$/u.test(value));
};

/** True where a container certainly has no limit of its own. */
export const isLimitless = (limit: Lookup): boolean => isMissing(limit) || isZero(limit);

/** Containers that end by themselves hold what they use for a while only. A sidecar (`restartPolicy: Always`) runs as long as the pod. */
export const endsByItself = (container: Container): 'init' | 'job' | undefined => {
  if (container.list === 'initContainers' && stringAt(container.get('restartPolicy')) !== 'Always') return 'init';
  return isJob(container.object) ? 'job' : undefined;
};

/** An object without a namespace may be put into any. */
const isAmong = (namespace: string | undefined, namespaces: ReadonlySet<string | undefined>): boolean =>
  namespace === undefined || namespaces.has(namespace);

/** Which objects are, or may be, in a namespace whose LimitRange gives containers a limit or a request of a resource by default. */
export const namespaceDefaults = (
  objects: readonly KubernetesObject[],
  resource: 'cpu' | 'memory',
  what: 'limit' | 'request',
): ((object: KubernetesObject) => boolean) => {
  const ranges = objects.filter(object => {
    const view = typedObject(object);
    return view?.kind === 'LimitRange' && limitRangeGives(view, resource, what) !== false;
  });
  const namespaces = new Set(ranges.map(literalNamespace));
  return object => ranges.length > 0 && (namespaces.has(undefined) || isAmong(literalNamespace(object), namespaces));
};
