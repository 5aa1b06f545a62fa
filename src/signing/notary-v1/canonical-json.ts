/** Deeper documents than real metadata, whose depth is 6. */
const maxDepth = 32;

/**
 * The form of JSON that Notary v1 signs: keys in the order of their bytes, no blanks, only integers, and only `"` and `\` escaped.
 * Undefined for what has no such form: fractions, and documents that are too deep. Source: github.com/docker/go, canonical/json.
 */
export const canonicalJson = (value: unknown, depth = 0): string | undefined => {
  if (depth > maxDepth) return undefined;
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : undefined;
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value))
    return joined(
      '[',
      value.map(item => canonicalJson(item, depth + 1)),
      ']',
    );
  if (typeof value !== 'object') return undefined;
  const entries = Object.entries(value).map(([key, item]) => [Buffer.from(key), key, item] as const);
  return joined(
    '{',
    entries
      .toSorted(([a], [b]) => Buffer.compare(a, b))
      .map(([, key, item]) => {
        const text = canonicalJson(item, depth + 1);
        return text === undefined ? undefined : `${quote(key)}:${text}`;
      }),
    '}',
  );
};

const quote = (text: string): string => `"${text.replace(/["\\]/gu, '\\$&')}"`;

const joined = (open: string, parts: readonly (string | undefined)[], close: string): string | undefined =>
  parts.includes(undefined) ? undefined : `${open}${parts.join(',')}${close}`;
