/**
 * How an identity is compared: exactly, or by a regular expression of Go's RE2 syntax as sigstore's policies have it (not anchored; the
 * writer anchors it). The test is compiled once, by whoever reads the policy.
 */
export type StringMatch =
  | { readonly kind: 'exact'; readonly value: string }
  | { readonly kind: 'regExp'; readonly source: string; readonly test: (text: string) => boolean };

/** Whether a text is what was asked for. */
export const matchesString = (match: StringMatch, text: string): boolean =>
  match.kind === 'exact' ? match.value === text : match.test(text);
