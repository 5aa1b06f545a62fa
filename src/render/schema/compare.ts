import { GoFloat, GoInt, GoMap, GoSlice, type Raw } from '../template/go-value.ts';
import { isList, isObject, type Json, member } from './json.ts';

/** What JSON Schema calls the type of a value. */
export const typeOfValue = (raw: Raw): string => {
  if (raw === null) return 'null';
  if (typeof raw === 'boolean') return 'boolean';
  if (raw instanceof GoInt || raw instanceof GoFloat) return 'number';
  if (raw instanceof GoSlice) return 'array';
  return raw instanceof GoMap ? 'object' : 'string';
};

/** The number that a value is. */
export const numberOf = (raw: Raw): number | undefined => {
  if (raw instanceof GoFloat) return raw.value;
  return raw instanceof GoInt ? Number(raw.value) : undefined;
};

/** True for a value that says the same as one of a schema. */
export const equalsJson = (raw: Raw, json: Json): boolean => {
  if (raw instanceof GoSlice)
    return (
      isList(json) &&
      raw.items.length === json.length &&
      raw.items.every(({ raw: item = null }, index) => equalsJson(item, json[index] ?? null))
    );
  if (raw instanceof GoMap)
    return (
      isObject(json) &&
      raw.entries.size === Object.keys(json).length &&
      [...raw.entries].every(([key, { raw: value = null }]) => Object.hasOwn(json, key) && equalsJson(value, member(json, key) ?? null))
    );
  const number = numberOf(raw);
  return number === undefined ? raw === json : number === json;
};

/** A value as a text that equal values share. */
const fingerprint = (raw: Raw): string => {
  if (raw instanceof GoSlice) return `[${raw.items.map(({ raw: item = null }) => fingerprint(item)).join(',')}]`;
  if (raw instanceof GoMap)
    return `{${[...raw.entries]
      .map(([key, { raw: value = null }]) => `${JSON.stringify(key)}:${fingerprint(value)}`)
      .toSorted()
      .join(',')}}`;
  const number = numberOf(raw);
  return number === undefined ? JSON.stringify(raw) : `${number}`;
};

/** The places of the first two items that are equal. */
export const firstRepeated = (items: readonly Raw[]): readonly [number, number] | undefined => {
  const places = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const key = fingerprint(item);
    const known = places.get(key);
    if (known !== undefined) return [known, index];
    places.set(key, index);
  }
  return undefined;
};

/** True for what a step divides, but for the last bits of a float64. */
export const isMultiple = (value: number, step: number): boolean => {
  const quotient = value / step;
  return Math.abs(quotient - Math.round(quotient)) <= Math.abs(quotient) * Number.EPSILON;
};
