import type { RefusalCode, SignatureRefusal } from './signature-check.ts';

/** What one step of a verifier came to: a value for the next step, or why there is none. */
export type Outcome<T> =
  | { readonly value: T; readonly refusal?: undefined }
  | { readonly value?: undefined; readonly refusal: SignatureRefusal };

export const passed = <T>(value: T): { readonly value: T } => ({ value });

/** `reason` and `remedy` are full sentences. */
export const refused = (code: RefusalCode, reason: string, remedy?: string): { readonly refusal: SignatureRefusal } => ({
  refusal: { code, reason, ...(remedy !== undefined && { remedy }) },
});
