import { isFields, isItems, valueAt } from '../fields.ts';
import type { FieldPath, ObjectFields, ObjectValue } from '../org-rule.ts';
import { textOf } from './blurred.ts';

/**
 * Where a place in a changed object stands in the object as it is written, as deep as that is sure: items of lists may have moved, and what a policy
 * added stands nowhere.
 */
export const originOf = (written: ObjectFields, changed: ObjectFields, path: FieldPath): FieldPath => {
  let origin: FieldPath = [];
  let here: ObjectValue | undefined = changed;
  for (const key of path) {
    const item: ObjectValue | undefined = valueAt(here, key);
    if (isItems(here) && item !== undefined) {
      const index = indexOf(valueAt(written, ...origin), item);
      if (index === -1) return origin;
      origin = [...origin, index];
    } else origin = [...origin, key];
    here = item;
  }
  return origin;
};

/** Items are found again by their names; those that have none where they are as they were. */
const indexOf = (items: ObjectValue | undefined, wanted: ObjectValue): number => {
  if (!isItems(items)) return -1;
  const name = isFields(wanted) ? wanted['name'] : undefined;
  if (typeof name === 'string') return items.findIndex(item => isFields(item) && item['name'] === name);
  const text = textOf(wanted);
  return items.findIndex(item => textOf(item) === text);
};
