import { canonicalText } from '../cel/functions/quantities.ts';
import { isFields } from '../fields.ts';
import type { ObjectValue } from '../org-rule.ts';

/** Quantities, or a map of them, as the API server keeps them: `cpu: 0.5` is the text `500m`. What is none stays as it is. */
export const canonicalQuantity = (value: ObjectValue): ObjectValue => {
  if (isFields(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, canonicalQuantity(item)]));
  if (typeof value !== 'bigint' && typeof value !== 'number' && typeof value !== 'string') return value;
  return canonicalText(String(value)) ?? value;
};
