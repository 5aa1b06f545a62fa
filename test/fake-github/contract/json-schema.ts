import { isJsonObject, type Json, type JsonObject } from '../json.ts';

/**
 * Rewrites an OpenAPI 3.0 schema as JSON Schema: `nullable` becomes a union with null, and `oneOf` becomes `anyOf`, because the
 * alternatives of GitHub's description overlap and it never means "exactly one".
 */
export const toJsonSchema = (schema: Json, keysAreNames = false): Json => {
  if (Array.isArray(schema)) return schema.map(item => toJsonSchema(item));
  if (!isJsonObject(schema)) return schema;
  const entries = Object.entries(schema).map(([key, child]): [string, Json] => {
    const renamed = !keysAreNames && key === 'oneOf' ? 'anyOf' : key;
    return [renamed, toJsonSchema(child, !keysAreNames && key === 'properties')];
  });
  const converted = Object.fromEntries(entries);
  return !keysAreNames && schema['nullable'] === true ? orNull(converted) : converted;
};

const orNull = (nullable: JsonObject): JsonObject => {
  const schema = Object.fromEntries(Object.entries(nullable).filter(([key]) => key !== 'nullable'));
  const { type, enum: choices } = schema;
  if (typeof type !== 'string') return { anyOf: [{ type: 'null' }, schema] };
  return { ...schema, type: [type, 'null'], ...(Array.isArray(choices) ? { enum: [...choices, null] } : {}) };
};

/**
 * Paths of keys in `value` that no branch of the schema names. GitHub's schemas allow further keys, so a validator accepts a misspelt
 * parameter; GitHub ignores it, and the caller never learns.
 */
export const unknownKeys = (schema: Json | undefined, value: Json, resolve: (reference: string) => Json | undefined, at = ''): string[] => {
  const branches = branchesOf(schema, resolve);
  if (Array.isArray(value)) {
    const items = branches.flatMap(branch => branch['items'] ?? []);
    return items.length === 0 ? [] : value.flatMap((item, index) => unknownKeys({ anyOf: items }, item, resolve, `${at}/${index}`));
  }
  if (!isJsonObject(value) || branches.some(isOpen)) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const children = branches.flatMap(branch => {
      const properties = branch['properties'];
      return isJsonObject(properties) && Object.hasOwn(properties, key) ? [properties[key] ?? {}] : [];
    });
    return children.length === 0 ? [`${at}/${key}`] : unknownKeys({ anyOf: children }, child, resolve, `${at}/${key}`);
  });
};

/**
 * An object schema that names no properties, or gives a schema for all others, has no unknown keys. `additionalProperties: true` beside
 * named properties only refines a sibling (as in the body of `checks/update`) and opens nothing.
 */
const isOpen = (schema: JsonObject): boolean => {
  const { properties, additionalProperties, type, items } = schema;
  if (isJsonObject(additionalProperties)) return true;
  const namesNone = !isJsonObject(properties) || Object.keys(properties).length === 0;
  return namesNone && items === undefined && (type === undefined || type === 'object');
};

const branchesOf = (schema: Json | undefined, resolve: (reference: string) => Json | undefined): JsonObject[] => {
  if (!isJsonObject(schema)) return [];
  const reference = schema['$ref'];
  if (typeof reference === 'string') return branchesOf(resolve(reference), resolve);
  const nested = ['allOf', 'anyOf', 'oneOf'].flatMap(key => {
    const list = schema[key];
    return Array.isArray(list) ? list.flatMap(item => branchesOf(item, resolve)) : [];
  });
  // A schema that only combines others says nothing itself.
  return nested.length > 0 && schema['properties'] === undefined ? nested : [schema, ...nested];
};
