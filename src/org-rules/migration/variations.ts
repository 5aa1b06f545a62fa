import { fieldsAt, isFields, isItems, itemsAt, valueAt } from '../fields.ts';
import { stepsOf } from '../kyverno/path.ts';
import { anchorOf } from '../kyverno/pattern.ts';
import type { ObjectFields, ObjectValue } from '../org-rule.ts';

/** A place that a rule speaks of, and values that tell its answers apart. */
interface Sample {
  readonly path: readonly string[];
  readonly values: readonly ObjectValue[];
}

/** Variations of one object are bounded. */
const maxVariations = 300;

/** What is varied of an object: all but what names it. */
const isKept = (path: readonly (string | number)[]): boolean =>
  path.length === 0 || ['apiVersion', 'kind', 'metadata.name', 'metadata.namespace', 'metadata'].includes(path.join('.'));

/**
 * The same object with one thing different each time: without a field, with another value of its type, and with the fields and values that a rule
 * speaks of. What a rule and its migration both say of all these is no coincidence.
 */
export const variationsOf = (object: ObjectFields, rule: ObjectFields, podPath: readonly string[]): readonly ObjectFields[] => {
  const changed = [...withSamples(object, samplesOf(rule), podPath), ...withOthers(object, podPath)];
  return changed.filter(isFields).slice(0, maxVariations);
};

/** With what a rule speaks of: a path of a pod also stands for that of the pod that the object makes. */
function* withSamples(object: ObjectFields, samples: readonly Sample[], podPath: readonly string[]): Iterable<ObjectValue> {
  for (const { path, values } of samples) {
    const places = ['spec', 'metadata'].includes(path[0] ?? '') && podPath.length > 0 ? [path, [...podPath, ...path]] : [path];
    for (const value of values) for (const place of places) yield withValue(object, place, value);
  }
}

/** Without one field, or with another value in its place. */
function* withOthers(object: ObjectFields, podPath: readonly string[]): Iterable<ObjectValue> {
  for (const path of pathsOf(object)) {
    // Nor what its pod stands in: no API server has a controller without one.
    if (isKept(path) || path.every((step, index) => step === podPath[index])) continue;
    for (const other of [undefined, ...othersOf(valueAt(object, ...path) ?? null)]) yield changedAt(object, path, () => other) ?? null;
  }
}

const othersOf = (value: ObjectValue): readonly ObjectValue[] => {
  if (typeof value === 'string') return ['', `${value}x`];
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'bigint') return [0n, value + 1n];
  return isItems(value) && value.length > 0 ? [[], [...value, ...value.slice(0, 1)]] : [];
};

function* pathsOf(value: ObjectValue, path: readonly (string | number)[] = []): Iterable<readonly (string | number)[]> {
  yield path;
  if (isItems(value)) for (const [index, item] of value.entries()) yield* pathsOf(item, [...path, index]);
  if (isFields(value)) for (const [key, item] of Object.entries(value)) yield* pathsOf(item, [...path, key]);
}

/** The value with what stands at a path changed; undefined takes it away. */
const changedAt = (
  value: ObjectValue,
  [step, ...rest]: readonly (string | number)[],
  change: () => ObjectValue | undefined,
): ObjectValue | undefined => {
  if (step === undefined) return change();
  if (isItems(value) && typeof step === 'number')
    return value.flatMap((item, index) => (index === step ? [changedAt(item, rest, change)].filter(one => one !== undefined) : [item]));
  if (!isFields(value) || typeof step !== 'string') return value;
  const inner = changedAt(value[step] ?? null, rest, change);
  if (inner !== undefined) return { ...value, [step]: inner };
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== step));
};

/** A step into a list. */
const inList = '[]';

/** The value with a field set; of lists on the way in their first item, which is made where there is none. */
const withValue = (value: ObjectValue | undefined, [key, ...rest]: readonly string[], sample: ObjectValue): ObjectValue => {
  if (key === undefined) return sample;
  if (key === inList || isItems(value)) {
    const [first, ...others] = isItems(value) ? value : [];
    return [withValue(first, key === inList ? rest : [key, ...rest], sample), ...others];
  }
  const fields = isFields(value) ? value : {};
  return { ...fields, [key]: withValue(fields[key], rest, sample) };
};

