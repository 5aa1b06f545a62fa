import { hash } from 'node:crypto';

/** White space between words does not matter: re-indenting or re-wrapping a line keeps the finding the same. */
const normalizeText = (text: string): string => (/\s/u.test(text) ? text.replaceAll(/\s+/gu, ' ').trim() : text);

/**
 * What makes a finding the same finding in another version of the file, as one key. No path, line or message is in it. `text` is the one
 * under the range, or the rule's own identity for something absent. NUL can't occur in a rule id or a subject's name.
 */
export const identityKey = (ruleId: string, subject: string, text: string): string => `${ruleId}\0${subject}\0${normalizeText(text)}`;

/**
 * `v1:` and 32 hexadecimal digits of the SHA-256 of an identity and its ordinal, which counts findings of the same identity in a file from
 * 0, in source order. The version changes whenever the parts or their order do.
 */
export const fingerprint = (identity: string, ordinal: number): string =>
  `v1:${hash('sha256', `${identity}\0${ordinal}`, 'hex').slice(0, 32)}`;
