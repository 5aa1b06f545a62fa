import { fieldsAt, isFields, isItems, textAt } from '../fields.ts';
import { type ObjectFields, type ObjectValue, UnknownPart } from '../org-rule.ts';
import { canonicalQuantity } from './canonical-quantity.ts';

/**
 * The defaults of kinds that the field table has not: those of the root of their spec. Source: pkg/apis of k8s.io/kubernetes 1.37, `SetDefaults_`.
 */
export const untypedDefaults = (object: ObjectFields): ObjectFields =>
  byKind[`${textAt(object, 'apiVersion')}/${textAt(object, 'kind')}`]?.(object) ?? object;

const withSpec =
  (change: (spec: ObjectFields) => ObjectFields) =>
  (object: ObjectFields): ObjectFields =>
    isFields(object['spec']) ? { ...object, spec: change(object['spec']) } : object;

const isNothing = (value: ObjectValue | undefined): boolean =>
  value === undefined || value === null || value === '' || (isItems(value) && value.length === 0);

/** The fields with what is written, and else the default. */
const filled = (fields: ObjectFields, defaults: ObjectFields): ObjectFields => ({
  ...fields,
  ...Object.fromEntries(Object.entries(defaults).filter(([field]) => isNothing(fields[field]))),
});

const quantitiesIn = (fields: ObjectFields, ...names: readonly string[]): ObjectFields => ({
  ...fields,
  ...Object.fromEntries(
    names.flatMap(name => (fields[name] === undefined || fields[name] === null ? [] : [[name, canonicalQuantity(fields[name])]])),
  ),
});

const claim = withSpec(spec => {
  const resources = spec['resources'];
  const known = isFields(resources) ? quantitiesIn(resources, 'requests', 'limits') : (resources ?? {});
  return { ...filled(spec, { volumeMode: 'Filesystem' }), resources: known };
});

const volume = withSpec(spec =>
  quantitiesIn(filled(spec, { persistentVolumeReclaimPolicy: 'Retain', volumeMode: 'Filesystem' }), 'capacity'),
);

const upwards: ObjectFields = {
  stabilizationWindowSeconds: 0n,
  selectPolicy: 'Max',
  policies: [
    { type: 'Pods', value: 4n, periodSeconds: 15n },
    { type: 'Percent', value: 100n, periodSeconds: 15n },
  ],
};
const downwards: ObjectFields = { selectPolicy: 'Max', policies: [{ type: 'Percent', value: 100n, periodSeconds: 15n }] };
const ofProcessor: ObjectValue = [
  { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 80n } } },
];

const metricSources = ['containerResource', 'external', 'object', 'pods', 'resource'] as const;

const metric = (item: ObjectValue): ObjectValue => {
  if (!isFields(item)) return item;
  const sources = metricSources.flatMap((name): readonly (readonly [string, ObjectValue])[] => {
    const source = item[name];
    if (!isFields(source) || !isFields(source['target'])) return [];
    return [[name, { ...source, target: quantitiesIn(source['target'], 'averageValue', 'value') }]];
  });
  return { ...item, ...Object.fromEntries(sources) };
};

const scaler = withSpec(spec => {
  const { metrics, ...made } = filled(spec, { minReplicas: 1n, metrics: ofProcessor });
  return { ...withBehavior(made), metrics: isItems(metrics) ? metrics.map(metric) : (metrics ?? null) };
});

const withBehavior = (spec: ObjectFields): ObjectFields => {
  const behavior = spec['behavior'];
  if (!isFields(behavior)) return spec;
  const rules = (field: string, defaults: ObjectFields): ObjectValue =>
    behavior[field] instanceof UnknownPart ? behavior[field] : filled(fieldsAt(behavior, field), defaults);
  return { ...spec, behavior: { ...behavior, scaleUp: rules('scaleUp', upwards), scaleDown: rules('scaleDown', downwards) } };
};

const namespace = (object: ObjectFields): ObjectFields => {
  const [metadata, name] = [fieldsAt(object, 'metadata'), textAt(object, 'metadata', 'name')];
  const labels = metadata['labels'] ?? {};
  if (name === undefined || !isFields(labels)) return object;
  return { ...object, metadata: { ...metadata, labels: { ...labels, 'kubernetes.io/metadata.name': name } } };
};

/** Texts of a secret are kept among its data, in Base64. */
const secret = (object: ObjectFields): ObjectFields => {
  const { stringData, ...rest } = filled(object, { type: 'Opaque' });
  if (stringData === undefined || stringData === null) return rest;
  if (!isFields(stringData)) return { ...rest, data: stringData };
  const encoded = Object.entries(stringData).map(([key, value]): [string, ObjectValue] => [
    key,
    typeof value === 'string' ? Buffer.from(value).toString('base64') : value,
  ]);
  return Object.keys(stringData).length === 0 ? rest : { ...rest, data: { ...fieldsAt(rest, 'data'), ...Object.fromEntries(encoded) } };
};

const limited = ['default', 'defaultRequest', 'max', 'maxLimitRequestRatio', 'min'] as const;

const limit = (item: ObjectValue): ObjectValue => {
  if (!isFields(item)) return item;
  const made = quantitiesIn(item, ...limited);
  if (item['type'] !== 'Container') return made;
  const limits = { ...fieldsAt(made, 'max'), ...fieldsAt(made, 'default') };
  const requests = { ...fieldsAt(made, 'min'), ...limits, ...fieldsAt(made, 'defaultRequest') };
  const parts = Object.entries({ default: limits, defaultRequest: requests }).filter(([, value]) => Object.keys(value).length > 0);
  return { ...made, ...Object.fromEntries(parts) };
};

const byKind: Readonly<Record<string, (object: ObjectFields) => ObjectFields>> = {
  'autoscaling/v1/HorizontalPodAutoscaler': withSpec(spec => filled(spec, { minReplicas: 1n })),
  'autoscaling/v2/HorizontalPodAutoscaler': scaler,
  'v1/ConfigMap': ({ data, ...rest }) =>
    data === undefined || (isFields(data) && Object.keys(data).length === 0) ? rest : { ...rest, data },
  'networking.k8s.io/v1/IngressClass': withSpec(spec =>
    isFields(spec['parameters']) ? { ...spec, parameters: filled(spec['parameters'], { scope: 'Cluster' }) } : spec,
  ),
  'v1/LimitRange': withSpec(spec => (isItems(spec['limits']) ? { ...spec, limits: spec['limits'].map(limit) } : spec)),
  'v1/Namespace': namespace,
  'v1/PersistentVolume': volume,
  'v1/PersistentVolumeClaim': claim,
  'v1/ResourceQuota': withSpec(spec => quantitiesIn(spec, 'hard')),
  'v1/Secret': secret,
};