/** What the patterns, conditions and matches of a rule speak of. */
const samplesOf = (rule: ObjectFields): readonly Sample[] => {
  const validate = fieldsAt(rule, 'validate');
  const bodies = [validate, ...itemsAt(validate, 'foreach').filter(isFields)];
  return bodies.flatMap(body => {
    const path = pathIn(valueAt(body, 'list'));
    const list = path?.at(-1) === inList ? path : [...(path ?? []), ...(path === undefined ? [] : [inList])];
    const patterns = [valueAt(body, 'pattern'), ...itemsAt(body, 'anyPattern')];
    const conditions = [valueAt(rule, 'preconditions'), valueAt(body, 'preconditions'), valueAt(body, 'deny', 'conditions')];
    return [
      ...patterns.flatMap(pattern => (pattern === undefined ? [] : [...leavesOf(pattern, list)])),
      ...conditions.flatMap(one => conditionSamples(one, list)),
    ];
  });
};

function* leavesOf(pattern: ObjectValue, path: readonly string[]): Iterable<Sample> {
  if (isItems(pattern)) for (const item of pattern) yield* leavesOf(item, [...path, inList]);
  else if (isFields(pattern)) for (const [key, value] of Object.entries(pattern)) yield* leavesOf(value, [...path, anchorOf(key).name]);
  else yield { path, values: samplesFor(pattern) };
}

const conditionSamples = (conditions: ObjectValue | undefined, list: readonly string[]): readonly Sample[] => {
  if (isItems(conditions)) return conditions.flatMap(one => conditionSamples(one, list));
  if (!isFields(conditions)) return [];
  const { key, value, any, all } = conditions;
  const path = pathIn(key, list);
  const values = isItems(value) ? value : value === undefined ? [] : [value];
  const own = path === undefined ? [] : [{ path, values: values.flatMap(samplesFor) }];
  return [...own, ...conditionSamples(any, list), ...conditionSamples(all, list)];
};

/** `{{ request.object.spec.x || '' }}` as `spec.x`, `element.x` as below the list. */
const pathIn = (text: ObjectValue | undefined, list: readonly string[] = []): readonly string[] | undefined => {
  if (typeof text !== 'string') return undefined;
  const steps = stepsOf(text.replaceAll(/[{}]/gu, '').split('||', 1)[0]?.trim() ?? '');
  const keys = steps?.map(step => (typeof step === 'object' && 'key' in step ? step.key : inList)) ?? [];
  if (keys[0] === 'element') return [...list, ...keys.slice(1)];
  return keys[0] === 'request' && keys[1] === 'object' ? keys.slice(2) : undefined;
};

/** Values on both sides of what a scalar asks for. */
const samplesFor = (pattern: ObjectValue): readonly ObjectValue[] => {
  if (typeof pattern === 'boolean') return [true, false];
  if (typeof pattern === 'bigint') return [pattern - 1n, pattern, pattern + 1n];
  if (typeof pattern !== 'string') return ['x'];
  const parts = pattern.split(/[|&]/u).map(part =>
    part
      .trim()
      .replace(/^(?:[<>]=?|!)/u, '')
      .trim(),
  );
  return parts.flatMap((part): readonly ObjectValue[] => {
    if (/^\d{1,15}$/u.test(part)) return [BigInt(part) - 1n, BigInt(part), BigInt(part) + 1n];
    const [, number, unit] = /^(\d{1,6})([A-Za-z]{1,2})$/u.exec(part) ?? [];
    if (number !== undefined) return [-1, 0, 1].map(step => `${Number(number) + step}${unit ?? ''}`);
    if (part === 'true' || part === 'false') return [true, false];
    return [part.replaceAll(/[*?]/gu, 'x'), part.replaceAll(/[*?]/gu, ''), `x${part.replaceAll(/[*?]/gu, 'x')}x`];
  });
};
