/** What an authority says about one of its certificates. Only `good` lets a certificate count. */
export type RevocationStatus =
  | { readonly state: 'good' }
  /** `invalidFrom`: since when the key may have been in other hands; signatures from before that time still count. */
  | { readonly state: 'revoked'; readonly since: Date; readonly invalidFrom?: Date }
  /** `reason` is a full sentence. */
  | { readonly state: 'unknown'; readonly reason: string };

/** `reason` is a full sentence. */
export const unknownStatus = (reason: string): RevocationStatus => ({ state: 'unknown', reason });

/** How far an authority's clock may be ahead of ours, in milliseconds. */
export const clockSkew = 300_000;

/** Extension of OCSP answers and CRL entries. Source: RFC 5280, 5.3.2. */
export const invalidityDateId = '2.5.29.24';
