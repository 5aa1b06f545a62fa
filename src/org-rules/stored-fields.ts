import { compareText } from '../text/sorted.ts';
import { isFields, isItems, textAt } from './fields.ts';
import { type ObjectFields, type ObjectValue, UnknownPart } from './org-rule.ts';

/** The one key of what stands for a part that is not known. */
const unknownKey = '$unknown';
/** The one key of what stands for an integer beyond what JSON's numbers hold. */
const integerKey = '$integer';

/** What is never written down: whose values are secrets, or may be. */
const unstored = 'Its value is not stored.';

/** Longest text of one object, in UTF-16 units: what is larger is no object that people write. */
const maxObject = 16_384;

/**
 * An object as text, to be judged again when nothing of its repository is at hand; undefined when it is too large. Values of Secrets, of ConfigMaps and
 * of variables of containers are left out: a rule that reads them knows nothing.
 */
export const storedFields = (given: ObjectFields): string | undefined => {
  const fields = sorted(given);
  const kind = textAt(fields, 'kind');
  const isData = kind === 'Secret' || kind === 'ConfigMap';
  const text = JSON.stringify(fields, function (this: unknown, key: string, value: unknown): unknown {
    if (value instanceof UnknownPart) return { [unknownKey]: value.reason };
    if (isData && this === fields && (key === 'data' || key === 'stringData' || key === 'binaryData')) return withoutValues(value);
    if (key === 'value' && isVariable(this)) return { [unknownKey]: unstored };
    if (key === 'kubectl.kubernetes.io/last-applied-configuration') return { [unknownKey]: unstored };
    if (typeof value !== 'bigint') return value;
    return Number.isSafeInteger(Number(value)) ? Number(value) : { [integerKey]: String(value) };
  });
  return text.length > maxObject ? undefined : text;
};

/** Why sorted: the same object is the same text, whoever wrote it. */
const sorted = (value: ObjectValue): ObjectValue => {
  if (isItems(value)) return value.map(sorted);
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => compareText(a, b))
      .map(([key, part]) => [key, sorted(part)]),
  );
};

const withoutValues = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.keys(value).map(key => [key, { [unknownKey]: unstored }]))
    : { [unknownKey]: unstored };

/** True of an entry of `env`. */
const isVariable = (holder: unknown): boolean =>
  typeof holder === 'object' && holder !== null && 'name' in holder && Object.keys(holder).length === 2;

/** Reads an object that `storedFields` has written; undefined for anything else. */
export const readStored = (text: string): ObjectFields | undefined => {
  try {
    const value = revived(
      JSON.parse(text, (_key, found: unknown) => (typeof found === 'number' && Number.isSafeInteger(found) ? BigInt(found) : found)),
    );
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const revived = (value: ObjectValue): ObjectValue => {
  if (isItems(value)) return value.map(revived);
  if (!isFields(value)) return value;
  const { [unknownKey]: unknown, [integerKey]: integer, ...others } = value;
  if (Object.keys(others).length === 0) {
    if (typeof unknown === 'string') return new UnknownPart(unknown);
    if (typeof integer === 'string' && /^-?\d{1,19}$/u.test(integer)) return BigInt(integer);
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, revived(part)]));
};
