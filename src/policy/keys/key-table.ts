import type { SchemaProblem } from '../changes/describe-issue.ts';
import type { PolicyRule } from '../layers/values.ts';
import type { KeyPlace, PolicyKey, PolicySection } from './policy-key.ts';
import { type GivenValues, type PolicyValues, policyKeys } from './policy-keys.ts';

/** A key with its place in the file and among the values. */
export interface KeyEntry {
  /** As it is written, with the section in front: `thresholds.block`. */
  readonly name: string;
  /** The names that the program has for it: its own, or that of its section and its own. */
  readonly fields: readonly [string, string?];
  readonly key: PolicyKey;
}

/** Keys and sections, by the program's names. */
const table: Readonly<Record<string, PolicyKey | PolicySection>> = policyKeys;

/** The sections of the file. */
export const policySections: readonly PolicySection[] = Object.values(table).filter(entry => 'keys' in entry);

/** Every key, in the order of the table. */
export const keyEntries: readonly KeyEntry[] = Object.entries(table).flatMap(([field, entry]): readonly KeyEntry[] =>
  'keys' in entry
    ? Object.entries(entry.keys).map(([part, key]) => ({ name: `${entry.name}.${key.name}`, fields: [field, part], key }))
    : [{ name: entry.name, fields: [field], key: entry }],
);

const fieldOf = (values: unknown, field: string | undefined): unknown => {
  if (field === undefined) return values;
  const found: unknown = typeof values === 'object' && values !== null ? Reflect.get(values, field) : undefined;
  return found;
};

/** What values say under a key; undefined when they say nothing. */
const valueAt = (values: GivenValues, { fields: [field, part] }: KeyEntry): unknown => fieldOf(fieldOf(values, field), part);

/** What values say under a key, in words; empty where something else tells it. */
export const wordsAt = (values: GivenValues, entry: KeyEntry): string => entry.key.words?.(valueAt(values, entry)) ?? '';

/** The values without what they say under a key. */
export const withoutKey = <V extends GivenValues>(values: V, { fields: [field, part] }: KeyEntry): V => ({
  ...values,
  [field]: part === undefined ? undefined : { ...Object(fieldOf(values, field)), [part]: undefined },
});

/** One value for each key, as the function gives it. */
function valuesBy(valueFor: (entry: KeyEntry) => unknown): PolicyValues;
// Why two signatures: which type belongs to which key is what the table says, and the compiler cannot follow it through a loop.
function valuesBy(valueFor: (entry: KeyEntry) => unknown): object {
  const values = new Map<string, unknown>();
  for (const entry of keyEntries) {
    const [field, part] = entry.fields;
    const value = valueFor(entry);
    values.set(field, part === undefined ? value : { ...Object(values.get(field)), [part]: value });
  }
  return Object.fromEntries(values);
}

/** What counts where nobody says anything. */
export const unsetValues = (): PolicyValues => valuesBy(({ key }) => key.ifUnset);

/** One layer over complete values, key by key, as the table merges them. */
export const overlayValues = (under: PolicyValues, layer: GivenValues): PolicyValues =>
  valuesBy(entry => {
    const [least, own] = [valueAt(under, entry), valueAt(layer, entry)];
    return own === undefined ? least : entry.key.merge(least, own);
  });

/** What a file says, which its schema accepted. Keys that are not written are left out. */
export function readValues(document: object, place: KeyPlace): GivenValues;
export function readValues(document: object, place: KeyPlace): object {
  const values = new Map<string, unknown>();
  for (const entry of keyEntries) {
    const { fields, key } = entry;
    const value = readEntry(document, entry, place);
    const older = key.formerly && fieldOf(document, key.formerly.name);
    const read = value === undefined && older !== undefined ? key.formerly?.read(older) : value;
    const [field, part] = fields;
    if (read !== undefined) values.set(field, part === undefined ? read : { ...Object(values.get(field)), [part]: read });
  }
  return Object.fromEntries(values);
}

const pathOf = ({ name }: KeyEntry): readonly string[] => name.split('.');

const writtenAt = (document: object, entry: KeyEntry): unknown => pathOf(entry).reduce<unknown>(fieldOf, document);

const readEntry = (document: object, entry: KeyEntry, place: KeyPlace): unknown => {
  const written = writtenAt(document, entry);
  if (written === undefined) return undefined;
  const placed = pathOf(entry).reduce((at, name) => at?.children.get(name), place.placed);
  return entry.key.read(written, { ...place, placed });
};

/** What stands in a file in the right shape and still cannot be meant, key by key. */
export const problemsOf = (document: object, known: readonly PolicyRule[]): readonly SchemaProblem[] =>
  keyEntries.flatMap(entry => {
    const written = writtenAt(document, entry);
    return [...(written === undefined ? [] : (entry.key.problems?.(written, pathOf(entry), known) ?? [])), ...bothNames(document, entry)];
  });

const bothNames = (document: object, entry: KeyEntry): readonly SchemaProblem[] => {
  const { formerly } = entry.key;
  if (formerly === undefined || writtenAt(document, entry) === undefined || fieldOf(document, formerly.name) === undefined) return [];
  return [
    {
      path: [formerly.name],
      at: 'key',
      message: `"${formerly.name}" is the older name of ${formerly.names}, and "${entry.name}" is given, too.`,
      hint: `Leave "${formerly.name}" out.`,
    },
  ];
};

/** True when one policy asks for less than another one under a key whose values have an order. */
export const asksForLess = (own: GivenValues, least: GivenValues, entry: KeyEntry): boolean =>
  entry.key.asksForLess?.(valueAt(own, entry), valueAt(least, entry)) ?? false;

/** True when a layer over `floor` would make less of a key than it has. */
export const wouldWeaken = (layer: GivenValues, floor: PolicyValues, entry: KeyEntry): boolean => {
  const [own, least] = [valueAt(layer, entry), valueAt(floor, entry)];
  return own !== undefined && (entry.key.asksForLess?.(entry.key.merge(least, own), least) ?? false);
};
