import { type FieldPath, type ObjectFields, type ObjectValue, UnknownPart } from './org-rule.ts';

export const isFields = (value: ObjectValue | undefined): value is ObjectFields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof UnknownPart);

export const isItems = (value: ObjectValue | undefined): value is readonly ObjectValue[] => Array.isArray(value);

/** What stands at a path; undefined where nothing does. */
export const valueAt = (value: ObjectValue | undefined, ...path: FieldPath): ObjectValue | undefined => {
  let here = value;
  for (const key of path) {
    if (isFields(here)) here = Object.hasOwn(here, key) ? here[key] : undefined;
    else here = isItems(here) && typeof key === 'number' ? here[key] : undefined;
  }
  return here;
};

/** A text at a path; undefined for anything else. */
export const textAt = (value: ObjectValue | undefined, ...path: FieldPath): string | undefined => {
  const found = valueAt(value, ...path);
  return typeof found === 'string' ? found : undefined;
};

/** The items of a list at a path; none where there is no list. */
export const itemsAt = (value: ObjectValue | undefined, ...path: FieldPath): readonly ObjectValue[] => {
  const found = valueAt(value, ...path);
  return isItems(found) ? found : [];
};

export const textsAt = (value: ObjectValue | undefined, ...path: FieldPath): readonly string[] =>
  itemsAt(value, ...path).filter(item => typeof item === 'string');

/** The fields of a mapping at a path; none where there is no mapping. */
export const fieldsAt = (value: ObjectValue | undefined, ...path: FieldPath): ObjectFields => {
  const found = valueAt(value, ...path);
  return isFields(found) ? found : {};
};

/** `apps` of `apps/v1`; empty for the core group. */
export const groupOf = (apiVersion: string): string => (apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '');
export const versionOf = (apiVersion: string): string => apiVersion.slice(apiVersion.indexOf('/') + 1);
