import { closestName } from '../../text/closest-name.ts';
import { isFields, isItems } from '../fields.ts';
import { type FieldPath, type ObjectValue, UnknownPart } from '../org-rule.ts';

/** What may stand in a place: a text, a boolean, a number, any value at all, a list of one shape, or fields. */
export type Shape = 'text' | 'boolean' | 'number' | 'any' | readonly [Shape] | { readonly [field: string]: Shape };

/** Something that does not fit: where, what, and what would. */
export interface Misfit {
  readonly path: FieldPath;
  /** Without a final period. */
  readonly message: string;
  readonly remedy: string;
  /** The place of the key rather than of its value. */
  readonly kind: 'unknown-field' | 'type';
}

const isPlainFields = (shape: Shape): shape is { readonly [field: string]: Shape } => typeof shape === 'object' && !isList(shape);
const isList = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape);

const nameOf = (shape: Shape): string => {
  if (typeof shape === 'string') return shape === 'number' ? 'a number' : `a ${shape}`;
  return isList(shape) ? 'a list' : 'fields';
};

const fits = (value: ObjectValue, shape: Shape): boolean => {
  if (shape === 'any' || value === null || value instanceof UnknownPart) return true;
  if (isList(shape)) return isItems(value);
  if (isPlainFields(shape)) return isFields(value);
  if (shape === 'number') return typeof value === 'bigint' || typeof value === 'number';
  return shape === 'boolean' ? typeof value === 'boolean' : typeof value === 'string';
};

/** All that does not fit into a shape: fields that are not known, and values of another type. */
export function* misfits(value: ObjectValue, shape: Shape, path: FieldPath = []): Iterable<Misfit> {
  if (!fits(value, shape)) {
    yield {
      path,
      message: `"${String(path.at(-1) ?? '')}" has to be ${nameOf(shape)}`,
      remedy: `Write ${nameOf(shape)} there.`,
      kind: 'type',
    };
    return;
  }
  if (isList(shape) && isItems(value)) for (const [index, item] of value.entries()) yield* misfits(item, shape[0], [...path, index]);
  if (!isPlainFields(shape) || !isFields(value)) return;
  for (const [key, own] of Object.entries(value)) {
    const inner = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (inner !== undefined) yield* misfits(own, inner, [...path, key]);
    else {
      const close = closestName(key, Object.keys(shape));
      const remedy = close === undefined ? `Known are ${Object.keys(shape).toSorted().join(', ')}.` : `Did you mean "${close}"?`;
      yield {
        path: [...path, key],
        message: `there is no field "${key}" here: it would be dropped, or the document refused`,
        remedy,
        kind: 'unknown-field',
      };
    }
  }
}
