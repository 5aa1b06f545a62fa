import type { RefusalCode, SignatureRefusal } from '../signature-check.ts';

/** What a step of verification came to: its value, or why the signature does not count. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: SignatureRefusal };

/** A step that went well. */
export const proven = <T>(value: T): Outcome<T> => ({ ok: true, value });

/** A step that ends verification: a precise code, a full sentence, and what to do about it. */
export const refuse = (code: RefusalCode, reason: string, remedy?: string): { readonly ok: false; readonly refusal: SignatureRefusal } => ({
  ok: false,
  refusal: { code, reason, ...(remedy === undefined ? {} : { remedy }) },
});

/** Runs code of a library on hostile bytes: whatever it throws means that they are not what they should be. */
export const attempt = <T>(step: () => T): Outcome<T> => {
  try {
    return proven(step());
  } catch {
    // Why: the libraries throw errors of many kinds (RangeError, TypeError, their own) for the one fact that the bytes are malformed.
    return refuse('malformed', 'The bytes are not what their media type says.');
  }
};
