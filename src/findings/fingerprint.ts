import { hash } from 'node:crypto';

/** What makes a finding the same finding in another version of the file. No path, line or message is in it. */
export interface FingerprintParts {
  readonly ruleId: string;
  readonly subject: string;
  /** The text under the range, or the rule's own identity for something absent. */
  readonly text: string;
  /** Counts findings with the same other parts, from 0, in source order. */
  readonly ordinal: number;
}

/** White space between words does not matter: re-indenting or re-wrapping a line keeps the finding the same. */
const normalizeText = (text: string): string => text.split(/\s+/u).join(' ').trim();

/** The parts without the ordinal, as one key; NUL can't occur in a rule id or a subject's name. */
export const identityKey = (ruleId: string, subject: string, text: string): string => `${ruleId}\0${subject}\0${normalizeText(text)}`;

/** `v1:` and 32 hexadecimal digits of the SHA-256 of the parts. The version changes whenever the parts or their order do. */
export const fingerprint = ({ ruleId, subject, text, ordinal }: FingerprintParts): string =>
  `v1:${hash('sha256', `${identityKey(ruleId, subject, text)}\0${ordinal}`, 'hex').slice(0, 32)}`;
