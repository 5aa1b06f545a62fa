import { fieldsAt, isFields, isItems, itemsAt, textAt, textsAt, valueAt } from '../fields.ts';
import type { ObjectFields, ObjectValue } from '../org-rule.ts';

/** Controllers for whose pods rules on pods are written anew. Source: Kyverno, `pkg/autogen/v1`. */
const controllers = ['DaemonSet', 'Deployment', 'Job', 'StatefulSet', 'ReplicaSet', 'ReplicationController', 'CronJob'];

const annotation = 'pod-policies.kyverno.io/autogen-controllers';

const kindIn = (selector: string): string =>
  (selector.split('/').findLast(part => /^[A-Z*]/u.test(part)) ?? selector).split('.', 1)[0] ?? '';

const hasPod = (kinds: readonly string[]): boolean => kinds.some(kind => kindIn(kind) === 'Pod');

/** The descriptions of resources in a `match` or `exclude`. */
const descriptions = (block: ObjectValue | undefined): readonly ObjectFields[] => {
  const filters = [...itemsAt(block, 'any'), ...itemsAt(block, 'all')];
  return [fieldsAt(block, 'resources'), ...filters.map(filter => fieldsAt(filter, 'resources'))];
};

const isPlain = (resources: ObjectFields): boolean =>
  ['name', 'names', 'selector', 'annotations'].every(key => valueAt(resources, key) === undefined) &&
  !(textsAt(resources, 'kinds').length > 1 && hasPod(textsAt(resources, 'kinds')));

/** The controllers that rules of a policy also go for: kinds, in the order in which they are named. */
export const controllersOf = (policy: ObjectFields): readonly string[] => {
  const rules = itemsAt(policy, 'spec', 'rules');
  const all = rules.flatMap(rule => [...descriptions(valueAt(rule, 'match')), ...descriptions(valueAt(rule, 'exclude'))]);
  const isMade =
    rules.every(rule => valueAt(rule, 'generate') === undefined && valueAt(rule, 'mutate', 'patchesJson6902') === undefined) &&
    all.every(isPlain);
  if (!isMade) return [];
  const wanted = textAt(policy, 'metadata', 'annotations', annotation);
  if (wanted === undefined || wanted === 'all') return controllers;
  return wanted.split(/[,;\s]+/u).filter(kind => controllers.includes(kind));
};

/** Where the pods of a controller stand in it. */
const placeOf = (kind: string): readonly string[] => (kind === 'CronJob' ? ['jobTemplate', 'spec', 'template'] : ['template']);

/** A pattern for a pod as one for its controller. */
const shifted = (pattern: ObjectValue, place: readonly string[]): ObjectValue => ({
  spec: place.reduceRight<ObjectValue>((inner, key) => ({ [key]: inner }), pattern),
});

/** Texts that ask for fields of a pod, as they ask for those of its controller. */
const rewritten = (value: ObjectValue, place: readonly string[], pattern: RegExp): ObjectValue => {
  if (typeof value === 'string') return value.replaceAll(pattern, `$1.spec.${place.join('.')}.$2`);
  if (isItems(value)) return value.map(one => rewritten(one, place, pattern));
  if (isFields(value)) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rewritten(one, place, pattern)]));
  return value;
};

const inExpressions = /\b(request\.(?:object|oldObject))\.(spec|metadata)\b/gu;
/** What expressions of CEL ask of a pod. */
export const inCel = /\b(object|oldObject)\.(spec|metadata)\b/gu;

const retargeted = (block: ObjectValue | undefined, kinds: readonly string[]): ObjectValue | undefined => {
  const change = (filter: ObjectValue): ObjectValue =>
    isFields(filter) && hasPod(textsAt(filter, 'resources', 'kinds'))
      ? { ...filter, resources: { ...fieldsAt(filter, 'resources'), kinds } }
      : filter;
  if (!isFields(block)) return block;
  const { any, all } = block;
  if (isItems(any) && any.length > 0) return { ...block, any: any.map(change) };
  return isItems(all) && all.length > 0 ? { ...block, all: all.map(change) } : change(block);
};

const forController = (rule: ObjectFields, kinds: readonly string[], place: readonly string[], prefix: string): ObjectFields => {
  const validate = fieldsAt(rule, 'validate');
  const { pattern, anyPattern } = validate;
  const own = {
    ...validate,
    ...(pattern !== undefined && { pattern: shifted(pattern, place) }),
    ...(isItems(anyPattern) && { anyPattern: anyPattern.map(one => shifted(one, place)) }),
  };
  const changed = rewritten({ ...rule, validate: own }, place, valueAt(validate, 'cel') === undefined ? inExpressions : inCel);
  const [match, exclude] = [retargeted(valueAt(rule, 'match'), kinds), retargeted(valueAt(rule, 'exclude'), kinds)];
  return {
    ...(isFields(changed) ? changed : rule),
    name: `${prefix}-${textAt(rule, 'name') ?? ''}`.slice(0, 63),
    ...(match !== undefined && { match }),
    ...(exclude !== undefined && { exclude }),
  };
};

/** True of a rule that is made for controllers of pods, too, where its policy is. */
export const isAboutPods = (rule: ObjectFields): boolean => {
  const kinds = (key: string): readonly string[] => descriptions(valueAt(rule, key)).flatMap(one => textsAt(one, 'kinds'));
  const excluded = kinds('exclude');
  return hasPod(kinds('match')) && (excluded.length === 0 || hasPod(excluded));
};

/** The rules of a policy with those that Kyverno makes of them for controllers of pods. */
export const rulesWithAutogen = (policy: ObjectFields): readonly ObjectFields[] => {
  const rules = itemsAt(policy, 'spec', 'rules').filter(isFields);
  const wanted = controllersOf(policy);
  return rules.flatMap(rule => {
    if (!isAboutPods(rule) || wanted.length === 0) return [rule];
    const others = wanted.filter(kind => kind !== 'CronJob');
    return [
      rule,
      ...(others.length > 0 ? [forController(rule, others, placeOf(''), 'autogen')] : []),
      ...(wanted.includes('CronJob') ? [forController(rule, ['CronJob'], placeOf('CronJob'), 'autogen-cronjob')] : []),
    ];
  });
};
