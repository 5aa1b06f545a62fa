import { type ObjectValue, UnknownPart } from '../org-rule.ts';

/** JSON of an object, or the part of it that is not known. Integers are as exact as they are written. */
export const jsonOf = (value: ObjectValue): string | UnknownPart => {
  const parts: string[] = [];
  const unknown = write(value, parts);
  return unknown ?? parts.join('');
};

const write = (value: ObjectValue, parts: string[]): UnknownPart | undefined => {
  if (value instanceof UnknownPart) return value;
  if (typeof value === 'bigint') parts.push(String(value));
  else if (typeof value !== 'object' || value === null) parts.push(JSON.stringify(value));
  else return writeParts(value, parts);
  return undefined;
};

const isList = (value: ObjectValue): value is readonly ObjectValue[] => Array.isArray(value);

const writeParts = (value: Extract<ObjectValue, object>, parts: string[]): UnknownPart | undefined => {
  const items: readonly (readonly [string, ObjectValue])[] = isList(value)
    ? value.map(one => ['', one])
    : Object.entries(value).map(([key, one]) => [`${JSON.stringify(key)}:`, one]);
  parts.push(isList(value) ? '[' : '{');
  for (const [index, [key, one]] of items.entries()) {
    parts.push(index === 0 ? key : `,${key}`);
    const unknown = write(one, parts);
    if (unknown) return unknown;
  }
  parts.push(isList(value) ? ']' : '}');
  return undefined;
};
