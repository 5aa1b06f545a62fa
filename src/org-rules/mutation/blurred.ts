import { fieldsOfType, typeOfKind } from '../../facts/kubernetes-fields.ts';
import { isFields, isItems, textAt } from '../fields.ts';
import { type FieldPath, type ObjectFields, type ObjectValue, UnknownPart } from '../org-rule.ts';

/** An object of which some fields are not known, all but its name where these can't be told. `reason` is a full sentence. */
export const blurred = (object: ObjectFields, touched: readonly FieldPath[] | undefined, reason: string): ObjectFields => {
  const unknown = new UnknownPart(reason);
  const paths = touched ?? everything(object);
  return paths.reduce((made, path) => blurredAt(made, path, unknown), object);
};

/** All fields of an object but those that say which one it is. */
const everything = (object: ObjectFields): readonly FieldPath[] => {
  const type = typeOfKind(textAt(object, 'apiVersion') ?? '', textAt(object, 'kind') ?? '');
  const known = (type === undefined ? undefined : fieldsOfType(type))?.keys() ?? ['spec', 'status', 'data'];
  const own = new Set([...known, ...Object.keys(object)]);
  for (const field of ['apiVersion', 'kind', 'metadata']) own.delete(field);
  return [
    ...['labels', 'annotations', 'finalizers', 'ownerReferences'].map(field => ['metadata', field]),
    ...[...own].map(field => [field]),
  ];
};

/** What is missing on the way is not known either: it may come with the field. */
const blurredAt = (fields: ObjectFields, [key = '', ...rest]: FieldPath, unknown: UnknownPart): ObjectFields => {
  const own = Object.hasOwn(fields, key) ? fields[key] : undefined;
  if (own instanceof UnknownPart) return fields;
  return { ...fields, [key]: rest.length > 0 && isFields(own) ? blurredAt(own, rest, unknown) : unknown };
};

/** What two results have in common; where they differ, and not only in the order of a list, it is not known which it is. */
export const agreed = (one: ObjectFields, other: ObjectFields, reason: string): ObjectFields => {
  const unknown = new UnknownPart(reason);
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...names].map(name => [name, agreedValue(one[name], other[name], unknown)]));
};

const agreedValue = (one: ObjectValue | undefined, other: ObjectValue | undefined, unknown: UnknownPart): ObjectValue => {
  if (one === undefined || other === undefined) return unknown;
  if (one === other || one instanceof UnknownPart) return one;
  if (other instanceof UnknownPart) return other;
  if (isFields(one) && isFields(other)) return agreed(one, other, unknown.reason);
  if (!isItems(one) || !isItems(other)) return unknown;
  const [own, theirs] = [one, other].map(items => items.map(textOf));
  if (own?.toSorted().join('\n') === theirs?.toSorted().join('\n')) return one;
  return one.length === other.length ? one.map((item, index) => agreedValue(item, other[index], unknown)) : unknown;
};

/** Equal texts for equal values, whatever the order of their fields. */
export const textOf = (value: ObjectValue): string => {
  if (value instanceof UnknownPart) return `unknown ${JSON.stringify(value.reason)}`;
  if (isItems(value)) return `[${value.map(textOf).join()}]`;
  if (isFields(value))
    return `{${Object.entries(value)
      .map(([key, item]) => `${JSON.stringify(key)}:${textOf(item)}`)
      .toSorted()
      .join()}}`;
  return typeof value === 'bigint' ? String(value) : JSON.stringify(value);
};
