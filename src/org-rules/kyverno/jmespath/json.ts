import { jsonString } from '../../../render/functions/formats/encode-json.ts';
import { parseJson } from '../../../text/parse-json.ts';
import { isFields, isItems } from '../../fields.ts';
import type { ObjectValue } from '../../org-rule.ts';
import { JmesFailure } from './failure.ts';

/** How deep values of JSON may hold each other. */
const maxDepth = 500;

/** What JavaScript read from JSON. */
const asValue = (json: unknown, depth: number): ObjectValue => {
  if (depth > maxDepth) throw new JmesFailure('JSON is nested more deeply than is read');
  if (typeof json === 'number') return numeric(json);
  if (Array.isArray(json)) return json.map(one => asValue(one, depth + 1));
  if (typeof json === 'object' && json !== null)
    return Object.fromEntries(Object.entries(json).map(([key, one]) => [key, asValue(one, depth + 1)]));
  return typeof json === 'string' || typeof json === 'boolean' ? json : null;
};

/** A number as objects have them: a `bigint` where it is whole. */
export const numeric = (value: number): ObjectValue => (Number.isSafeInteger(value) ? BigInt(value) : value);

/** The value of a JSON text. @throws JmesFailure */
export const fromJson = (text: string): ObjectValue => {
  const json = parseJson(text);
  if (json === undefined) throw new JmesFailure(`${JSON.stringify(text.slice(0, 60))} is no JSON`);
  return asValue(json, 0);
};

/** A value as Go's encoding/json writes it: keys in their order, `<`, `>` and `&` escaped. */
export const jsonOf = (value: ObjectValue): string => {
  if (typeof value === 'string') return jsonString(value);
  if (isItems(value)) return `[${value.map(jsonOf).join(',')}]`;
  if (isFields(value))
    return `{${Object.keys(value)
      .toSorted()
      .map(key => `${jsonString(key)}:${jsonOf(value[key] ?? null)}`)
      .join(',')}}`;
  return typeof value === 'bigint' ? String(value) : (JSON.stringify(value) ?? 'null');
};
