import { type LabelMap, labelsAsMap } from '../../../artifacts/kubernetes/label-selector.ts';
import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { literalNamespace, podsOf, sameNamespace } from '../../../artifacts/kubernetes/walk.ts';
import { booleanAt, hasUnseen, itemsOf, lookup, nodeAt, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../../artifacts/yaml/model.ts';

/** What a monitor may select, with its labels, and the names of its ports where all of them are known. */
export interface Target {
  readonly object: KubernetesObject;
  readonly labels: LabelMap;
  readonly ports: ReadonlySet<string> | undefined;
}

const namesIn = (object: KubernetesObject): ReadonlySet<string> | undefined => {
  const ports = object.get('spec', 'ports');
  const names = itemsOf(ports).map(port => stringAt(port, 'name'));
  return hasUnseen(ports) || names.includes(undefined) ? undefined : new Set(names.filter(name => name !== undefined));
};

export const targetsOf = (kind: string | undefined, objects: readonly KubernetesObject[]): readonly Target[] =>
  kind === 'ServiceMonitor'
    ? objects
        .filter(object => object.kind === 'Service' && object.group === '')
        .map(object => ({ object, labels: labelsAsMap(object.get('metadata', 'labels')), ports: namesIn(object) }))
    : objects.flatMap(object => podsOf(object).map(({ labels }) => ({ object, labels: labelsAsMap(labels), ports: undefined })));

/** Whether a monitor looks into the namespace of an object. Source: Prometheus Operator, `NamespaceSelector`. */
export const looksInto = (monitor: KubernetesObject, object: KubernetesObject): boolean | 'unknown' => {
  const selector = monitor.get('spec', 'namespaceSelector');
  if (booleanAt(selector, 'any') === true) return true;
  const names = lookup(selector, 'matchNames');
  if (selector.state === 'unknown' || hasUnseen(names)) return 'unknown';
  if (names.state === 'absent') return sameNamespace(monitor, object);
  const namespace = literalNamespace(object);
  return namespace === undefined ? 'unknown' : itemsOf(names).some(name => stringAt(name) === namespace);
};

/** The selector of a whole monitor; undefined for other objects. */
export const selectorOf = (monitor: KubernetesObject): YamlNode | undefined => {
  const isMonitor = monitor.group === 'monitoring.coreos.com' && (monitor.kind === 'ServiceMonitor' || monitor.kind === 'PodMonitor');
  return isMonitor && !monitor.partial ? nodeAt(monitor.get('spec', 'selector')) : undefined;
};
