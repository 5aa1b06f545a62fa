/** What JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

export const isJsonObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Parses text as JSON and checks that it is an object. */
export const parseJsonObject = (text: string): JsonObject => {
  const value: unknown = JSON.parse(text);
  if (!isJsonObject(value)) throw new TypeError('The text is JSON, but not an object.');
  return value;
};

/** Reads fields of an untrusted object: a field of another type than asked for counts as absent. */
export interface Fields {
  readonly text: (name: string) => string | undefined;
  readonly number: (name: string) => number | undefined;
  readonly flag: (name: string) => boolean | undefined;
  readonly object: (name: string) => Fields | undefined;
  readonly objects: (name: string) => readonly Fields[];
  readonly raw: JsonObject;
}

export const fieldsOf = (value: unknown): Fields => {
  const raw = isJsonObject(value) ? value : {};
  const at = (name: string): Json | undefined => (Object.hasOwn(raw, name) ? raw[name] : undefined);
  return {
    raw,
    text: name => {
      const found = at(name);
      return typeof found === 'string' ? found : undefined;
    },
    number: name => {
      const found = at(name);
      return typeof found === 'number' ? found : undefined;
    },
    flag: name => {
      const found = at(name);
      return typeof found === 'boolean' ? found : undefined;
    },
    object: name => {
      const found = at(name);
      return isJsonObject(found) ? fieldsOf(found) : undefined;
    },
    objects: name => {
      const found = at(name);
      return Array.isArray(found) ? found.map(fieldsOf) : [];
    },
  };
};
