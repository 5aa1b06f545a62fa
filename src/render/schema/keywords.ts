import { isList, isObject, type Json, type JsonObject } from './json.ts';

/** A schema: an object with keywords, or true or false. */
export type Schema = JsonObject | boolean;

/** What keywords of a schema hold; what they should not hold is read as nothing. */

export const text = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined);
export const number = (value: Json | undefined): number | undefined => (typeof value === 'number' ? value : undefined);
export const schemaOf = (value: Json | undefined): Schema | undefined =>
  typeof value === 'boolean' || isObject(value) ? value : undefined;
export const schemasOf = (value: Json | undefined): readonly Schema[] =>
  isList(value) ? value.map(schemaOf).filter(schema => schema !== undefined) : [];
export const textsOf = (value: Json | undefined): readonly string[] => (isList(value) ? value.flatMap(item => text(item) ?? []) : []);
export const membersOf = (value: Json | undefined): readonly (readonly [string, Json])[] => (isObject(value) ? Object.entries(value) : []);
