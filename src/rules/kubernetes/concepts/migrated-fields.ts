import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { allEdits, type Edits, setKey } from '../../../artifacts/yaml/edit.ts';
import { hasUnseen, isMissing, itemsOf, lookup, mappingAt, sequenceAt, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { Lookup, YamlMapping, YamlNode } from '../../../artifacts/yaml/model.ts';
import { moveKeys, type NewPlace } from '../../../artifacts/yaml/move-keys.ts';
import { scalarValue } from '../../../artifacts/yaml/scalar.ts';

/** The members of a list, which may be missing; undefined where not all of it is known. */
const allOf = (list: Lookup): readonly YamlNode[] | undefined => {
  if (isMissing(list)) return [];
  return sequenceAt(list) === undefined || hasUnseen(list) ? undefined : itemsOf(list);
};

const namesOf = (mapping: YamlMapping): readonly string[] => mapping.entries.map(({ name }) => name ?? '').toSorted();

/** True for a mapping with these keys and no others. */
const hasJust = (mapping: YamlMapping, ...names: readonly string[]): boolean => namesOf(mapping).join(' ') === names.toSorted().join(' ');

const move = (mapping: YamlMapping, places: Readonly<Record<string, NewPlace>>): Edits =>
  moveKeys(mapping, new Map(Object.entries(places)));

/** Labels that are all known. */
const labelsOf = (object: KubernetesObject): Readonly<Record<string, string>> | undefined => {
  const labels = object.get('spec', 'template', 'metadata', 'labels');
  const mapping = mappingAt(labels);
  if (mapping === undefined || hasUnseen(labels) || mapping.entries.length === 0) return undefined;
  const known = mapping.entries.flatMap(({ name, value }) => {
    const text = name === undefined ? undefined : stringAt(value);
    return name === undefined || text === undefined ? [] : [[name, text] as const];
  });
  return known.length === mapping.entries.length ? Object.fromEntries(known) : undefined;
};

/**
 * `apps/v1` asks for the selector; before, it was the template's labels unless written. A rollback written into the object, and the generation of a
 * DaemonSet's template, are no fields any more.
 */
const workload = (object: KubernetesObject): Edits => {
  if (!['rollbackTo', 'templateGeneration'].every(field => isMissing(object.get('spec', field)))) return undefined;
  const selector = object.get('spec', 'selector');
  if (!isMissing(selector)) return (mappingAt(selector)?.entries.length ?? 0) > 0 && !hasUnseen(selector) ? [] : undefined;
  const spec = mappingAt(object.get('spec'));
  const labels = labelsOf(object);
  return spec && labels && setKey(spec, ['selector'], { matchLabels: labels }, 'replicas');
};

/** `serviceName` and `servicePort` of a backend, which are under `service` now; a port is a number or has a name. */
const backend = (found: Lookup): Edits => {
  const mapping = mappingAt(found);
  if (mapping === undefined || !hasJust(mapping, 'serviceName', 'servicePort')) return undefined;
  const port = lookup(mapping, 'servicePort');
  const value = port.state === 'present' ? scalarValue(port.node) : undefined;
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  return move(mapping, {
    serviceName: { path: ['service', 'name'] },
    servicePort: { path: ['service', 'port', typeof value === 'number' ? 'number' : 'name'] },
  });
};

/** The way that the type of a path was taken where none is written. */
const pathType = 'ImplementationSpecific';

const ingressPath = (node: YamlNode): Edits => {
  const mapping = mappingAt(node);
  if (mapping === undefined) return undefined;
  const type = lookup(mapping, 'pathType');
  const typed = isMissing(type) ? setKey(mapping, ['pathType'], pathType, 'path') : [];
  return allEdits([type.state === 'unknown' ? undefined : typed, backend(lookup(mapping, 'backend'))]);
};

const ingress = (object: KubernetesObject): Edits => {
  const spec = mappingAt(object.get('spec'));
  const rules = spec && allOf(lookup(spec, 'rules'));
  if (spec === undefined || rules === undefined) return undefined;
  const paths = rules.map(rule => allOf(lookup(rule, 'http', 'paths')));
  const whole = lookup(spec, 'backend');
  const byDefault = isMissing(whole) ? [] : allEdits([move(spec, { backend: { path: ['defaultBackend'] } }), backend(whole)]);
  return allEdits([byDefault, ...paths.flatMap(own => own?.map(ingressPath) ?? [undefined])]);
};

/** What a metric is held against, by the field that said so. */
const target = (type: string, key: string): NewPlace => ({ path: ['target', key], beside: [['type', type]] });
const targets = {
  targetAverageUtilization: target('Utilization', 'averageUtilization'),
  targetAverageValue: target('AverageValue', 'averageValue'),
  targetValue: target('Value', 'value'),
} satisfies Record<string, NewPlace>;

/** By the field of a metric that holds its source: what says which metric it is. Source: autoscaling/v2beta1 and v2, MetricSpec. */
const sources: Readonly<Record<string, readonly string[]>> = {
  resource: ['name'],
  containerResource: ['container', 'name'],
  pods: ['metricName'],
  external: ['metricName'],
};

const metric = (node: YamlNode): Edits => {
  const [name = ''] = Object.keys(sources).filter(one => !isMissing(lookup(node, one)));
  const source = mappingAt(node, name);
  const said = sources[name] ?? [];
  const asked = Object.keys(targets).filter(field => source && !isMissing(lookup(source, field)));
  const [field] = asked;
  if (source === undefined || field === undefined || !hasJust(source, ...said, field)) return undefined;
  const place = targets[field as keyof typeof targets];
  const named = said.includes('metricName') ? move(source, { metricName: { path: ['metric', 'name'] } }) : [];
  return allEdits([named, move(source, { [field]: place })]);
};

const autoscaler = (object: KubernetesObject): Edits => {
  const metrics = allOf(object.get('spec', 'metrics'));
  return metrics && allEdits(metrics.map(metric));
};

/**
 * Kinds whose fields are others in the version that takes the place of another, by what changes them. Source: Deprecated API Migration Guide;
 * Kubernetes, pkg/apis/{apps,extensions,networking,autoscaling}/v1beta1 and v2beta1, defaults and conversions.
 */
const migrations: ReadonlyMap<string, (object: KubernetesObject) => Edits> = new Map([
  ...['extensions/v1beta1', 'apps/v1beta1'].flatMap(version =>
    ['Deployment', 'DaemonSet', 'ReplicaSet', 'StatefulSet'].map(kind => [`${version}/${kind}`, workload] as const),
  ),
  ['extensions/v1beta1/Ingress', ingress] as const,
  ['networking.k8s.io/v1beta1/Ingress', ingress] as const,
  ['autoscaling/v2beta1/HorizontalPodAutoscaler', autoscaler] as const,
]);

/**
 * Edits that write an object's fields as the version has them that takes the place of its own, beside that version's name: no edits where all are the
 * same. Undefined where it is not known how, and where what decides is not in the file.
 */
export const migratedFields = (object: KubernetesObject): Edits =>
  migrations.get(`${object.apiVersion ?? ''}/${object.kind ?? ''}`)?.(object);
