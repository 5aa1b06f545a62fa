import { type KeyEntry, keyEntries } from '../../src/policy/keys/key-table.ts';
import type { PolicyKey } from '../../src/policy/keys/policy-key.ts';
import { table } from './markdown-table.ts';

const code = (text: string): string => `\`${text}\``;

type WrittenKey = Pick<PolicyKey, 'description' | 'values' | 'shownDefault'>;

const rowOf = (name: string, { description, values, shownDefault }: WrittenKey): readonly string[] => [
  code(name),
  description,
  values,
  shownDefault === undefined ? '' : code(shownDefault),
];

const rowsOf = ({ name, key }: KeyEntry): readonly (readonly string[])[] => [
  rowOf(name, key),
  ...(key.formerly ? [rowOf(key.formerly.name, key.formerly)] : []),
];

/** The keys of the policy file, with what they decide. */
export const policyKeysTable = (): string =>
  table(
    ['Key', 'Decides', 'Values', 'Default'],
    [rowOf('version', { description: 'Version of this format.', values: '`1`', shownDefault: '1' }), ...keyEntries.flatMap(rowsOf)],
  );

/** The keys that an organization can lock, with what asks for less than it does. */
export const locksTable = (): string =>
  table(
    ['Lock', 'Weaker is'],
    keyEntries.map(({ name, key }) => [code(name), key.weaker ?? 'nothing: layers only add to it']),
  );
