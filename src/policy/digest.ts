import { hash } from 'node:crypto';
import { compareText } from '../text/sorted.ts';
import type { Policy } from './policy.ts';

/**
 * Keys that do not decide anything: where things are written, what is said about them, and the rules of documents whose digest is there.
 */
const silent: ReadonlySet<string> = new Set(['notes', 'source', 'organization', 'at', 'guardedRules']);

/**
 * SHA-256 (hex) of what a policy decides: two policies that decide the same, read from wherever, have the same digest. Rules and modes keep
 * their order, because the last one decides.
 */
export const policyDigest = (policy: Policy): string => canonicalDigest(policy, silent);

/**
 * SHA-256 (hex) of plain data, whatever the order of its keys; those in `skipped` do not count at any depth. Maps and lists keep their
 * order.
 */
export const canonicalDigest = (value: unknown, skipped: ReadonlySet<string>): string =>
  hash('sha256', JSON.stringify(canonical(value, skipped)), 'hex');

const canonical = (value: unknown, skipped: ReadonlySet<string>): unknown => {
  if (value instanceof Map) return [...value].map(([key, item]) => [key, canonical(item, skipped)]);
  if (Array.isArray(value)) return value.map(item => canonical(item, skipped));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key, item]) => item !== undefined && !skipped.has(key));
  return Object.fromEntries(entries.toSorted(([a], [b]) => compareText(a, b)).map(([key, item]) => [key, canonical(item, skipped)]));
};
