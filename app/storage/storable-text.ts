const replacement = '\uFFFD';

/**
 * The text as PostgreSQL takes it, at most `limit` UTF-16 units long. PostgreSQL refuses NUL in text (documentation, 8.3 "Character Types")
 * and in JSON also halves of surrogate pairs (8.14 "JSON Types"); both become the replacement character.
 */
export const storableText = (text: string, limit: number): string => text.slice(0, limit).replaceAll('\0', replacement).toWellFormed();

/** Longest text inside stored JSON: a comment's whole text fits (GitHub: 65,536 characters). */
const maxJsonText = 65_536;

/**
 * Deepest nesting of stored JSON; what lies deeper is left out. Ours is flat: this only keeps hostile values from overflowing the stack.
 */
const maxDepth = 20;

/**
 * A JSON value whose texts, keys included, PostgreSQL takes. What JSON does not know, such as `undefined` and functions, goes as
 * `JSON.stringify` has it.
 */
export const storableJson = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string') return storableText(value, maxJsonText);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= maxDepth) return null;
  if (Array.isArray(value)) return value.map(entry => storableJson(entry, depth + 1));
  // Why: `fromEntries` defines its keys, so that one called `__proto__` stays a key.
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [storableText(key, maxJsonText), storableJson(entry, depth + 1)] as const),
  );
};
