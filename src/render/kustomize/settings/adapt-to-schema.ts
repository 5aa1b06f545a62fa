import type { GenericSchema } from 'valibot';
import { isRecord } from '../../../text/record.ts';

/** Which scalars a text takes: only texts, or any, as sigs.k8s.io/yaml does when it reads into a struct of Go. */
export type TextOf = 'text' | 'any scalar';

const schemaIn = (holder: object, key: string): object | undefined => {
  if (!isRecord(holder)) return undefined;
  const found = holder[key];
  return isRecord(found) ? found : undefined;
};

/** The names of a struct's fields by their names in small letters. */
const fieldNames = (entries: object): ReadonlyMap<string, string> => new Map(Object.keys(entries).map(name => [name.toLowerCase(), name]));

const adaptObject = (entries: object, value: Readonly<Record<string, unknown>>, texts: TextOf): unknown => {
  const names = fieldNames(entries);
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      const name = names.get(key.toLowerCase()) ?? key;
      const schema = schemaIn(entries, name);
      return [name, schema === undefined ? one : adapt(schema, one, texts)] as const;
    }),
  );
};

const adapt = (schema: object, value: unknown, texts: TextOf): unknown => {
  const wrapped = schemaIn(schema, 'wrapped');
  if (wrapped !== undefined) return value === null ? value : adapt(wrapped, value, texts);
  const entries = schemaIn(schema, 'entries');
  if (entries !== undefined) return isRecord(value) ? adaptObject(entries, value, texts) : value;
  const item = schemaIn(schema, 'item');
  if (item !== undefined) return Array.isArray(value) ? value.map(one => adapt(item, one, texts)) : value;
  const values = isRecord(schema) && schema['type'] === 'record' ? schemaIn(schema, 'value') : undefined;
  if (values !== undefined)
    return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, adapt(values, one, texts)])) : value;
  const isText = isRecord(schema) && schema['type'] === 'string' && texts === 'any scalar';
  return isText && (typeof value === 'number' || typeof value === 'boolean') ? `${value}` : value;
};

/** A value of JSON as encoding/json reads it into the struct that a schema describes: the names of fields may be written in any case. */
export const adaptTo = (schema: GenericSchema, value: unknown, texts: TextOf): unknown => adapt(schema, value, texts);
