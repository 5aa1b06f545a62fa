import { defaultsOfType, type TypeDefaults } from '../../facts/kubernetes-defaults.ts';
import { type FieldTypes, fieldsOfType, typeOfKind } from '../../facts/kubernetes-fields.ts';
import { onceFor } from '../../text/once-for.ts';
import { isFields, isItems, textAt } from '../fields.ts';
import type { ClusterKnowledge, ObjectFields, ObjectValue } from '../org-rule.ts';
import { canonicalQuantity } from './canonical-quantity.ts';
import { dependentDefaults } from './dependent-defaults.ts';
import { pullPolicy } from './pull-policy.ts';
import { untypedDefaults } from './untyped-defaults.ts';

/**
 * An object as admission sees it: decoded, with its defaults, without what Kubernetes does not know and what is empty. Objects of kinds that
 * are not in the table (custom resources) are as they are written. Source: the defaulting of k8s.io/kubernetes, by the field table.
 */
export const defaulted = onceFor((object: ObjectFields): ObjectFields => {
  const [apiVersion, kind] = [textAt(object, 'apiVersion'), textAt(object, 'kind')];
  const type = apiVersion === undefined || kind === undefined ? undefined : typeOfKind(apiVersion, kind);
  return type === undefined ? untypedDefaults(object) : typed(object, type);
});

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
  'core.v1.PersistentVolumeClaimTemplate': ['metadata'],
  'core.v1.PodTemplateSpec': ['metadata'],
  'batch.v1.JobTemplateSpec': ['metadata'],
  'core.v1.PersistentVolumeClaimSpec': ['resources'],
  'networking.v1.NetworkPolicySpec': ['podSelector'],
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

/** Texts, numbers and mappings of which the same is true when nothing is in them. */
const emptyIsAbsent: Readonly<Record<string, readonly string[]>> = {
  'apps.v1.DaemonSetSpec': ['minReadySeconds'],
  'apps.v1.DeploymentSpec': ['minReadySeconds'],
  'apps.v1.ReplicaSetSpec': ['minReadySeconds'],
  'apps.v1.StatefulSetSpec': ['minReadySeconds'],
  'core.v1.Container': ['image', 'imagePullPolicy', 'terminationMessagePath', 'terminationMessagePolicy', 'workingDir'],
  'core.v1.ContainerPort': ['hostIP', 'hostPort', 'name', 'protocol'],
  'core.v1.EmptyDirVolumeSource': ['medium'],
  'core.v1.EnvVar': ['value'],
  'core.v1.EphemeralContainer': ['image', 'imagePullPolicy', 'terminationMessagePath', 'terminationMessagePolicy', 'workingDir'],
  'core.v1.HTTPGetAction': ['host', 'path', 'scheme'],
  'core.v1.PodSpec': [
    'dnsPolicy',
    'hostname',
    'nodeName',
    'priorityClassName',
    'restartPolicy',
    'schedulerName',
    'serviceAccount',
    'serviceAccountName',
    'subdomain',
  ],
  'core.v1.Probe': ['failureThreshold', 'initialDelaySeconds', 'periodSeconds', 'successThreshold', 'timeoutSeconds'],
  'core.v1.ServicePort': ['name', 'nodePort', 'protocol'],
  'core.v1.ServiceSpec': ['clusterIP', 'externalName', 'externalTrafficPolicy', 'loadBalancerIP', 'selector', 'sessionAffinity', 'type'],
  'core.v1.VolumeMount': ['subPath', 'subPathExpr'],
};

/** Defaults that an object gets and a template of it does not, or by other fields: they are among those that depend on others. */
const decidedElsewhere: ReadonlySet<string> = new Set(
  [
    ['core.v1.PodSpec', 'enableServiceLinks'],
    ['core.v1.ImageVolumeSource', 'pullPolicy'],
    ['batch.v1.JobSpec', 'parallelism'],
    ['batch.v1.JobSpec', 'completions'],
    ['batch.v1.JobSpec', 'backoffLimit'],
    ['batch.v1.JobSpec', 'manualSelector'],
    ['batch.v1.JobSpec', 'completionMode'],
    ['batch.v1.JobSpec', 'suspend'],
  ].map(([type, field]) => `${type} ${field}`),
);

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
    kept.map(([field, value]) => [field, quantities.has(field) ? canonicalQuantity(value) : withType(value, known.get(field))]),
  );
};

/** The same with what is not written. */
const filledIn = (object: ObjectFields, made: Record<string, ObjectValue>, type: string, known: FieldTypes): ObjectFields => {
  const { defaults } = defaultsOfType(type) ?? noDefaults;
  for (const [field, text] of defaults)
    if (!decidedElsewhere.has(`${type} ${field}`)) made[field] ??= withType(exact(JSON.parse(text)), known.get(field));
  for (const field of nullWhereAbsent[type] ?? []) made[field] ??= object[field] ?? null;
  for (const field of alwaysThere[type] ?? []) made[field] ??= withType({}, known.get(field));
  if (containers.has(type)) made['imagePullPolicy'] ??= pullPolicy(made['image']);
  if (strategies.has(type) && made['type'] !== 'RollingUpdate') delete made['rollingUpdate'];
  dependentDefaults(type, made);
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
  (isNothing(value) && emptyIsAbsent[type]?.includes(field) === true) ||
  (maps.has(field) && isFields(value) && Object.keys(value).length === 0) ||
  (value === false && falseIsAbsent[type]?.includes(field) === true);

const isNothing = (value: ObjectValue): boolean => value === '' || value === 0n || (isFields(value) && Object.keys(value).length === 0);

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
