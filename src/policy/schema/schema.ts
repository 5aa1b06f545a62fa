import * as v from 'valibot';
import { keyEntries, policySections } from '../keys/key-table.ts';
import type { PolicyKey } from '../keys/policy-key.ts';
import { described, schemaParts } from './parts.ts';

type NamedKey = Pick<PolicyKey, 'name' | 'description' | 'shownDefault' | 'schema'>;

const entryOf = (key: NamedKey): readonly [string, v.GenericSchema] => {
  const { name, description, shownDefault } = key;
  const told = shownDefault === undefined ? description : `${description} Default: ${shownDefault}.`;
  return [name, v.optional(described(key.schema(schemaParts), told))];
};

/** A key, and its older name after it. */
const entriesOf = (key: PolicyKey): readonly (readonly [string, v.GenericSchema])[] =>
  [key, key.formerly].filter(written => written !== undefined).map(entryOf);

/** All that the table of keys has, sections as mappings, in its order. */
const tableEntries = (): Readonly<Record<never, v.GenericSchema>> => {
  const entries = new Map<string, v.GenericSchema>();
  for (const { name, key } of keyEntries) {
    const section = policySections.find(one => name === `${one.name}.${key.name}`);
    if (section === undefined) for (const [written, schema] of entriesOf(key)) entries.set(written, schema);
    else if (!entries.has(section.name)) {
      const keys = v.strictObject(Object.fromEntries(Object.values(section.keys).flatMap(entriesOf)));
      entries.set(section.name, v.optional(described(keys, section.description)));
    }
  }
  return Object.fromEntries(entries);
};

/**
 * The shape of `.github/tidewaiter.yml`, made of the table of keys: what the parser accepts, and the source of the JSON Schema for editors.
 * All keys are optional; unknown keys are errors.
 */
export const policySchema = v.strictObject({
  version: v.optional(described(v.literal(1), 'Version of this format.')),
  ...tableEntries(),
});
