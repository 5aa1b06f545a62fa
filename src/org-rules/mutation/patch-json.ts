import { durationText, timestampText } from '../cel/functions/time.ts';
import { PatchValue } from '../cel/patch-types.ts';
import { CelMap, type CelValue, Duration, isList, Optional, Timestamp, Uint, Unknown } from '../cel/values.ts';
import { type ObjectValue, UnknownPart } from '../org-rule.ts';

/** Largest integer that JSON Patch keeps as a number; larger ones it writes as texts, as protobuf does. */
const largestNumber = BigInt(Number.MAX_SAFE_INTEGER);

/** What an expression gave as JSON for server-side apply. What has no JSON is not known: the API server does not say what becomes of it. */
export const appliedJson = (value: CelValue): ObjectValue => jsonOf(value, whole => whole);

/** What an expression gave as the value of a JSON Patch, which goes by protobuf's `Value`: all numbers are doubles, times and bytes are texts. */
export const patchedJson = (value: CelValue): ObjectValue => {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (value instanceof Timestamp) return timestampText(value);
  if (value instanceof Duration) return durationText(value);
  return jsonOf(value, whole => (whole > largestNumber || whole < -largestNumber ? String(whole) : whole), patchedJson);
};

const jsonOf = (
  value: CelValue,
  integer: (whole: bigint) => ObjectValue,
  part: (value: CelValue) => ObjectValue = one => jsonOf(one, integer),
): ObjectValue => {
  if (value instanceof Unknown) return new UnknownPart(value.reason);
  if (typeof value === 'bigint') return integer(value);
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Uint) return integer(value.value);
  if (value instanceof PatchValue) return Object.fromEntries([...value.fields].map(([field, item]) => [field, part(item)]));
  if (value instanceof Optional) return value.value === undefined ? null : part(value.value);
  if (isList(value)) return value.map(part);
  if (value instanceof CelMap) {
    const entries = [...value.entries()].flatMap(([key, item]) => (typeof key === 'string' ? [[key, part(item)] as const] : []));
    if (entries.length === value.size) return Object.fromEntries(entries);
  }
  return new UnknownPart('The policy writes a value there that is no JSON.');
};

/**
 * What is wrong with the names of the parts of what an expression gave: they say where a part stands, `Object.spec.template` in the field `template` of
 * the field `spec`. Lists and maps between have no name. Source: k8s.io/apiserver, `pkg/cel/mutation/dynamic`.
 */
export const misplacedPart = (value: CelValue, path: string): string | undefined => {
  if (value instanceof PatchValue) {
    if (value.typeName !== path)
      return `unexpected type name "${value.typeName}", expected "${path}", which matches field name path from root Object type`;
    return first([...value.fields], ([field, item]) => misplacedPart(item, `${path}.${field}`));
  }
  if (value instanceof Optional) return undefined;
  if (isList(value)) return first(value, item => misplacedPart(item, path));
  return value instanceof CelMap ? first([...value.entries()], ([, item]) => misplacedPart(item, path)) : undefined;
};

const first = <T>(items: readonly T[], of: (item: T) => string | undefined): string | undefined => {
  for (const item of items) {
    const found = of(item);
    if (found !== undefined) return found;
  }
  return undefined;
};
