import { type KeyEntry, keyEntries, policySections } from '../keys/key-table.ts';

/** Keys that a lock is kept under by comparing values. */
export const lockableKeys: readonly KeyEntry[] = keyEntries.filter(
  ({ key }) => key.asksForLess !== undefined && key.hasOwnLock === undefined,
);

/** Every name that may stand in `locked`, besides `rules.` with a rule id or glob: keys with their older names, and sections. */
export const lockNames: readonly string[] = [
  ...keyEntries.flatMap(({ name, key }) => [name, ...(key.formerly ? [key.formerly.name] : [])]),
  ...policySections.map(({ name }) => name),
];

/**
 * True when a lock covers the key: it names the key or one above it; the profile, which decides about all rules, also by its older name.
 */
export const isLocked = (locked: readonly string[], key: string): boolean =>
  locked.some(
    lock =>
      lock === key ||
      (!lock.startsWith('rules.') && key.startsWith(`${lock}.`)) ||
      (key === 'profile' && (lock === 'all-rules' || lock === 'rules')),
  );
