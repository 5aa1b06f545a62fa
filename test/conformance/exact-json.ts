import type { ObjectValue } from '../../src/org-rules/org-rule.ts';

/** JSON as the API server reads it: `3` is an integer of any size, `3.0` is none. */
export const exactJson = (text: string): ObjectValue =>
  JSON.parse(text, (_key, value: unknown, context?: { readonly source?: string }) =>
    typeof value === 'number' && /^-?\d+$/u.test(context?.source ?? '') ? BigInt(context?.source ?? '0') : value,
  );
