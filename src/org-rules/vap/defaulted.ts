import { defaultsOfType, type TypeDefaults } from '../../facts/kubernetes-defaults.ts';
import { type FieldTypes, fieldsOfType, typeOfKind } from '../../facts/kubernetes-fields.ts';
import { isFields, isItems, textAt } from '../fields.ts';
import { type ClusterKnowledge, type ObjectFields, type ObjectValue, UnknownPart } from '../org-rule.ts';

/**
 * An object as admission sees it: decoded, with its defaults, without what Kubernetes does not know and what is empty. Objects of kinds that
 * are not in the table (custom resources) are as they are written. Source: the defaulting of k8s.io/kubernetes, by the field table.
 */
export const defaulted = (object: ObjectFields): ObjectFields => {
  const [apiVersion, kind] = [textAt(object, 'apiVersion'), textAt(object, 'kind')];
  const type = apiVersion === undefined || kind === undefined ? undefined : typeOfKind(apiVersion, kind);
  return type === undefined ? object : typed(object, type);
};

/** An object as those that are asked about it see it: in a cluster with its defaults, in the tests of a policy as it is written. */
export const asAdmitted = (object: ObjectFields, { asWritten }: ClusterKnowledge): ObjectFields => (asWritten ? object : defaulted(object));

/** Structures that are there whether anyone writes them or not. */
const alwaysThere: Readonly<Record<string, readonly string[]>> = {
  'apps.v1.DeploymentSpec': ['strategy'],
  'apps.v1.StatefulSetSpec': ['updateStrategy'],
  'apps.v1.DaemonSetSpec': ['updateStrategy'],
  'core.v1.PodSpec': ['securityContext'],
  'core.v1.Container': ['resources'],
  'core.v1.EphemeralContainer': ['resources'],
  'core.v1.PodTemplateSpec': ['metadata'],
  'batch.v1.JobTemplateSpec': ['metadata'],
  'core.v1.PersistentVolumeClaimSpec': ['resources'],
};

/** Lists that are null where nobody writes them, and stay when they are empty. */
const nullWhereAbsent: Readonly<Record<string, readonly string[]>> = {
  'rbac.v1.Role': ['rules'],
  'rbac.v1.ClusterRole': ['rules'],
};

/** Booleans that Kubernetes does not tell from being absent when they are false. */
const falseIsAbsent: Readonly<Record<string, readonly string[]>> = {
  'core.v1.PodSpec': ['hostNetwork', 'hostPID', 'hostIPC'],
  'core.v1.Container': ['stdin', 'stdinOnce', 'tty'],
  'core.v1.EphemeralContainer': ['stdin', 'stdinOnce', 'tty'],
  'core.v1.VolumeMount': ['readOnly'],
  'apps.v1.DeploymentSpec': ['paused'],
  'core.v1.ServiceSpec': ['publishNotReadyAddresses'],
};

/** Maps that are not there when they are empty. */
const maps: ReadonlySet<string> = new Set(['labels', 'annotations', 'nodeSelector', 'matchLabels', 'data', 'stringData', 'binaryData']);

const noDefaults: TypeDefaults = { defaults: new Map(), quantities: new Set() };

const typed = (object: ObjectFields, type: string): ObjectFields => {
  const known = fieldsOfType(type);
  return known ? filledIn(object, written(object, type, known), type, known) : object;
};

/** What is written and known, each field decoded. */
const written = (object: ObjectFields, type: string, known: FieldTypes): Record<string, ObjectValue> => {
  const { quantities } = defaultsOfType(type) ?? noDefaults;
  const kept = Object.entries(object).filter(([field, value]) => known.has(field) && !isAbsent(type, field, value));
  return Object.fromEntries(
    kept.map(([field, value]) => [field, quantities.has(field) ? quantity(value) : withType(value, known.get(field))]),
  );
};

/** The same with what is not written. */
const filledIn = (object: ObjectFields, made: Record<string, ObjectValue>, type: string, known: FieldTypes): ObjectFields => {
  const { defaults } = defaultsOfType(type) ?? noDefaults;
  for (const [field, text] of defaults) made[field] ??= withType(exact(JSON.parse(text)), known.get(field));
  for (const field of nullWhereAbsent[type] ?? []) made[field] ??= object[field] ?? null;
  for (const field of alwaysThere[type] ?? []) made[field] ??= withType({}, known.get(field));
  if (containers.has(type)) made['imagePullPolicy'] ??= pullPolicy(made['image']);
  if (strategies.has(type) && made['type'] !== 'RollingUpdate') delete made['rollingUpdate'];
  return made;
};

const containers: ReadonlySet<string> = new Set(['core.v1.Container', 'core.v1.EphemeralContainer']);
const strategies: ReadonlySet<string> = new Set([
  'apps.v1.DeploymentStrategy',
  'apps.v1.StatefulSetUpdateStrategy',
  'apps.v1.DaemonSetUpdateStrategy',
]);

const isAbsent = (type: string, field: string, value: ObjectValue): boolean =>
  value === null ||
  (isItems(value) && value.length === 0) ||
  (maps.has(field) && isFields(value) && Object.keys(value).length === 0) ||
  (value === false && falseIsAbsent[type]?.includes(field) === true);

const typedBelow = (value: ObjectValue, type: string): ObjectValue => {
  if (isItems(value)) return value.map(item => typedBelow(item, type));
  return isFields(value) ? typed(value, type) : value;
};

const withType = (value: ObjectValue, type: string | undefined): ObjectValue => (type === undefined ? value : typedBelow(value, type));

/** Whole numbers of a default are integers. */
const exact = (value: unknown): ObjectValue => {
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value;
  if (typeof value !== 'object' || value === null) return typeof value === 'string' || typeof value === 'boolean' ? value : null;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, exact(item)]));
};

/** Numbers among quantities are texts to the API server: `cpu: 0.5` is `500m`. */
const quantity = (value: ObjectValue): ObjectValue => {
  if (isFields(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, quantity(item)]));
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'number') return value;
  const thousandths = Math.ceil(value * 1_000);
  return thousandths % 1_000 === 0 ? String(thousandths / 1_000) : `${thousandths}m`;
};

/** `Always` for `latest` and for no tag at all, which is the same. */
const pullPolicy = (image: ObjectValue | undefined): ObjectValue => {
  if (image instanceof UnknownPart) return image;
  if (typeof image !== 'string' || image.includes('@')) return 'IfNotPresent';
  const last = image.slice(image.lastIndexOf('/') + 1);
  return !last.includes(':') || last.endsWith(':latest') ? 'Always' : 'IfNotPresent';
};
